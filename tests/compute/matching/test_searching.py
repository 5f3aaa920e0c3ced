"""Whatever is asked: the best are those that a person with paper and patience would find, with the same reasons."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.compute.matching.markets import DAY, MARKETS, WIDE_MARKETS, Drawn, build_market, tell_lacks, tell_parts

from sluitend.compute.matching import searching
from sluitend.compute.matching.ask import Ask
from sluitend.compute.matching.criteria import UNKNOWN, Criterion, Leeway
from sluitend.compute.matching.crowd import build_crowd
from sluitend.compute.matching.offer import Offer, build_offers
from sluitend.compute.matching.searching import Shortlist, find_asks, find_near, find_people, match_all

MANY = settings(max_examples=25, deadline=None)
SIZES, SEEDS = st.sampled_from([1, 3, 50]), st.integers(0, 2**31)
EVERYTHING = Leeway(hours=99, start=99, wage_value=99, travel=999)


def check_shortlist(found: Shortlist, scores: dict[int, int], numbers: list[int], most: int) -> None:
    """See that these are as many as there can be, the best first, with the scores that they should have."""
    assert len(numbers) == min(most, len(scores))
    assert found.scores.tolist() == sorted(scores.values(), reverse=True)[:most]
    assert found.scores.tolist() == [scores[number] for number in numbers]


@MANY
@given(drawn=MARKETS, most=SIZES, seed=SEEDS)
def test_the_best_for_a_place_are_those_that_plain_words_find(drawn: Drawn, most: int, seed: int) -> None:
    for at, ask in enumerate(drawn.asks):
        found = find_people(drawn.market, ask=at, most=most, seed=seed)
        scores = {
            offer.number: sum(tell_parts(offer, ask, drawn.market.weights))
            for offer in drawn.offers
            if max(tell_lacks(offer, ask)) <= 0
        }
        check_shortlist(found, scores, drawn.name_people(found.people), most)


@settings(max_examples=200, deadline=None)
@given(drawn=WIDE_MARKETS)
def test_nobody_is_lost_whose_numbers_are_wider_than_a_column(drawn: Drawn) -> None:
    for at, ask in enumerate(drawn.asks):
        found = find_people(drawn.market, ask=at, most=5)
        able = [offer for offer in drawn.offers if max(tell_lacks(offer, ask)) <= 0]
        scores = {offer.number: sum(tell_parts(offer, ask, drawn.market.weights)) for offer in able}
        check_shortlist(found, scores, drawn.name_people(found.people), 5)


@MANY
@given(drawn=MARKETS, seed=SEEDS)
def test_it_is_all_the_same_how_many_are_looked_at_together(drawn: Drawn, seed: int) -> None:
    found = [find_people(drawn.market, ask=at, most=5, seed=seed).people.tolist() for at in range(len(drawn.asks))]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searching, "BLOCK", 8)
        small = replace(drawn.market)
        assert [find_people(small, ask=at, most=5, seed=seed).people.tolist() for at in range(len(drawn.asks))] == found


@MANY
@given(drawn=MARKETS, most=SIZES)
def test_the_best_for_a_person_follow_the_same_rules(drawn: Drawn, most: int) -> None:
    for offer in drawn.offers[:3]:
        found = find_asks(drawn.market, person=drawn.market.crowd.find_row(offer.number), most=most)
        scores = {
            ask.number: sum(tell_parts(offer, ask, drawn.market.weights))
            for ask in drawn.asks
            if max(tell_lacks(offer, ask)) <= 0
        }
        check_shortlist(found, scores, found.asks.tolist(), most)


@MANY
@given(drawn=MARKETS, most=SIZES)
def test_near_is_whoever_lacks_one_thing_and_no_more_than_may_lack(drawn: Drawn, most: int) -> None:
    for at, ask in enumerate(drawn.asks):
        found = find_near(drawn.market, ask=at, most=most, leeway=EVERYTHING)
        lacks = {offer.number: tell_lacks(offer, ask) for offer in drawn.offers}
        near = [
            offer
            for offer in drawn.offers
            if sum(lack > 0 for lack in lacks[offer.number]) == 1 and max(lacks[offer.number][:5]) <= 1
        ]
        scores = {offer.number: sum(tell_parts(offer, ask, drawn.market.weights)) for offer in near}
        check_shortlist(found, scores, drawn.name_people(found.people), most)


@MANY
@given(drawn=MARKETS)
def test_parts_and_what_is_lacking_are_told_as_plain_words_do(drawn: Drawn) -> None:
    by_number = {offer.number: offer for offer in drawn.offers}
    for at, ask in enumerate(drawn.asks):
        for found in (find_people(drawn.market, ask=at), find_near(drawn.market, ask=at, leeway=EVERYTHING)):
            people = [by_number[number] for number in drawn.name_people(found.people)]
            assert found.parts.tolist() == [tell_parts(offer, ask, drawn.market.weights) for offer in people]
            assert found.lacks.tolist() == [tell_lacks(offer, ask) for offer in people]
            assert (found.parts.sum(axis=1) == found.scores).all()


@MANY
@given(drawn=MARKETS, seed=SEEDS)
def test_all_at_once_gives_the_same_lists_whoever_does_the_work(drawn: Drawn, seed: int) -> None:
    rows, scores = match_all(drawn.market, most=4, seed=seed)
    with ThreadPoolExecutor(2) as threads:
        assert (match_all(drawn.market, most=4, seed=seed, executor=threads)[0] == rows).all()
    for at in range(len(drawn.asks)):
        found = find_people(drawn.market, ask=at, most=4, seed=seed)
        assert rows[at][rows[at] >= 0].tolist() == found.people.tolist()
        assert scores[at][rows[at] >= 0].tolist() == found.scores.tolist()


@MANY
@given(drawn=MARKETS, seed=SEEDS)
def test_the_same_seed_gives_the_same_list_in_whatever_order_people_came(drawn: Drawn, seed: int) -> None:
    numbered = {each.number: each for each in drawn.offers}
    turned = replace(drawn.market, crowd=build_crowd(build_offers([numbered[each] for each in sorted(numbered)[::-1]])))
    found, again = (find_people(market, ask=0, most=5, seed=seed) for market in (drawn.market, turned))
    people = turned.crowd.offers.people["number"][again.people].tolist()
    assert drawn.name_people(found.people) == people
    assert np.array_equal(found.parts, again.parts)


def test_whoever_nothing_is_known_of_is_no_worse_than_possible_and_told_as_unknown() -> None:
    offers = [
        Offer(number=0),
        Offer(number=0, skills={}),
        Offer(number=0, skills={3: 1}),
        Offer(number=0, skills={3: None}),
    ]
    drawn = build_market(offers, [Ask(number=0, hours=(20, 32), start_on=DAY, required={3: 2})])
    found, near = find_people(drawn.market, ask=0), find_near(drawn.market, ask=0)
    assert sorted(drawn.name_people(found.people)) == [0, 21]
    assert found.lacks[:, [Criterion.SKILLS, Criterion.HOURS]].tolist() == [[UNKNOWN, UNKNOWN]] * 2
    assert sorted(drawn.name_people(near.people)) == [7, 14]


def test_ties_fall_by_lot_and_not_always_to_the_same_people() -> None:
    ask = Ask(number=0, hours=(20, 32), start_on=DAY)
    drawn = build_market([Offer(number=0)] * 40, [ask] * 20)
    rows, _ = match_all(drawn.market, most=2)
    assert len(np.unique(rows)) > 20


def test_a_number_that_nobody_has_is_refused() -> None:
    drawn = build_market([Offer(number=0)], [])
    assert drawn.market.crowd.find_row(0) == 0
    for number in (-1, 8):
        with pytest.raises(KeyError):
            drawn.market.crowd.find_row(number)
