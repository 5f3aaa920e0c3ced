"""Guarantees and pacts as they are told: what members and the municipality are about to promise each other."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class NewGuarantee:
    """So many places of a kind by a day, and what candidates must be able to do by then.

    `words_because` says why the law allows words that keep people out.
    """

    kind: str
    title: str
    profile: str
    places: int
    due_on: date
    words_because: str = ""


@dataclass(frozen=True, kw_only=True)
class NewPact:
    """What a region agrees on from a day until a day, and the themes that hold from now on."""

    name: str
    from_on: date
    until_on: date
    themes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class NewMeeting:
    """When members of a pact meet, where, and what about."""

    planned_on: date
    place: str = ""
    agenda: str = ""


@dataclass(frozen=True, kw_only=True)
class NewResult:
    """So many results within a theme by a day; `is_ours` when the municipality owes them to the member.

    `meeting_id` tells at which meeting that was agreed.
    """

    theme_id: int
    member_id: int
    is_ours: bool
    title: str
    amount: int
    due_on: date
    meeting_id: int | None = None
