"""The style of the house is a test: each rule stands in tests/house, each exception in the one table here.

The list may only shrink: a row that nothing needs any more fails, and so does a row more than `AT_MOST`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Exemption:
    """One place that may break one rule, and why."""

    rule: str
    place: str
    because: str


EXCEPTIONS: tuple[Exemption, ...] = (
    Exemption(
        "writes-in-actions",
        "src/sluitend/gate/door.py::Once.get_or_create",
        "The door notes the key of a request inside the act that it lets through, so no action can do it.",
    ),
    Exemption(
        "one-clock",
        "src/sluitend/journal/actions.py::time.monotonic",
        "Measures how long sealing waits for work under way, not what time it is.",
    ),
)
AT_MOST = 2


def judge(rule: str, found: Mapping[str, object] | Iterable[str]) -> None:
    """Fail on every place that breaks the rule without an exception, and on exceptions that nothing needs."""
    details = found if isinstance(found, Mapping) else dict.fromkeys(found, "")
    allowed = {each.place for each in EXCEPTIONS if each.rule == rule}
    broken = [f"{place} {detail}".rstrip() for place, detail in sorted(details.items()) if place not in allowed]
    stale = [f"{place} is no exception any more: remove its row" for place in sorted(allowed - set(details))]
    if broken + stale:
        pytest.fail(f"{rule}:\n  " + "\n  ".join(broken + stale), pytrace=False)


def test_the_list_of_exceptions_only_shrinks() -> None:
    assert len(EXCEPTIONS) <= AT_MOST


def test_every_exception_says_why_it_is_one() -> None:
    assert [each.place for each in EXCEPTIONS if len(each.because.split()) < 5] == []


def test_no_exception_is_listed_twice() -> None:
    rows = [(each.rule, each.place) for each in EXCEPTIONS]
    assert len(set(rows)) == len(rows)
