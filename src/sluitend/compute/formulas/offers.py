"""Offers: what it costs an employer, month by month, to take somebody on, and what is paid towards it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sluitend.compute.formulas.wage_subsidy import (
    MONTHS_A_YEAR,
    SubsidyRates,
    count_month_hours,
    find_flat_subsidy,
    find_subsidy,
    find_year_benefit,
    round_cents,
)

NOUGHT = Decimal(0)
# What pays towards a month: nothing as no wage is paid, the flat rate, the measured rate, or no subsidy.
TRIAL, FLAT, MEASURED, NONE = "trial", "flat", "measured", "none"


@dataclass(frozen=True, kw_only=True)
class TaxBenefit:
    """So many euros an hour, at most so many a year, for so many months of employment; None for as long as it lasts."""

    hourly: Decimal
    most: Decimal
    months: int | None


@dataclass(frozen=True, kw_only=True)
class Offer:
    """Paid hours a week, the wage an hour in euros, and what comes before and with it.

    `trial_months` come first and are not paid; then `flat_months` at the flat rate while `wage_value` is measured.
    `wage_value` is what is expected of it, as a share of the minimum wage (0 to 1); None when no subsidy is counted on.
    """

    hours_a_week: Decimal
    hourly_wage: Decimal
    trial_months: int = 0
    flat_months: int = 0
    wage_value: Decimal | None = None
    benefit: TaxBenefit | None = None


@dataclass(frozen=True, kw_only=True)
class OfferMonth:
    """One month, counted from 1: wage with holiday allowance and the employer's costs, and what returns; in euros."""

    number: int
    pays: str
    wage: Decimal
    subsidy: Decimal
    benefit: Decimal

    @property
    def costs(self) -> Decimal:
        """Give what is left for the employer."""
        return self.wage - self.subsidy - self.benefit


def weigh_offer(offer: Offer, *, rates: Sequence[SubsidyRates]) -> tuple[OfferMonth, ...]:
    """Give each month of an offer; `rates` holds those of each month, as many as there are months.

    The wage is the month's hours at the wage of the offer, or at the minimum wage where that is higher. The tax benefit
    of a year is spread over its months. Sources: as in `wage_subsidy`.
    """
    return tuple(_estimate_month(offer, number, each) for number, each in enumerate(rates, start=1))


def _estimate_month(offer: Offer, number: int, rates: SubsidyRates) -> OfferMonth:
    paid = number - offer.trial_months
    if paid <= 0:
        return OfferMonth(number=number, pays=TRIAL, wage=NOUGHT, subsidy=NOUGHT, benefit=NOUGHT)
    pays, subsidy = _find_subsidy(offer, paid, rates)
    hourly = max(offer.hourly_wage, rates.hourly)
    wage = count_month_hours(offer.hours_a_week) * hourly * (1 + rates.holiday) * (1 + rates.costs)
    benefit = _find_benefit(offer, paid)
    return OfferMonth(number=number, pays=pays, wage=round_cents(wage), subsidy=subsidy, benefit=benefit)


def _find_subsidy(offer: Offer, paid: int, rates: SubsidyRates) -> tuple[str, Decimal]:
    if offer.wage_value is None:
        return NONE, NOUGHT
    if paid <= offer.flat_months:
        return FLAT, find_flat_subsidy(hours_a_week=offer.hours_a_week, rates=rates)
    found = find_subsidy(offer.wage_value, hours_a_week=offer.hours_a_week, rates=rates)
    return (MEASURED, found) if found else (NONE, NOUGHT)


def _find_benefit(offer: Offer, paid: int) -> Decimal:
    """Give the part of the year's tax benefit for this month; whole years come to the cent, whatever a twelfth is."""
    benefit = offer.benefit
    if benefit is None or (benefit.months is not None and paid > benefit.months):
        return NOUGHT
    year = find_year_benefit(hourly=benefit.hourly, most=benefit.most, hours_a_week=offer.hours_a_week)
    month = (paid - 1) % MONTHS_A_YEAR
    return round_cents(year * (month + 1) / MONTHS_A_YEAR) - round_cents(year * month / MONTHS_A_YEAR)
