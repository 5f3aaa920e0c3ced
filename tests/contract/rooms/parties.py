"""The acts of the parties."""

from datetime import timedelta
from typing import Any

from tests.contract.places import GONE, Place, draft_admission
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.compute.formulas.outlines import Outline
from sluitend.gate.actions import close_account as shut
from sluitend.gate.actions import write_account
from sluitend.gate.actor import Actor
from sluitend.gate.models import Account
from sluitend.ledger.actions import admit_person
from sluitend.parties.actions import (
    NewPart,
    NewPartner,
    NewStaff,
    add_area,
    add_contact,
    join_household,
    move_person,
    split_area,
)
from sluitend.parties.models import Area, AreaSplit, PersonContact, Staff

OUTLINE = Outline(path="M0 0L9 0L9 9Z", west=0, south=0, east=9, north=9, label_x=5, label_y=5)
PASSWORD = "een-lang-wachtwoord"


def make_account(place: Place) -> None:
    """Let the owner log in, and whoever else works anywhere."""
    for staff in Staff.objects.exclude(party__in=Account.objects.exclude(party_id=None).values("party_id")):
        write_account(
            username=f"account-{staff.pk}",
            password=PASSWORD,
            name="Sanne",
            role="coach",
            party_id=staff.pk,
            organisation_id=place.organisation,
        )


def ask_account(place: Place) -> dict[str, Any]:
    """Whoever asks has an account, wherever the place is."""
    make_account(place)
    return {}


def ask_other_password(place: Place) -> dict[str, Any]:
    return ask_account(place) | {"current": PASSWORD, "password": "vier losse woorden hier"}


def lock_out(place: Place) -> None:
    make_account(place)
    shut(place.owner)


def draw_area(place: Place) -> None:
    add_area(actor=SYSTEM, at=AT, organisation_id=place.organisation, code=place.word, name="N", from_on=TODAY)


def list_parts(place: Place) -> tuple[NewPart, ...]:
    west = NewPart(code=f"{place.word}-w", name="West")
    return NewPart(code=f"{place.word}-o", name="Oost", postcodes=("1104",)), west


def live_there(place: Place) -> None:
    """Let the person live in an area that was there yesterday already."""
    draw_area(place)
    Area.objects.filter(code=place.word).update(from_on=TODAY - timedelta(days=1))
    move_person(actor=SYSTEM, at=AT, person_id=place.person, area_id=find_area(place))


def split_in_two(place: Place) -> None:
    live_there(place)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    split_area(actor=planner, at=AT, area_id=find_area(place), parts=list_parts(place))


def find_split(place: Place) -> int:
    return AreaSplit.objects.filter(area__code=place.word).values_list("id", flat=True).first() or GONE


def find_area(place: Place) -> int:
    return Area.objects.filter(code=place.word).values_list("id", flat=True).first() or GONE


OFFICE = frozenset(
    {"move_staff", "add_partner", "end_area", "add_account", "renew_password", "close_account", "reopen_account"}
    | {"read_my_account", "renew_my_password", "list_organisations", "list_teams", "list_areas"}
)


def reach(place: Place) -> None:
    add_contact(actor=SYSTEM, at=AT, person_id=place.person, kind="email", value=f"{place.word}@voorbeeld.nl")


def find_contact(place: Place) -> int:
    return PersonContact.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def let_other_in(place: Place) -> None:
    """Let somebody else in, with whom the person can live."""
    other = draft_admission(place, number=f"{place.word}-2", with_bsn=False)
    admit_person(actor=SYSTEM, at=AT, admission=other)


COLLEAGUES = """
    coach:own team_lead:own intake:own account_manager:own planner:own council:own administrator:own auditor:own
    partner:own
""".replace("\n", " ")

