"""The acts of caseloads."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM

from sluitend.areas.caseloads.actions import ExportWish, add_saved_list, export_list, write_exports
from sluitend.areas.caseloads.models import Export, SavedList
from sluitend.areas.caseloads.queries import PeopleFilter
from sluitend.gate.actor import Actor


def bring_lead(place: Place) -> Actor:
    """Give the owner of the place as somebody who may keep lists and ask for files."""
    return Actor(party_id=place.owner, role="team_lead", organisation_id=place.organisation)


def wish_for(place: Place) -> ExportWish:
    return ExportWish(wanted=PeopleFilter(text=place.word), format="csv", columns=("number",))


def keep_list(place: Place) -> None:
    add_saved_list(actor=bring_lead(place), at=AT, subject="people", name="Lijst", query="signal=late")


def ask_file(place: Place) -> None:
    export_list(actor=bring_lead(place), at=AT, wish=wish_for(place))


def make_file(place: Place) -> None:
    ask_file(place)
    while write_exports(actor=SYSTEM, at=AT):
        pass


def find_list(place: Place) -> int:
    return SavedList.objects.filter(owner=place.owner).values_list("id", flat=True).first() or GONE


def find_file(place: Place) -> int:
    return Export.objects.filter(owner=place.owner).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    find_person        coach:team  team_lead:team  planner:org  intake:org
    list_people        coach:own   team_lead:team  planner:org
    read_situation     coach:team  team_lead:team  planner:org  intake:org
    read_handover      coach:team  team_lead:team  intake:org
    read_board         team_lead:team  planner:org
    plan_hand_over     coach:own   team_lead:team  planner:org
    read_takers        coach:team  team_lead:team  planner:org
    hand_over_people   coach:own   team_lead:team  planner:org
    hand_over_person   coach:own   team_lead:team  planner:org  system:all
    hand_over_caseload  team_lead:team  planner:org  administrator:org  system:all
    list_saved_lists   coach:team  team_lead:team  planner:team
    add_saved_list     coach:own   team_lead:own   planner:own
    forget_saved_list  coach:own   team_lead:own   planner:own
    export_list        team_lead:team  planner:org
    list_exports       team_lead:own   planner:own
    read_export        team_lead:own   planner:own
    end_export         team_lead:own   planner:own
    write_exports      system:all
    """,
    examples={
        "find_person": lambda p: {"text": p.word},
        "list_people": lambda p: {"wanted": PeopleFilter(text=p.word)},
        "read_situation": lambda p: {"person_id": p.person},
        "read_handover": lambda p: {"person_id": p.person},
        "read_board": lambda p: {},
        "plan_hand_over": lambda p: {"people": (p.person,), "to_ids": (p.team,)},
        "read_takers": lambda p: {"person_id": p.person},
        "hand_over_people": lambda p: {"moves": ((p.person, p.team),)},
        "hand_over_person": lambda p: {"person_id": p.person, "to_id": p.team},
        "hand_over_caseload": lambda p: {"from_id": p.owner, "to_id": p.team},
        "list_saved_lists": lambda p: {},
        "add_saved_list": lambda p: {"subject": "people", "name": "Mijn lijst", "query": "signal=late"},
        "forget_saved_list": lambda p: {"saved_list_id": find_list(p)},
        "export_list": lambda p: {"wish": wish_for(p)},
        "list_exports": lambda p: {},
        "read_export": lambda p: {"export_id": find_file(p)},
        "end_export": lambda p: {"export_id": find_file(p)},
        "write_exports": lambda p: {},
    },
    before={
        "forget_saved_list": keep_list,
        "read_export": make_file,
        "end_export": ask_file,
        "write_exports": ask_file,
    },
    about_nobody=frozenset(
        {
            "read_board",
            "list_saved_lists",
            "add_saved_list",
            "forget_saved_list",
            "list_exports",
            "end_export",
            "write_exports",
        }
    ),
    without_target=frozenset({"read_board", "list_saved_lists", "add_saved_list", "list_exports", "write_exports"}),
    filtered=frozenset({"find_person", "list_people", "export_list"}),
    shows_the_person=frozenset(
        {"find_person", "list_people", "read_situation", "read_handover", "plan_hand_over", "read_export"}
        | {"read_takers"}
    ),
)
