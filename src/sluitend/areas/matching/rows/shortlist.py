"""Who fits a demand and which work fits somebody, from the last round, without whoever left or stays out since."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from sluitend.areas.employers.models import Demand
from sluitend.areas.employers.models.demand import Demands
from sluitend.areas.matching.models import MatchAsk, MatchLine, MatchOffer, MatchRound
from sluitend.areas.matching.offering import list_free
from sluitend.areas.matching.playing import LEAST_WORTH
from sluitend.areas.matching.rounds import find_last_round, open_market
from sluitend.areas.matching.rows.explaining import Pair, explain_found
from sluitend.areas.matching.rules import read_rules
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

if TYPE_CHECKING:
    from sluitend.compute.matching.searching import Market

MOST_FITS, MOST_NEAR = 20, 10


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody for a demand, and why; who guides them, and the decision on the proposal of the round ("" when none).

    `line_id` names that proposal, None when the round proposed them for other work or none.
    """

    person_id: int
    name: str
    number: str
    guided_by: str
    pair: Pair
    line_id: int | None
    decision: str


@dataclass(frozen=True, kw_only=True)
class Shortlist:
    """Whom the last round found for a demand: who fits and who nearly does, the best first.

    Without `round_id` no round holds this demand yet.
    """

    round_id: int | None
    made_at: datetime | None
    fits: tuple[Candidate, ...] = ()
    near: tuple[Candidate, ...] = ()


@dataclass(frozen=True, kw_only=True)
class WorkRow:
    """Work that fits somebody, and why; `is_proposed` when the round proposed them for it.

    To whom it is worth less than `price` the last place went to somebody else; `worth` is what it is to this person,
    with the points of priority.
    """

    demand_id: int
    title: str
    employer_name: str
    pair: Pair
    is_proposed: bool
    worth: int
    price: float


def list_shortlist(demand_id: int, *, today: date) -> tuple[Candidate, ...]:
    """Give who fits a demand, the best first."""
    return find_shortlist(demand_id, today=today).fits


def find_shortlist(demand_id: int, *, today: date) -> Shortlist:
    """Give who fits a demand and who nearly does, with five queries once the round is known."""
    from sluitend.compute.matching.searching import find_near, find_people

    organisation_id = Demand.objects.values_list("employer__municipality", flat=True).get(id=demand_id)
    made = find_last_round(organisation_id)
    place = _find_place(made, demand_id)
    if made is None or place is None:
        return Shortlist(round_id=None, made_at=None)
    pack, market = find_pack(organisation_id), open_market(made)
    found = find_people(market, ask=place, most=MOST_FITS, seed=made.seed)
    leeway = read_rules(pack, on=today).leeway
    near = find_near(market, ask=place, most=MOST_NEAR, seed=made.seed, leeway=leeway)
    fits, nearly = (list(explain_found(each, pack=pack)) for each in (found, near))
    people = _read_people(market, [*fits, *nearly])
    lines = {line.person_id: line for line in MatchLine.objects.filter(round=made, demand=demand_id)}
    return Shortlist(
        round_id=made.pk,
        made_at=made.made_at,
        fits=tuple(_tell_candidates(fits, market, people, lines)),
        near=tuple(_tell_candidates(nearly, market, people, lines)),
    )


def list_work(person_id: int, *, organisation_id: int, demands: Demands) -> tuple[WorkRow, ...]:
    """Give which of these demands fit somebody by the last round and are still open, the best first."""
    from sluitend.compute.matching.searching import find_asks

    made = find_last_round(organisation_id)
    offer = MatchOffer.objects.filter(round=made, person=person_id).first() if made else None
    if made is None or offer is None:
        return ()
    market = open_market(made)
    row = market.crowd.find_row(person_id)
    found = find_asks(market, person=row, most=MOST_FITS, seed=made.seed)
    pairs = list(explain_found(found, pack=find_pack(organisation_id)))
    numbers = market.asks.asks["number"]
    asked = [int(numbers[pair.ask]) for pair in pairs]
    open_now = demands.are_open().filter(id__in=asked).select_related("employer__party").in_bulk()
    prices = dict(MatchAsk.objects.filter(round=made, demand__in=asked).values_list("demand", "price"))
    proposed = set(MatchLine.objects.filter(round=made, person=person_id).values_list("demand", flat=True))
    return tuple(
        WorkRow(
            demand_id=number,
            title=open_now[number].title,
            employer_name=open_now[number].employer.party.name,
            pair=pair,
            is_proposed=number in proposed,
            worth=pair.score + LEAST_WORTH + offer.priority,
            price=prices[number],
        )
        for number, pair in zip(asked, pairs)
        if number in open_now
    )


def _find_place(made: MatchRound | None, demand_id: int) -> int | None:
    """Give the place of a demand among the asks of a round, which lie in order of number."""
    asked = MatchAsk.objects.filter(round=made)
    if made is None or not asked.filter(demand=demand_id).exists():
        return None
    return asked.filter(demand__lt=demand_id).count()


def _read_people(market: "Market", pairs: Sequence[Pair]) -> dict[int, Person]:
    """Give the people of these pairs against whom nothing speaks today."""
    numbers = [int(market.crowd.offers.people["number"][pair.person]) for pair in pairs]
    free = list_free(Person.objects.filter(party__in=numbers)).select_related("party", "covered_by")
    return {person.pk: person for person in free}


def _tell_candidates(
    pairs: Iterable[Pair], market: "Market", people: dict[int, Person], lines: dict[int, MatchLine]
) -> Iterable[Candidate]:
    for pair in pairs:
        person = people.get(int(market.crowd.offers.people["number"][pair.person]))
        if person is not None:
            line = lines.get(person.pk)
            yield Candidate(
                person_id=person.pk,
                name=person.party.name,
                number=person.number,
                guided_by=person.covered_by.name if person.covered_by else "",
                pair=pair,
                line_id=line.pk if line else None,
                decision=line.decision if line else "",
            )
