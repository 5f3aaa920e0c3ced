"""Sending: a message goes out once; what was cut off, refused or came back is there to be seen, and becomes work."""

from datetime import timedelta

import psycopg
import pytest
from tests.areas.correspondence.posting import HOME, MAIL, admit_with, carry, find_state, post
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.correspondence.actions import (
    Receipt,
    cancel_dispatch,
    decide_dispatch,
    end_pause,
    record_receipt,
    record_return,
    send_again,
    start_pause,
    take_dispatch,
)
from sluitend.areas.correspondence.models import Dispatch
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_contact

LATER = AT + timedelta(minutes=11)
BUSY = Receipt(problem="Even niet")
NEVER = Receipt(problem="Dit adres bestaat niet", is_lasting=True)


def take() -> int:
    parcel = take_dispatch(actor=SYSTEM, at=AT, channels=("email",))
    return parcel.id if parcel else 0


def find_checks(person: int) -> list[str]:
    checks = Promise.objects.filter(beneficiary=person, kind="address_check").order_by("id")
    return list(checks.values_list("state", flat=True))


def bring_back(house: House, message: int, by: Actor | None = None) -> None:
    record_return(actor=by or house.coach, at=AT, dispatch_id=message, because="Onbekend op dit adres")


def test_a_message_goes_out_with_what_opens_it_and_is_known_by_its_reference(house: House) -> None:
    message = post(admit_with(house, "email"), "invitation")
    parcel = take_dispatch(actor=SYSTEM, at=AT, channels=("email",))
    assert parcel is not None
    assert "https://gemeente.example/afspraak/geheim" in parcel.text
    record_receipt(actor=SYSTEM, at=AT, dispatch_id=message, receipt=Receipt(reference="<1@gemeente>"))
    assert Dispatch.objects.values_list("state", "reference", "tries").get(id=message) == ("sent", "<1@gemeente>", 1)
    with refused("message_moved_on"):
        record_receipt(actor=SYSTEM, at=AT, dispatch_id=message, receipt=BUSY)


def test_two_workers_never_take_the_same_message(house: House) -> None:
    taken: list[int] = []
    with open_track() as race:
        for _ in range(20):
            message = post(admit_with(house, "email"))
            race(lambda: taken.append(take()), lambda: taken.append(take()))
            assert sorted(taken[-2:]) == [0, message]