ROOM = Room(
    table=f"""
    add_area          administrator:all  system:all
    add_organisation  administrator:all  system:all
    provide_desk      administrator:all  system:all
    add_team          administrator:all  system:all
    add_staff         team_lead:team  administrator:all  system:all
    move_staff        team_lead:team  administrator:all
    add_partner       administrator:all  system:all
    end_area          administrator:all  system:all
    read_area_split   planner:org  administrator:org
    split_area        planner:org  administrator:org
    undo_area_split   planner:org  administrator:org
    import_area_shapes  system:all
    add_account       administrator:all  system:all
    renew_password    administrator:all  system:all
    close_account     administrator:all  system:all
    reopen_account    administrator:all  system:all
    read_my_account   {COLLEAGUES}
    renew_my_password  {COLLEAGUES}
    list_organisations  administrator:all  system:all
    list_teams        team_lead:team  administrator:all  system:all
    list_areas        administrator:all  system:all
    add_contact       coach:own  team_lead:team  intake:org  system:all
    join_household    coach:own  team_lead:team  intake:org  system:all
    end_contact       coach:own  team_lead:team  intake:org
    choose_contact    coach:own  team_lead:team  intake:org
    join_housemate    coach:own  team_lead:team  intake:org
    end_household     coach:own  team_lead:team  intake:org
    move_person       coach:own  team_lead:team  intake:org  planner:org  system:all
    read_reach        coach:team  team_lead:team  intake:org  planner:org
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
        "move_staff": lambda p: {"staff_id": p.owner, "team_id": p.team, "role": "intake"},
        "add_partner": lambda p: {"new": NewPartner(name=p.word, staff_name="Wijk", staff_number=p.word)},
        "end_area": lambda p: {"area_id": find_area(p), "until_on": TODAY},
        "read_area_split": lambda p: {"area_id": find_area(p), "parts": list_parts(p)},
        "split_area": lambda p: {"area_id": find_area(p), "parts": list_parts(p)},
        "undo_area_split": lambda p: {"split_id": find_split(p)},
        "import_area_shapes": lambda p: {"outlines": {find_area(p): OUTLINE}, "source": "kaart.geojson"},
        "add_account": lambda p: {"staff_id": p.owner, "username": p.word},
        "renew_password": lambda p: {"staff_id": p.owner},
        "close_account": lambda p: {"staff_id": p.owner},
        "reopen_account": lambda p: {"staff_id": p.owner},
        "renew_my_password": ask_other_password,
        "read_my_account": ask_account,
        "list_organisations": lambda p: {},
        "list_teams": lambda p: {},
        "list_areas": lambda p: {},
        "add_contact": lambda p: {"person_id": p.person, "kind": "email", "value": f"{p.word}@voorbeeld.nl"},
        "end_contact": lambda p: {"person_id": p.person, "contact_id": find_contact(p)},
        "choose_contact": lambda p: {"person_id": p.person, "contact_id": find_contact(p)},
        "join_household": lambda p: {"person_id": p.person, "number": p.word},
        "join_housemate": lambda p: {"person_id": p.person, "number": f"{p.word}-2"},
        "end_household": lambda p: {"person_id": p.person},
        "read_reach": lambda p: {"person_id": p.person},
        "move_person": lambda p: {"person_id": p.person, "area_id": find_area(p)},
        "read_bsn": lambda p: {"person_id": p.person},
    },
    before={
        "end_contact": reach,
        "choose_contact": reach,
        "join_housemate": let_other_in,
        "end_household": lambda p: join_household(actor=SYSTEM, at=AT, person_id=p.person, number=p.word),
        "move_person": draw_area,
        "end_area": draw_area,
        "read_area_split": live_there,
        "split_area": live_there,
        "undo_area_split": split_in_two,
        "import_area_shapes": draw_area,
        "renew_password": make_account,
        "close_account": make_account,
        "reopen_account": lock_out,
    },
    # A BSN is for income; everything else is work, and the walls between purposes hold for everybody.
    purposes={"read_bsn": "income"},
    about_nobody=OFFICE
    | frozenset({"read_area_split", "import_area_shapes"})
    | frozenset({"add_area", "add_organisation", "provide_desk", "add_team", "add_staff"}),
    without_target=frozenset({"add_organisation", "provide_desk", "add_partner", "renew_my_password"})
    | {"read_my_account"},
    about_two=frozenset({"join_housemate"}),
    filtered=frozenset({"list_organisations", "list_teams", "list_areas"}),
    shows_the_person=frozenset({"read_reach"}),
)
