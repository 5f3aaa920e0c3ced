"""The target groups of a municipality on a day: how many there are, how many left for what, and what the goal is."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.cohorts.candidates import Search, list_candidates
from sluitend.areas.groups.leavers import list_leavers
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.target_groups import TargetGroup, list_groups
from sluitend.compute.policy.values import BASE_SCENARIO, Goal
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack
from sluitend.parties.reasons import STOPPED_REASONS

PLACED, STOPPED, OTHER = "placed", "stopped", "other"
# What counts as reached for the goals of groups: to work or to an education.
PLACED_REASONS = ("work", "study")


@dataclass(frozen=True, kw_only=True)
class GroupFigures:
    """A group with how many belong to it on the day, and how many left a benefit since the pack began, by why.

    `areas` are the names of those in which it holds; without any, everywhere.

    Benefits that were stopped stand beside those who were placed, and are never added to them.
    """

    group: TargetGroup
    areas: tuple[str, ...]
    members: int
    placed: int
    stopped: int
    other: int
    goals: tuple[Goal, ...]

    @property
    def percent_placed(self) -> int:
        """Give which part of all who were in the group on a benefit was placed, to compare with a goal in percents."""
        total = self.members + self.placed + self.stopped + self.other
        return round(100 * self.placed / total) if total else 0


@dataclass(frozen=True, kw_only=True)
class GroupsPage:
    """All groups of the pack on a day; exits are counted from `since_on` up to and including that day."""

    on: date
    since_on: date
    uses_labels: bool
    rows: tuple[GroupFigures, ...]


@act("read_groups")
def read_groups(*, actor: Actor, at: datetime, on: date | None = None) -> Outcome[GroupsPage]:
    """Count the target groups of the actor's municipality, today or on another day; no person is shown."""
    pack, day, home = find_pack(actor.organisation_id), on or find_day(at), actor.organisation_id or 0
    members = Counter(
        group.code
        for each in list_candidates(Search(organisation_id=home), on=day)
        for group in list_groups(pack.target_groups, each.facts, on=day)
    )
    exits = _count_exits(home, pack, until_on=day)
    rows = tuple(_write_row(group, members[group.code], exits, pack) for group in pack.target_groups)
    page = GroupsPage(on=day, since_on=pack.from_on, uses_labels=pack.uses_labels, rows=rows)
    return Outcome(value=page, object="groups", fields=("members", "exits"))


def _write_row(group: TargetGroup, members: int, exits: Counter[tuple[str, str]], pack: Pack) -> GroupFigures:
    about = (goal for goal in pack.goals if goal.target_group == group.code and goal.scenario == BASE_SCENARIO)
    return GroupFigures(
        group=group,
        areas=tuple(area.name for area in pack.areas if area.code in group.areas),
        members=members,
        placed=exits[group.code, PLACED],
        stopped=exits[group.code, STOPPED],
        other=exits[group.code, OTHER],
        goals=tuple(about),
    )


def _count_exits(organisation_id: int, pack: Pack, *, until_on: date) -> Counter[tuple[str, str]]:
    """Count by group and why; somebody left as the member that they were on the day before."""
    return Counter(
        (group.code, _sort(each.because))
        for each in list_leavers(organisation_id, from_on=pack.from_on, until_on=until_on)
        for group in list_groups(pack.target_groups, each.facts, on=each.on)
    )


def _sort(because: str) -> str:
    return PLACED if because in PLACED_REASONS else STOPPED if because in STOPPED_REASONS else OTHER
