"""The card of a person: in which cohorts they are, and how far the approach is with them."""

from dataclasses import dataclass
from datetime import date

from sluitend.areas.cohorts.models import Member
from sluitend.areas.cohorts.rows.states import find_states


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
    """Give the cohorts of a person with two queries."""
    members = list(Member.objects.filter(person=person_id).select_related("cohort").order_by("-since_on", "-id"))
    ids = [each.pk for each in members]
    states = find_states([each.cohort_id for each in members], on=on, members=ids) if ids else {}
    cards = (
        MemberCard(
            id=each.pk,
            cohort_id=each.cohort_id,
            cohort_name=each.cohort.name,
            because=each.because,
            since_on=each.since_on,
            due_on=each.due_on,
            state=states[each.pk],
        )
        for each in members
    )
    return CohortsCard(person_id=person_id, members=tuple(cards))
