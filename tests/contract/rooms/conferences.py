"""The acts of conferences, for colleagues and for partners."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.conferences.actions import (
    Ending,
    Sharing,
    Sitting,
    add_case,
    open_case,
    plan_conference,
    record_ground,
)
from sluitend.areas.conferences.models import Case, Conference
from sluitend.gate.actor import Actor
from sluitend.parties.actions import add_organisation
from sluitend.parties.models import Organisation, Party

SITTING = Sitting(held_on=TODAY)


def find_owner(place: Place) -> Actor:
    return Actor(party_id=place.owner, role="coach", organisation_id=place.organisation)


def find_partner(place: Place) -> int:
    """Give the partner for whom the owner works, or one of its own."""
    employer = Party.objects.filter(id=place.owner).values("organisation")
    known = Organisation.objects.filter(kind="partner", party__in=employer).first()
    if known:
        return known.pk
    municipality = place.organisation if place.organisation != GONE else None
    return add_organisation(actor=SYSTEM, at=AT, name="Partner", kind="partner", partner_of_id=municipality)


def plan(place: Place) -> int:
    return plan_conference(actor=find_owner(place), at=AT, name="Kernteam", sitting=SITTING)


def bring(place: Place) -> int:
    asked = {"conference_id": plan(place), "person_id": place.person, "question": f"Wat helpt {place.word}?"}
    return add_case(actor=find_owner(place), at=AT, **asked)


def ground(place: Place) -> int:
    case = bring(place)
    record_ground(actor=find_owner(place), at=AT, case_id=case, ground="consent", since_on=TODAY)
    return case


def share(place: Place) -> None:
    case = ground(place)
    open_case(actor=find_owner(place), at=AT, case_id=case, sharing=write_for(place))


def write_for(place: Place) -> Sharing:
    return Sharing(summary=place.word, items={"school": place.word}, partner_ids=(find_partner(place),))


def find_conference(place: Place) -> int:
    return Conference.objects.filter(chair=place.owner).values_list("id", flat=True).first() or GONE


def find_case(place: Place) -> int:
    return Case.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    plan_conference    coach:own  team_lead:team
    move_conference    coach:own  team_lead:team
    close_conference   coach:own  team_lead:team
    list_conferences   coach:team  team_lead:team
    read_cases         coach:team  team_lead:team
    read_case          coach:team  team_lead:team
    add_case           coach:own  team_lead:team
    record_ground      coach:own  team_lead:team
    open_case          coach:own  team_lead:team
    close_case         coach:own  team_lead:team
    list_shared_cases  partner:own
    read_shared_case   partner:own
    """,
    examples={
        "plan_conference": lambda p: {"name": p.word, "sitting": SITTING},
        "move_conference": lambda p: {"conference_id": find_conference(p), "sitting": SITTING, "because": p.word},
        "close_conference": lambda p: {"conference_id": find_conference(p)},
        "list_conferences": lambda p: {},
        "read_cases": lambda p: {"person_id": p.person},
        "read_case": lambda p: {"case_id": find_case(p)},
        "add_case": lambda p: {"conference_id": find_conference(p), "person_id": p.person, "question": p.word},
        "record_ground": lambda p: {"case_id": find_case(p), "ground": "consent", "since_on": TODAY},
        "open_case": lambda p: {"case_id": find_case(p), "sharing": write_for(p)},
        "close_case": lambda p: {"case_id": find_case(p), "ending": Ending(ending="withdrawn")},
        "list_shared_cases": lambda p: {},
        "read_shared_case": lambda p: {"case_id": find_case(p)},
    },
    before={
        "move_conference": bring,
        "close_conference": bring,
        "list_conferences": bring,
        "read_cases": bring,
        "read_case": share,
        "add_case": plan,
        "record_ground": bring,
        "open_case": ground,
        "close_case": share,
        "list_shared_cases": share,
        "read_shared_case": share,
    },
    about_nobody=frozenset({"plan_conference"}),
    without_target=frozenset({"plan_conference"}),
    filtered=frozenset({"list_conferences", "list_shared_cases"}),
    shows_the_person=frozenset(
        {"list_conferences", "read_cases", "read_case", "list_shared_cases", "read_shared_case"}
    ),
)
