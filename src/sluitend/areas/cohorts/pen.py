"""Planning without asking the gate, for actions of this and higher rooms: who has which week is written, or ended."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sluitend.areas.cohorts.models import Planned
from sluitend.gate.actor import Actor


def write_planned(places: Iterable[tuple[int, int, date]], *, actor: Actor, at: datetime) -> int:
    """Give members (locked, planned no more) their colleague and the Monday of their week, and tell how many."""
    rows = (
        Planned(member_id=member_id, staff_id=staff_id, week_on=week_on, set_at=at, set_by_id=actor.party_id)
        for member_id, staff_id, week_on in places
    )
    return len(Planned.objects.bulk_create(rows, batch_size=5_000))


def end_planned(member_ids: Collection[int], *, at: datetime) -> int:
    """Let these members be planned no more, and tell how many were."""
    return Planned.objects.filter(member__in=member_ids, taken_back_at=None).update(taken_back_at=at)
