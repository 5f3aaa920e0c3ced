"""Appointments: nobody is in two places at once, what was promised stays, and each ends once with how it went."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.areas.contacts.agreeing import TOMORROW, agree, meet
from tests.areas.contacts.writing import draft, write
from tests.areas.dossiers.leaving import become
from tests.areas.imports.test_merge import merge, unmerge
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.contacts.actions import (
    NewAppointment,
    NoteFacts,
    cancel_appointment,
    make_appointment,
    move_appointment,
    move_note,
    record_correction,
    write_note,
)
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.contacts.queries import (
    AgendaFilter,
    read_agenda,
    read_appointment,
    read_appointments,
    read_draft,
    read_my_appointments,
)
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import discharge_person, end_absence, start_absence
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import find_untouched
from sluitend.parties.models import Person

WEEK = AgendaFilter(from_on=TODAY, until_on=TODAY + timedelta(days=6))
SOON = AT + timedelta(hours=1)


def cancel(actor: Actor, appointment: int, because: str = "Griep") -> None:
    cancel_appointment(actor=actor, at=AT, appointment_id=appointment, because=because)


def find_state(appointment: int) -> str:
    return Appointment.objects.get(id=appointment).state


def test_an_appointment_tells_when_where_in_which_way_with_whom_and_for_what(house: House) -> None:
    person = house.admit(kind="first_conversation")
    agree(house, person, by=house.intake, promise_id=house.promise(person))
    [row] = read_appointments(actor=house.colleague, at=AT, person_id=person).open
    assert (row.starts_at, row.minutes, row.way, row.place) == (TOMORROW, 45, "office", "Stadhuis, kamer 3")
    assert (row.staff_id, row.promise_name, row.is_staff_away) == (house.coach.party_id, "Eerste gesprek", False)
    [mine] = read_my_appointments(actor=become(house, person), at=AT).open
    assert mine == row


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"at": AT}, "invalid"),
        ({"at": AT + timedelta(days=800)}, "invalid"),
        ({"minutes": 4}, "invalid"),
        ({"minutes": 481}, "invalid"),
        ({"place": " "}, "no_place"),
    ],
)
def test_what_nobody_can_mean_is_refused(house: House, given: dict[str, object], code: str) -> None:
    person = house.admit()
    with refused(code):
        agree(house, person, **given)


def test_neither_a_colleague_nor_a_person_is_in_two_places_at_once(house: House) -> None:
    person, other = house.admit(), house.admit()
    agree(house, person)
    overlaps = {"at": TOMORROW + timedelta(minutes=44)}
    with refused("staff_busy"):
        agree(house, other, **overlaps)
    with refused("person_busy"):
        agree(house, person, staff=house.colleague, **overlaps)
    agree(house, other, at=TOMORROW + timedelta(minutes=45))


def test_of_two_who_book_one_colleague_at_once_one_does(house: House) -> None:
    people = house.admit(), house.admit()
    with open_track() as race:
        for hour in range(5):
            first, second = (
                lambda person=person, at=TOMORROW + timedelta(hours=hour): agree(house, person, at=at)
                for person in people
            )
            assert sorted(race(first, second)) == ["done", "staff_busy"]


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_whoever_is_out_of_reach_neither_makes_sees_moves_nor_cancels_one(house: House, who: str) -> None:
    actor, person = getattr(house, who), house.admit()
    made = agree(house, person)
    with refused("not_found"):
        agree(house, person, by=actor, at=TOMORROW + timedelta(days=1))
    with refused("not_found"):
        read_appointments(actor=actor, at=AT, person_id=person)
    with refused("not_found"):
        read_appointment(actor=actor, at=AT, appointment_id=made)
    with refused("not_found"):
        cancel(actor, made)
    with refused("not_found"):
        move_appointment(actor=actor, at=AT, appointment_id=made, to=meet(house), because="Druk")
    assert read_agenda(actor=actor, at=AT, wanted=WEEK).rows == ()


def test_it_is_made_with_a_colleague_of_the_municipality_and_for_a_promise_to_the_person(house: House) -> None:
    person, other = house.admit(), house.admit()
    with refused("not_found"):
        agree(house, person, staff=house.outsider)
    with refused("not_found"):
        agree(house, person, promise_id=house.promise(other))


def test_moved_it_tells_what_it_was_and_why_and_keeps_its_promise(house: House) -> None:
    person = house.admit(kind="first_conversation")
    promise = house.promise(person)
    made = agree(house, person, promise_id=promise)
    later = TOMORROW + timedelta(minutes=15)
    to = meet(house, staff=house.colleague, at=later, way="phone", place="")
    with refused("no_reason"):
        move_appointment(actor=house.coach, at=AT, appointment_id=made, to=to, because=" ")
    moved = move_appointment(actor=house.colleague, at=AT, appointment_id=made, to=to, because="Bus rijdt niet")
    row = read_appointment(actor=house.coach, at=AT, appointment_id=moved).row
    assert (row.starts_at, row.way, row.staff_id, row.promise_id) == (later, "phone", to.staff_id, promise)
    assert (row.moved_from_at, row.moved_because) == (TOMORROW, "Bus rijdt niet")
    assert find_state(made) == "moved"
    with refused("appointment_ended"):
        move_appointment(actor=house.coach, at=AT, appointment_id=made, to=to, because="Nog eens")


def test_cancelled_it_leaves_its_promise_open_and_its_hour_free(house: House) -> None:
    person = house.admit(kind="first_conversation")
    promise = house.promise(person)
    made = agree(house, person, promise_id=promise)
    cancel(house.lead, made)
    assert Promise.objects.get(id=promise).state == "open"
    agree(house, person)
    with refused("appointment_ended"):
        cancel(house.coach, made)


def test_a_resident_cancels_the_own_appointment_before_it_begins_and_nobody_elses(house: House) -> None:
    person, other = house.admit(), house.admit()
    mine, theirs = agree(house, person, at=SOON + timedelta(hours=1)), agree(house, other)
    begun, me = agree(house, person, at=SOON), become(house, person)
    with refused("not_found"):
        cancel(me, theirs)
    cancel(me, mine, "Mijn kind is ziek")
    [_, row] = read_agenda(actor=house.coach, at=AT, wanted=replace(WEEK, until_on=TODAY)).rows
    assert (row.state, row.because, row.is_by_person) == ("cancelled", "Mijn kind is ziek", True)
    with refused("invalid"):
        cancel_appointment(actor=me, at=SOON, appointment_id=begun, because="Te laat")


@pytest.mark.parametrize(("kind", "state"), [("conversation", "held"), ("no_show", "missed")])
def test_a_note_says_how_the_appointment_of_its_day_went_once(house: House, kind: str, state: str) -> None:
    person = house.admit()
    made = agree(house, person, at=SOON)
    assert [row.id for row in read_draft(actor=house.coach, at=AT, person_id=person).appointments] == [made]
    asked = {"person_id": person, "note": draft(kind=kind), "appointment_id": made}
    note = write_note(actor=replace(house.colleague, purpose="income"), at=SOON, **asked).note_id  # type: ignore[arg-type]
    assert (find_state(made), Appointment.objects.get(id=made).note_id) == (state, note)
    with refused("appointment_ended"):
        write_note(actor=house.coach, at=SOON, **asked)  # type: ignore[arg-type]
    assert read_draft(actor=house.coach, at=SOON, person_id=person).appointments == ()


def test_another_kind_of_note_another_day_or_another_person_says_nothing_of_it(house: House) -> None:
    person, other = house.admit(), house.admit()
    made = agree(house, person, at=SOON)
    for note in (draft(kind="message"), draft(on=TODAY - timedelta(days=1))):
        with refused("invalid"):
            write_note(actor=house.coach, at=SOON, person_id=person, note=note, appointment_id=made)
    with refused("not_found"):
        write_note(actor=house.coach, at=SOON, person_id=other, note=draft(), appointment_id=made)


def test_an_appointment_follows_its_note_when_that_is_put_right_or_moved(house: House) -> None:
    person, other = house.admit(), house.admit()
    made = agree(house, person, at=SOON)
    written = write_note(actor=house.coach, at=SOON, person_id=person, note=draft(kind="no_show"), appointment_id=made)
    facts = NoteFacts(purpose="work", kind="call", happened_on=TODAY, visibility="team", about_third=False)
    asked = {"note_id": written.note_id, "because": "Toch gebeld"}
    record_correction(actor=house.coach, at=SOON, version=1, text="Gebeld", facts=facts, **asked)  # type: ignore[arg-type]
    assert find_state(made) == "held"
    number = Person.objects.get(party=other).number
    move_note(actor=house.coach, at=SOON, version=2, number=number, **asked)  # type: ignore[arg-type]
    assert (find_state(made), Appointment.objects.get(id=made).note) == ("open", None)


def test_whoever_leaves_keeps_no_appointment_and_makes_none(house: House) -> None:
    person = house.admit()
    held, made = agree(house, person, at=SOON), agree(house, person)
    write_note(actor=house.coach, at=AT, person_id=person, note=draft(), appointment_id=held)
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    row = Appointment.objects.get(id=made)
    assert (row.state, row.because, find_state(held)) == ("cancelled", "work", "held")
    with refused("not_active"):
        agree(house, person, by=house.intake)


def test_an_absent_colleague_is_seen_on_the_agenda_and_nothing_moves_by_itself(house: House) -> None:
    person = house.admit()
    made = agree(house, person)
    start_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0, stand_in_id=house.colleague.party_id)
    for reader in (house.colleague, house.lead):
        assert [row.id for row in read_agenda(actor=reader, at=AT, wanted=WEEK).stranded] == [made]
    assert find_state(made) == "open"
    with refused("invalid"):
        agree(house, person, at=TOMORROW + timedelta(days=1))
    end_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0)
    planned = {"from_on": TODAY + timedelta(days=1), "expected_until_on": TODAY + timedelta(days=3)}
    start_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0, team_id=house.team, **planned)  # type: ignore[arg-type]
    assert [row.id for row in read_agenda(actor=house.lead, at=AT, wanted=WEEK).stranded] == [made]
    agree(house, person, at=AT + timedelta(days=4))


def test_an_appointment_of_which_nobody_noted_how_it_went_is_asked_about(house: House) -> None:
    made = agree(house, house.admit())
    later = TOMORROW + timedelta(days=1)
    assert [row.id for row in read_agenda(actor=house.coach, at=later, wanted=WEEK).unnoted] == [made]


def test_merged_the_appointments_go_along_but_for_one_at_the_same_hour_and_come_back(house: House) -> None:
    kept, gone = house.admit(), house.admit()
    agree(house, kept)
    clashing = agree(house, gone, staff=house.colleague)
    moving = agree(house, gone, at=TOMORROW + timedelta(days=1))
    number = merge(house, kept, gone)
    people = dict(Appointment.objects.values_list("id", "person"))
    assert (people[clashing], people[moving], find_state(clashing)) == (gone, kept, "open")
    # Somebody still has to choose between the two.
    cancel(house.colleague, clashing, "Dubbel")
    assert unmerge(house, number) == 0
    assert Appointment.objects.get(id=moving).person_id == gone


def test_a_promise_with_an_appointment_is_not_taken_back_as_if_it_never_was(house: House) -> None:
    person = house.admit()
    promise = house.promise(person)
    assert find_untouched([promise]) == {promise}
    agree(house, person, promise_id=promise)
    assert find_untouched([promise]) == set()


def test_writing_without_naming_it_leaves_an_appointment_as_it_is(house: House) -> None:
    person = house.admit()
    made = agree(house, person, at=SOON)
    write(house.coach, person)
    assert find_state(made) == "open"


def test_the_system_makes_one_with_whoever_works_there(house: House) -> None:
    new = NewAppointment(staff_id=house.stranger.party_id or 0, starts_at=TOMORROW, minutes=30, way="phone")
    assert make_appointment(actor=SYSTEM, at=AT, person_id=house.admit(), appointment=new)
