"""The pen of this room: finds and ends cases without asking; only `actions`, here or above, may hold it."""

from datetime import datetime

from sluitend.areas.conferences.models import Case
from sluitend.gate.actor import Actor
from sluitend.gate.errors import CaseClosed, NotFound


def lock_case(actor: Actor, case_id: int) -> Case:
    """Give a case within the actor's scope, locked, while it is still open."""
    cases = Case.objects.within(actor).select_related("person__party")
    case = cases.select_for_update(no_key=True, of=("self",)).filter(id=case_id).first()
    if case is None:
        raise NotFound
    if case.closed_at:
        raise CaseClosed
    return case


def end_cases(cases: list[Case], *, ending: str, at: datetime) -> None:
    """End cases without an advice; partners no longer see them."""
    Case.objects.filter(id__in=[case.id for case in cases]).update(ending=ending, closed_at=at)
