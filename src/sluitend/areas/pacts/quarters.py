"""Quarters ahead: those of the next four years."""

from datetime import date

from sluitend.compute.calendar.weeks import add_months
from sluitend.compute.formulas.contact_budget import MONTHS_A_QUARTER, find_quarter

QUARTERS_AHEAD = 16


def list_quarters(today: date) -> tuple[date, ...]:
    """Give the first day of this quarter and of each one after it, four years long."""
    first_on = find_quarter(today)
    return tuple(add_months(first_on, count=MONTHS_A_QUARTER * place) for place in range(QUARTERS_AHEAD))
