"""Ages on a day, the day on which an age is reached, and how many months have passed."""

from datetime import date

from sluitend.compute.calendar.weeks import add_months

MONTHS_A_YEAR = 12


def find_birthday(born_on: date, *, age: int) -> date:
    """The day on which somebody reaches `age` (whole years).

    Born on 29 February: 1 March in a year without that day, since only then the full year has passed
    (Dutch civil practice).
    """
    birthday_on = add_months(born_on, count=MONTHS_A_YEAR * age)
    return birthday_on if birthday_on.day == born_on.day else birthday_on.replace(month=3, day=1)


def find_age(born_on: date, *, on: date) -> int:
    """Age in whole years on the day `on`; ValueError for a day before the birth."""
    if on < born_on:
        raise ValueError(f"Op {on} was iemand van {born_on} nog niet geboren. Controleer de geboortedatum.")
    age = on.year - born_on.year
    return age if find_birthday(born_on, age=age) <= on else age - 1


def count_months(since_on: date, *, on: date) -> int:
    """Give how many whole months have passed since a day; none before it."""
    months = (on.year - since_on.year) * MONTHS_A_YEAR + on.month - since_on.month
    return max(0, months if on.day >= since_on.day else months - 1)
