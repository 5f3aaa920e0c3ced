"""What the book says of people and what a row says of them, in the same words, so that they can stand side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.models import BatchChange, BatchRow
from sluitend.areas.imports.verdicts import STATED_FIELDS
from sluitend.gate.text import Text
from sluitend.parties.facts import APPLICATION, NOTIFICATION, PERMIT, ROUTE, UNEMPLOYMENT, KnownFact
from sluitend.parties.models import Area, BenefitSpell, Fact, Party, Person, PersonContact, Residence

FACTS: dict[str, Text] = {
    "number": _("Klantnummer"),
    "bsn": _("BSN"),
    "first_name": _("Voornaam"),
    "last_name": _("Achternaam"),
    "born_on": _("Geboortedatum"),
    "phone": _("Telefoon"),
    "email": _("E-mail"),
    "post": _("Adres"),
    "area": _("Gebied"),
    "worker": _("Klantmanager"),
    "started_on": _("Uitkering vanaf"),
    "ended_on": _("Uitkering tot"),
    **{field: FIELDS[field].name for field in STATED_FIELDS},
}
# Facts at which rules look, by the field of a row that speaks of them.
STATED = dict(zip(STATED_FIELDS, (APPLICATION, NOTIFICATION, PERMIT, UNEMPLOYMENT, ROUTE)))
# A BSN is told to be there, and never shown.
MASK = "*****"
CONTACTS = ("phone", "email", "post")
# What stands in a list of rows already.
NAMED = ("number", "first_name", "last_name")
# Coming back and leaving have a day in the file, and nothing that they replace.
DAYS = {"return": "started_on", "leave": "ended_on"}
MADE_AS = {"spell": "started_on"}
# What follows from a change in the list, or is all that somebody new is.
UNTOLD = ("person", "handover", "promise")


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that a row changes: what the book said of it, and what the file says."""

    field: str
    before: str
    after: str

    @property
    def is_kept(self) -> bool:
        """Tell whether what the book said stays: a new way to reach somebody stands beside the old one."""
        return self.field in CONTACTS


def list_facts(people: Sequence[Person]) -> dict[int, dict[str, str]]:
    """Give what the book says of people, who were read with their party and whoever covers them."""
    facts = {person.pk: _tell(person) for person in people}
    ties = PersonContact.objects.filter(person__in=facts, until_on=None, point__kind__in=CONTACTS)
    for person, kind, value in ties.order_by("id").values_list("person", "point__kind", "point__value"):
        facts[person][kind] = ", ".join(filter(None, (facts[person][kind], value)))
    homes = Residence.objects.filter(person__in=facts, until_on=None)
    for person, area in homes.values_list("person", "area__name"):
        facts[person]["area"] = area
    spells = BenefitSpell.objects.filter(person__in=facts, ended_on=None)
    for person, started_on in spells.values_list("person", "started_on"):
        facts[person]["started_on"] = str(started_on)
    fields = {kind: field for field, kind in STATED.items()}
    for fact in Fact.objects.are_believed().filter(person__in=facts).order_by("from_on"):
        facts[fact.person_id][fields[fact.kind]] = tell_fact(fact)
    return facts


def tell_fact(fact: Fact | KnownFact) -> str:
    """Say a fact as a file says it: when it began or will end, or which."""
    return fact.value if fact.kind == ROUTE else str(fact.until_on if fact.kind == UNEMPLOYMENT else fact.from_on)


def _tell(person: Person) -> dict[str, str]:
    return dict.fromkeys(FACTS, "") | {
        "number": person.number,
        "bsn": MASK if person.bsn_hash else "",
        "first_name": person.first_name,
        "last_name": person.last_name,
        "born_on": str(person.born_on or ""),
        "worker": person.covered_by.name if person.covered_by else "",
        "ended_on": str(person.left_on or ""),
    }


def list_said(row: BatchRow) -> dict[str, str]:
    """Give what a row says."""
    return {code: getattr(row, code, "") for code in FACTS} | {"bsn": MASK if row.bsn_hash else ""}


def list_differences(rows: Sequence[BatchRow]) -> dict[int, tuple[Difference, ...]]:
    """Give for each row what it changes or has changed, field by field; of somebody new, all that the file says."""
    known = {row.person_id for row in rows if row.person_id and not row.applied_at}
    people = Person.objects.filter(party__in=known).select_related("party", "covered_by")
    facts = list_facts(list(people)) if known else {}
    compared = {
        row.id: _compare(row, facts.get(row.person_id or 0, {}))
        for row in rows
        if row.verdict == "new" or not row.applied_at
    }
    made = _list_made([row for row in rows if row.applied_at])
    return dict.fromkeys((row.id for row in rows), ()) | compared | made


def _compare(row: BatchRow, known: Mapping[str, str]) -> tuple[Difference, ...]:
    said = list_said(row)
    is_new = row.verdict == "new"
    fields = [code for code in FACTS if said[code] and code not in NAMED] if is_new else row.changes.split()
    return tuple(
        Difference(field=field, before=known.get(field, ""), after=said[DAYS.get(field, field)]) for field in fields
    )


def _list_made(rows: Sequence[BatchRow]) -> dict[int, tuple[Difference, ...]]:
    """Give what rows changed when they were carried out, each thing once: the book says something else by now."""
    changes = list(BatchChange.objects.filter(row__in=rows).order_by("id")) if rows else []
    names = _name_numbers(changes)
    made: dict[int, dict[Difference, None]] = {}
    for change in changes:
        if change.field not in UNTOLD:
            made.setdefault(change.row_id, {})[_tell_change(change, names)] = None
    return {row_id: tuple(differences) for row_id, differences in made.items()}


def _tell_change(change: BatchChange, names: Mapping[str, Mapping[str, str]]) -> Difference:
    before, after = ("" if change.field in DAYS else change.before), change.after
    if change.field == "area":
        before, after = names["home"].get(before, ""), names["area"].get(after, "")
    elif change.field == "worker":
        before, after = names["worker"].get(before, ""), names["worker"].get(after, "")
    elif change.field == "bsn":
        after = MASK
    elif change.field in STATED:
        after = after.partition(" ")[0]
    return Difference(field=MADE_AS.get(change.field, change.field), before=before.removeprefix("year "), after=after)


def _name_numbers(changes: Sequence[BatchChange]) -> dict[str, dict[str, str]]:
    """Give the names of what changes hold by number: areas, where somebody lived before, and colleagues."""
    moves = [change for change in changes if change.field == "area"]
    workers = [number for each in changes if each.field == "worker" for number in (each.before, each.after) if number]
    return {
        "home": _name(Residence, "area__name", [move.before for move in moves if move.before]),
        "area": _name(Area, "name", [move.after for move in moves]),
        "worker": _name(Party, "name", workers),
    }


def _name(model: type[Model], column: str, numbers: Sequence[str]) -> dict[str, str]:
    found = model._default_manager.filter(pk__in=numbers).values_list("pk", column) if numbers else ()
    return {str(number): name for number, name in found}
