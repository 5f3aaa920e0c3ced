"""Rehearsing: every kernel runs once on next to nothing, so that it is compiled before somebody waits for it."""

from datetime import date

import numpy as np

from sluitend.compute.matching.ask import Ask, Wish, build_asks
from sluitend.compute.matching.assigning import Choices, assign_people
from sluitend.compute.matching.crowd import build_crowd
from sluitend.compute.matching.offer import Offer, build_offers
from sluitend.compute.matching.searching import Market, find_asks, find_near, find_people, match_all

START_ON = date(2000, 1, 3)


def run_kernels() -> None:
    """Search and assign in every way; takes half a minute when nothing was compiled yet, and hardly any time after."""
    ask = Ask(number=0, hours=(1, 40), start_on=START_ON, required={0: 1}, wished={1: Wish(1, 1)})
    offer = Offer(number=1, skills={0: None, 1: None}, occupations=frozenset({0}))
    market = Market(crowd=build_crowd(build_offers([offer])), asks=build_asks([ask]))
    for find in (find_people, find_near):
        find(market, ask=0, most=1)
    find_asks(market, person=0, most=1)
    match_all(market, most=1)
    one = np.zeros(1, np.int64)
    assign_people(Choices(people=1, persons=one, places=one, values=one + 1, holds=one + 1))
