"""Offers and asks in words that can be kept and read back to the same values, bit for bit."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from sluitend.compute.matching.ask import Ask, Wish
from sluitend.compute.matching.offer import Offer, Travel


def write_value(value: Offer | Ask) -> str:
    """Give what is known of an offer or ask as text; its number stands beside it, and what is unknown nowhere."""
    told = {name: each for name, each in vars(value).items() if each is not None and name != "number"}
    return json.dumps(told, default=_write_part, sort_keys=True, separators=(",", ":"))


def read_offer(number: int, words: str) -> Offer:
    """Give an offer as it was written."""
    return Offer(number=number, **_read(words))


def read_ask(number: int, words: str) -> Ask:
    """Give an ask as it was written."""
    return Ask(number=number, **_read(words))


def _write_part(part: Any) -> Any:
    """Give what JSON knows for what it does not: sets in order, days, and values with names."""
    if isinstance(part, frozenset):
        return sorted(part)
    return part.isoformat() if isinstance(part, date) else vars(part)


def _read(words: str) -> dict[str, Any]:
    return {name: READERS[name](value) if name in READERS else value for name, value in json.loads(words).items()}


def _read_levels(value: Mapping[str, Any]) -> dict[int, Any]:
    """Give levels by number: JSON knows names only."""
    return {int(name): level for name, level in value.items()}


def _read_wishes(value: Mapping[str, Mapping[str, int]]) -> dict[int, Wish]:
    return {int(name): Wish(**wish) for name, wish in value.items()}


READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("hours", "place", "wage_value"), tuple),
    **dict.fromkeys(("from_on", "start_on"), date.fromisoformat),
    **dict.fromkeys(("licences", "certificates", "shifts", "sectors", "occupations"), frozenset),
    **dict.fromkeys(("languages", "skills", "required"), _read_levels),
    "wished": _read_wishes,
    "travel": lambda value: Travel(**value),
}
