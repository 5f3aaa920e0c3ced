"""The shapes a value in a pack can have, such as text, day, share and term, each with an example."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Generic, TypeVar

from sluitend.compute.calendar import Term, parse_term

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class Shape(Generic[T]):
    """How to read one value: `parse` raises `ValueError` for anything else than what is `wanted`.

    `neutral` stands in for a refused value, so that the rest of its table can still be checked.
    """

    wanted: str
    example: str
    neutral: T
    parse: Callable[[object], T]


def _parse_text(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise ValueError


def _parse_texts(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(_parse_text(each) for each in value)
    raise ValueError


def _parse_day(value: object) -> date:
    # A moment is a date to Python, but a pack speaks of days.
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise ValueError


def _parse_count(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise ValueError


def _parse_counts(value: object) -> tuple[int, ...]:
    if isinstance(value, list):
        return tuple(_parse_count(each) for each in value)
    raise ValueError


def _parse_amount(value: object) -> Decimal:
    if not isinstance(value, (int, Decimal)) or isinstance(value, bool):
        raise ValueError
    amount = Decimal(value)
    if amount.is_finite() and amount >= 0:
        return amount
    raise ValueError


def _parse_share(value: object) -> float:
    amount = _parse_amount(value)
    if amount <= 1:
        return float(amount)
    raise ValueError


def _parse_yes_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError


def _parse_term(value: object) -> Term:
    return parse_term(_parse_text(value))


def _parse_anything(value: object) -> object:
    return value


TEXT = Shape(wanted="een tekst", example='"Brief aan de raad, 17 december 2019"', neutral="", parse=_parse_text)
TEXTS = Shape[tuple[str, ...]](
    wanted="een lijst van teksten", example='["plan", "offer"]', neutral=(), parse=_parse_texts
)
DAY = Shape(wanted="een dag", example="2019-09-01", neutral=date.min, parse=_parse_day)
COUNT = Shape(wanted="een heel getal van nul of meer", example="40", neutral=0, parse=_parse_count)
COUNTS = Shape[tuple[int, ...]](
    wanted="een lijst van hele getallen", example="[751, 1563]", neutral=(), parse=_parse_counts
)
AMOUNT = Shape(wanted="een bedrag of aantal van nul of meer", example="12.5", neutral=Decimal(), parse=_parse_amount)
SHARE = Shape(wanted="een aandeel tussen 0 en 1", example="0.45", neutral=0.0, parse=_parse_share)
YES_NO = Shape(wanted="true of false", example="true", neutral=False, parse=_parse_yes_no)
TERM = Shape(wanted="een termijn", example='"12 months"', neutral=parse_term("1 day"), parse=_parse_term)
ANYTHING = Shape[object](wanted="een waarde", example="27", neutral=None, parse=_parse_anything)


def choose_from(options: Iterable[str]) -> Shape[str]:
    """Give the shape of a text that is one of the options."""
    known = sorted(options)

    def parse(value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        raise ValueError

    return Shape(wanted=f"een van: {', '.join(known)}", example=f'"{known[0]}"', neutral=known[0], parse=parse)
