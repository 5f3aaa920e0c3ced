"""The acts of inviting."""

from dataclasses import replace
from datetime import timedelta

from tests.areas.invitations.inviting import ADDRESS, DOOR, work
from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.capacity.models import WorkingWeek
from sluitend.areas.invitations.actions import (
    Attendance,
    Invited,
    NewAttempt,
    NewInvitation,
    invite_person,
    record_attempt,
    take_slot,
)
from sluitend.areas.invitations.models import Invitation, Unreachable
from sluitend.areas.invitations.queries import read_slots
from sluitend.parties.actions import add_contact
from sluitend.parties.models import Staff

CALLED = NewAttempt(channel="call", result="no_answer")


def draft(place: Place) -> NewInvitation:
    """Give an invitation to the owner, or to any colleague when the owner is a team or does not exist."""
    staff_id = place.owner if Staff.objects.filter(party=place.owner).exists() else find_anybody(place)
    if place.person != GONE and not WorkingWeek.objects.filter(staff=staff_id).exists():
        work(staff_id)
    return NewInvitation(
        staff_id=staff_id,
        way="office",
        place=place.word,
        minutes=30,
        from_on=TODAY,
        until_on=TODAY + timedelta(days=14),
    )


def find_anybody(place: Place) -> int:
    here = Staff.objects.filter(party__organisation=place.organisation, ended_on=None)
    return here.order_by("party").values_list("party", flat=True).first() or GONE


def reach(place: Place) -> None:
    """Let there be somewhere to write to."""
    add_contact(actor=SYSTEM, at=AT, person_id=place.person, kind="post", value=f"Weg 1, {place.word}")


def invite(place: Place) -> Invited:
    reach(place)
    return invite_person(actor=SYSTEM, at=AT, person_id=place.person, invitation=draft(place), address=ADDRESS)


def try_all(place: Place) -> None:
    invite(place)
    for channel in ("call", "sms", "home_visit"):
        attempt = replace(CALLED, channel=channel)
        record_attempt(actor=SYSTEM, at=AT, invitation_id=find_invitation(place), attempt=attempt)


def report(place: Place) -> None:
    """Let the municipality have told it, so that whoever asks here can be the second."""
    try_all(place)
    Unreachable.objects.create(
        invitation_id=find_invitation(place), words=place.word, reported_by_id=place.organisation, reported_at=AT
    )


def choose(place: Place) -> None:
    """Let the person have an appointment with the owner."""
    secret = invite(place).secrets.token
    choice = read_slots(actor=DOOR, at=AT, secret=secret)
    assert choice is not None
    take_slot(actor=DOOR, at=AT, secret=secret, starts_at=choice.slots[0])


def find_invitation(place: Place) -> int:
    return Invitation.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def find_appointment(place: Place) -> int:
    return Invitation.objects.filter(person=place.person).values_list("appointment", flat=True).first() or GONE


def find_unreachable(place: Place) -> int:
    told = Unreachable.objects.filter(invitation__person=place.person)
    return told.values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    invite_person       coach:own  team_lead:team  planner:org  intake:org  system:all
    cancel_invitation   coach:own  team_lead:team  planner:org  intake:org
    record_attempt      coach:own  team_lead:team  system:all
    skip_attempt        team_lead:team
    record_attendance   coach:own  team_lead:team  system:all
    report_unreachable  coach:own  team_lead:team
    agree_unreachable   coach:team  team_lead:team
    end_unreachable     coach:own  team_lead:team
    follow_invitations  system:all
    read_invitation     coach:team  team_lead:team  planner:org  intake:org
    read_slots          system:all
    take_slot           system:all
    return_slot         system:all
    """,
    examples={
        "invite_person": lambda p: {"person_id": p.person, "invitation": draft(p), "address": ADDRESS},
        "cancel_invitation": lambda p: {"invitation_id": find_invitation(p), "because": p.word},
        "record_attempt": lambda p: {"invitation_id": find_invitation(p), "attempt": CALLED},
        "skip_attempt": lambda p: {"invitation_id": find_invitation(p), "channel": "home_visit", "because": p.word},
        "record_attendance": lambda p: {
            "appointment_id": find_appointment(p),
            "attendance": Attendance(outcome="excused", because=p.word),
        },
        "report_unreachable": lambda p: {"invitation_id": find_invitation(p), "words": p.word},
        "agree_unreachable": lambda p: {"unreachable_id": find_unreachable(p)},
        "end_unreachable": lambda p: {"unreachable_id": find_unreachable(p)},
        "follow_invitations": lambda p: {},
        "read_invitation": lambda p: {"person_id": p.person},
        "read_slots": lambda p: {"secret": p.word},
        "take_slot": lambda p: {"secret": p.word, "starts_at": AT + timedelta(days=1)},
        "return_slot": lambda p: {"secret": p.word, "because": "Griep"},
    },
    before={
        "cancel_invitation": invite,
        "record_attempt": invite,
        "skip_attempt": invite,
        "record_attendance": choose,
        "report_unreachable": try_all,
        "agree_unreachable": report,
        "end_unreachable": report,
        "read_invitation": invite,
    },
    about_nobody=frozenset({"read_slots", "take_slot", "return_slot", "follow_invitations"}),
    without_target=frozenset({"read_slots", "take_slot", "return_slot", "follow_invitations"}),
    shows_the_person=frozenset({"read_invitation"}),
)
