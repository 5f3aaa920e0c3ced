"""What colleagues in a town write down: plain Dutch about made-up people, and never a word of a doctor."""

# Each sentence can hold {had} and {wants}, how one talks of work, and {hours} and {minutes}.
FIRST_TALK = (
    "Rustig gesprek gehad. Werkte eerder {had} en wil graag weer onder de mensen zijn. Denkt aan werk {wants}.",
    "Vertelt dat werken {had} altijd goed ging, tot het bedrijf stopte. Wil nu liever werk {wants}.",
    "Was eerst wat stil, daarna een open gesprek. Wil {hours} uur per week beginnen, en later misschien meer.",
    "Heeft zelf al rondgekeken. Ziet werk {wants} wel zitten, als het binnen {minutes} minuten reizen is.",
    "Helpt nu twee ochtenden in het buurthuis en wordt daar gemist als het niet lukt. Wil weer een eigen inkomen.",
    "We hebben vooral gesproken over wat goed gaat: op tijd komen, met de handen werken en anderen iets uitleggen.",
    "Had slechte ervaringen met eerdere trajecten. Afgesproken dat we alleen doen wat we samen opschrijven.",
    "Zorgt veel voor anderen en heeft daardoor weinig tijd. Tussen negen en twee lukt het wel.",
)
TROUBLE_TALK = {
    "": "Er staat nu niets in de weg om te beginnen.",
    "debts": "Er zijn zorgen over geld. Daarover is apart een afspraak gemaakt.",
    "language": "Nederlands praten gaat redelijk, lezen en schrijven is lastig. Wil graag les.",
    "childcare": "De opvang voor de kinderen moet eerst geregeld zijn.",
    "transport": "Er is geen fiets of auto en de bus rijdt niet vroeg genoeg.",
    "housing": "Slaapt nu bij familie. Een vaste plek geeft rust om te beginnen.",
    "care": "Wil eerst goed weten wat wel kan op het werk, en wat niet.",
}
AGREEMENT = (
    "Afgesproken: volgende keer maken we samen een plan.",
    "We bellen over twee weken en maken dan het plan af.",
    "Denkt na over wat de eerste stap kan zijn; daarna schrijven we het op.",
)
AT_HOME = (
    "Op huisbezoek geweest, na twee keer niet verschijnen. De brieven waren niet goed begrepen. ",
    "Thuis gesproken aan de keukentafel. Dat praat makkelijker dan op kantoor. ",
)
NO_SHOW = (
    "Niet gekomen en niet gebeld. Een nieuwe afspraak gestuurd, nu ook met een sms.",
    "Niet verschenen. Gebeld, geen gehoor. Volgende keer probeer ik eerst te bellen.",
    "Er was iemand ziek thuis, hoorde ik later. Nieuwe afspraak gemaakt.",
)
CALLS = (
    "Even gebeld. Het gaat goed met de stap die we afspraken. Volgende week verder.",
    "Gebeld over de afspraak bij de werkgever. Is er geweest en mag een dag meelopen {wants}.",
    "Kort gesproken. Heeft gereageerd op twee vacatures, nog niets gehoord.",
    "Belde zelf: de les is verzet naar donderdag. Gaat daar gewoon heen.",
    "Gebeld om te horen hoe het gaat. Vindt het tempo goed zo.",
    "Gesproken over werk {wants}. Wil eerst een keer kijken voordat er iets wordt afgesproken.",
)
STEP_TALK = (
    "De stap besproken. Het ging goed en het gaf vertrouwen; de volgende stap hebben we samen gekozen.",
    "Gesproken over hoe het was {wants}. De uren zijn vol te houden, de reistijd ook.",
    "Deze stap duurde langer dan gedacht. We weten nu wel wat er nodig is.",
    "Vertelde trots over de eerste week. Kreeg van de begeleider te horen dat het goed gaat.",
    "We hebben de planning naast elkaar gelegd. Twee dagen in de week lukt, drie is nog te veel.",
    "Heeft zelf gebeld met een bedrijf dat werk heeft {wants}, en mag volgende week komen praten.",
)
AFTERCARE = (
    "Het gaat goed op het werk {wants}. De collega’s zijn aardig en het rooster is duidelijk.",
    "Vindt het werk zwaar maar leuk. Wil graag vaste dagen. Ik bel daarover met de werkgever.",
    "Werkgever is tevreden. Het contract loopt door. Over een maand bellen we weer.",
    "Het eerste loon is binnen. Er waren vragen over de toeslagen; die hebben we samen nagekeken.",
)
INTRODUCED = (
    "Samen met de vorige collega kennisgemaakt. Het verhaal hoefde niet opnieuw verteld te worden.",
    "Kennisgemaakt en het profiel samen doorgelopen. Alles klopte nog.",
)
ADVICE_TALK = ("Het advies van het overleg besproken. Vindt het een goed idee en wil ermee verder.",)
DEBT_TALK = (
    "De post op volgorde gelegd en een lijst gemaakt van wat er openstaat. De vaste lasten gaan voortaan eerst.",
    "Eerste gesprek over de schulden. De eigen administratie is er bijna helemaal; twee brieven ontbreken nog.",
)
# --- What people say themselves ---
WISHES = (
    "Ik wil weer iets om voor op te staan.",
    "Ik wil mijn eigen geld verdienen en niet meer afhankelijk zijn.",
    "Ik wil werk {wants}, dat past bij mij.",
    "Ik wil mijn kinderen laten zien dat het kan.",
    "Ik wil eerst rustig beginnen en daarna meer uren.",
)
MOTIVES = (
    "Ik leer het snelst door het te doen.",
    "Als mensen duidelijk zijn, kom ik altijd op tijd.",
    "Ik ben goed met mijn handen.",
    "Ik word blij van mensen om mij heen.",
    "Ik maak af waar ik aan begin.",
)
# --- Plans ---
GOALS = (
    "Ik werk over een jaar {hours} uur per week {wants}.",
    "Ik heb dit jaar een vaste dag in de week waarop ik iets doe met anderen.",
    "Ik weet over een half jaar of werk {wants} bij mij past.",
    "Ik sta over een jaar niet meer alleen voor mijn geldzaken.",
)
OWN_STEPS = (
    "Ik schrijf op welk werk ik wil en wat ik daarvoor nog nodig heb.",
    "Ik ga twee keer kijken bij een bedrijf.",
    "Ik kom elke week naar de afspraak, of ik bel als het niet lukt.",
    "Ik meld mij aan bij het buurthuis voor een vaste ochtend.",
    "Ik maak mijn cv af en laat het nalezen.",
)
TOWN_STEPS = {
    "training": "De gemeente regelt en betaalt een korte scholing om {wants} te kunnen werken.",
    "job_coaching": "De gemeente zoekt een werkplek om te proberen, met iemand die meeloopt.",
    "wage_subsidy": "De gemeente bespreekt met een werkgever een baan met loonkostensubsidie.",
    "": "De gemeente belt elke twee weken hoe het gaat en denkt mee.",
}
PLACES = ("het stadskantoor", "het wijkcentrum", "thuis")
WITHDRAWN = ("Het plan is te lang blijven liggen; we maken het opnieuw.",)
# What the town says when both look back, with what somebody says and how the first goal stands.
EVALUATIONS = {
    "De afgesproken stappen zijn gezet. Het plan past nog; we gaan door met de volgende.": (
        "Ik ben tevreden, en wil nu verder.",
        "under_way",
    ),
    "Het ging langzamer dan gedacht. We houden hetzelfde doel en nemen kleinere stappen.": (
        "Het was me te veel tegelijk.",
        "stuck",
    ),
    "Het gaat goed. De stage bevalt en de uren gaan iets omhoog.": ("Ik sta weer met plezier op.", "under_way"),
}
# --- The ladder, provisions and conferences ---
LADDER_TALK = {
    1: ("Ziet vooral familie, en wil dat graag anders.", "Komt weinig buiten. Wil eerst één vast moment in de week."),
    2: ("Spreekt elke week vrienden en buren, en zoekt nog iets vasts.", "Gaat met een buurvrouw wandelen."),
    3: ("Gaat elke week naar de koffieochtend.", "Sport op dinsdag en volgt een cursus in het buurthuis."),
    4: (
        "Helpt twee ochtenden bij de sportclub en heeft daar eigen taken.",
        "Draait zelfstandig een middag in de winkel.",
    ),
    5: ("Werkt met een begeleider erbij; het gaat goed.",),
    6: ("Werkt zonder hulp.",),
}
GROWTH = (
    "Pakt afspraken goed op en vraagt zelf om meer.",
    "Werkte jaren met plezier; met wat hulp in het begin moet dat weer lukken.",
    "Leert snel als iemand het voordoet.",
)
NO_GROWTH = (
    "Eerst rust en regelmaat; over een jaar kijken we opnieuw.",
    "Wat er nu is kost al veel kracht; dat willen we vasthouden.",
)
ASSIGNED = ("Is dit jaar vaker uitgevallen dan uit de antwoorden blijkt; we beginnen een trede lager.",)
NEEDS = {
    "language": "Wil beter leren lezen en schrijven voordat de scholing begint.",
    "childcare": "Twee kinderen gaan nog niet de hele dag naar school.",
    "transport": "De eerste bus komt te laat voor de ochtenddienst.",
    "housing": "Heeft nu geen eigen adres om post te krijgen.",
    "care": "Wil samen met de zorg op papier zetten wat mogelijk is op het werk.",
}
# What is asked from a personal budget, in cents; made up.
NEEDED = (
    ("De kapper en een net overhemd voor een gesprek", 7_500),
    ("Een tweedehands computer om te solliciteren", 17_500),
    ("Een fiets om op tijd te komen", 15_000),
    ("Reiskosten voor de eerste maand", 9_000),
    ("Werkschoenen en een regenjas", 11_000),
)
ELSEWHERE = "Dit kan uit een andere regeling; we vragen het daar samen aan."
SPENT = "Er is niet genoeg meer over in het budget."
QUESTIONS = (
    "Welke eerste stap past, en wie begint?",
    "Hoe komt er weer een dag met een vaste indeling?",
    "Wie is het vaste gezicht, en hoe houden we het bij één plan?",
)
SUMMARIES = (
    "Wil graag werk {wants} en heeft daarvoor een rustige plek nodig om te beginnen.",
    "Heeft met meer dan één instantie te maken en wil één plan.",
)
ADVICES = (
    "Eén contactpersoon voor alle afspraken. Begin met twee ochtenden in de werkplaats, daarna samen kijken.",
    "Eerst een vaste dag per week met anderen; daarna een korte scholing om {wants} te kunnen werken.",
)
