"""Who looked in a file, told to the person it is about: grouped by who and what, the newest first."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.gate.grants import ROLES
from sluitend.journal.queries import Reading, list_readings
from sluitend.parties.models import Party

# As much as anybody reads; the export tells the same.
MOST_READINGS = 2_000


@dataclass(frozen=True, kw_only=True)
class Look:
    """Somebody did one thing with the file, so many times: `role` and `act` are codes; refused looks count too."""

    who: str
    role: str
    act: str
    purpose: str
    outcome: str
    times: int
    first_at: datetime
    last_at: datetime


def list_looks(person_id: int) -> tuple[Look, ...]:
    """Give who did what with this person's file, with how often and when last."""
    readings = list_readings(person_id, limit=MOST_READINGS)
    names = dict(Party.objects.filter(id__in={each.actor for each in readings}).values_list("id", "name"))
    groups: dict[tuple[object, ...], list[Reading]] = {}
    for each in readings:
        groups.setdefault((each.actor, each.role, each.act, each.purpose, each.outcome), []).append(each)
    return tuple(_tell(group, names) for group in groups.values())


def _tell(group: list[Reading], names: dict[int, str]) -> Look:
    """The newest comes first, in the group and among the groups."""
    newest = group[0]
    return Look(
        who=names.get(newest.actor or 0, ROLES.get(newest.role, newest.role)),
        role=newest.role,
        act=newest.act,
        purpose=newest.purpose,
        outcome=newest.outcome,
        times=len(group),
        first_at=group[-1].at,
        last_at=newest.at,
    )
