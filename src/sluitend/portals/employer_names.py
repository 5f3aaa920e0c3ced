"""The codes of the file of employers in words that people read."""

from django.utils.translation import gettext_lazy as _

# Sections of the Standaard Bedrijfsindeling (CBS, SBI 2008).
SECTORS = {
    "A": _("Landbouw, bosbouw en visserij"),
    "B": _("Winning van delfstoffen"),
    "C": _("Industrie"),
    "D": _("Energie"),
    "E": _("Water en afval"),
    "F": _("Bouw"),
    "G": _("Handel"),
    "H": _("Vervoer en opslag"),
    "I": _("Horeca"),
    "J": _("Informatie en communicatie"),
    "K": _("Financiële diensten"),
    "L": _("Verhuur van en handel in vastgoed"),
    "M": _("Advies en onderzoek"),
    "N": _("Verhuur en zakelijke diensten"),
    "O": _("Openbaar bestuur"),
    "P": _("Onderwijs"),
    "Q": _("Zorg en welzijn"),
    "R": _("Cultuur, sport en recreatie"),
    "S": _("Overige diensten"),
    "T": _("Huishoudens"),
    "U": _("Internationale organisaties"),
}
SIZES = {
    "self": _("Alleen de eigenaar"),
    "micro": _("2 tot 10 mensen"),
    "small": _("10 tot 50 mensen"),
    "medium": _("50 tot 250 mensen"),
    "large": _("250 mensen of meer"),
}
WAYS = {"call": _("Telefoon"), "mail": _("E-mail"), "visit": _("Bezoek"), "meeting": _("Bijeenkomst")}
SORTS = {
    "mine": _("Waar ik het aanspreekpunt ben"),
    "unmanaged": _("Zonder aanspreekpunt"),
    "preferred": _("Voorkeurswerkgevers"),
    "asking": _("Met een open vraag"),
    "hesitating": _("Met een open bezwaar"),
}
ORDERS = {
    "name": _("Naam"),
    "-demands": _("Meeste open vragen"),
    "last": _("Langst niet gesproken"),
    "-last": _("Laatst gesproken"),
}
AUDIENCES = {
    "everybody": _("Iedereen die mensen begeleidt"),
    "recruiters": _("Alleen wie met werkgevers werkt"),
}
DEMAND_STATES = {"open": _("Open"), "found": _("Van elders, nog niet opgepakt"), "ended": _("Afgesloten")}
TOLD = {"introduced": _("Wij stelden kandidaten voor"), "told": _("Wij vertelden hoe het staat")}
DEMAND_ENDINGS = {"filled": _("Alle plaatsen zijn vervuld"), "withdrawn": _("Ingetrokken")}
VERDICTS = {
    "new": _("Nieuw"),
    "known": _("Staat al in het bestand"),
    "double": _("Staat er twee keer in"),
    "invalid": _("Kan niet kloppen"),
}
ACTS = {
    "import_demands": _("Vacatures van elders vastgelegd"),
    "find_demand_proposal": _("Voorstel gezocht bij de tekst van een advertentie"),
    "decide_demand_proposal": _("Over het voorgestelde beroep van een vraag beslist"),
    "list_employer_files": _("Lijsten met werkgevers bekeken"),
    "read_employer_file": _("Lijst met werkgevers bekeken"),
    "stage_employer_file": _("Lijst met werkgevers klaargezet"),
    "apply_employer_file": _("Lijst met werkgevers doorgevoerd"),
    "undo_employer_file": _("Lijst met werkgevers teruggedraaid"),
    "list_demands": _("Vragen van werkgevers bekeken"),
    "read_demand": _("Vraag van een werkgever bekeken"),
    "record_demand": _("Vraag van een werkgever vastgelegd"),
    "correct_demand": _("Vraag van een werkgever verbeterd"),
    "split_demand": _("Vraag van een werkgever gesplitst"),
    "record_demand_answer": _("Antwoord op een vraag van een werkgever vastgelegd"),
    "end_demand": _("Vraag van een werkgever afgesloten"),
    "find_wordings": _("Tekst nagekeken op woorden die uitsluiten"),
    "list_employers": _("Werkgevers bekeken"),
    "read_employer": _("Werkgever bekeken"),
    "record_employer": _("Werkgever vastgelegd"),
    "record_branch": _("Vestiging vastgelegd"),
    "hand_over_employer": _("Aanspreekpunt van een werkgever gewijzigd"),
    "start_preferred_period": _("Voorkeurswerkgever gemaakt"),
    "end_preferred_period": _("Voorkeur voor een werkgever beëindigd"),
    "record_contact_person": _("Contactpersoon vastgelegd"),
    "erase_contact_person": _("Contactpersoon gewist"),
    "export_contact_person": _("Gegevens van een contactpersoon bekeken"),
    "record_employer_contact": _("Contact met een werkgever vastgelegd"),
    "record_employer_answer": _("Antwoord van een werkgever vastgelegd"),
    "record_employer_obstacle": _("Bezwaar van een werkgever vastgelegd"),
    "settle_employer_obstacle": _("Bezwaar van een werkgever beantwoord"),
}
