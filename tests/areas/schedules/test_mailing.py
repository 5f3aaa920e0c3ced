"""A week of the plan goes out in one act: to whoever there is room for, nobody twice, and nobody is lost from sight."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.areas.cohorts.quarter import tell_states
from tests.areas.invitations.inviting import ADDRESS, invite
from tests.areas.schedules.office import MONDAY, Office
from tests.refusals import refused
from tests.standing import AT, SYSTEM
from tests.town.racing import open_track

from sluitend.areas.cohorts.actions import Week, plan_members
from sluitend.areas.cohorts.models import Member
from sluitend.areas.correspondence.actions import start_pause, take_dispatch
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.invitations.models import Attempt, Invitation
from sluitend.areas.schedules.actions import Manner, WeekChoice, cancel_mailing, run_mailing, start_mailing
from sluitend.areas.schedules.models import MailingRow
from sluitend.areas.schedules.queries import MailingPreview, read_mailing, read_mailing_preview
from sluitend.gate.models import Restriction
from sluitend.ledger.actions import discharge_person
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_contact

# In two weeks the coach has four conversations of half an hour: of each Tuesday morning a quarter is kept back.
CHOICE = WeekChoice(week_on=MONDAY, minutes=30, from_on=MONDAY, until_on=MONDAY + timedelta(days=13))
MANNER = Manner(way="office", place="Stadhuis, kamer 3", address=ADDRESS)
ROOM = 4


@pytest.fixture
def planned(office: Office) -> Office:
    """Plan all six in next week with the coach; each has an address."""
    for person in list_people(office):
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="email", value=f"p{person}@example.org")
    plan(office)
    return office


def plan(office: Office) -> None:
    week = Week(day=MONDAY, staff_id=office.house.coach.party_id or 0)
    plan_members(actor=office.house.planner, at=AT, cohort_id=office.cohort, member_ids=office.members, week=week)


def list_people(office: Office) -> list[int]:
    return [Member.objects.get(id=each).person_id for each in office.members]


def look(office: Office) -> MailingPreview:
    return read_mailing_preview(actor=office.house.planner, at=AT, choice=CHOICE)


def start(office: Office, **more: object) -> int:
    return start_mailing(actor=office.house.planner, at=AT, choice=CHOICE, manner=MANNER, **more)  # type: ignore[arg-type]


def send(office: Office) -> int:
    mailing = start(office)
    run_mailing(actor=SYSTEM, at=AT)
    return mailing


def tell_rows(mailing: int) -> dict[int, tuple[str, str]]:
    rows = MailingRow.objects.filter(mailing=mailing).values_list("member__person", "state", "because")
    return {person: (state, because) for person, state, because in rows}


def test_as_many_are_invited_as_there_is_room_and_the_others_stay_in_the_plan(planned: Office) -> None:
    before = look(planned)
    assert before.chosen is not None
    assert (before.chosen.able, before.chosen.reasons) == (ROOM, (("no_slot", 2),))
    assert [(each.planned, each.able, each.free) for each in before.chosen.staff] == [(6, ROOM, ROOM)]
    mailing = start(planned, seen=ROOM)
    assert run_mailing(actor=SYSTEM, at=AT) == ROOM
    assert Dispatch.objects.filter(state="queued", code="invitation").count() == ROOM
    assert tell_states(planned.cohort) == {"invited": ROOM, "planned": 2}
    view = read_mailing(actor=planned.house.planner, at=AT, mailing_id=mailing)
    assert (view.row.state, view.row.invited, view.row.people) == ("done", ROOM, ROOM)
    after = look(planned)
    assert after.chosen is not None
    assert [(each.week_on, each.people) for each in after.weeks] == [(MONDAY, 2)]
    assert dict(after.chosen.reasons) == {"invited": ROOM, "no_slot": 2}
    with refused("invalid"):
        start(planned)


def test_whoever_cannot_be_invited_is_told_with_the_reason_beforehand(planned: Office) -> None:
    paused, gone, resting, nowhere, *_ = people = list_people(planned)
    start_pause(
        actor=planned.house.coach, at=AT, person_id=paused, because="Opname", until_on=AT.date() + timedelta(days=9)
    )
    discharge_person(actor=planned.house.coach, at=AT, person_id=gone, because="work")
    Restriction.objects.create(party_id=resting, from_on=AT.date())
    add_contact(actor=SYSTEM, at=AT, person_id=people[4], kind="post", value="Dorpsstraat 1, 1000 AA Dorp")
    Dispatch.objects.all().delete()
    for contact in Member.objects.get(person=nowhere).person.personcontact_set.all():
        contact.delete()
    view = look(planned).chosen
    assert view is not None
    assert dict(view.reasons) == {"paused": 1, "left": 1, "restricted": 1, "no_address": 1}
    assert {each.person_id for each in view.refused} == {paused, gone, nowhere}
    with refused("changed_meanwhile"):
        start(planned, seen=6)


def test_what_changed_before_a_letter_was_written_is_a_result_of_its_own(planned: Office) -> None:
    mailing = start(planned)
    paused, *others = sorted(tell_rows(mailing))
    until_on = AT.date() + timedelta(days=9)
    start_pause(actor=planned.house.coach, at=AT, person_id=paused, because="Opname", until_on=until_on)
    run_mailing(actor=SYSTEM, at=AT)
    assert tell_rows(mailing) == {paused: ("skipped", "paused")} | dict.fromkeys(others, ("invited", ""))
    assert not Invitation.objects.filter(person=paused).exists()
    assert tell_states(planned.cohort) == {"invited": ROOM - 1, "planned": 3}


def test_what_is_still_here_is_taken_back_as_if_it_was_never_written(planned: Office) -> None:
    owed = set(Promise.objects.values_list("beneficiary", "due_on", "rung", "alert_on"))
    mailing = send(planned)
    assert take_dispatch(actor=SYSTEM, at=AT, channels=["email"]) is not None
    with refused("no_reason"):
        cancel_mailing(actor=planned.house.planner, at=AT, mailing_id=mailing, because=" ")
    back = cancel_mailing(actor=planned.house.planner, at=AT, mailing_id=mailing, because="Verkeerde week")
    assert (len(back.people), back.gone) == (ROOM - 1, 1)
    assert tell_states(planned.cohort) == {"invited": 1, "planned": 5}
    assert Attempt.objects.count() == 1
    assert len(owed - set(Promise.objects.values_list("beneficiary", "due_on", "rung", "alert_on"))) == 1
    with refused("changed_meanwhile"):
        cancel_mailing(actor=planned.house.planner, at=AT, mailing_id=mailing, because="Nog eens")
    again = send(planned)
    assert {state for state, _ in tell_rows(again).values()} == {"invited"}


def test_whoever_has_an_open_invitation_from_before_the_cohort_is_not_invited_again(planned: Office) -> None:
    invite(planned.house, list_people(planned)[0], from_on=MONDAY)
    Invitation.objects.update(made_at=AT - timedelta(days=2))
    view = look(planned).chosen
    assert view is not None
    # It takes one of the four conversations that there are.
    assert (view.able, dict(view.reasons)) == (ROOM - 1, {"already_invited": 1, "no_slot": 2})


def test_a_mailing_that_is_stopped_before_its_turn_invites_nobody(planned: Office) -> None:
    mailing = start(planned)
    cancel_mailing(actor=planned.house.planner, at=AT, mailing_id=mailing, because="Verkeerde week")
    assert run_mailing(actor=SYSTEM, at=AT) == 0
    assert not Invitation.objects.exists()
    assert tell_states(planned.cohort) == {"planned": 6}


def test_of_two_planners_who_press_at_once_one_invites_and_nobody_is_invited_twice(planned: Office) -> None:
    with open_track() as race:
        assert sorted(race(lambda: start(planned), lambda: start(planned))) == ["done", "invalid"]
    run_mailing(actor=SYSTEM, at=AT)
    assert Invitation.objects.values("person").distinct().count() == Invitation.objects.count() == ROOM


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"choice": replace(CHOICE, until_on=MONDAY - timedelta(days=1))}, "invalid"),
        ({"choice": replace(CHOICE, staff_id=999_999)}, "not_found"),
        ({"manner": replace(MANNER, place=" ")}, "no_place"),
    ],
)
def test_what_nobody_can_mean_is_refused(planned: Office, wrong: dict[str, object], code: str) -> None:
    asked = {"choice": CHOICE, "manner": MANNER} | wrong
    with refused(code):
        start_mailing(actor=planned.house.planner, at=AT, **asked)  # type: ignore[arg-type]
