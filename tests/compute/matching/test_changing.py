"""A changed offer is found as if everybody had been laid out anew."""

from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compute.matching.markets import DAY, MARKETS, OFFERS, Drawn, build_market

from sluitend.compute.matching.ask import Ask
from sluitend.compute.matching.changing import change_offer
from sluitend.compute.matching.crowd import build_crowd
from sluitend.compute.matching.offer import Offer, Travel, build_offers
from sluitend.compute.matching.searching import Market, Shortlist, find_asks, find_near, find_people

FAR_AWAY = Travel(east=9_000, north=-9_000, pace=40, setout=3, reach=60)


def find_all(market: Market, asks: int, number: int) -> list[Shortlist]:
    person = market.crowd.find_row(number)
    lists = [find(market, ask=at, most=5, seed=9) for at in range(asks) for find in (find_people, find_near)]
    return [*lists, find_asks(market, person=person, most=5, seed=9)]


def check_same(drawn: Drawn, changed: Market, offers: list[Offer], number: int) -> None:
    anew = replace(drawn.market, crowd=build_crowd(build_offers(offers)))
    for mine, theirs in zip(find_all(changed, len(drawn.asks), number), find_all(anew, len(drawn.asks), number)):
        for field in fields(mine):
            if field.name != "people":
                assert np.array_equal(getattr(mine, field.name), getattr(theirs, field.name))
        people = [
            market.crowd.offers.people["number"][each.people] for market, each in ((changed, mine), (anew, theirs))
        ]
        assert people[0].tolist() == people[1].tolist()
    assert [changed.crowd.find_row(each.number) for each in offers] == [
        anew.crowd.find_row(each.number) for each in offers
    ]


@settings(max_examples=60, deadline=None)
@given(drawn=MARKETS, news=st.lists(OFFERS, min_size=1, max_size=3), data=st.data())
def test_a_changed_offer_is_found_as_if_all_were_laid_out_anew(drawn: Drawn, news: list[Offer], data) -> None:
    offers, market = list(drawn.offers), drawn.market
    for new in news:
        at = data.draw(st.integers(0, len(offers) - 1))
        offers[at] = Offer(**{**vars(new), "number": offers[at].number})
        market = replace(market, crowd=change_offer(market.crowd, offers=build_offers([offers[at]])))
        check_same(drawn, market, offers, offers[at].number)


def test_somebody_who_moves_off_the_map_is_found_there() -> None:
    drawn = build_market(
        [Offer(number=0), Offer(number=0)], [Ask(number=0, hours=(8, 32), start_on=DAY, place=(9_000, -9_000))]
    )
    moved = replace(drawn.offers[1], travel=FAR_AWAY)
    market = replace(drawn.market, crowd=change_offer(drawn.market.crowd, offers=build_offers([moved])))
    check_same(drawn, market, [drawn.offers[0], moved], moved.number)
    assert find_people(market, ask=0).scores.tolist() == [9, 0]


def test_whoever_is_not_there_cannot_change() -> None:
    drawn = build_market([Offer(number=0)], [])
    with pytest.raises(KeyError):
        change_offer(drawn.market.crowd, offers=build_offers([Offer(number=5)]))
