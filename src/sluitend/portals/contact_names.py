"""Codes of contact, appointments, relations and conferences in words that people read."""

from django.utils.translation import gettext_lazy as _

NOTES = {
    "conversation": _("Gesprek"),
    "call": _("Telefoongesprek"),
    "home_visit": _("Huisbezoek"),
    "message": _("Bericht"),
    "no_show": _("Niet verschenen of niet bereikt"),
    "note": _("Aantekening"),
}
WAYS = {
    "office": _("Op kantoor"),
    "phone": _("Telefonisch"),
    "video": _("Videogesprek"),
    "home_visit": _("Bij de persoon thuis"),
}
VISIBILITIES = {
    "team": _("Het team van deze persoon"),
    "organisation": _("Iedereen in de gemeente die het dossier mag zien"),
    "own": _("Alleen ik"),
}
RELATIONS = {
    "coach": _("Begeleider"),
    "home_coach": _("Homecoach"),
    "job_coach": _("Jobcoach"),
    "buddy": _("Maatje"),
    "representative": _("Vertegenwoordiger"),
    "other": _("Iemand anders"),
}
KNOWLEDGE = {
    "nothing": _("Niets"),
    "appointments": _("Afspraken"),
    "plan": _("Afspraken en plan"),
}
GROUNDS = {
    "consent": _("Toestemming van de persoon"),
    "legal_task": _("Wettelijke taak (AVG art. 6 lid 1 onder e)"),
    "vital_interest": _("Levensbelang (AVG art. 6 lid 1 onder d)"),
}
ENDINGS = {
    "advised": _("Advies gegeven"),
    "withdrawn": _("Toestemming ingetrokken"),
    "not_discussed": _("Niet besproken"),
}
TOPICS = {
    "wish": _("Wat de persoon zelf wil"),
    "home": _("Thuis"),
    "school": _("School"),
    "work": _("Werk"),
    "money": _("Geld"),
    "language": _("Taal"),
    "help": _("Hulp die er al is"),
}
