"""Target groups: who belongs to one, and that a fact nobody knows puts nobody in."""

from datetime import date

import pytest
from tests.compute.policy.paper import read, refuse

from sluitend.compute.calendar import parse_term
from sluitend.compute.policy import Condition
from sluitend.compute.policy.target_groups import find_terms, list_groups

GROUP = """
[[target_group]]
code = "youth_intensive"
name = "Jongeren"
rule = [{ fact = "age", below = 27 }, { fact = "months_on_benefit", at_least = 6 }]
within = { offer = "6 months" }
because = "Eerst."
source = "Nota"
"""


@pytest.mark.parametrize(
    ("facts", "belongs"),
    [
        ({"age": 26, "months_on_benefit": 6}, True),
        ({"age": 27, "months_on_benefit": 6}, False),
        ({"age": 26, "months_on_benefit": 5}, False),
        ({"age": 26}, False),
    ],
)
def test_everybody_for_whom_every_condition_holds_belongs_to_the_group(facts: dict[str, int], belongs: bool) -> None:
    assert read(GROUP).target_groups[0].has(facts) is belongs


def test_a_group_may_be_promised_something_sooner() -> None:
    assert read(GROUP).target_groups[0].within == {"offer": parse_term("6 months")}


@pytest.mark.parametrize(
    ("fact", "value", "known", "holds"),
    [
        ("permit_holder", True, True, True),
        ("permit_holder", True, False, False),
        ("phase", "at_the_gate", "at_the_gate", True),
        ("phase", "at_the_gate", "in_cohort", False),
    ],
)
def test_a_fact_can_be_asked_for_exactly(fact: str, value: object, known: object, holds: bool) -> None:
    assert Condition(fact=fact, comparison="equals", value=value).holds({fact: known}) is holds


def test_an_unheard_of_fact_is_answered_with_all_that_a_rule_may_look_at() -> None:
    (finding,) = refuse(GROUP.replace('"age"', '"zzz"'))
    assert finding.now.startswith("Kies uit: age, months_on_benefit")


def test_of_two_groups_the_shorter_term_holds_whichever_comes_first() -> None:
    slow, fast = (read(GROUP.replace("6 months", term)).target_groups[0] for term in ("6 months", "3 months"))
    assert find_terms([slow, fast]) == find_terms([fast, slow]) == {"offer": parse_term("3 months")}


def test_a_group_holds_from_its_day_to_its_last() -> None:
    [group] = read(GROUP.replace("source =", "from = 2020-03-01\nuntil = 2020-03-31\nsource =")).target_groups
    young = {"age": 20, "months_on_benefit": 8}
    days = [date(2020, 2, 29), date(2020, 3, 1), date(2020, 3, 31), date(2020, 4, 1)]
    assert [bool(list_groups([group], young, on=day)) for day in days] == [False, True, True, False]


FIRST = GROUP.replace('because = "Eerst."', 'priority = 4\nbecause = "Eerst."')


def test_a_group_may_go_first_by_how_long_somebody_waits_and_not_by_who_they_are_or_where_they_live() -> None:
    waits = FIRST.replace('{ fact = "age", below = 27 }, ', "")
    assert read(waits).target_groups[0].priority == 4
    assert read(GROUP).target_groups[0].priority == 0
    origin = waits.replace("months_on_benefit", "permit_holder").replace("at_least = 6", "equals = true")
    for refused in (FIRST, origin, waits.replace("rule =", 'areas = ["DX20"]\nrule =')):
        because = [finding.why for finding in refuse(refused)]
        assert "Wie werk krijgt voorgesteld, mag niet afhangen van leeftijd, herkomst of woonplaats" in because
