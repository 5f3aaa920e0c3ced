"""The target groups of a municipality on a day: how many there are, how many left for what, and what the goal is."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.groups.asking import Stretch, count_leavers, count_members
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.target_groups import TargetGroup
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
    pack, day = find_pack(actor.organisation_id), on or find_day(at)
    stretch = Stretch(organisation_id=actor.organisation_id or 0, since_on=pack.from_on, on=day)
    members = count_members(pack.target_groups, stretch=stretch)
    exits = _sort_exits(count_leavers(pack.target_groups, stretch=stretch))
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


def _sort_exits(leavers: Counter[tuple[str, str]]) -> Counter[tuple[str, str]]:
    """Add up by group and whether somebody was placed, stopped, or neither."""
    exits = Counter[tuple[str, str]]()
    for (group, because), people in leavers.items():
        exits[group, _sort(because)] += people
    return exits


def _sort(because: str) -> str:
    return PLACED if because in PLACED_REASONS else STOPPED if because in STOPPED_REASONS else OTHER
