"""The acts of the parties."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.parties.actions import NewStaff, add_area
from sluitend.parties.models import Area


def find_area(place: Place) -> int:
    return Area.objects.filter(code=place.word).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    add_area          administrator:all  system:all
    add_organisation  administrator:all  system:all
    provide_desk      administrator:all  system:all
    add_team          administrator:all  system:all
    add_staff         team_lead:team  administrator:all  system:all
    add_contact       coach:own  team_lead:team  intake:org  system:all
    join_household    coach:own  team_lead:team  intake:org  system:all
    move_person       coach:own  team_lead:team  planner:org  system:all
    find_person       coach:team  team_lead:team  planner:org  intake:org
    read_bsn          coach:own  team_lead:team  intake:org
    """,
    examples={
        "add_area": lambda p: {"organisation_id": p.organisation, "code": p.word, "name": "N", "from_on": TODAY},
        "add_organisation": lambda p: {"name": p.word, "kind": "employer"},
        "provide_desk": lambda p: {"municipality": p.word, "pack": "national"},
        "add_team": lambda p: {"name": "West", "organisation_id": p.organisation},
        "add_staff": lambda p: {
            "new": NewStaff(name="Sanne", number=p.word, team_id=p.team, role="coach", started_on=TODAY)
        },
        "add_contact": lambda p: {"person_id": p.person, "kind": "email", "value": f"{p.word}@voorbeeld.nl"},
        "join_household": lambda p: {"person_id": p.person, "number": p.word},
        "move_person": lambda p: {"person_id": p.person, "area_id": find_area(p)},
        "find_person": lambda p: {"text": p.word},
        "read_bsn": lambda p: {"person_id": p.person},
    },
    before={
        "move_person": lambda p: add_area(
            actor=SYSTEM, at=AT, organisation_id=p.organisation, code=p.word, name="N", from_on=TODAY
        ),
    },
    # A BSN is for income; everything else is work, and the walls between purposes hold for everybody.
    purposes={"read_bsn": "income"},
    about_nobody=frozenset({"add_area", "add_organisation", "provide_desk", "add_team", "add_staff"}),
    without_target=frozenset({"add_organisation", "provide_desk"}),
    filtered=frozenset({"find_person"}),
    shows_the_person=frozenset({"find_person"}),
)
