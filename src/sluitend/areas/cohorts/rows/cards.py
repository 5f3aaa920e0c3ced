"""The card of a person: in which cohorts they are, and how far the approach is with them."""

from dataclasses import dataclass
from datetime import date

from sluitend.areas.cohorts.rows.states import list_standings


@dataclass(frozen=True, kw_only=True)
class MemberCard:
    """A cohort that somebody is in, with their state today."""

    id: int
    cohort_id: int
    cohort_name: str
    because: str
    since_on: date
    due_on: date
    state: str


@dataclass(frozen=True, kw_only=True)
class CohortsCard:
    """The cohorts that a person is in or was, the newest first."""

    person_id: int
    members: tuple[MemberCard, ...]


def read_cohorts_card(person_id: int, *, on: date) -> CohortsCard:
    """Give the cohorts of a person with one query."""
    cards = (
        MemberCard(
            id=number,
            cohort_id=cohort_id,
            cohort_name=name,
            because=because,
            since_on=since_on,
            due_on=due_on,
            state=state,
        )
        for number, cohort_id, name, because, since_on, due_on, state in list_standings(person_id, on=on)
    )
    return CohortsCard(person_id=person_id, members=tuple(cards))
