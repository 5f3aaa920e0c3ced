"""The placements of a municipality or a team: the list, and how many there are of each kind and group."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce

from django.db.models import Count, F, Q, Value
from django.db.models.expressions import OrderBy
from django.db.models.lookups import Contains

from sluitend.areas.placements.models import DisplacementCheck, Placement
from sluitend.areas.placements.models.placement import Placements
from sluitend.areas.placements.rows import AHEAD, ENDED, RUNNING, CheckRow, PlacementRow, list_checks
from sluitend.areas.placements.rows import list_placements as list_rows
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.placements import PlacementKind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack
from sluitend.parties.folding import Fold

PLACEMENTS_A_PAGE = 40
ORDERS: dict[str, tuple[OrderBy | str, str]] = {
    "ends": (F("ends_on").asc(nulls_last=True), "id"),
    "starts": ("-starts_on", "id"),
    "name": ("person__party__name", "id"),
    "employer": ("employer__party__name", "id"),
}


@dataclass(frozen=True, kw_only=True)
class PlacementFilter:
    """What to show: part of a name or of the work, a kind, a state, in which order, and which page (all with None)."""

    text: str = ""
    kind: str = ""
    state: str = RUNNING
    order: str = "ends"
    page: int | None = 1


@dataclass(frozen=True, kw_only=True)
class PlacementList:
    """A page of placements; `register` counts those that run by kind and by what the kind asks besides.

    `checks` are those about which somebody else than who asked must decide.
    """

    rows: tuple[PlacementRow, ...]
    found: int
    page: int
    pages: int
    kinds: tuple[PlacementKind, ...]
    register: tuple[tuple[str, str, int], ...]
    checks: tuple[CheckRow, ...]


@act("list_placements")
def list_placements(*, actor: Actor, at: datetime, wanted: PlacementFilter) -> Outcome[PlacementList]:
    """Give a page of the placements in the actor's scope."""
    today, pack = find_day(at), find_pack(actor.organisation_id)
    near = Placement.objects.within(actor)
    chosen = _choose(near, wanted, today).order_by(*ORDERS.get(wanted.order, ORDERS["ends"]))
    found = chosen.count()
    pages = max(1, -(-found // PLACEMENTS_A_PAGE))
    page = min(max(1, wanted.page or 1), pages)
    first = (page - 1) * PLACEMENTS_A_PAGE
    shown = chosen if wanted.page is None else chosen[first : first + PLACEMENTS_A_PAGE]
    rows = list_rows(shown, pack=pack, today=today)
    listed = PlacementList(
        rows=rows,
        found=found,
        page=page,
        pages=pages,
        kinds=pack.list_placement_kinds(on=today),
        register=_count(near, pack, today),
        checks=list_checks(DisplacementCheck.objects.within(actor).filter(is_passed=None).order_by("asked_at", "id")),
    )
    about = tuple(dict.fromkeys(row.person_id for row in rows))
    return Outcome(value=listed, about=about, object="placements", fields=("name", "placement"))


def _choose(placements: Placements, wanted: PlacementFilter, today: date) -> Placements:
    states = {
        ENDED: Q(ended_at__isnull=False),
        RUNNING: Q(ended_at=None, starts_on__lte=today),
        AHEAD: Q(ended_at=None, starts_on__gt=today),
    }
    chosen = placements.filter(states.get(wanted.state, Q()))
    if wanted.kind:
        chosen = chosen.filter(kind=wanted.kind)
    return reduce(_hold_word, wanted.text.split(), chosen)


def _hold_word(placements: Placements, word: str) -> Placements:
    places = ("work", "person__party__name", "employer__party__name")
    folded = Fold(Value(word))
    return placements.filter(reduce(Q.__or__, (Q(Contains(Fold(F(place)), folded)) for place in places)))


def _count(placements: Placements, pack: Pack, today: date) -> tuple[tuple[str, str, int], ...]:
    """Count who is there now, by kind and by what the kind asks: how many of which group, as a council asks it."""
    running = placements.are_running().filter(starts_on__lte=today)
    counted = running.values_list("kind", "answer").annotate(found=Count("id")).order_by("kind", "answer")
    asking = {kind.code: kind for kind in pack.placement_kinds}
    return tuple((asking[kind].name if kind in asking else kind, answer, found) for kind, answer, found in counted)
