"""Rounds: all of them, and one with its proposal, with who fits nowhere and which demand finds nobody."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.matching.models import MatchAsk, MatchLine, MatchOffer, MatchRound
from sluitend.areas.matching.offering import list_free
from sluitend.areas.matching.rows import RoundRow, Stop, find_stop, list_rounds
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person

MOST_LINES, MOST_LEFT = 100, 50


@dataclass(frozen=True, kw_only=True)
class RoundList:
    """The rounds of a municipality, and the stop that holds."""

    rows: tuple[RoundRow, ...]
    stop: Stop | None

    @property
    def is_waiting(self) -> bool:
        """Tell whether a round is asked for and not made yet."""
        return any(each.made_at is None for each in self.rows)


@dataclass(frozen=True, kw_only=True)
class LineRow:
    """Somebody proposed for a demand, and what a person decided of it."""

    id: int
    person_id: int
    name: str
    number: str
    guided_by: str
    demand_id: int
    title: str
    employer_name: str
    score: int
    decision: str
    because: str
    decided_by: str


@dataclass(frozen=True, kw_only=True)
class LeftOver:
    """Who or what a round found nothing for: how many, and the first of them as number and name."""

    count: int
    rows: tuple[tuple[int, str], ...]


@dataclass(frozen=True, kw_only=True)
class RoundView:
    """A round with its proposal, what is undecided first; `lines` holds no more than fit on a page.

    Nobody is in it who left, or stays out since. `nowhere` are people whom no work fits as far as is known, `nobody`
    demands that fit nobody.
    """

    row: RoundRow
    stop: Stop | None
    lines: tuple[LineRow, ...]
    nowhere: LeftOver
    nobody: LeftOver


@act("list_match_rounds")
def list_match_rounds(*, actor: Actor, at: datetime) -> Outcome[RoundList]:
    """Give the rounds, the newest first."""
    view = RoundList(rows=tuple(list_rounds(MatchRound.objects.within(actor))), stop=find_stop(actor.organisation_id))
    return Outcome(value=view, object="match_rounds")


@act("read_match_round")
def read_match_round(*, actor: Actor, at: datetime, round_id: int) -> Outcome[RoundView]:
    """Give one round; while matching is stopped, without anybody in it."""
    rows = list_rounds(MatchRound.objects.within(actor).are_made().filter(id=round_id))
    if not rows:
        raise NotFound
    stop = find_stop(actor.organisation_id)
    lines, nowhere = ((), LeftOver(count=0, rows=())) if stop else (_list_lines(round_id), _find_nowhere(round_id))
    unmet = MatchAsk.objects.filter(round=round_id, fits=0, demand__ended_at=None).order_by("demand")
    view = RoundView(
        row=rows[0],
        stop=stop,
        lines=lines,
        nowhere=nowhere,
        nobody=LeftOver(count=unmet.count(), rows=tuple(unmet.values_list("demand", "demand__title")[:MOST_LEFT])),
    )
    about = {line.person_id for line in lines} | {number for number, _ in nowhere.rows}
    return Outcome(
        value=view, about=tuple(sorted(about)), object=f"match_round:{round_id}", fields=("name", "match_line")
    )


def _list_lines(round_id: int) -> tuple[LineRow, ...]:
    free = list_free(Person.objects.all()).values("party")
    lines = MatchLine.objects.filter(round=round_id, person__in=free).order_by("decision", "-score", "id")
    told = lines.select_related("person__party", "person__covered_by", "demand__employer__party", "decided_by")
    return tuple(
        LineRow(
            id=line.pk,
            person_id=line.person_id,
            name=line.person.party.name,
            number=line.person.number,
            guided_by=line.person.covered_by.name if line.person.covered_by else "",
            demand_id=line.demand_id,
            title=line.demand.title,
            employer_name=line.demand.employer.party.name,
            score=line.score,
            decision=line.decision,
            because=line.because,
            decided_by=line.decided_by.name if line.decided_by else "",
        )
        for line in told[:MOST_LINES]
    )


def _find_nowhere(round_id: int) -> LeftOver:
    free = list_free(Person.objects.all()).values("party")
    nowhere = MatchOffer.objects.filter(round=round_id, fits=0, person__in=free).order_by("person")
    return LeftOver(count=nowhere.count(), rows=tuple(nowhere.values_list("person", "person__party__name")[:MOST_LEFT]))
