"""How offers and asks lie in memory: records of whole numbers, flags as bits, levels of languages as four bits each."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Records = npt.NDArray[Any]

PERSON = np.dtype(
    [
        ("number", np.int64),
        ("holds", np.int64),
        ("unsure", np.int64),
        ("speaks", np.int64),
        ("sectors", np.int64),
        ("from_day", np.int32),
        ("east", np.int32),
        ("north", np.int32),
        ("pace", np.int32),
        ("setout", np.int32),
        ("reach", np.int32),
        ("radius", np.int32),
        ("hours_least", np.int32),
        ("hours_most", np.int32),
        ("wage_value", np.int32),
        ("skills_known", np.int32),
        ("skills_from", np.int32),
        ("skills_until", np.int32),
        ("jobs_from", np.int32),
        ("jobs_until", np.int32),
    ]
)
ASK = np.dtype(
    [
        ("number", np.int64),
        ("needs", np.int64),
        ("speaks", np.int64),
        ("start_day", np.int32),
        ("anywhere", np.int32),
        ("east", np.int32),
        ("north", np.int32),
        ("hours_least", np.int32),
        ("hours_most", np.int32),
        ("wage_least", np.int32),
        ("wage_most", np.int32),
        ("sector", np.int32),
        ("occupation", np.int32),
        ("required_from", np.int32),
        ("wished_from", np.int32),
        ("wished_until", np.int32),
    ]
)
HELD = np.dtype([("skill", np.int32), ("level", np.int32)])
ASKED = np.dtype([("skill", np.int32), ("level", np.int32), ("points", np.int32)])

# A cell of the map is five kilometres wide.
CELL = 50
NO_LIMIT = 32_767
ALWAYS = -(2**31)
UNKNOWN_LEVEL = 7
# The fourth bit of each language, which tells after a subtraction whether the level was enough.
ENOUGH = sum(8 << 4 * language for language in range(15))


@dataclass(frozen=True)
class Flags:
    """Flags of one criterion: `count` bits, from `first` on."""

    first: int
    count: int

    @property
    def mask(self) -> int:
        """Give all of these bits."""
        return ((1 << self.count) - 1) << self.first


LICENCES, CERTIFICATES, SHIFTS = Flags(0, 16), Flags(16, 32), Flags(48, 8)


def write_flags(group: Flags, numbers: Iterable[int]) -> int:
    """Give the bits of these flags."""
    return sum(1 << group.first + number for number in numbers)


def write_levels(levels: Iterable[tuple[int, int]]) -> int:
    """Give levels (0-7) by language, four bits each."""
    return sum(level << 4 * language for language, level in levels)


def count_ends(rows: Sequence[Collection[object]]) -> Longs:
    """Give where each row ends when all are laid one after the other."""
    return np.cumsum([len(row) for row in rows], dtype=np.int64)
