"""What is thought of a row: its verdict, by which key we know who it is, what is wrong with it; in words."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.fields import FIELDS
from sluitend.gate.text import Text

# Facts at which the rules for target groups look.
STATED_FIELDS = ("applied_on", "notified_on", "permit_on", "jobless_until_on", "inflow_route")
VERDICTS: dict[str, Text] = {
    "new": _("Nieuw"),
    "changed": _("Gewijzigd"),
    "same": _("Gelijk"),
    "moved": _("Verhuisd"),
    "gone": _("Weg"),
    "conflict": _("Conflict"),
    "invalid": _("Ongeldig"),
}
# What is applied once somebody says so for all of them; conflicts and exits are decided one by one, and of what was
# decided these are carried out.
TOGETHER, DECIDED_BY_HAND, CARRIED_OUT = ("new", "changed", "moved"), ("conflict", "gone"), ("person", "new", "leave")
STATES: dict[str, Text] = {
    "staged": _("Klaargezet"),
    "matched": _("Vergeleken"),
    "applying": _("Wordt doorgevoerd"),
    "applied": _("Doorgevoerd"),
    "undoing": _("Wordt teruggedraaid"),
    "undone": _("Teruggedraaid"),
    "dropped": _("Vervallen"),
}
CHOICES: dict[str, Text] = {
    "person": _("Dit is dezelfde persoon"),
    "new": _("Dit is iemand anders: als nieuwe persoon opnemen"),
    "leave": _("Laten uitstromen"),
    "skip": _("Niets doen"),
    "refuse": _("Weglaten"),
}
# Not an answer but the end of one: the row stands as if nobody had decided.
TAKE_BACK = "again"
TAKEN_BACK: Text = _("Besluit terugnemen")
# Rows that go together are carried out unless they are left out.
CHOICES_BY_VERDICT = {
    "conflict": ("person", "new", "skip", TAKE_BACK),
    "gone": ("leave", "skip", TAKE_BACK),
    **dict.fromkeys(TOGETHER, ("refuse", TAKE_BACK)),
}
# Who somebody is, is asked of each row: the same answer for many would take some of them for somebody else.
CHOICES_TOGETHER = CHOICES_BY_VERDICT | {"conflict": ("skip", TAKE_BACK)}
# Why a row is left out that would be carried out with the others.
REFUSALS: dict[str, Text] = {
    "book_right": _("Het boek klopt, het bestand niet"),
    "asked_first": _("Wordt eerst nagevraagd"),
    "known_already": _("Staat al in het boek, onder een ander nummer"),
    "not_ours": _("Hoort niet bij deze gemeente"),
}
# Why a row could not have the same answer as the others that were picked.
UNDECIDED: dict[str, Text] = {
    "applied": _("Deze rij is al doorgevoerd; draai zo nodig het bestand terug."),
    "other": _("Voor deze rij kan dit antwoord niet; open de rij en beslis apart."),
    "missing": _("Deze rij is er niet, of valt buiten uw werkgebied."),
}
KEYS: dict[str, Text] = {
    "bsn": _("BSN"),
    "number": _("Klantnummer"),
    "name": _("Naam en geboortedatum"),
    "initial": _("Voorletter, achternaam en geboortedatum"),
}
CHANGES: dict[str, Text] = {
    "bsn": FIELDS["bsn"].name,
    "first_name": FIELDS["first_name"].name,
    "last_name": FIELDS["last_name"].name,
    "born_on": FIELDS["born_on"].name,
    "phone": FIELDS["phone"].name,
    "email": FIELDS["email"].name,
    "post": _("Adres"),
    "area": FIELDS["area"].name,
    "worker": FIELDS["worker"].name,
    "started_on": FIELDS["started_on"].name,
    **{field: FIELDS[field].name for field in STATED_FIELDS},
    "return": _("Terug in de bijstand"),
    "leave": _("Uit de bijstand"),
    "promise": _("Wat was beloofd"),
}
# Faults make a row invalid; each stands in the row as "field:fault".
FAULTS: dict[str, Text] = {
    "eleven": _("dit nummer voldoet niet aan de elfproef"),
    "day": _("dit is geen datum"),
    "future": _("deze dag ligt in de toekomst"),
    "age": _("niemand is zo oud"),
    "before": _("deze dag ligt vóór de dag ervoor"),
    "empty": _("dit is leeg"),
    "long": _("dit is te lang"),
    "email": _("dit is geen e-mailadres"),
    "postcode": _("dit is geen postcode"),
    "unknown": _("deze reden is niet bekend"),
    "year": _("dit is geen jaartal"),
    "route": _("deze manier van instromen is niet bekend"),
    "cause": _("deze oorzaak staat niet in de codelijst"),
    "cells": _("deze rij heeft meer of minder cellen dan er kolomkoppen zijn"),
    "key": _("er is geen BSN, klantnummer of naam met geboortedatum om de persoon aan te herkennen"),
    "twice": _("dezelfde persoon stond met andere gegevens al eerder in dit bestand"),
}
# Remarks are told and stop nothing; each stands in the row as "field:remark".
REMARKS: dict[str, Text] = {
    "nowhere": _("dit gebied kennen we niet; het woongebied blijft zoals het is"),
    "rectified": _("dit is verbeterd en blijft zoals het is; het bestand zegt nog iets anders"),
    "stated": _("hierover is iets anders genoteerd of al ingetrokken; dat blijft zoals het is"),
    "nobody": _("deze collega kennen we niet, of er zijn er meer; wie begeleidt, blijft zoals het is"),
    "other": _("ons klantnummer is anders en blijft zoals het is"),
    "repeated": _("deze rij stond met dezelfde gegevens al eerder in dit bestand"),
    "known": _("intussen is iemand met dit nummer in het boek gekomen; beslis opnieuw wie dit is"),
    "changed": _("dit is sinds het inlezen veranderd en daarom niet teruggedraaid"),
    "absent": _("deze collega is er niet; wie begeleidt, blijft zoals het is"),
}
OBJECTIONS: dict[str, Text] = {
    "invalid": _("%(percent)d%% van de rijen is ongeldig; meer dan %(most)d%% is onwaarschijnlijk."),
    "gone": _("%(percent)d%% van de mensen uit deze bron is weg; meer dan %(most)d%% is onwaarschijnlijk."),
    "changed": _(
        "%(field)s verschilt bij %(percent)d%% van de bekende mensen; boven %(most)d%% is de kolom wellicht verschoven."
    ),
}


def explain_objection(code: str, field: str, percent: int, most: int) -> str:
    """Say why a file is not believed."""
    return str(OBJECTIONS[code]) % {"field": CHANGES.get(field, ""), "percent": percent, "most": most}


def explain_fault(fault: str, said: str = "") -> str:
    """Say what is wrong in a row, or worth knowing of it: the column, what stood there, and the reason."""
    field, _colon, code = fault.partition(":")
    told = str(FAULTS[code] if code in FAULTS else REMARKS[code])
    named = CHANGES.get(field) or (FIELDS[field].name if field in FIELDS else None)
    quoted = f"‘{said[:40]}’, {told}" if said else told
    return f"{named}: {quoted}" if named else told[:1].upper() + told[1:]


def explain_keys(keys: Sequence[str]) -> str:
    """Say that keys do not agree about a row, or that one alone is not enough."""
    named = ", ".join(str(KEYS[key]) for key in keys)
    return str(_("Wie is dit? Aan te wijzen door: %(keys)s")) % {"keys": named} if named else ""
