"""A machine that lets anything happen to the people of a cohort, remembers what every day told, and counts it again."""

from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

import psycopg
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from tests.areas.cohorts.quarter import Quarter, found_quarter, tell_states
from tests.emptying import empty_book
from tests.standing import AT, SYSTEM, House, build_house

from sluitend.areas.cohorts.actions import (
    Week,
    end_exemption,
    give_exemption,
    join_cohorts,
    plan_members,
    take_back_planning,
)
from sluitend.areas.cohorts.models import Cohort
from sluitend.areas.contacts.actions import NewNote, write_note
from sluitend.gate.errors import Refusal
from sluitend.ledger.actions import Opening, Settling, discharge_person, readmit_person, settle_promise
from sluitend.parties.actions import move_person

PEOPLE = st.integers(min_value=0, max_value=30)


class Cohorts(RuleBasedStateMachine):
    """Every rule is something that happens in a municipality; what is refused, did not happen."""

    owner: psycopg.Connection[Any]
    at: datetime
    house: House
    quarter: Quarter
    people: list[int]
    told: dict[date, dict[str, int]]

    @initialize()
    def freeze(self) -> None:
        empty_book(self.owner)
        self.at, self.told = AT, {}
        self.quarter = found_quarter(build_house())
        self.house = self.quarter.house
        self.people = [self.quarter.settle() for _ in range(4)]
        self.cohort = self.quarter.freeze()

    def choose(self, place: int) -> int:
        return self.people[place % len(self.people)]

    @rule(place=PEOPLE, because=st.sampled_from(("work", "no_response")), cares=st.booleans())
    def leave(self, place: int, because: str, cares: bool) -> None:
        care = Opening(kind="aftercare_contact", owner_id=self.house.coach.party_id or 0) if cares else None
        asked = {"person_id": self.choose(place), "because": because, "aftercare": care}
        with suppress(Refusal):
            discharge_person(actor=self.house.coach, at=self.at, **asked)  # type: ignore[arg-type]

    @rule(place=PEOPLE)
    def come_back(self, place: int) -> None:
        opening = Opening(kind="invitation", owner_id=self.house.coach.party_id or 0)
        with suppress(Refusal):
            readmit_person(actor=SYSTEM, at=self.at, person_id=self.choose(place), openings=(opening,))

    @rule(is_here=st.booleans())
    def come_in(self, is_here: bool) -> None:
        area = self.quarter.area if is_here else self.quarter.other_area
        self.people.append(self.quarter.settle(area=area, at=self.at))

    @rule(place=PEOPLE, is_here=st.booleans())
    def move(self, place: int, is_here: bool) -> None:
        area = self.quarter.area if is_here else self.quarter.other_area
        move_person(actor=SYSTEM, at=self.at, person_id=self.choose(place), area_id=area)

    @rule(place=PEOPLE, kind=st.sampled_from(("message", "no_show", "conversation")), late=st.integers(0, 3))
    def note(self, place: int, kind: str, late: int) -> None:
        on = self.at.date() - timedelta(days=late)
        note = NewNote(kind=kind, happened_on=on, visibility="team", text="Over werk.")
        write_note(actor=SYSTEM, at=self.at, person_id=self.choose(place), note=note)

    @rule(place=PEOPLE)
    def keep(self, place: int) -> None:
        following = Opening(kind="first_conversation", owner_id=self.house.coach.party_id or 0)
        settling = Settling(state="kept", evidence="reached", successor=following)
        for promise in self.house.promises(self.choose(place))[:1]:
            with suppress(Refusal):
                settle_promise(actor=self.house.coach, at=self.at, promise_id=promise.pk, settling=settling)

    @rule(place=PEOPLE, days=st.integers(0, 40))
    def exempt(self, place: int, days: int) -> None:
        with suppress(Refusal, LookupError):
            member = self.find_member(place)
            until_on = self.at.date() + timedelta(days=days)
            asked = {"member_id": member, "reason": "not_now", "until_on": until_on}
            give_exemption(actor=self.house.planner, at=self.at, **asked)  # type: ignore[arg-type]

    @rule(place=PEOPLE)
    def end(self, place: int) -> None:
        with suppress(Refusal, LookupError):
            end_exemption(actor=self.house.planner, at=self.at, member_id=self.find_member(place))

    @rule(place=PEOPLE, is_planned=st.booleans())
    def plan(self, place: int, is_planned: bool) -> None:
        with suppress(Refusal, LookupError):
            asked = {"cohort_id": self.cohort, "member_ids": [self.find_member(place)]}
            week = Week(day=self.at.date(), staff_id=self.house.coach.party_id or 0)
            if is_planned:
                plan_members(actor=self.house.planner, at=self.at, week=week, **asked)  # type: ignore[arg-type]
            else:
                take_back_planning(actor=self.house.planner, at=self.at, **asked)  # type: ignore[arg-type]

    @rule()
    def join(self) -> None:
        join_cohorts(actor=SYSTEM, at=self.at)

    @rule(days=st.integers(1, 30))
    def sleep(self, days: int) -> None:
        self.told[self.at.date()] = tell_states(self.cohort, on=self.at.date())
        self.at += timedelta(days=days)

    @invariant()
    def adds_up(self) -> None:
        if not hasattr(self, "cohort"):
            return
        cohort = Cohort.objects.get(id=self.cohort)
        today = self.at.date()
        assert sum(tell_states(self.cohort, on=today).values()) == cohort.frozen + cohort.joined

    def teardown(self) -> None:
        assert {day: tell_states(self.cohort, on=day) for day in self.told} == self.told

    def find_member(self, place: int) -> int:
        members = list(Cohort.objects.get(id=self.cohort).member_set.order_by("id").values_list("id", flat=True))
        return members[place % len(members)]
