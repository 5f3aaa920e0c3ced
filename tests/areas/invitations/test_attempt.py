"""Attempts: in the order of the pack, each kept, and nobody is out of reach before all were made and two agree."""

from datetime import timedelta

import psycopg
import pytest
from tests.areas.invitations.inviting import attempt, choose, find, invite, look
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.contacts.models import Appointment
from sluitend.areas.invitations.actions import (
    Invited,
    agree_unreachable,
    cancel_invitation,
    end_unreachable,
    report_unreachable,
    skip_attempt,
)
from sluitend.areas.invitations.models import Unreachable
from sluitend.areas.invitations.rows import InvitationCard, read_invitation_card
from sluitend.ledger.actions import sweep_late
from sluitend.ledger.models import Message, Promise
from sluitend.parties.actions import add_contact
from sluitend.parties.models import Organisation

WORDS = "Buren zien haar ook niet."


def write_to(house: House, *, pack: str = "amsterdam-2019") -> Invited:
    """Invite somebody by letter, under a pack with a ladder of its own."""
    Organisation.objects.filter(party=house.municipality).update(pack=pack)
    person = house.admit()
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="post", value="Dorpsstraat 1, 1000 AA Dorp")
    return invite(house, person)


def try_all(house: House) -> Invited:
    invited = write_to(house)
    for channel in ("call", "sms", "home_visit"):
        attempt(house, invited, channel, "no_answer")
    return invited


def card(invited: Invited) -> InvitationCard:
    found = read_invitation_card(find(invited).person_id)
    assert found is not None
    return found


def report(house: House, invited: Invited) -> int:
    report_unreachable(actor=house.coach, at=AT, invitation_id=invited.invitation_id, words=WORDS)
    return Unreachable.objects.get().id


def test_each_attempt_is_kept_and_the_next_is_due_on_the_day_that_the_ladder_tells(house: House) -> None:
    invited = write_to(house)
    answer_on = TODAY + timedelta(days=7)
    assert (card(invited).next_channel, card(invited).next_on) == ("call", answer_on + timedelta(days=7))
    attempt(house, invited, "call", "no_answer", words="Voicemail")
    assert (card(invited).next_channel, card(invited).next_on) == ("sms", answer_on + timedelta(days=14))
    assert [(row.channel, row.result) for row in card(invited).attempts] == [("letter", "sent"), ("call", "no_answer")]


def test_the_sweep_tells_what_nobody_did_and_not_what_was_done(house: House) -> None:
    invited = write_to(house)
    attempt(house, invited, "call", "no_answer")
    sweep_late(actor=SYSTEM, at=AT + timedelta(days=7 + 14))
    assert list(Message.objects.values_list("by", flat=True)) == ["sms"]


def test_a_way_comes_after_those_before_it_unless_a_lead_passes_one_over_with_a_reason(house: House) -> None:
    invited = write_to(house)
    with refused("invalid"):
        attempt(house, invited, "sms", "sent")
    asked = {"invitation_id": invited.invitation_id, "channel": "call"}
    with refused("not_allowed"):
        skip_attempt(actor=house.coach, at=AT, because="Geen nummer", **asked)
    with refused("no_reason"):
        skip_attempt(actor=house.lead, at=AT, because=" ", **asked)
    with refused("invalid"):
        skip_attempt(actor=house.lead, at=AT, because="Geen nummer", **asked | {"channel": "sms"})
    skip_attempt(actor=house.lead, at=AT, because="Geen nummer", **asked)
    attempt(house, invited, "sms", "sent")
    assert not card(invited).is_exhausted


def test_who_chooses_a_moment_in_a_call_has_an_appointment_in_the_same_act(house: House) -> None:
    invited = write_to(house)
    with refused("invalid"):
        attempt(house, invited, "call", "booked")
    at = look(invited.secrets.code).slots[2]
    attempt(house, invited, "call", "booked", starts_at=at)
    assert (Appointment.objects.get().starts_at, find(invited).state) == (at, "answered")
    assert (card(invited).next_channel, look(invited.secrets.code).agreed_at) == ("", at)


@pytest.mark.parametrize("given", [("pigeon", "sent"), ("call", "shouted"), ("call", "skipped")])
def test_an_attempt_that_does_not_exist_is_refused(house: House, given: tuple[str, str]) -> None:
    invited = write_to(house)
    with refused("invalid"):
        attempt(house, invited, *given)


def test_an_invitation_that_another_replaced_takes_no_attempts(house: House) -> None:
    invited = write_to(house)
    person = find(invited).person_id
    cancel_invitation(actor=house.coach, at=AT, invitation_id=invited.invitation_id, because="Verkeerde dag")
    invite(house, person)
    with refused("invitation_ended"):
        attempt(house, invited, "call", "no_answer")


def test_nobody_is_out_of_reach_while_a_way_was_not_tried(house: House) -> None:
    invited = write_to(house)
    attempt(house, invited, "call", "no_answer")
    attempt(house, invited, "sms", "sent")
    skip_attempt(
        actor=house.lead, at=AT, invitation_id=invited.invitation_id, channel="home_visit", because="Te ver weg"
    )
    with refused("try_first"):
        report(house, invited)


def test_two_colleagues_agree_and_then_the_person_is_heard_first(house: House) -> None:
    invited = try_all(house)
    with refused("no_reason"):
        report_unreachable(actor=house.coach, at=AT, invitation_id=invited.invitation_id, words=" ")
    told = report(house, invited)
    with refused("second_is_same"):
        agree_unreachable(actor=house.coach, at=AT, unreachable_id=told)
    with refused("not_found"):
        agree_unreachable(actor=house.stranger, at=AT, unreachable_id=told)
    agree_unreachable(actor=house.colleague, at=AT, unreachable_id=told)
    with refused("not_found"):
        agree_unreachable(actor=house.lead, at=AT, unreachable_id=told)
    owed = Promise.objects.are_open().filter(beneficiary=find(invited).person_id)
    assert sorted(owed.values_list("kind", flat=True)) == ["hearing", "invitation"]
    assert (card(invited).unreachable.agreed_by, card(invited).unreachable.words) == ("coach 2", WORDS)


def test_whoever_turns_up_is_in_reach_and_a_colleague_can_say_so_too(house: House) -> None:
    invited = try_all(house)
    told = report(house, invited)
    end_unreachable(actor=house.coach, at=AT, unreachable_id=told)
    with refused("not_found"):
        end_unreachable(actor=house.coach, at=AT, unreachable_id=told)
    report_unreachable(actor=house.coach, at=AT, invitation_id=invited.invitation_id, words=WORDS)
    choose(invited.secrets.code)
    assert card(invited).unreachable is None


def test_the_database_lets_nobody_agree_with_themselves(house: House, owner: psycopg.Connection[object]) -> None:
    report(house, try_all(house))
    with pytest.raises(psycopg.errors.CheckViolation):
        owner.execute("UPDATE invitations_unreachable SET agreed_by_id = reported_by_id, agreed_at = reported_at")
