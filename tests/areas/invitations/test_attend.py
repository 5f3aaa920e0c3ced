"""How it went: presence keeps what was promised, and absence opens the next attempt."""

from datetime import datetime, timedelta

import pytest
from tests.areas.contacts.agreeing import agree
from tests.areas.invitations.inviting import attempt, attend, choose, find, invite, look
from tests.areas.invitations.test_attempt import card, write_to
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.contacts.actions import NewNote, cancel_appointment, write_note
from sluitend.areas.contacts.models import Appointment, Note
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.invitations.actions import Attendance, follow_invitations, record_attendance
from sluitend.areas.invitations.rows import is_following_due
from sluitend.compute.calendar import add_working_days
from sluitend.compute.calendar.moments import find_day
from sluitend.ledger.models import Promise


def list_kinds(person: int) -> list[str]:
    return sorted(Promise.objects.are_open().filter(beneficiary=person).values_list("kind", flat=True))


def follow(at: datetime) -> int:
    return follow_invitations(actor=SYSTEM, at=at)


def test_presence_is_a_note_and_keeps_the_first_conversation(house: House) -> None:
    invited = invite(house, house.admit())
    starts_at = choose(invited.secrets.code)
    attend(house, invited, "present", at=starts_at + timedelta(hours=1))
    assert (Note.objects.get().kind, Appointment.objects.get().state) == ("conversation", "held")
    assert list_kinds(find(invited).person_id) == ["plan"]


def test_absence_promises_anew_to_reach_somebody_within_days_by_the_next_way(house: House) -> None:
    invited = write_to(house)
    starts_at = choose(invited.secrets.code)
    after = starts_at + timedelta(hours=1)
    attend(house, invited, "absent", at=after)
    call_on = add_working_days(find_day(starts_at), count=2)
    assert (card(invited).next_channel, card(invited).next_on) == ("call", call_on)
    assert list_kinds(find(invited).person_id) == ["invitation"]
    assert Dispatch.objects.filter(code="no_show").count() == 1
    at = look(invited.secrets.code, at=after).slots[0]
    with refused("slot_taken"):
        attempt(house, invited, "call", "booked", at=after, starts_at=starts_at)
    attempt(house, invited, "call", "booked", at=after, starts_at=at)
    assert list_kinds(find(invited).person_id) == ["first_conversation"]


def test_absence_that_was_written_as_a_note_is_followed_by_itself_once(house: House) -> None:
    invited = write_to(house)
    starts_at = choose(invited.secrets.code)
    made, person = find(invited).appointment_id, find(invited).person_id
    note = NewNote(kind="no_show", happened_on=find_day(starts_at))
    after = starts_at + timedelta(hours=1)
    write_note(actor=house.coach, at=after, person_id=person, note=note, appointment_id=made)
    assert (follow(after), follow(after), is_following_due(after)) == (1, 0, False)
    assert list_kinds(person) == ["invitation"]


@pytest.mark.parametrize(("outcome", "written"), [("excused", 0), ("revoked", 1)])
def test_whoever_could_not_come_or_whom_we_put_off_chooses_again(house: House, outcome: str, written: int) -> None:
    invited = write_to(house)
    choose(invited.secrets.code)
    with refused("no_reason"):
        attend(house, invited, outcome, at=AT)
    attend(house, invited, outcome, at=AT, because="Griep")
    ended = Appointment.objects.get()
    assert (ended.state, ended.settled_by_id == ended.person_id) == ("cancelled", outcome == "excused")
    assert Dispatch.objects.filter(code="cancelled").count() == written
    assert look(invited.secrets.code).agreed_at is None
    assert find(invited).until_on == TODAY + timedelta(days=28)
    assert list_kinds(ended.person_id) == ["first_conversation"]


def test_nobody_knows_who_was_there_before_it_began_or_twice(house: House) -> None:
    invited = invite(house, house.admit())
    starts_at = choose(invited.secrets.code)
    with refused("invalid"):
        attend(house, invited, "present", at=AT)
    with refused("invalid"):
        attend(house, invited, "gone", at=starts_at)
    attend(house, invited, "present", at=starts_at)
    with refused("appointment_ended"):
        attend(house, invited, "absent", at=starts_at)


def test_it_holds_for_an_appointment_that_was_made_by_hand(house: House) -> None:
    person = house.admit(kind="aftercare_contact")
    made = agree(house, person, promise_id=house.promise(person))
    later = AT + timedelta(days=2)
    asked = {"appointment_id": made, "attendance": Attendance(outcome="absent")}
    with refused("not_found"):
        record_attendance(actor=house.stranger, at=later, **asked)
    record_attendance(actor=house.coach, at=later, **asked)
    assert (Appointment.objects.get().state, list_kinds(person)) == ("missed", ["aftercare_contact"])


def test_an_invitation_that_nobody_answered_ends_and_the_ladder_goes_on(house: House) -> None:
    invited = write_to(house)
    later = AT + timedelta(days=15)
    assert not is_following_due(later - timedelta(days=1))
    assert follow(later) == 1
    assert (find(invited).state, card(invited).next_channel) == ("expired", "call")
    attempt(house, invited, "call", "no_answer", at=later)


def test_somebody_is_reminded_once_two_days_before_and_not_of_what_does_not_go_on(house: House) -> None:
    invited = write_to(house)
    starts_at = choose(invited.secrets.code, 40)
    near = starts_at - timedelta(days=2)
    assert (follow(near - timedelta(hours=1)), follow(near), follow(near)) == (0, 1, 0)
    reminder = Dispatch.objects.get(code="reminder")
    assert (reminder.state, "Stadhuis, kamer 3" in reminder.text) == ("queued", True)
    made = find(invited).appointment_id
    cancel_appointment(actor=house.coach, at=near, appointment_id=made, because="Griep")
    assert follow(near) == 1
    assert Dispatch.objects.get(code="reminder").state == "cancelled"
