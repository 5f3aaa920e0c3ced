"""The wage-cost subsidy: equal to the worked examples to the cent, never above its cap, less for who is worth more."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sluitend.compute.formulas.wage_subsidy import (
    SubsidyRates,
    count_agreed_jobs,
    find_flat_subsidy,
    find_month_wage,
    find_subsidy,
    find_year_benefit,
    round_cents,
)

RATES = SubsidyRates(
    hourly=Decimal("14.71"),
    holiday=Decimal("0.08"),
    cap=Decimal("0.70"),
    flat=Decimal("0.50"),
    costs=Decimal("0.235"),
)
NET = replace(RATES, costs=Decimal(0))
HOURS = Decimal(32)
SHARES = st.integers(0, 100).map(lambda percent: Decimal(percent) / 100)


def test_the_wage_of_the_worked_example_is_equal_to_the_cent() -> None:
    assert round_cents(find_month_wage(HOURS, RATES)) == Decimal("2202.97")


@pytest.mark.parametrize(
    ("wage_value", "net", "gross"),
    [("0.60", "881.19", "1088.27"), ("0.30", "1542.08", "1904.47"), ("0.10", "1542.08", "1904.47"), ("1.00", "0", "0")],
)
def test_the_subsidy_of_the_worked_examples_is_equal_to_the_cent(wage_value: str, net: str, gross: str) -> None:
    found = [find_subsidy(Decimal(wage_value), hours_a_week=HOURS, rates=rates) for rates in (NET, RATES)]
    assert found == [Decimal(net), Decimal(gross)]


def test_the_flat_subsidy_of_the_worked_example_is_equal_to_the_cent() -> None:
    found = [find_flat_subsidy(hours_a_week=HOURS, rates=rates) for rates in (NET, RATES)]
    assert found == [Decimal("1101.48"), Decimal("1360.33")]


def test_the_tax_benefit_of_the_worked_example_is_equal_to_the_cent_and_has_a_most() -> None:
    rates = {"hourly": Decimal("1.01"), "most": Decimal(2000)}
    assert find_year_benefit(**rates, hours_a_week=HOURS) == Decimal("1680.64")
    assert find_year_benefit(**rates, hours_a_week=Decimal(40)) == 2000


def test_a_job_of_the_agreement_is_counted_by_its_hours() -> None:
    assert count_agreed_jobs(Decimal(24), hours_a_job=Decimal("25.5")) == Decimal("0.941")


@given(SHARES, SHARES, st.integers(1, 40).map(Decimal))
def test_whoever_is_worth_more_costs_less_subsidy_and_never_more_than_the_cap(
    one: Decimal, other: Decimal, hours: Decimal
) -> None:
    less, more = (find_subsidy(each, hours_a_week=hours, rates=RATES) for each in (max(one, other), min(one, other)))
    assert 0 <= less <= more <= round_cents(RATES.cap * find_month_wage(hours, RATES) * (1 + RATES.costs))
