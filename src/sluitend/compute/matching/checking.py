"""Checking: what is offered or asked fits in the numbers by which it is compared, or is refused in plain Dutch."""

from collections.abc import Iterable

LICENCES, CERTIFICATES, SHIFTS, LANGUAGES, SECTORS = range(16), range(32), range(8), range(15), range(63)
LANGUAGE_LEVELS, SKILL_LEVELS = range(7), range(1, 4)
HOURS, PERCENTS, NUMBERS = range(169), range(101), range(2**32)


class BadMatch(ValueError):
    """Something offered or asked that cannot be compared as it was given."""


def check_numbers(number: int, *, numbers: Iterable[tuple[str, Iterable[int | None], range]]) -> None:
    """Raise `BadMatch` with the Dutch reason when one of these is outside its range; `None` is unknown, and right.

    `number` tells whose they are, and each of `numbers` has a Dutch name, what was given, and what may be.
    """
    for name, given, allowed in (("nummer", [number], NUMBERS), *numbers):
        for each in given:
            if each is not None and each not in allowed:
                raise BadMatch(
                    f"Nummer {number} kan niet worden vergeleken: {name} is {each}, en moet {allowed[0]} tot en met "
                    f"{allowed[-1]} zijn. Herstel dit en probeer het opnieuw."
                )
