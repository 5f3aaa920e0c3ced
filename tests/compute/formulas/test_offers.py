"""An offer over months: what is not paid, what comes back in which month, and years that come to the cent."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from tests.compute.formulas.test_wage_subsidy import HOURS, RATES

from sluitend.compute.formulas.offers import Offer, TaxBenefit, weigh_offer
from sluitend.compute.formulas.wage_subsidy import find_year_benefit

BENEFIT = TaxBenefit(hourly=Decimal("1.01"), most=Decimal(2000), months=None)
OFFER = Offer(hours_a_week=HOURS, hourly_wage=Decimal("14.71"), wage_value=Decimal("0.60"), benefit=BENEFIT)
YEARS = [RATES] * 36


def test_a_trial_comes_first_then_the_flat_rate_then_what_was_measured() -> None:
    months = weigh_offer(replace(OFFER, trial_months=2, flat_months=6), rates=YEARS)
    assert [each.pays for each in months] == ["trial"] * 2 + ["flat"] * 6 + ["measured"] * 28
    assert [str(months[number].subsidy) for number in (0, 2, 8)] == ["0", "1360.33", "1088.27"]
    assert months[1].costs == 0


def test_a_wage_below_the_minimum_is_raised_to_it() -> None:
    low, least = (weigh_offer(replace(OFFER, hourly_wage=wage), rates=YEARS) for wage in (Decimal(10), RATES.hourly))
    assert low == least


def test_without_an_expected_wage_value_no_subsidy_is_counted_on() -> None:
    months = weigh_offer(replace(OFFER, wage_value=None, flat_months=6), rates=YEARS)
    assert (
        {each.pays for each in months}
        == {"none"}
        == {each.pays for each in weigh_offer(replace(OFFER, wage_value=Decimal(1)), rates=YEARS)}
    )


def test_a_tax_benefit_ends_when_its_months_are_over() -> None:
    months = weigh_offer(replace(OFFER, benefit=replace(BENEFIT, months=12)), rates=YEARS)
    assert [bool(each.benefit) for each in months] == [True] * 12 + [False] * 24
    assert not any(each.benefit for each in weigh_offer(replace(OFFER, benefit=None), rates=YEARS))


@given(st.decimals(1, 40, places=1))
def test_the_tax_benefit_of_a_whole_year_comes_to_the_cent(hours: Decimal) -> None:
    months = weigh_offer(replace(OFFER, hours_a_week=hours), rates=YEARS)
    year = find_year_benefit(hourly=BENEFIT.hourly, most=BENEFIT.most, hours_a_week=hours)
    assert sum(each.benefit for each in months[12:24]) == year
