"""Facts on a day: what holds is told in the words of packs, and what is not known is left out."""

from collections.abc import Sequence
from datetime import date

import pytest

from sluitend.parties.facts import Known, KnownFact, read_fact, tell_facts

ON = date(2026, 11, 23)
JOBLESS = KnownFact(kind="unemployment_benefit", from_on=date(2026, 1, 1), until_on=date(2027, 1, 31))
APPLIED = KnownFact(kind="application", from_on=date(2026, 11, 2))


def know(*facts: KnownFact, benefit_since_on: date | None = None, is_in_cohort: bool = False) -> Known:
    return Known(born_on=None, benefit_since_on=benefit_since_on, area="", is_in_cohort=is_in_cohort, facts=facts)


@pytest.mark.parametrize(
    ("facts", "benefit_since_on", "told"),
    [
        ((), None, {}),
        ((JOBLESS,), None, {"unemployment_months_left": 2, "phase": "before_the_gate"}),
        ((JOBLESS, APPLIED), None, {"unemployment_months_left": 2, "phase": "at_the_gate"}),
        ((), date(2026, 5, 23), {"months_on_benefit": 6}),
        ((JOBLESS,), date(2026, 5, 24), {"months_on_benefit": 5, "unemployment_months_left": 2}),
    ],
)
def test_what_is_known_is_told_in_the_words_of_packs(
    facts: Sequence[KnownFact], benefit_since_on: date | None, told: dict[str, object]
) -> None:
    assert tell_facts(know(*facts, benefit_since_on=benefit_since_on), on=ON) == told


def test_whoever_is_in_a_cohort_is_so_after_everything_else() -> None:
    assert tell_facts(know(is_in_cohort=True), on=ON) == {"phase": "in_cohort"}
    assert tell_facts(know(APPLIED, is_in_cohort=True), on=ON) == {"phase": "at_the_gate"}


@pytest.mark.parametrize(("kind", "on_its_last_day"), [("permit_holder", True), ("application", False)])
def test_a_last_day_counts_unless_an_answer_ended_it(kind: str, on_its_last_day: bool) -> None:
    fact = KnownFact(kind=kind, from_on=date(2026, 11, 1), until_on=ON)
    assert [fact.holds(date(2026, 10, 31)), fact.holds(ON)] == [False, on_its_last_day]


def test_whoever_is_not_born_yet_has_no_age() -> None:
    unborn = Known(born_on=date(2027, 1, 1), benefit_since_on=None, area="DX21", is_in_cohort=False, facts=())
    assert (tell_facts(unborn, on=ON), unborn.find_since(on=ON)) == ({"area": "DX21"}, date.min)


def test_a_fact_is_read_as_the_database_writes_it_in_an_array() -> None:
    row = {"kind": "application", "value": "", "from_on": "2026-11-02", "until_on": None}
    assert read_fact(row) == APPLIED  # type: ignore[arg-type]
