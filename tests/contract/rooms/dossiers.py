"""The acts of the dossiers: rights of the person, and destroying."""

from datetime import timedelta

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.dossiers.actions import (
    NewCorrection,
    Told,
    approve_destruction,
    decide_request,
    make_rights_request,
    propose_destruction,
    start_hold,
)
from sluitend.areas.dossiers.models import DestructionLine, DestructionList, Hold, RightsRequest
from sluitend.gate.actions import provide_account
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import discharge_person
from sluitend.parties.models import Person

LONG_AGO = TODAY - timedelta(days=4_000)
TOLD = Told(because="Het dossier is groot.", told_on=TODAY)


def leave_long_ago(place: Place) -> None:
    """Let the person have left so long ago that the file may go."""
    discharge_person(actor=SYSTEM, at=AT, person_id=place.person, because="work")
    Person.objects.filter(party=place.person).update(left_on=LONG_AGO)


def propose(place: Place) -> None:
    leave_long_ago(place)
    propose_destruction(actor=SYSTEM, at=AT)


def approve(place: Place) -> None:
    """Somebody who asks nothing here agrees as the first."""
    propose(place)
    first = Actor(party_id=place.team, role="administrator", organisation_id=place.organisation)
    approve_destruction(actor=first, at=AT, list_id=find_list(place))


def destroy(place: Place) -> None:
    """Leave a certificate, as if a list of nobody had been destroyed."""
    DestructionList.objects.create(
        organisation_id=place.organisation,
        made_at=AT,
        first_by_id=place.owner,
        first_at=AT,
        second_by_id=place.team,
        destroyed_at=AT,
        digest=bytes(32),
    )


def hold(place: Place) -> None:
    keeper = Actor(party_id=place.owner, role="administrator", organisation_id=place.organisation)
    start_hold(actor=keeper, at=AT, person_id=place.person, because="Rechtszaak")


def find_list(place: Place) -> int:
    lines = DestructionLine.objects.filter(subject=place.person, list__destroyed_at=None)
    return lines.values_list("list", flat=True).first() or GONE


def find_certificate(place: Place) -> int:
    done = DestructionList.objects.filter(organisation=place.organisation, destroyed_at__isnull=False)
    return done.values_list("id", flat=True).first() or GONE


def find_hold(place: Place) -> int:
    return Hold.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def provide(place: Place) -> None:
    provide_account(party_id=place.person, name=place.word, role="resident", organisation_id=place.organisation)


def ask_restriction(place: Place) -> None:
    make_rights_request(actor=SYSTEM, at=AT, person_id=place.person, asked="restriction")


def restrict(place: Place) -> None:
    ask_restriction(place)
    keeper = Actor(party_id=place.owner, role="administrator", organisation_id=place.organisation)
    decide_request(actor=keeper, at=AT, request_id=find_request(place), is_granted=True)


def find_request(place: Place) -> int:
    return RightsRequest.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def ask_for_file(place: Place) -> None:
    make_rights_request(actor=SYSTEM, at=AT, person_id=place.person, asked="access")


ROOM = Room(
    table="""
    make_rights_request   coach:own  team_lead:team  intake:org  system:all
    make_my_request       resident:self
    decide_request        coach:own  team_lead:org  intake:org  administrator:org
    extend_request        coach:own  team_lead:org  intake:org  administrator:org
    end_restriction       coach:own  team_lead:org  intake:org  administrator:org
    correct_person        coach:own  team_lead:team  intake:org
    correct_bsn           coach:own  team_lead:team  intake:org
    start_hold            team_lead:org  administrator:org
    end_hold              team_lead:org  administrator:org
    make_login_link       coach:own  team_lead:team  intake:org
    redeem_login_link     system:all
    record_my_password    resident:self
    propose_destruction   team_lead:org  administrator:org  system:all
    approve_destruction   team_lead:org  administrator:org
    destroy_files         team_lead:org  administrator:org
    read_rights           coach:own  team_lead:org  intake:org  administrator:org
    export_person         coach:own  team_lead:team  intake:org
    export_my_file        resident:self
    read_my_details       resident:self
    read_my_looks         resident:self
    read_my_plan          resident:self
    read_destruction      team_lead:org  administrator:org
    read_certificate      team_lead:org  administrator:org  auditor:all
    """,
    examples={
        "make_rights_request": lambda p: {"person_id": p.person, "asked": "rectification", "wish": p.word},
        "make_my_request": lambda p: {"asked": "rectification", "wish": p.word},
        "decide_request": lambda p: {"request_id": find_request(p), "is_granted": True},
        "extend_request": lambda p: {"request_id": find_request(p), "told": TOLD},
        "end_restriction": lambda p: {"request_id": find_request(p), "told": TOLD},
        "correct_bsn": lambda p: {"person_id": p.person, "bsn": "", "because": "Van iemand anders"},
        "correct_person": lambda p: {
            "person_id": p.person,
            "correction": NewCorrection(field="first_name", value=f"Nieuw{p.word}", because="Verkeerd gespeld"),
        },
        "start_hold": lambda p: {"person_id": p.person, "because": "Rechtszaak"},
        "end_hold": lambda p: {"hold_id": find_hold(p)},
        "make_login_link": lambda p: {"person_id": p.person},
        "redeem_login_link": lambda p: {"token": p.word, "code": "000000"},
        "record_my_password": lambda p: {"password": "vier losse woorden hier"},
        "propose_destruction": lambda p: {},
        "approve_destruction": lambda p: {"list_id": find_list(p)},
        "destroy_files": lambda p: {"list_id": find_list(p)},
        "read_rights": lambda p: {"person_id": p.person},
        "export_person": lambda p: {"person_id": p.person},
        "export_my_file": lambda p: {},
        "read_my_details": lambda p: {},
        "read_my_looks": lambda p: {},
        "read_my_plan": lambda p: {},
        "read_destruction": lambda p: {},
        "read_certificate": lambda p: {"list_id": find_certificate(p)},
    },
    before={
        "decide_request": ask_restriction,
        "extend_request": ask_restriction,
        "end_restriction": restrict,
        "end_hold": hold,
        "record_my_password": provide,
        "propose_destruction": leave_long_ago,
        "approve_destruction": propose,
        "destroy_files": approve,
        "export_person": ask_for_file,
        "read_destruction": propose,
        "read_certificate": destroy,
    },
    about_nobody=frozenset({"redeem_login_link", "approve_destruction", "read_certificate"}),
    without_target=frozenset({"redeem_login_link"}),
    purposes={"correct_bsn": "income"},
    filtered=frozenset(
        {
            "make_my_request",
            "export_my_file",
            "read_my_details",
            "read_my_looks",
            "read_my_plan",
            "propose_destruction",
            "read_destruction",
        }
    ),
    shows_the_person=frozenset(
        {"read_rights", "export_person", "export_my_file", "read_my_details", "read_destruction"}
    ),
)
