"""Wage-cost subsidy: what an employer gets for work that yields less than the minimum wage, and what comes with it."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT, WHOLE = Decimal("0.01"), Decimal(1)
WEEKS_A_YEAR, MONTHS_A_YEAR = Decimal(52), Decimal(12)


@dataclass(frozen=True, kw_only=True)
class SubsidyRates:
    """The rates of a day: the minimum wage an hour in euros, and shares of it (0 to 1) that the law names.

    `holiday` is the holiday allowance on top, `cap` the most of wage and allowance that is paid, `flat` what is paid
    while the wage value is not known, `costs` the employer's own costs on top of the subsidy.
    """

    hourly: Decimal
    holiday: Decimal
    cap: Decimal
    flat: Decimal
    costs: Decimal


def round_cents(euros: Decimal) -> Decimal:
    """Give an amount in whole cents, half up."""
    return euros.quantize(CENT, ROUND_HALF_UP)


def count_month_hours(hours_a_week: Decimal) -> Decimal:
    """Give the hours a month of so many hours a week: a year has 52 weeks and twelve months."""
    return hours_a_week * WEEKS_A_YEAR / MONTHS_A_YEAR


def find_month_wage(hours_a_week: Decimal, rates: SubsidyRates) -> Decimal:
    """Give the minimum wage of a month with holiday allowance, in euros, not rounded."""
    return count_month_hours(hours_a_week) * rates.hourly * (WHOLE + rates.holiday)


def find_subsidy(wage_value: Decimal, *, hours_a_week: Decimal, rates: SubsidyRates) -> Decimal:
    """Give the subsidy of a month with the employer's costs, in euros to the cent; 0 from a whole wage value on.

    `wage_value` is a share of the minimum wage, 0 or more. Source: Participatiewet art. 10d, paragraphs 4 and 5.
    """
    short = max(Decimal(0), min(WHOLE - wage_value, rates.cap))
    return round_cents(short * find_month_wage(hours_a_week, rates) * (WHOLE + rates.costs))


def find_flat_subsidy(*, hours_a_week: Decimal, rates: SubsidyRates) -> Decimal:
    """Give the flat subsidy of a month with the employer's costs, in euros to the cent.

    Paid for at most the first months, while the wage value is not known. Source: Participatiewet art. 10d paragraph 5.
    """
    return round_cents(rates.flat * find_month_wage(hours_a_week, rates) * (WHOLE + rates.costs))


def find_year_benefit(*, hourly: Decimal, most: Decimal, hours_a_week: Decimal) -> Decimal:
    """Give the employer's tax benefit of a whole year, in euros to the cent: so much an hour, at most so much a year.

    Source: Wet tegemoetkomingen loondomein, art. 4.1.
    """
    return round_cents(min(most, hours_a_week * WEEKS_A_YEAR * hourly))


def count_agreed_jobs(hours_a_week: Decimal, *, hours_a_job: Decimal) -> Decimal:
    """Give for how many jobs of the jobs agreement somebody counts, in thousandths, half up.

    Source: Wet financiering sociale verzekeringen art. 122n; a job has `hours_a_job` paid hours a week.
    """
    return (hours_a_week / hours_a_job).quantize(Decimal("0.001"), ROUND_HALF_UP)
