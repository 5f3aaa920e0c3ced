"""Following: days of contact from the start of work until its end, also without a benefit, and nobody back unseen."""

from datetime import date, timedelta

from tests.areas.aftercare.working import begin_work, stop_work
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.aftercare.actions import follow_aftercare
from sluitend.areas.aftercare.queries import AftercareList, list_aftercare, read_aftercare
from sluitend.areas.contacts.actions import NewNote, write_note
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Opening, discharge_person, readmit_person
from sluitend.ledger.models import Promise

DAY = timedelta(days=1)
DAYS = [date(2026, 11, 30), date(2026, 12, 23), date(2027, 2, 23), date(2027, 5, 23), date(2027, 11, 23)]


def follow(days: int = 0) -> int:
    return follow_aftercare(actor=SYSTEM, at=AT + days * DAY)


def list_promised(person: int, kind: str = "placement_contact") -> list[tuple[str, date]]:
    found = Promise.objects.filter(beneficiary=person, kind=kind).order_by("due_on", "id")
    return list(found.values_list("state", "due_on"))


def leave(house: House, person: int, *, days: int = 0) -> None:
    """Somebody leaves to work, and the coach goes on speaking to them."""
    staying = Opening(kind="aftercare_contact", owner_id=house.coach.party_id or 0)
    at = AT + days * DAY
    discharge_person(actor=house.coach, at=at, person_id=person, because="work", aftercare=staying)


def list_all(actor: Actor, *, days: int = 0) -> AftercareList:
    return list_aftercare(actor=actor, at=AT + days * DAY)


def test_whoever_begins_is_promised_the_days_of_the_pack_once(house: House) -> None:
    person = house.admit()
    begin_work(person)
    assert (follow(), follow()) == (1, 0)
    assert list_promised(person) == [("open", day) for day in DAYS]
    assert {each.owner_id for each in house.promises(person)} == {house.coach.party_id}


def test_whoever_has_not_begun_or_has_left_is_promised_nothing(house: House) -> None:
    later, gone = house.admit(), house.admit()
    begin_work(later, starts_on=TODAY + DAY)
    begin_work(gone)
    discharge_person(actor=house.coach, at=AT, person_id=gone, because="moved")
    assert follow() == 0
    assert follow(days=1) == 1


def test_a_conversation_keeps_a_day_with_what_was_said(house: House) -> None:
    person = house.admit()
    begin_work(person)
    follow()
    [first] = Promise.objects.filter(beneficiary=person, due_on=DAYS[0])
    note = NewNote(kind="call", happened_on=TODAY, text="Het werk bevalt, de bus is een probleem.")
    write_note(actor=house.coach, at=AT, person_id=person, note=note, promise_id=first.pk)
    assert [state for state, _day in list_promised(person)] == ["kept", *["open"] * 4]


def test_when_work_ends_early_its_days_are_let_go(house: House) -> None:
    person = house.admit()
    placement = begin_work(person)
    follow()
    stop_work(placement)
    assert (follow(days=1), follow(days=2)) == (1, 0)
    assert {state for state, _day in list_promised(person)} == {"released"}


def test_when_the_benefit_ends_and_the_work_goes_on_the_days_to_come_are_promised_again(house: House) -> None:
    person = house.admit()
    begin_work(person)
    follow()
    leave(house, person, days=10)
    assert (follow(days=11), follow(days=12)) == (1, 0)
    assert [day for state, day in list_promised(person) if state == "open"] == DAYS[1:]


def test_whoever_comes_back_soon_after_leaving_to_work_is_seen_by_who_guided_them_then(house: House) -> None:
    person = house.admit()
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    opening = Opening(kind="plan", owner_id=house.colleague.party_id or 0)
    readmit_person(actor=SYSTEM, at=AT + 100 * DAY, person_id=person, openings=(opening,))
    assert (follow(days=100), follow(days=101)) == (1, 0)
    [talk] = Promise.objects.filter(beneficiary=person, kind="relapse_talk")
    assert (talk.owner_id, talk.state) == (house.coach.party_id, "open")
    [relapse] = read_aftercare(actor=house.lead, at=AT + 101 * DAY, person_id=person).relapses
    assert (relapse.left_on, relapse.back_on) == (TODAY, TODAY + 100 * DAY)


def test_after_another_reason_or_too_long_a_time_coming_back_is_no_relapse(house: House) -> None:
    moved, long_ago = house.admit(), house.admit()
    opening = Opening(kind="plan", owner_id=house.coach.party_id or 0)
    for person, because in ((moved, "moved"), (long_ago, "work")):
        discharge_person(actor=house.coach, at=AT, person_id=person, because=because)
    for person, days in ((moved, 10), (long_ago, 600)):
        readmit_person(actor=SYSTEM, at=AT + days * DAY, person_id=person, openings=(opening,))
        assert follow(days=days) == 0


def test_the_list_shows_what_is_late_first_to_who_guides_and_to_nobody_else(house: House) -> None:
    first, second = house.admit(), house.admit()
    begin_work(second)
    follow()
    begin_work(first)
    rows = list_all(house.coach, days=9).rows
    assert [row.person_id for row in rows] == [second, first]
    assert [row.next_moment.is_late if row.next_moment else None for row in rows] == [True, None]
    assert [list_all(actor, days=9).found for actor in (house.lead, house.colleague, house.stranger)] == [2, 0, 0]


def test_a_stranger_learns_nothing(house: House) -> None:
    person = house.admit()
    begin_work(person)
    with refused("not_found"):
        read_aftercare(actor=house.stranger, at=AT, person_id=person)
