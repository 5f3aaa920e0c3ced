"""Inviting: a letter waits with a code, silence becomes late, and somebody has one invitation at a time."""

from datetime import timedelta

import psycopg
import pytest
from tests.areas.invitations.inviting import choose, find, invite, look, work
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.invitations.actions import cancel_invitation
from sluitend.areas.invitations.models import Attempt, Invitation
from sluitend.areas.invitations.queries import read_invitation
from sluitend.ledger.actions import discharge_person
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_contact

Link = psycopg.Connection[tuple[object, ...]]


def test_the_letter_waits_with_link_and_code_and_an_answer_is_expected_within_a_week(house: House) -> None:
    person = house.admit()
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="post", value="Dorpsstraat 1, 1000 AA Dorp")
    invited = invite(house, person)
    secrets = Dispatch.objects.get(person=person).secrets
    assert (secrets["code"], secrets["link"].endswith(f"/{invited.secrets.token}/")) == (invited.secrets.code, True)
    assert invited.channel == "letter"
    assert (Attempt.objects.get().channel, Attempt.objects.get().result) == ("letter", "sent")
    assert Promise.objects.get(beneficiary=person).due_on == TODAY + timedelta(days=7)


def test_where_nothing_can_be_written_somebody_hands_the_code_over(house: House) -> None:
    invited = invite(house, house.admit())
    assert (invited.channel, invited.unwritten) == ("", "no_address")
    assert not Attempt.objects.exists()
    assert look(invited.secrets.code)


def test_a_day_that_comes_sooner_stays_as_it_was_promised(house: House) -> None:
    person = house.admit(due_on=TODAY)
    invite(house, person)
    assert Promise.objects.get(beneficiary=person).due_on == TODAY


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"until_on": TODAY - timedelta(days=1)}, "invalid"),
        ({"until_on": TODAY + timedelta(days=400)}, "invalid"),
        ({"minutes": 5}, "invalid"),
        ({"place": " "}, "no_place"),
        ({"staff_id": 0}, "not_found"),
        ({"way": "home_visit", "place": ""}, "invalid"),
        ({"until_on": TODAY}, "invalid"),
    ],
)
def test_what_nobody_can_mean_or_has_time_for_is_refused(house: House, given: dict[str, object], code: str) -> None:
    person = house.admit()
    work(house.coach.party_id)
    with refused(code):
        invite(house, person, **given)


def test_nobody_is_invited_twice_or_without_a_promise_that_it_serves(house: House) -> None:
    person = house.admit()
    invite(house, person)
    with refused("already_invited"):
        invite(house, person)
    other = house.admit(kind="plan")
    with refused("invalid"):
        invite(house, other)


def test_whoever_chose_a_moment_is_not_invited_again_before_it_was(house: House) -> None:
    person = house.admit()
    choose(invite(house, person).secrets.code)
    with refused("already_invited"):
        invite(house, person)
    assert not read_invitation(actor=house.coach, at=AT, person_id=person).may_invite


def test_of_two_who_invite_somebody_at_once_one_does(house: House) -> None:
    person = house.admit()
    work(house.coach.party_id)
    with open_track() as race:
        asked = (lambda by=by: invite(house, person, by=by) for by in (house.coach, house.lead))
        assert sorted(race(*asked)) == ["already_invited", "done"]


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_only_whoever_serves_somebody_invites_them(house: House, who: str) -> None:
    person = house.admit()
    work(house.coach.party_id)
    with refused("not_found"):
        invite(house, person, by=getattr(house, who))


def test_the_page_tells_colleagues_how_it_stands_and_strangers_nothing(house: House) -> None:
    person = house.admit()
    invite(house, person)
    page = read_invitation(actor=house.colleague, at=AT, person_id=person)
    assert (page.card.state, page.may_invite, bool(page.slots)) == ("open", False, True)
    with refused("not_found"):
        read_invitation(actor=house.stranger, at=AT, person_id=person)


def test_what_is_taken_back_opens_nothing_and_its_letter_stays_here(house: House) -> None:
    person = house.admit()
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="post", value="Dorpsstraat 1, 1000 AA Dorp")
    invited = invite(house, person)
    with refused("no_reason"):
        cancel_invitation(actor=house.coach, at=AT, invitation_id=invited.invitation_id, because=" ")
    cancel_invitation(actor=house.coach, at=AT, invitation_id=invited.invitation_id, because="Verkeerde dag")
    assert look(invited.secrets.code) is None
    assert (Dispatch.objects.get().state, Dispatch.objects.get().secrets) == ("cancelled", {})
    with refused("invitation_ended"):
        cancel_invitation(actor=house.coach, at=AT, invitation_id=invited.invitation_id, because="Nog eens")
    again = invite(house, person)
    assert find(again).first_id == invited.invitation_id


def test_whoever_leaves_is_not_invited_any_more(house: House) -> None:
    person = house.admit()
    invited = invite(house, person)
    discharge_person(actor=house.coach, at=AT, person_id=person, because="work")
    assert (find(invited).state, find(invited).because) == ("cancelled", "work")
    assert look(invited.secrets.code) is None


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("state = 'answered', settled_at = made_at", "answered_with_an_appointment"),
        ("state = 'cancelled', settled_at = made_at", "invitation_cancelled_with_a_reason"),
        ("state = 'expired'", "invitation_ends_once"),
        ("until_on = from_on - 1", "invitation_days"),
    ],
)
def test_the_database_keeps_an_invitation_true(house: House, owner: Link, change: str, rule: str) -> None:
    invite(house, house.admit())
    with pytest.raises(psycopg.errors.CheckViolation) as broken:
        owner.execute(f"UPDATE invitations_invitation SET {change}")
    assert broken.value.diag.constraint_name == rule
    assert Invitation.objects.get().state == "open"
