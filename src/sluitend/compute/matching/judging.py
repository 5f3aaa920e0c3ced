"""Judging: one person and one ask, each rule once, for every way of searching.

Each `lack_…` gives how much is lacking, nought when nothing is, and `UNKNOWN` when nobody knows. The arguments are
records of `PERSON` and `ASK`, whole numbers only, so that the same pair gives the same bits everywhere.
"""

import math
from typing import Any, NamedTuple

from sluitend.compute.matching.criteria import UNKNOWN
from sluitend.compute.matching.kernels import make_kernel
from sluitend.compute.matching.packing import (
    ALWAYS,
    CERTIFICATES,
    ENOUGH,
    LICENCES,
    SHIFTS,
    Ints,
    Records,
)

# One row of an array of records.
Record = Any


class Both(NamedTuple):
    """All people and all asks, as the records of `Offers` and `Asks`."""

    people: Records
    held: Records
    jobs: Ints
    asks: Records
    asked: Records


# A kernel sees plain numbers only.
LICENCE_BITS, CERTIFICATE_BITS, SHIFT_BITS = LICENCES.mask, CERTIFICATES.mask, SHIFTS.mask
# The highest of the three bits of each level.
THIRD = ENOUGH // 2


@make_kernel
def count_bits(bits: int) -> int:
    """Give how many bits are set."""
    count = 0
    while bits:
        bits &= bits - 1
        count += 1
    return count


@make_kernel
def _lack_flags(person: Record, ask: Record, bits: int) -> int:
    needs = ask["needs"] & bits
    missing = needs & ~(person["holds"] | person["unsure"])
    if missing:
        return count_bits(missing)
    return UNKNOWN if needs & person["unsure"] else 0


@make_kernel
def _lack_languages(person: Record, ask: Record) -> int:
    speaks, asked = person["speaks"], ask["speaks"]
    enough = ((speaks | ENOUGH) - asked) & ENOUGH
    if enough != ENOUGH:
        return count_bits(enough ^ ENOUGH)
    is_unknown = speaks & (speaks << 1) & (speaks << 2)
    is_asked = asked | (asked << 1) | (asked << 2)
    return UNKNOWN if is_unknown & is_asked & THIRD else 0


@make_kernel
def _lack_hours(person: Record, ask: Record) -> int:
    if person["hours_least"] == UNKNOWN:
        return UNKNOWN
    return int(max(0, ask["hours_least"] - person["hours_most"], person["hours_least"] - ask["hours_most"]))


@make_kernel
def _lack_days(person: Record, ask: Record) -> int:
    if person["from_day"] == ALWAYS:
        return UNKNOWN
    return int(max(0, person["from_day"] - ask["start_day"]))


@make_kernel
def _lack_wage_value(person: Record, ask: Record) -> int:
    if ask["wage_least"] == UNKNOWN:
        return 0
    if person["wage_value"] == UNKNOWN:
        return UNKNOWN
    return int(max(0, ask["wage_least"] - person["wage_value"], person["wage_value"] - ask["wage_most"]))


@make_kernel
def count_minutes(person: Record, ask: Record) -> int:
    """Give the minutes of travel between two places that are known, rounded up."""
    east, north = person["east"] - ask["east"], person["north"] - ask["north"]
    distance = math.ceil(math.sqrt(east * east + north * north))
    return int(person["setout"] + (distance * person["pace"] + 99) // 100)


@make_kernel
def _is_near(person: Record, ask: Record) -> bool:
    """Tell whether a place is within reach as far as is known, without working out the minutes."""
    east, north, radius = person["east"] - ask["east"], person["north"] - ask["north"], int(person["radius"])
    is_within = (radius >= 0) & (east * east + north * north <= radius * radius)
    return bool(is_within | (person["reach"] == UNKNOWN) | (ask["anywhere"] != 0))


@make_kernel
def _lack_minutes(person: Record, ask: Record) -> int:
    if not _is_near(person, ask):
        return int(max(1, count_minutes(person, ask) - person["reach"]))
    if ask["anywhere"]:
        return UNKNOWN if ask["anywhere"] == UNKNOWN else 0
    return UNKNOWN if person["reach"] == UNKNOWN else 0


@make_kernel
def find_level(both: Both, person: Record, skill: int) -> int:
    """Give at which level somebody has a skill: nought when that is unknown, `UNKNOWN` without the skill."""
    for at in range(person["skills_from"], person["skills_until"]):
        if both.held[at]["skill"] == skill:
            return int(both.held[at]["level"])
    return UNKNOWN


@make_kernel
def _lack_skill(both: Both, person: Record, skill: int, level: int) -> int:
    """Give 1 when somebody lacks this skill at this level, `UNKNOWN` when nobody knows, nought when not."""
    found = find_level(both, person, skill)
    if found == UNKNOWN:
        return 1 if person["skills_known"] else UNKNOWN
    if found == 0 and level > 1:
        return UNKNOWN
    return int(0 < found < level)


@make_kernel
def _lack_skills(both: Both, person: Record, ask: Record) -> int:
    missing, unknown = 0, 0
    for at in range(ask["required_from"], ask["wished_from"]):
        lack = _lack_skill(both, person, both.asked[at]["skill"], both.asked[at]["level"])
        missing += lack > 0
        unknown += lack < 0
    if missing:
        return missing
    return UNKNOWN if unknown else 0


@make_kernel
def has_skills(both: Both, person: Record, ask: Record) -> bool:
    """Tell whether no required skill is known to be lacking."""
    return _lack_skills(both, person, ask) <= 0


@make_kernel
def is_possible(both: Both, person: Record, ask: Record) -> bool:
    """Tell whether nothing is known to be lacking.

    All but skills is looked at for everybody, without a fork in between: a processor that guesses wrong loses more.
    """
    has_flags = ask["needs"] & ~(person["holds"] | person["unsure"]) == 0
    has_languages = ((person["speaks"] | ENOUGH) - ask["speaks"]) & ENOUGH == ENOUGH
    has_time = (_lack_hours(person, ask) <= 0) & (_lack_days(person, ask) <= 0)
    has_place = (_lack_wage_value(person, ask) <= 0) & _is_near(person, ask)
    return bool(has_flags & has_languages & has_time & has_place) and has_skills(both, person, ask)


@make_kernel
def tell_lacks(both: Both, person: Record, ask: Record, lacks: Ints) -> None:
    """Write down how much is lacking by each `Criterion`, in its order."""
    lacks[0] = _lack_skills(both, person, ask)
    lacks[1] = _lack_flags(person, ask, LICENCE_BITS)
    lacks[2] = _lack_flags(person, ask, CERTIFICATE_BITS)
    lacks[3] = _lack_flags(person, ask, SHIFT_BITS)
    lacks[4] = _lack_languages(person, ask)
    lacks[5] = _lack_hours(person, ask)
    lacks[6] = _lack_days(person, ask)
    lacks[7] = _lack_wage_value(person, ask)
    lacks[8] = _lack_minutes(person, ask)
