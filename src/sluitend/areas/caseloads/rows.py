"""The rows of a list by number, as far as whoever asks may see them, for a file that is made in the background."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from sluitend.areas.caseloads.columns import COLUMNS, Cell
from sluitend.areas.caseloads.models import FILES_KEPT, Export
from sluitend.areas.caseloads.people import list_people_rows
from sluitend.areas.caseloads.signals import find_norms
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import list_rows
from sluitend.parties.models import Person


def list_cells(
    actor: Actor, subject: str, ids: Sequence[int], *, columns: Sequence[str], today: date
) -> list[list[Cell]]:
    """Give the cells of these rows in this order; what left the actor's scope in the meantime is left out."""
    rows = _READERS[subject](actor, ids, today)
    shown = [COLUMNS[subject][code] for code in columns]
    return [[column.read(rows[number]) for column in shown] for number in ids if number in rows]


def is_file_due(at: datetime) -> bool:
    """Tell whether somebody waits for a file, or one has stood there for its day."""
    old = Q(ended_at__lt=at - FILES_KEPT, content__isnull=False)
    return Export.objects.filter(Q(state="waiting") | old).exists()


def _read_people(actor: Actor, ids: Sequence[int], today: date) -> Mapping[int, Any]:
    within = Person.objects.within(actor).filter(party__in=ids).values_list("party", flat=True)
    norms = find_norms(find_pack(actor.organisation_id), today)
    return {row.id: row for row in list_people_rows(list(within), norms)}


def _read_promises(actor: Actor, ids: Sequence[int], today: date) -> Mapping[int, Any]:
    return {row.id: row for row in list_rows(Promise.objects.within(actor).filter(id__in=ids), today=today)}


_READERS = {"people": _read_people, "promises": _read_promises}
