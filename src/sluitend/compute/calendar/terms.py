"""Terms: how long something may take, and the last day on which it is in time."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from sluitend.compute.calendar.holidays import add_working_days
from sluitend.compute.calendar.lengths import convert_to_base, find_span
from sluitend.compute.calendar.running_on import run_on
from sluitend.compute.calendar.weeks import add_months

# At most a century, so that a slip of the keyboard never becomes a promise without an end.
MOST_LENGTHS = {"days": 36_500, "working_days": 1_000, "weeks": 5_200, "months": 1_200, "years": 100}
# Longer terms do not run on (Algemene termijnenwet art. 4 sub a); a term in years never does.
RUNS_ON_LENGTHS = {"days": 90, "working_days": 90, "weeks": 12, "months": 3, "years": 0}
FORM = re.compile(r"([0-9]{1,5}) (day|working day|week|month|year)s?")
ALLOWED = "Schrijf een aantal in days, working days, weeks, months of years, zoals '6 weeks' of '1 month'."
HOURS = (
    "Een termijn in uren loopt vanaf een tijdstip en niet in hele dagen (Algemene termijnenwet art. 4). "
    "Leg het uiterste tijdstip zelf vast, of kies een termijn in dagen, zoals '3 days'."
)


class BadTerm(ValueError):
    """A term that cannot be read or cannot exist; the message is Dutch and says what to do."""


@dataclass(frozen=True)
class Term:
    """A length of time in one unit: days, working_days, weeks, months or years; BadTerm otherwise."""

    length: int
    unit: str

    def __post_init__(self) -> None:
        if self.unit not in MOST_LENGTHS:
            raise BadTerm(f"Onbekende eenheid voor een termijn: '{self.unit}'. {ALLOWED}")
        most = MOST_LENGTHS[self.unit]
        if not 1 <= self.length <= most:
            raise BadTerm(f"Een termijn van '{self}' kan niet: het aantal moet van 1 tot en met {most} zijn.")

    def __str__(self) -> str:
        name = self.unit.replace("_", " ")
        return f"{self.length} {name.removesuffix('s') if self.length == 1 else name}"


def parse_term(text: str) -> Term:
    """Read '12 months', '1 month', '6 weeks' or '3 working days'; BadTerm for anything else.

    `str` of the term gives exactly the same text back.
    """
    form = FORM.fullmatch(text)
    if form is None:
        raise BadTerm(f"Termijn niet te lezen: '{text}'. {HOURS if 'hour' in text else ALLOWED}")
    term = Term(int(form[1]), form[2].replace(" ", "_") + "s")
    if str(term) != text:
        raise BadTerm(f"Termijn niet te lezen: '{text}'. Bedoelt u '{term}'?")
    return term


def end_term(term: Term, *, start_on: date, runs_on: bool | None = None) -> date:
    """The last day of a term; counting starts on the day after `start_on`.

    A term in months or years ends on the same day number, or on the last day of a shorter month
    (HR 1 September 2017, ECLI:NL:HR:2017:2225). A term that runs on ends on a working day (Algemene
    termijnenwet art. 1) and, from three days up, holds two of them (art. 2). `runs_on` None follows
    art. 4: not for more than 90 days, twelve weeks or three months, nor for years.
    """
    last_on = _count_out(term, start_on=start_on)
    if runs_on is None:
        runs_on = term.length <= RUNS_ON_LENGTHS[term.unit]
    if not runs_on:
        return last_on
    # Every week, month and year is a term of at least three days too.
    if term.length >= 3 or not term.unit.endswith("days"):
        last_on = max(last_on, _find_second_end_day(start_on))
    return run_on(last_on)


def count_longest_days(term: Term) -> int:
    """Most calendar days a term can take, running on left out, when it starts in 1998-2040."""
    base, length = convert_to_base(term.unit, length=term.length)
    return find_span(base, length=length)[1]


def is_longer(term: Term, *, than: Term) -> bool:
    """True unless `term` certainly never ends later than `than`; running on left out.

    Terms of one family (days and weeks; months and years; working days) compare exactly: 12 months is
    not longer than 1 year. Across families the longest course of `term` is held against the shortest
    of `than`: 8 weeks (56 days) is not longer than 2 months (59-62 days), but 9 weeks (63 days) is.
    """
    base, length = convert_to_base(term.unit, length=term.length)
    other_base, other_length = convert_to_base(than.unit, length=than.length)
    if base == other_base:
        return length > other_length
    return count_longest_days(term) > find_span(other_base, length=other_length)[0]


def _count_out(term: Term, *, start_on: date) -> date:
    match term.unit:
        case "working_days":
            return add_working_days(start_on, count=term.length)
        case "days" | "weeks":
            return start_on + timedelta(**{term.unit: term.length})
        case "months":
            return add_months(start_on, count=term.length)
        case _:
            return add_months(start_on, count=12 * term.length)


def _find_second_end_day(start_on: date) -> date:
    day = timedelta(days=1)
    return run_on(run_on(start_on + day) + day)
