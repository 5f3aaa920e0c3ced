"""The minimum wage: for which age it is, so that pay by the hour can be held against it."""

from datetime import date

from sluitend.compute.calendar import find_age

YOUNGEST, ADULT = 15, 21


def find_wage_age(born_on: date | None, *, on: date) -> int:
    """Give for which age (15 to 21 years) the minimum wage holds that somebody must at least be paid on a day.

    Whoever is older has that of 21. Of whom no birthday is known, or who is younger, it is the lowest that anybody has.
    Source: Wet minimumloon en minimumvakantiebijslag art. 7 and 8; Besluit minimumjeugdloonregeling.
    """
    if born_on is None:
        return YOUNGEST
    return min(ADULT, max(YOUNGEST, find_age(born_on, on=on)))
