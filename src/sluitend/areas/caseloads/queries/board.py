"""The team board: what each colleague has against the norm, what is late, and who is away with whom standing in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from sluitend.areas.caseloads.loads import find_norm
from sluitend.areas.caseloads.models import Overload
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.models import Promise, is_past
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Absence, Membership, Party, Person, PlannedAbsence
from sluitend.parties.models.scoping import find_owners, is_spoken_for


@dataclass(frozen=True, kw_only=True)
class BoardRow:
    """A colleague or team; `over_because` says why somebody has more than the norm, where that was told."""

    id: int
    name: str
    kind: str
    team_name: str
    people: int
    late: int
    norm: int | None
    over_because: str
    away_on: date | None
    back_on: date | None
    stand_in: str
    planned_on: date | None
    is_back_due: bool

    @property
    def is_over(self) -> bool:
        """Tell whether this is more than the norm."""
        return self.norm is not None and self.people > self.norm

    @property
    def percent(self) -> int:
        """Tell how full a caseload is (0-100)."""
        return min(100, 100 * self.people // self.norm) if self.norm else 0


@dataclass(frozen=True, kw_only=True)
class Board:
    """Everybody within reach, and the norm with its source."""

    rows: tuple[BoardRow, ...]
    norm: int
    source: str
    is_verified: bool


@act("read_board")
def read_board(*, actor: Actor, at: datetime) -> Outcome[Board]:
    """Give who carries what, the colleagues by name and the teams after them; no person is shown."""
    today, pack = find_day(at), find_pack(actor.organisation_id)
    norm = find_norm(pack, today)
    people, late = _count_people(actor), _count_late(actor, today)
    rows = tuple(
        BoardRow(
            **row,
            people=people.get(row["id"], 0),
            late=late.get(row["id"], 0),
            norm=norm if row["kind"] == "staff" else None,
            is_back_due=row["back_on"] is not None and row["back_on"] < today,
        )
        for row in _list_owners(actor, busy=people).values(*COLUMNS)
    )
    parameter = pack.parameter("caseload", on=today)
    board = Board(rows=rows, norm=norm, source=parameter.source, is_verified=parameter.status == "verified")
    return Outcome(value=board, object="board", fields=("name", "caseload", "absence"))


COLUMNS = "id name kind team_name over_because away_on back_on stand_in planned_on".split()


def _list_owners(actor: Actor, *, busy: Collection[int]) -> QuerySet[Party]:
    """Give everybody in service who guides people or has some to guide, and the teams."""
    working = Membership.objects.filter(staff=OuterRef("pk"), until_on=None).order_by("id")
    away = Absence.objects.filter(staff=OuterRef("pk"), ended_on=None)
    planned = PlannedAbsence.objects.filter(staff=OuterRef("pk"))
    told = Overload.objects.filter(owner=OuterRef("pk")).order_by("-at", "-id")
    owners = find_owners(actor.scope, actor).filter(kind__in=("staff", "team"))
    guides = Q(kind="team") | Q(Exists(working.filter(role="coach"))) | Q(id__in=busy)
    return (
        owners.filter(guides)
        .annotate(
            team_name=Coalesce(Subquery(working.values("team__party__name")[:1]), Value("")),
            over_because=Coalesce(Subquery(told.values("because")[:1]), Value("")),
            away_on=Subquery(away.values("from_on")),
            planned_on=Subquery(planned.values("from_on")),
            back_on=Subquery(away.values("expected_until_on")),
            stand_in=Coalesce(Subquery(away.values("stand_in__name")), Value("")),
        )
        .order_by("kind", "name", "id")
    )


def _count_people(actor: Actor) -> dict[int, int]:
    """Count apart: counted beside the columns of an owner, each of those is worked out for every person."""
    covered = Person.objects.filter(is_spoken_for("covered_by_id", actor), active=True)
    return dict(covered.values("covered_by").annotate(count=Count("pk")).values_list("covered_by", "count"))


def _count_late(actor: Actor, today: date) -> dict[int, int]:
    late = Promise.objects.are_open().within(actor).filter(is_past(today), beneficiary__kind="person")
    return dict(late.values("owner").annotate(count=Count("id")).values_list("owner", "count"))
