"""The outbox: what waits, what went out and what came back, the newest first, and whether the post gets through."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.models import Dispatches as Messages
from sluitend.areas.correspondence.rows import DispatchRow, list_rows
from sluitend.areas.correspondence.states import QUEUED
from sluitend.compute.policy.letters import LETTER
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.models import Restriction
from sluitend.parties.models import Membership, Party

PAGE_ROWS = 50
UNSURE = "unsure"


@dataclass(frozen=True, kw_only=True)
class OutboxFilter:
    """Which messages: how far they are ("unsure" too), over which channel, with which text, of which team."""

    state: str = ""
    channel: str = ""
    code: str = ""
    team_id: int | None = None
    page: int = 1


@dataclass(frozen=True, kw_only=True)
class Outbox:
    """A page of messages, how many there are of each state, and the fault for which mail or texts wait."""

    rows: tuple[DispatchRow, ...]
    counts: dict[str, int]
    unsure: int
    total: int
    problem: str
    teams: tuple[tuple[int, str], ...]

    @property
    def pages(self) -> int:
        """Give how many pages there are."""
        return max(1, -(-self.total // PAGE_ROWS))


@act("list_dispatches")
def list_dispatches(*, actor: Actor, at: datetime, wanted: OutboxFilter) -> Outcome[Outbox]:
    """Give the messages in the actor's reach, the newest first, without those of people whose data rest."""
    mine = Dispatch.objects.within(actor).exclude(person__in=Restriction.objects.values("party_id"))
    near = mine.filter(_match_team(wanted.team_id))
    chosen = _choose(near, wanted, at)
    first = (wanted.page - 1) * PAGE_ROWS
    rows = tuple(list_rows(chosen.order_by("-queued_at", "-id")[first : first + PAGE_ROWS], at))
    counts = dict(near.order_by().values_list("state").annotate(count=Count("id")))
    outbox = Outbox(
        rows=rows,
        counts=counts,
        unsure=near.are_unsure(at).count(),
        total=chosen.count(),
        problem=_find_problem(near),
        teams=_list_teams(actor),
    )
    about = tuple({row.person_id for row in rows})
    return Outcome(value=outbox, about=about, object="dispatches", fields=("to", "state"))


def _choose(near: Messages, wanted: OutboxFilter, at: datetime) -> Messages:
    if wanted.state == UNSURE:
        near = near.are_unsure(at)
    elif wanted.state:
        near = near.filter(state=wanted.state)
    asked = {name: value for name in ("channel", "code") if (value := getattr(wanted, name))}
    return near.filter(**asked)


def _match_team(team_id: int | None) -> Q:
    """Match messages to people whom a team covers, or somebody in it."""
    if team_id is None:
        return Q()
    mates = Membership.objects.filter(team=team_id, until_on=None).values("staff")
    return Q(person__covered_by=team_id) | Q(person__covered_by__in=mates)


def _find_problem(near: Messages) -> str:
    """Give why mail or texts wait that were tried already; "" when nothing does."""
    tried = near.filter(state=QUEUED, tries__gt=0).exclude(channel=LETTER).order_by("-taken_at")
    return tried.values_list("because", flat=True).first() or ""


def _list_teams(actor: Actor) -> tuple[tuple[int, str], ...]:
    teams = Party.objects.filter(kind="team", organisation=actor.organisation_id, present=True)
    return tuple(teams.order_by("name").values_list("id", "name"))
