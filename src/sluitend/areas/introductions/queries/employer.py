"""What an employer sees: what is promised both ways, what it asked, and its sessions with whoever agreed to it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from sluitend.areas.employers.models import AccountManager, Demand, Employer
from sluitend.areas.employers.rows import DemandRow, ObstacleRow, list_demands, list_obstacles
from sluitend.areas.introductions.models import Session
from sluitend.areas.introductions.rows import SessionRow, ShownRow, list_sessions, list_shown
from sluitend.areas.pacts.models.pact import OURS, THEIRS
from sluitend.areas.pacts.rows import Membership, list_memberships
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.employers import DemandKind, EmployerObstacle, IntroductionReason
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.rows import PromiseRow, list_rows

SESSIONS_SHOWN = 20
# What is promised about the employer's own yes under an agreement.
SIGNING = "employer_mark"


@dataclass(frozen=True, kw_only=True)
class MyEmployer:
    """All that an employer sees of itself: `owed` to it, `owing` by it, and what it can ask or name.

    `signing` are the agreements that wait for its yes. What was agreed in pacts stands with its `memberships`.
    """

    id: int
    name: str
    manager_name: str
    signing: tuple[PromiseRow, ...]
    owed: tuple[PromiseRow, ...]
    owing: tuple[PromiseRow, ...]
    demands: tuple[DemandRow, ...]
    sessions: tuple[SessionRow, ...]
    memberships: tuple[Membership, ...]
    obstacles: tuple[ObstacleRow, ...]
    demand_kinds: tuple[DemandKind, ...]
    known_obstacles: tuple[EmployerObstacle, ...]
    today: date


@dataclass(frozen=True, kw_only=True)
class MySession:
    """A session as the employer sees it: what each candidate can, and who it is once both sides want to meet."""

    row: SessionRow
    candidates: tuple[ShownRow, ...]
    reasons: tuple[IntroductionReason, ...]


@act("read_my_employer")
def read_my_employer(*, actor: Actor, at: datetime) -> Outcome[MyEmployer]:
    """Give what somebody at an employer sees when they look in."""
    today, employer = find_day(at), Employer.objects.within(actor).select_related("party").first()
    if employer is None:
        raise NotFound
    pack, open_ = find_pack(employer.municipality_id), Promise.objects.are_open().order_by("due_on", "id")
    promised = open_.exclude(kind__in=(OURS, THEIRS))
    manager = AccountManager.objects.filter(employer=employer, until_on=None, staff__present=True)
    demands = Demand.objects.within(actor).are_taken_up().order_by("starts_on", "id")
    sessions = Session.objects.within(actor).order_by("-held_on", "-id")[:SESSIONS_SHOWN]
    owed = tuple(list_rows(promised.filter(beneficiary=employer.pk), today=today, reader=actor))
    mine = MyEmployer(
        id=employer.pk,
        name=employer.party.name,
        manager_name=manager.values_list("staff__name", flat=True).first() or "",
        signing=tuple(each for each in owed if each.kind == SIGNING),
        owed=tuple(each for each in owed if each.kind != SIGNING),
        owing=tuple(list_rows(_keep_residents_out(promised.filter(owner=employer.pk)), today=today, reader=actor)),
        demands=list_demands(demands, pack=pack, today=today),
        sessions=list_sessions(sessions, today=today),
        memberships=list_memberships(employer.pk, today=today, reader=actor),
        obstacles=list_obstacles(employer.pk),
        demand_kinds=pack.list_demand_kinds(on=today),
        known_obstacles=pack.list_employer_obstacles(on=today),
        today=today,
    )
    return Outcome(value=mine, object=f"employer:{employer.pk}", fields=("employer", "promises"))


@act("read_my_session")
def read_my_session(*, actor: Actor, at: datetime, session_id: int) -> Outcome[MySession]:
    """Give one session; whoever is shown in it reads in their file that the employer looked."""
    today = find_day(at)
    found = list_sessions(Session.objects.within(actor).filter(id=session_id), today=today)
    if not found:
        raise NotFound
    candidates, people = list_shown(session_id)
    reasons = find_pack(actor.organisation_id).list_introduction_reasons(on=today)
    mine = MySession(row=found[0], candidates=candidates, reasons=reasons)
    return Outcome(value=mine, about=people, object=f"session:{session_id}", fields=("candidate",))


def _keep_residents_out(promises: QuerySet[Promise]) -> QuerySet[Promise]:
    """A promise names whom it is made to, and the name of a resident is not for here."""
    return promises.exclude(beneficiary__kind="person")
