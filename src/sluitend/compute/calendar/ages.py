"""Ages on a day, and the day on which an age is reached."""

from datetime import date

from sluitend.compute.calendar.weeks import add_months


def find_birthday(born_on: date, *, age: int) -> date:
    """The day on which somebody reaches `age` (whole years).

    Born on 29 February: 1 March in a year without that day, since only then the full year has passed
    (Dutch civil practice).
    """
    birthday_on = add_months(born_on, count=12 * age)
    return birthday_on if birthday_on.day == born_on.day else birthday_on.replace(month=3, day=1)


def find_age(born_on: date, *, on: date) -> int:
    """Age in whole years on the day `on`; ValueError for a day before the birth."""
    if on < born_on:
        raise ValueError(f"Op {on} was iemand van {born_on} nog niet geboren. Controleer de geboortedatum.")
    age = on.year - born_on.year
    return age if find_birthday(born_on, age=age) <= on else age - 1
