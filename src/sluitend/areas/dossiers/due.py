"""Whose file may no longer be kept: people who left longer ago than the term, and are owed no answer any more."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef

from sluitend.areas.dossiers.models import DestructionLine, Hold
from sluitend.areas.dossiers.retention import LEAST_YEARS, find_destroy_on
from sluitend.compute.calendar.weeks import add_months
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Due:
    """A file with the day since which it may no longer be kept."""

    person_id: int
    due_on: date


def find_due(actor: Actor, *, today: date) -> dict[int, list[Due]]:
    """Give the files within the actor's scope whose term is over, by municipality; not those held or listed."""
    found: dict[int, list[Due]] = defaultdict(list)
    packs: dict[int, Pack] = {}
    for person_id, organisation_id, left_on, because in _list_long_gone(actor, today):
        pack = packs.setdefault(organisation_id, find_pack(organisation_id))
        due_on = find_destroy_on(pack, left_on=left_on, because=because, on=today)
        if due_on <= today:
            found[organisation_id].append(Due(person_id=person_id, due_on=due_on))
    return found


def _list_long_gone(actor: Actor, today: date) -> list[tuple[int, int, date, str]]:
    """Give everybody who could be due, in order of number: they left longer ago than any term is short."""
    held = Hold.objects.filter(person=OuterRef("pk"), until_on=None)
    listed = DestructionLine.objects.filter(subject=OuterRef("pk"), list__destroyed_at=None)
    long_ago = add_months(today, count=-12 * LEAST_YEARS)
    gone = Person.objects.within(actor).filter(active=False, left_on__lte=long_ago, covered_by=None)
    waiting = gone.exclude(Exists(held)).exclude(Exists(listed)).filter(party__organisation__isnull=False)
    columns = ("party", "party__organisation", "left_on", "left_because")
    return list(waiting.order_by("party").values_list(*columns))


def is_over(person: Person, *, today: date) -> bool:
    """Tell whether the file of a locked person may go: since it was listed they can have come back or asked for it."""
    if person.active or person.covered_by_id or person.left_on is None:
        return False
    pack = find_pack(person.party.organisation_id)
    return find_destroy_on(pack, left_on=person.left_on, because=person.left_because, on=today) <= today
