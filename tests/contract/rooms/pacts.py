"""The acts about pacts: what employers and the municipality promise each other, and for whom places are kept."""

from datetime import date, timedelta

from tests.contract.places import GONE, Place
from tests.contract.rooms.employers import add, find_employer, find_manager
from tests.contract.rooms.room import Room
from tests.standing import AT, TODAY

from sluitend.areas.pacts.actions import (
    NewGuarantee,
    NewOutlook,
    add_guarantee_candidate,
    make_guarantee,
    record_demand_outlook,
)
from sluitend.areas.pacts.models import Guarantee, GuaranteeCandidate
from sluitend.gate.actor import Actor

SOON = TODAY + timedelta(days=90)


def describe(place: Place) -> NewGuarantee:
    return NewGuarantee(kind="vacancy", title=place.word, profile="Kan lezen", places=2, due_on=SOON)


def agree(place: Place) -> int:
    return make_guarantee(actor=find_manager(place), at=AT, employer_id=add(place), new=describe(place))


def keep(place: Place) -> None:
    coach = Actor(party_id=place.owner, role="coach", organisation_id=place.organisation)
    add_guarantee_candidate(actor=coach, at=AT, guarantee_id=agree(place), number=place.word)


def tell(place: Place) -> NewOutlook:
    return NewOutlook(quarter_on=date(2027, 1, 1), sector="Q", people=4, source=place.word, said_on=TODAY)


def foretell(place: Place) -> None:
    record_demand_outlook(actor=find_manager(place), at=AT, new=tell(place))


def find_guarantee(place: Place) -> int:
    return Guarantee.objects.filter(title=place.word).values_list("id", flat=True).first() or GONE


def find_candidate(place: Place) -> int:
    return GuaranteeCandidate.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    read_demand_outlook           account_manager:org  team_lead:org  planner:org  council:org
    record_demand_outlook         account_manager:org  team_lead:org
    list_guarantees               account_manager:org  team_lead:org  coach:org  planner:org
    read_guarantee                account_manager:org  team_lead:org  coach:org  planner:org
    make_guarantee                account_manager:org  team_lead:org
    record_guarantee_expectation  account_manager:org  team_lead:org
    settle_guarantee              account_manager:org  team_lead:org
    add_guarantee_candidate       coach:own  team_lead:team
    withdraw_guarantee_candidate  coach:own  team_lead:team
    record_guarantee_start        coach:own  team_lead:team  account_manager:org
    """,
    examples={
        "read_demand_outlook": lambda p: {},
        "record_demand_outlook": lambda p: {"new": tell(p)},
        "list_guarantees": lambda p: {},
        "read_guarantee": lambda p: {"guarantee_id": find_guarantee(p)},
        "make_guarantee": lambda p: {"employer_id": find_employer(p), "new": describe(p)},
        "record_guarantee_expectation": lambda p: {"guarantee_id": find_guarantee(p), "places": 2},
        "settle_guarantee": lambda p: {"guarantee_id": find_guarantee(p), "because": p.word},
        "add_guarantee_candidate": lambda p: {"guarantee_id": find_guarantee(p), "number": p.word},
        "withdraw_guarantee_candidate": lambda p: {"candidate_id": find_candidate(p), "because": p.word},
        "record_guarantee_start": lambda p: {"candidate_id": find_candidate(p), "started_on": TODAY},
    },
    before={
        "read_demand_outlook": foretell,
        "list_guarantees": agree,
        "read_guarantee": agree,
        "make_guarantee": add,
        "record_guarantee_expectation": agree,
        "settle_guarantee": agree,
        "add_guarantee_candidate": agree,
        "withdraw_guarantee_candidate": keep,
        "record_guarantee_start": keep,
    },
    # Whom a place is kept for, stands on a guarantee only for whoever guides them.
    about_nobody=frozenset(
        {"read_demand_outlook", "record_demand_outlook"}
        | {"list_guarantees", "read_guarantee", "make_guarantee", "record_guarantee_expectation", "settle_guarantee"}
    ),
    without_target=frozenset({"record_demand_outlook"}),
    filtered=frozenset({"list_guarantees", "read_demand_outlook"}),
    shows_the_person=frozenset({"list_guarantees", "read_guarantee", "read_demand_outlook"}),
)
