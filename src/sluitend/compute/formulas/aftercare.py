"""Aftercare on paper: on which days somebody is spoken who began to work, and when reports ask for a person."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sluitend.compute.calendar import Term, end_term


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one side answered to two questions: does it go as agreed, and is anything needed."""

    is_working: bool
    needs: str = ""


def plan_contacts(terms: Mapping[str, Term], *, starts_on: date, today: date) -> dict[str, date]:
    """Give by code the days of contact of whoever starts on this day; none lies before today.

    Of the days that are over when nobody planned them in time, the last is made good today and the others lapse.
    """
    days = sorted((end_term(term, start_on=starts_on), code) for code, term in terms.items())
    over = [code for day, code in days if day < today]
    return dict.fromkeys(over[-1:], today) | {code: day for day, code in days if day >= today}


def is_somebody_needed(told: Iterable[Told]) -> bool:
    """Tell whether a person must look into it: somebody says no or needs something; nobody's word decides anything.

    `told` is the newest answer of each side; two that differ are among what this finds, as one of them is a no.
    """
    return any(not each.is_working or each.needs for each in told)
