"""What an offer comes to by the rates of the pack, and that it says of each rate whether it can be relied on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from tests.contract.rooms.placements import OFFER
from tests.standing import AT, House

from sluitend.areas.placements.queries import OfferEstimate, OfferQuestion, read_offer_estimate

IN_2026 = replace(OFFER, starts_on=date(2026, 1, 1), hourly_wage=Decimal(0), benefit="jobs_agreement")


def estimate(house: House, asked: OfferQuestion) -> OfferEstimate:
    found = read_offer_estimate(actor=house.coach, at=AT, asked=asked)
    assert found is not None
    return found


def test_three_years_are_the_sum_of_their_months(house: House) -> None:
    found = estimate(house, IN_2026)
    assert found.total.costs == sum(each.costs for each in found.months) == sum(each.costs for each in found.years)
    assert (found.months[0].subsidy, found.years[0].benefit) == (Decimal("1088.27"), Decimal("1680.64"))
    assert found.agreed_jobs == Decimal("1.255")


def test_the_flat_rate_holds_as_long_as_the_law_lets_it(house: House) -> None:
    months = estimate(house, replace(IN_2026, is_flat_first=True)).months
    assert [each.pays for each in months].count("flat") == 6


def test_a_rate_that_held_before_is_used_and_said_to_be_the_last_that_is_known(house: House) -> None:
    found = estimate(house, replace(IN_2026, starts_on=date(2027, 1, 1)))
    [wage] = [rate for rate in found.rates if rate.code == "wml_hour_21"]
    assert (wage.value, wage.is_last_known, found.is_unsure) == (Decimal("14.71"), True, True)


@pytest.mark.parametrize(("benefit", "months"), [("", 0), ("jobs_agreement", 36), ("disabled", 36), ("reinstated", 12)])
def test_a_tax_benefit_lasts_as_long_as_the_pack_says(house: House, benefit: str, months: int) -> None:
    found = estimate(house, replace(IN_2026, benefit=benefit))
    assert sum(bool(each.benefit) for each in found.months) == months
