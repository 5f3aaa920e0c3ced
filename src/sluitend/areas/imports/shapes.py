"""What cells look like: days, numbers, addresses; and the same day however it was written."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from stdnum.nl import bsn as dutch_bsn

# What other systems write where nothing is known.
NOTHING = frozenset({"", "nnb", "n.n.b.", "onbekend", "??", "?", "-", "n.v.t.", "nvt", "null", "#n/b", "#n/a", "nan"})
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.]+)?")
DUTCH = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?: [\d:.]+)?")
PLAIN = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
# Excel counts days from here; five digits are days between 1927 and 2064.
SERIAL, SERIAL_FROM_ON, SERIALS = re.compile(r"\d{5}(?:\.0)?"), date(1899, 12, 30), range(10_000, 60_000)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
PHONE = re.compile(r"\+?[\d ()-]{9,17}")
POSTCODE = re.compile(r"[1-9]\d{3} ?[A-Za-z]{2}")
YEAR = re.compile(r"(?:19|20)\d\d")
CODE = re.compile(r"[\w./-]{1,40}")


def is_day(text: str) -> bool:
    """Tell whether this is a day that exists."""
    return find_day(text) is not None


@lru_cache(maxsize=200_000)
def find_day(text: str) -> str | None:
    """Give a day that exists as yyyy-mm-dd, however it was written; nothing for anything else."""
    try:
        if match := ISO.fullmatch(text) or PLAIN.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
        if match := DUTCH.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
    except ValueError:
        return None
    if SERIAL.fullmatch(text) and int(float(text)) in SERIALS:
        return (SERIAL_FROM_ON + timedelta(days=int(float(text)))).isoformat()
    return None


def is_email(text: str) -> bool:
    """Tell whether this can be an address for e-mail."""
    return EMAIL.fullmatch(text) is not None


def is_bsn(text: str) -> bool:
    """Tell whether this passes the eleven-test."""
    return bool(dutch_bsn.is_valid(text))


SHAPES: dict[str, Callable[[str], bool]] = {
    "bsn": is_bsn,
    "day": is_day,
    "email": is_email,
    "phone": lambda text: PHONE.fullmatch(text) is not None and not is_bsn(text),
    "postcode": lambda text: POSTCODE.fullmatch(text) is not None,
    "code": lambda text: CODE.fullmatch(text) is not None,
    "words": lambda text: any(map(str.isalpha, text)) and not EMAIL.fullmatch(text),
}


def is_nothing(text: str) -> bool:
    """Tell whether a cell says that nothing is known."""
    return text.strip().lower() in NOTHING
