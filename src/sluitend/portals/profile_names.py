"""The codes of a client profile in words that people read."""

from django.utils.translation import gettext_lazy as _

SECTIONS = {
    "work": _("Werk tot nu toe"),
    "education": _("Opleiding"),
    "languages": _("Talen"),
    "licences": _("Rijbewijs en certificaten"),
    "availability": _("Beschikbaarheid"),
    "mobility": _("Reizen"),
    "wishes": _("Gewenst werk"),
    "obstacles": _("Wat staat in de weg"),
    "skills": _("Vaardigheden"),
    "own_words": _("In eigen woorden"),
    "support": _("Wat helpt op het werk"),
}
# Why a section is asked, in the words with which it can be asked.
QUESTIONS = {
    "work": _("Welk werk hebt u gedaan, betaald of onbetaald, hier of in een ander land?"),
    "education": _("Welke opleidingen hebt u gedaan, ook als u ze niet hebt afgemaakt?"),
    "languages": _("Welke talen spreekt en schrijft u, en hoe goed?"),
    "licences": _("Welke rijbewijzen en certificaten hebt u?"),
    "availability": _("Hoeveel uur per week kunt u werken, wanneer, en vanaf welke dag?"),
    "mobility": _("Hoe kunt u reizen, en hoe lang mag een reis duren?"),
    "wishes": _("Welk werk zou u willen doen?"),
    "obstacles": _("Staat er iets in de weg om te werken? Schrijf op wat wél kan, nooit een ziekte of diagnose."),
    "skills": _("Wat kunt u goed, ook wat u buiten werk hebt geleerd?"),
    "own_words": _("Wat wilt u, en waarvoor zou u willen werken?"),
    "support": _("Wat helpt u om goed te kunnen werken?"),
}
# That there is none, is an answer.
NONE = {
    "work": _("Nog niet gewerkt"),
    "licences": _("Geen rijbewijs of certificaat"),
    "wishes": _("Geen voorkeur"),
    "skills": _("Kan zelf niets noemen"),
    "support": _("Niets nodig"),
}
SCHOOL_LEVELS = {
    "none": _("Geen onderwijs"),
    "primary": _("Basisonderwijs"),
    "vmbo": _("Vmbo, mavo, lbo"),
    "mbo1": _("Mbo 1"),
    "mbo2": _("Mbo 2"),
    "mbo3": _("Mbo 3"),
    "mbo4": _("Mbo 4"),
    "havo_vwo": _("Havo, vwo"),
    "hbo": _("Hbo"),
    "wo": _("Universiteit"),
    "other": _("Anders of in een ander land"),
}
LANGUAGES = {
    "nld": _("Nederlands"),
    "eng": _("Engels"),
    "ara": _("Arabisch"),
    "tir": _("Tigrinya"),
    "tur": _("Turks"),
    "pol": _("Pools"),
    "ukr": _("Oekraïens"),
    "fas": _("Farsi, Dari"),
    "som": _("Somalisch"),
    "ber": _("Berbers (Tamazight)"),
    "kur": _("Koerdisch"),
    "pus": _("Pasjtoe"),
    "amh": _("Amhaars"),
    "bul": _("Bulgaars"),
    "deu": _("Duits"),
    "fra": _("Frans"),
    "fry": _("Fries"),
    "hin": _("Hindi, Sarnami"),
    "ita": _("Italiaans"),
    "pap": _("Papiaments"),
    "por": _("Portugees"),
    "ron": _("Roemeens"),
    "rus": _("Russisch"),
    "spa": _("Spaans"),
    "srn": _("Sranantongo"),
    "tha": _("Thai"),
    "vie": _("Vietnamees"),
    "zho": _("Chinees"),
    "dse": _("Nederlandse Gebarentaal"),
    "mis": _("Een andere taal"),
}
LANGUAGE_LEVELS = {
    "a0": _("Bijna niet"),
    "a1": _("Losse woorden (A1)"),
    "a2": _("Eenvoudig gesprek (A2)"),
    "b1": _("Redt zich (B1)"),
    "b2": _("Goed (B2)"),
    "c1": _("Heel goed (C1)"),
    "c2": _("Als een moedertaal (C2)"),
    "native": _("Moedertaal"),
}
SKILL_LEVELS = {1: _("Met hulp"), 2: _("Zelfstandig"), 3: _("Kan het een ander leren")}
LICENCES = {
    "am": _("AM (brommer)"),
    "a": _("A (motor)"),
    "b": _("B (auto)"),
    "be": _("BE (aanhanger)"),
    "c": _("C (vrachtwagen)"),
    "ce": _("CE (vrachtwagen met oplegger)"),
    "d": _("D (bus)"),
    "t": _("T (trekker)"),
    "code95": _("Code 95"),
    "forklift": _("Heftruck"),
    "vca": _("VCA"),
    "hygiene": _("Sociale hygiëne"),
    "security": _("Beveiliging"),
}
SUPPORTS = {
    "quiet": _("Rustige werkplek"),
    "fixed_hours": _("Vaste tijden"),
    "breaks": _("Extra pauzes"),
    "small_steps": _("Langzaam opbouwen"),
    "tools": _("Aangepast gereedschap of meubilair"),
    "seated": _("Zittend werk"),
    "job_coach": _("Jobcoach"),
    "buddy": _("Vaste collega die helpt"),
    "language": _("Hulp bij de taal"),
}
OBSTACLES = {
    "debts": _("Schulden"),
    "childcare": _("Opvang van kinderen"),
    "language": _("Taal"),
    "housing": _("Wonen"),
    "care": _("Zorg voor een ander"),
    "health": _("Gezondheid"),
}
PARTS = {
    "by_day": _("Overdag"),
    "by_evening": _("’s Avonds"),
    "by_night": _("’s Nachts"),
    "at_weekend": _("In het weekend"),
}
TRAVEL = {
    "on_foot": _("Lopend"),
    "by_bicycle": _("Fiets"),
    "by_moped": _("Brommer of scooter"),
    "by_public_transport": _("Openbaar vervoer"),
    "by_car": _("Auto"),
}
CONCEPT_KINDS = {"occupation": _("Beroepen"), "skill": _("Vaardigheden")}
ATTRIBUTION = "This service uses the ESCO classification of the European Commission."
