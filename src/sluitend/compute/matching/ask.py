"""What a place asks of whoever does the work, and what its employer wishes besides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

import numpy as np

from sluitend.compute.matching import checking
from sluitend.compute.matching.criteria import UNKNOWN
from sluitend.compute.matching.packing import (
    ASK,
    ASKED,
    CERTIFICATES,
    LICENCES,
    NO_LIMIT,
    SHIFTS,
    Records,
    count_ends,
    write_flags,
    write_levels,
)


@dataclass(frozen=True)
class Wish:
    """A skill that an employer would like: from which level on (1-3), and for how many points."""

    level: int
    points: int


@dataclass(frozen=True, kw_only=True)
class Ask:
    """What one demand asks; numbers, levels and units are those of `Offer`.

    `hours` is the least and most a week, `start_on` the last day on which the work can begin, `place` east and north
    in hectometres, or `None` for work that can be done anywhere; `is_place_known` is off where nobody wrote down which.
    `languages` are those that the work itself asks.
    `wage_value` is the least and most in percents where the law makes that a condition of the place.
    """

    number: int
    hours: tuple[int, int]
    start_on: date
    place: tuple[int, int] | None = None
    is_place_known: bool = True
    licences: frozenset[int] = frozenset()
    certificates: frozenset[int] = frozenset()
    shifts: frozenset[int] = frozenset()
    languages: Mapping[int, int] = field(default_factory=dict)
    wage_value: tuple[int, int] | None = None
    required: Mapping[int, int] = field(default_factory=dict)
    wished: Mapping[int, Wish] = field(default_factory=dict)
    sector: int | None = None
    occupation: int | None = None


@dataclass(frozen=True, kw_only=True)
class Asks:
    """Asks as records: `asks` (asks,) of `ASK`, `asked` (skills,) of `ASKED`, required before wished for each."""

    asks: Records
    asked: Records


def build_asks(asks: Sequence[Ask]) -> Asks:
    """Give asks as records, in the order given. Linear in asks and their skills.

    Raises `BadMatch` for a number outside what `Offer` tells, and for points below nought.
    """
    for ask in asks:
        _check_ask(ask)
    records = np.array([_write_ask(ask) for ask in asks], ASK)
    skills = [(*_list_required(ask), *_list_wished(ask)) for ask in asks]
    records["wished_until"] = count_ends(skills)
    records["wished_from"] = records["wished_until"] - [len(ask.wished) for ask in asks]
    records["required_from"] = records["wished_from"] - [len(ask.required) for ask in asks]
    return Asks(asks=records, asked=np.array(list(chain(*skills)), ASKED))


def _check_ask(ask: Ask) -> None:
    least, most = ask.hours
    numbers = [
        ("het aantal uren", (least,), checking.HOURS),
        ("het hoogste aantal uren", (most,), range(least, checking.HOURS.stop)),
        ("een rijbewijs", ask.licences, checking.LICENCES),
        ("een certificaat", ask.certificates, checking.CERTIFICATES),
        ("een werktijd", ask.shifts, checking.SHIFTS),
        ("een taal", ask.languages, checking.LANGUAGES),
        ("een taalniveau", ask.languages.values(), checking.LANGUAGE_LEVELS),
        ("een niveau", (*ask.required.values(), *(wish.level for wish in ask.wished.values())), checking.SKILL_LEVELS),
        ("een aantal punten", (wish.points for wish in ask.wished.values()), range(1_000)),
        ("een sector", (ask.sector,), checking.SECTORS),
        ("de loonwaarde", ask.wage_value or (), checking.PERCENTS),
    ]
    checking.check_numbers(ask.number, numbers=numbers)


def _list_required(ask: Ask) -> list[tuple[int, int, int]]:
    return [(skill, level, 0) for skill, level in sorted(ask.required.items())]


def _list_wished(ask: Ask) -> list[tuple[int, int, int]]:
    return [(skill, wish.level, wish.points) for skill, wish in sorted(ask.wished.items())]


def _write_ask(ask: Ask) -> tuple[int, ...]:
    """Give the fields of `ASK`, with what everybody meets where nothing is asked."""
    groups = ((LICENCES, ask.licences), (CERTIFICATES, ask.certificates), (SHIFTS, ask.shifts))
    return (
        ask.number,
        sum(write_flags(group, flags) for group, flags in groups),
        write_levels(ask.languages.items()),
        ask.start_on.toordinal(),
        int(ask.place is None) if ask.is_place_known else UNKNOWN,
        *(ask.place or (0, 0)),
        *ask.hours,
        *(ask.wage_value or (UNKNOWN, NO_LIMIT)),
        UNKNOWN if ask.sector is None else ask.sector,
        UNKNOWN if ask.occupation is None else ask.occupation,
        *(0, 0, 0),
    )
