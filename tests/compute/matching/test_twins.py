"""Who somebody is cannot reach the matcher: no field can hold it, and twins who differ in it get the same lists."""

from dataclasses import fields, replace

import numpy as np
import pytest
from tests.compute.matching.markets import DAY

from sluitend.compute.matching.ask import Ask, Wish, build_asks
from sluitend.compute.matching.crowd import build_crowd
from sluitend.compute.matching.offer import Offer, Offers, Travel, build_offers
from sluitend.compute.matching.packing import ASK, HELD, PERSON
from sluitend.compute.matching.searching import Market, find_people

PROTECTED = (
    "name sex gender birth born age origin nationality country postcode address area household children partner health "
    "diagnosis photo rung ladder step benefit duration fraud score religion email phone bsn"
).split()
TWINS = 10_000


def draw_twins(seed: int) -> list[dict]:
    """Draw people as a register knows them: what they can, and who they are, which differs between twins."""
    drawn, who = np.random.default_rng(1), np.random.default_rng(seed)
    people = []
    for number in range(TWINS):
        own = {word: int(each) for word, each in zip(PROTECTED, who.integers(0, 99, len(PROTECTED)))}
        east, north, least, skill = drawn.integers(0, 150, 4).tolist()
        can = {
            "number": number,
            "hours": (least % 20, 20 + least % 20),
            "travel": Travel(east=east, north=north, pace=40, setout=5, reach=45),
            "languages": {0: skill % 7},
            "skills": {skill % 8: 1 + skill % 3, 9: None},
            "sectors": frozenset({skill % 3}),
        }
        people.append(own | can)
    return people


def build_crowd_of(people: list[dict]):
    known = {field.name for field in fields(Offer)}
    offers = [Offer(**{name: value for name, value in person.items() if name in known}) for person in people]
    return build_crowd(build_offers(offers))


def test_no_field_can_hold_who_somebody_is() -> None:
    names = {field.name for kind in (Offer, Offers, Travel, Ask, Wish) for field in fields(kind)}
    names |= {*PERSON.names, *HELD.names, *ASK.names}
    assert [name for name in names for word in PROTECTED if word in name.split("_")] == []


@pytest.mark.slow
def test_ten_thousand_twins_get_the_same_lists_with_the_same_reasons() -> None:
    ask = Ask(number=3, hours=(8, 32), start_on=DAY, place=(75, 75), sector=1, languages={0: 2})
    asks = [replace(ask, required={skill: 1}, wished={9: Wish(1, 5)}) for skill in (2, 5)]
    markets = [Market(crowd=build_crowd_of(draw_twins(seed)), asks=build_asks(asks)) for seed in (2, 3)]
    found = [[find_people(market, ask=at, most=TWINS) for at in range(len(asks))] for market in markets]
    for mine, theirs in zip(*found):
        assert len(mine.people) > 500
        for field in fields(mine):
            assert np.array_equal(getattr(mine, field.name), getattr(theirs, field.name))