def test_a_fault_that_passes_is_tried_later_each_time_and_nothing_is_lost(house: House) -> None:
    message = post(admit_with(house, "email"))
    waits = []
    for _ in range(7):
        at = Dispatch.objects.get(id=message).not_before_at
        assert carry(at, receipt=BUSY) == [message]
        waits.append(Dispatch.objects.get(id=message).not_before_at - at)
    assert [wait.seconds // 60 for wait in waits] == [10, 20, 40, 80, 160, 240, 240]
    assert Dispatch.objects.values_list("state", "because", "tries").get(id=message) == ("queued", "Even niet", 7)


def test_a_message_that_was_cut_off_is_never_sent_again_before_a_person_says_so(house: House) -> None:
    message = post(admit_with(house, "email"))
    assert take() == message
    with refused("message_moved_on"):
        decide_dispatch(actor=house.coach, at=AT, dispatch_id=message, was_sent=False)
    assert carry(LATER) == []
    with refused("not_found"):
        decide_dispatch(actor=house.stranger, at=LATER, dispatch_id=message, was_sent=False)
    decide_dispatch(actor=house.coach, at=LATER, dispatch_id=message, was_sent=False)
    assert carry(LATER) == [message]


def test_a_message_of_which_a_person_says_that_it_went_is_sent(house: House) -> None:
    message = post(admit_with(house, "email"))
    take()
    decide_dispatch(actor=house.lead, at=LATER, dispatch_id=message, was_sent=True)
    assert Dispatch.objects.values_list("state", "sent_at").get(id=message) == ("sent", AT)


def test_what_comes_back_is_work_for_whoever_covers_the_person_until_it_is_sent_again(house: House) -> None:
    person = admit_with(house, "email")
    messages = [post(person, about=f"appointment:{number}") for number in range(2)]
    carry()
    for message in messages:
        bring_back(house, message)
    assert find_checks(person) == ["open"]
    assert Promise.objects.get(kind="address_check").owner_id == house.coach.party_id
    with refused("message_moved_on"):
        bring_back(house, messages[0])
    with refused("invalid"):
        send_again(actor=house.coach, at=AT, dispatch_id=messages[0], to=MAIL)
    add_contact(actor=house.coach, at=AT, person_id=person, kind="post", value=HOME)
    again = send_again(actor=house.coach, at=AT, dispatch_id=messages[0], to=HOME)
    assert (find_state(again), find_checks(person)) == ("queued", ["kept"])
    with refused("message_moved_on"):
        send_again(actor=house.coach, at=AT, dispatch_id=again, to=HOME)


def test_an_address_that_does_not_exist_is_work_too(house: House) -> None:
    person = admit_with(house, "email")
    message = post(person)
    carry(receipt=NEVER)
    assert (find_state(message), find_checks(person)) == ("failed", ["open"])


def test_what_waits_can_be_cancelled_with_a_reason_and_what_went_out_cannot(house: House) -> None:
    message = post(admit_with(house, "email"))
    with refused("not_found"):
        cancel_dispatch(actor=house.colleague, at=AT, dispatch_id=message, because="Niet nodig")
    with refused("no_reason"):
        cancel_dispatch(actor=house.coach, at=AT, dispatch_id=message, because=" ")
    cancel_dispatch(actor=house.coach, at=AT, dispatch_id=message, because="Niet nodig")
    with refused("message_moved_on"):
        cancel_dispatch(actor=house.coach, at=AT, dispatch_id=message, because="Niet nodig")
    assert carry() == []


def test_a_pause_holds_what_was_queued_until_its_last_day_is_over_or_it_is_ended(house: House) -> None:
    person = admit_with(house, "email")
    message = post(person)
    start_pause(actor=house.coach, at=AT, person_id=person, because="Opname", until_on=TODAY + timedelta(days=1))
    start_pause(actor=house.coach, at=AT, person_id=person, because="Opname", until_on=TODAY)
    assert carry() == []
    assert carry(AT + timedelta(days=1)) == [message]
    tomorrow = AT + timedelta(days=1)
    end_pause(actor=house.lead, at=tomorrow, person_id=person)
    with refused("not_found"):
        end_pause(actor=house.lead, at=tomorrow, person_id=person)


@pytest.mark.parametrize(
    ("days", "because", "code"), [(-1, "Opname", "invalid"), (93, "Opname", "invalid"), (0, " ", "no_reason")]
)
def test_a_pause_has_a_reason_and_an_end(house: House, days: int, because: str, code: str) -> None:
    person = house.admit()
    with refused(code):
        start_pause(actor=house.coach, at=AT, person_id=person, because=because, until_on=TODAY + timedelta(days=days))


@pytest.mark.parametrize(
    ("before", "change"),
    [
        ("queued", "state = 'sent', sent_at = queued_at"),
        ("sent", "state = 'queued', sent_at = NULL"),
        ("sent", "state = 'sending', sent_at = NULL"),
        ("sent", "text = 'Iets anders'"),
        ("sent", "state = 'came_back', because = ''"),
        ("sent", "sent_at = NULL"),
    ],
)
def test_the_database_lets_a_message_go_on_one_way_only(
    house: House, owner: psycopg.Connection[tuple[object, ...]], before: str, change: str
) -> None:
    message = post(admit_with(house, "email"))
    if before == "sent":
        carry()
    with pytest.raises(psycopg.errors.CheckViolation):
        owner.execute(f"UPDATE correspondence_dispatch SET {change} WHERE id = %s", [message])
    assert find_state(message) == before
