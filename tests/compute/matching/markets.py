"""Markets for the matcher: drawn by hypothesis, small and full of unknowns, and the same rules in plain words."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil, hypot

from hypothesis import strategies as st

from sluitend.compute.matching.ask import Ask, Wish, build_asks
from sluitend.compute.matching.criteria import UNKNOWN, Weights
from sluitend.compute.matching.crowd import build_crowd
from sluitend.compute.matching.offer import Offer, Travel, build_offers
from sluitend.compute.matching.searching import Market

DAY = date(2026, 1, 1)
DAYS = st.integers(0, 90).map(lambda days: DAY + timedelta(days=days))
HOURS = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda two: (two[0], two[0] + two[1]))
SPOTS = st.tuples(st.integers(-300, 300), st.integers(-300, 300))


def draw_some(most: int) -> st.SearchStrategy[frozenset[int]]:
    return st.frozensets(st.integers(0, most), max_size=3)


TRAVELS = st.builds(
    Travel,
    east=st.integers(-300, 300),
    north=st.integers(-300, 300),
    pace=st.sampled_from([15, 40, 120]),
    setout=st.integers(0, 15),
    reach=st.integers(0, 90),
)
OFFERS = st.builds(
    Offer,
    number=st.just(0),
    hours=st.none() | HOURS,
    from_on=st.none() | DAYS,
    travel=st.none() | TRAVELS,
    licences=st.none() | draw_some(2),
    certificates=st.none() | draw_some(2),
    shifts=st.none() | draw_some(2),
    languages=st.none() | st.dictionaries(st.sampled_from([0, 1, 14]), st.none() | st.integers(0, 6)),
    wage_value=st.none() | st.integers(20, 100),
    skills=st.none() | st.dictionaries(st.integers(0, 5), st.none() | st.integers(1, 3)),
    sectors=draw_some(2),
    occupations=draw_some(4),
)
RARELY = frozenset[int]()
ASKS = st.builds(
    Ask,
    number=st.just(0),
    hours=HOURS,
    start_on=DAYS,
    place=st.none() | SPOTS,
    is_place_known=st.sampled_from([True, True, False]),
    licences=st.just(RARELY) | draw_some(2),
    certificates=st.just(RARELY) | draw_some(2),
    shifts=st.just(RARELY) | draw_some(2),
    languages=st.dictionaries(st.sampled_from([0, 1, 14]), st.integers(1, 6), max_size=1),
    wage_value=st.none() | st.just((30, 90)),
    required=st.dictionaries(st.integers(0, 6), st.integers(1, 3), max_size=2),
    wished=st.dictionaries(st.integers(0, 5), st.builds(Wish, st.integers(1, 3), st.integers(1, 9)), max_size=3),
    sector=st.none() | st.integers(0, 2),
    occupation=st.none() | st.integers(0, 4),
)

# Whatever may be written down at all, which is more than the columns of the sieve hold.
FAR, WEEKS = st.integers(-16_000, 16_000), st.tuples(st.integers(0, 84), st.integers(0, 84))
ALL_HOURS = WEEKS.map(lambda two: (two[0], two[0] + two[1]))
WIDE_OFFERS = st.builds(
    Offer,
    number=st.just(0),
    hours=st.none() | ALL_HOURS,
    from_on=st.none() | st.dates(),
    travel=st.none()
    | st.builds(
        Travel,
        east=FAR,
        north=FAR,
        pace=st.integers(1, 999),
        setout=st.integers(0, 99),
        reach=st.integers(0, 999),
    ),
    licences=st.none() | draw_some(15),
    certificates=st.none() | draw_some(31),
    shifts=st.none() | draw_some(7),
    languages=st.none() | st.dictionaries(st.integers(0, 14), st.none() | st.integers(0, 6)),
    wage_value=st.none() | st.integers(0, 100),
)
WIDE_ASKS = st.builds(
    Ask,
    number=st.just(0),
    hours=ALL_HOURS,
    start_on=st.dates(),
    place=st.tuples(FAR, FAR),
    licences=draw_some(15),
    certificates=draw_some(31),
    shifts=draw_some(7),
    languages=st.dictionaries(st.integers(0, 14), st.integers(1, 6), max_size=2),
    wage_value=st.none() | st.just((30, 90)),
)


@dataclass(frozen=True)
class Drawn:
    """Offers and asks, and the market of them."""

    offers: list[Offer]
    asks: list[Ask]
    market: Market

    def name_people(self, rows: list[int]) -> list[int]:
        return self.market.crowd.offers.people["number"][rows].tolist()


def build_market(offers: list[Offer], asks: list[Ask], weights: Weights = Weights()) -> Drawn:  # noqa: B008 - frozen
    """Give a market in which people and asks are numbered as they come."""
    offers = [Offer(**{**vars(offer), "number": 7 * number}) for number, offer in enumerate(offers)]
    asks = [Ask(**{**vars(ask), "number": number}) for number, ask in enumerate(asks)]
    crowd = build_crowd(build_offers(offers))
    return Drawn(offers, asks, Market(crowd=crowd, asks=build_asks(asks), weights=weights))


MARKETS = st.builds(
    build_market,
    st.lists(OFFERS, min_size=1, max_size=24),
    st.lists(ASKS, min_size=1, max_size=3),
    st.sampled_from([Weights(), Weights(skills=0, sector=0, travel=3)]),
)
WIDE_MARKETS = st.builds(
    lambda offers, asks, near: build_market(offers + [replace(each, **near) for each in offers], asks),
    st.lists(WIDE_OFFERS, min_size=1, max_size=12),
    st.lists(WIDE_ASKS, min_size=1, max_size=3),
    st.fixed_dictionaries(
        {"licences": st.none(), "certificates": st.none(), "shifts": st.none(), "from_on": st.none()}
    ),
)


def tell_minutes(travel: Travel, place: tuple[int, int]) -> int:
    far = ceil(hypot(travel.east - place[0], travel.north - place[1]))
    return travel.setout + ceil(far * travel.pace / 100)


def tell_lacks(offer: Offer, ask: Ask) -> list[int]:
    """Give what lacks by each criterion, in plain words."""
    return [
        tell_skills(offer, ask),
        tell_flags(offer.licences, ask.licences),
        tell_flags(offer.certificates, ask.certificates),
        tell_flags(offer.shifts, ask.shifts),
        tell_languages(offer, ask),
        UNKNOWN if offer.hours is None else max(0, ask.hours[0] - offer.hours[1], offer.hours[0] - ask.hours[1]),
        UNKNOWN if offer.from_on is None else max(0, (offer.from_on - ask.start_on).days),
        tell_wage_value(offer, ask),
        tell_travel(offer, ask),
    ]


def tell_skills(offer: Offer, ask: Ask) -> int:
    states = []
    for skill, level in ask.required.items():
        if offer.skills is None:
            states.append(None)
        elif skill not in offer.skills:
            states.append(False)
        else:
            found = offer.skills[skill]
            states.append((None if level > 1 else True) if found is None else found >= level)
    return states.count(False) or (UNKNOWN if None in states else 0)


def tell_flags(has: frozenset[int] | None, needs: frozenset[int]) -> int:
    if has is None:
        return UNKNOWN if needs else 0
    return len(needs - has)


def tell_languages(offer: Offer, ask: Ask) -> int:
    if offer.languages is None:
        return UNKNOWN if ask.languages else 0
    levels = [(offer.languages.get(language, 0), level) for language, level in ask.languages.items()]
    missing = sum(has is not None and has < level for has, level in levels)
    return missing or (UNKNOWN if any(has is None for has, _ in levels) else 0)


def tell_wage_value(offer: Offer, ask: Ask) -> int:
    if ask.wage_value is None:
        return 0
    least, most = ask.wage_value
    return UNKNOWN if offer.wage_value is None else max(0, least - offer.wage_value, offer.wage_value - most)


def tell_travel(offer: Offer, ask: Ask) -> int:
    if not ask.is_place_known:
        return UNKNOWN
    if ask.place is None:
        return 0
    return UNKNOWN if offer.travel is None else max(0, tell_minutes(offer.travel, ask.place) - offer.travel.reach)


def tell_parts(offer: Offer, ask: Ask, weights: Weights) -> list[int]:
    """Give the points by each part, in plain words."""
    skills = offer.skills or {}
    points = [
        wish.points for skill, wish in ask.wished.items() if skill in skills and (skills[skill] or 1) >= wish.level
    ]
    hours = 0 if offer.hours is None else 10 * min(offer.hours[1], ask.hours[1]) // max(1, ask.hours[1])
    return [
        weights.skills * sum(points),
        weights.sector * (ask.sector in offer.sectors),
        weights.occupation * (ask.occupation in offer.occupations),
        weights.hours * hours,
        weights.travel * tell_tenths(offer, ask),
    ]


def tell_tenths(offer: Offer, ask: Ask) -> int:
    if ask.place is None and ask.is_place_known:
        return 10
    if offer.travel is None or not ask.is_place_known:
        return 0
    spared = offer.travel.reach - tell_minutes(offer.travel, ask.place)
    return max(0, 10 * spared // max(1, offer.travel.reach))
