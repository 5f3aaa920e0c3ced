"""Figures by definition: any of the facts counts once, out of whoever it is out of."""

from dataclasses import replace
from datetime import date

from sluitend.compute.evaluation.figures import Figure, Tally, measure_indicator
from sluitend.compute.policy.indicators import Indicator, choose_versions

SPOKEN = Indicator(
    code="spoken",
    version=1,
    name="Gesproken",
    text="Wie een gesprek had.",
    numerator="mensen",
    denominator="iedereen",
    counts=("spoken_to", "first_conversation"),
    out_of=(),
    from_on=date(2020, 1, 1),
    until_on=None,
    source="Raadsbesluit",
    status="verified",
)
TALLIES = (
    Tally(facts=frozenset(), people=4),
    Tally(facts=frozenset({"invited"}), people=3),
    Tally(facts=frozenset({"invited", "spoken_to", "first_conversation"}), people=2),
    Tally(facts=frozenset({"first_conversation"}), people=1),
)


def test_whoever_has_several_facts_counts_once_out_of_everybody() -> None:
    assert measure_indicator(SPOKEN, TALLIES) == Figure(count=3, of=10)


def test_whoever_is_outside_the_denominator_never_counts() -> None:
    assert measure_indicator(replace(SPOKEN, out_of=("invited",)), TALLIES) == Figure(count=2, of=5)


def test_percents_are_rounded_half_up_and_nought_of_nought_is_nought() -> None:
    shares = [Figure(count=count, of=of).percent for count, of in ((1, 8), (3, 8), (1, 200), (0, 0))]
    assert shares == [13, 38, 1, 0]


def test_a_period_is_what_came_after_the_day_before_it() -> None:
    assert Figure(count=5, of=9).since(Figure(count=2, of=7)) == Figure(count=3, of=9)


def test_the_newest_version_holds_and_the_order_stays() -> None:
    second = replace(SPOKEN, version=2, counts=("spoken_to",))
    plan = replace(SPOKEN, code="plan")
    assert choose_versions([SPOKEN, plan, second]) == (second, plan)
