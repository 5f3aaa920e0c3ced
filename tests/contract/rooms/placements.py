"""The acts about placements, and what they ask."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from tests.contract.places import GONE, Place
from tests.contract.rooms.employers import add, find_employer, find_manager
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.employers.models import Employer
from sluitend.areas.placements.actions import (
    NewCheck,
    NewPlacement,
    NewSubsidy,
    NewTask,
    NewWageValue,
    PaperMark,
    PlacementEnding,
    Terms,
    record_displacement_check,
    record_placement,
    record_wage_value,
)
from sluitend.areas.placements.models import DisplacementCheck, Placement, WageValue
from sluitend.areas.placements.queries import OfferQuestion, PlacementFilter
from sluitend.gate.actor import Actor

OFFER = OfferQuestion(
    wage_code="wml_hour_21", hours_a_week=Decimal(32), hourly_wage=Decimal(15), starts_on=TODAY, wage_percent=60
)

REPORT = NewWageValue(
    employer="De Groene Hand",
    norm_function="Medewerker groen",
    function="Onderhoud van perken",
    hours_a_week=24,
    full_hours_a_week=36,
    expert="A. de Wit",
    visited_on=TODAY - timedelta(days=7),
    reported_on=TODAY,
    valid_until_on=TODAY + timedelta(days=365),
    tasks=(
        NewTask(name="Schoffelen", share=Decimal(50), tempo=80, quality=90, net_time=100),
        NewTask(name="Snoeien", share=Decimal(50), tempo=50, quality=100, net_time=60),
    ),
)


JOB = NewPlacement(
    kind="job",
    work="Onderhoud van perken",
    hours_a_week=24,
    starts_on=TODAY,
    ends_on=TODAY + timedelta(days=180),
    pay_cents=1500,
    tasks="Schoffelen en snoeien",
    guidance="De voorman",
)
TERMS = Terms(
    ends_on=TODAY + timedelta(days=200),
    hours_a_week=28,
    pay_cents=1550,
    tasks="Schoffelen en snoeien",
    guidance="De voorman",
    because="Het gaat goed",
)
ENDED = PlacementEnding(ending="hired", on=TODAY, because="Aangenomen")
PAPER = PaperMark(side="employer", name="Piet", signed_on=TODAY)
SUBSIDY = NewSubsidy(
    from_on=TODAY, until_on=TODAY + timedelta(days=30), wage_code="wml_hour_21", because="Nog niet gemeten"
)
CHECK = NewCheck(
    work="Soep schenken",
    staff=20,
    beside=3,
    is_additional=True,
    was_vacant=False,
    was_dismissed=False,
    is_learning=True,
)


def find_coach(place: Place) -> Actor:
    return Actor(party_id=place.owner, role="coach", organisation_id=place.organisation)


def find_kvk(place: Place) -> str:
    return Employer.objects.filter(party=find_employer(place)).values_list("kvk", flat=True).first() or ""


def put(place: Place) -> int:
    add(place)
    new = replace(JOB, work=place.word, kvk=find_kvk(place))
    return record_placement(actor=find_coach(place), at=AT, person_id=place.person, new=new)


def find_placement(place: Place) -> int:
    return Placement.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def ask_check(place: Place) -> None:
    # By nobody in particular, so that whoever asks in the matrix is another.
    asker, new = replace(find_manager(place), party_id=None), replace(CHECK, work=place.word)
    record_displacement_check(actor=asker, at=AT, employer_id=add(place), new=new)


def find_check(place: Place) -> int:
    found = DisplacementCheck.objects.filter(employer=find_employer(place)).values_list("id", flat=True)
    return found.first() or GONE


def measure(place: Place) -> None:
    record_wage_value(actor=SYSTEM, at=AT, person_id=place.person, report=REPORT)


def find_report(place: Place) -> int:
    return WageValue.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    record_wage_value    coach:own  team_lead:team  system:all
    withdraw_wage_value  coach:own  team_lead:team
    read_wage_values     coach:team  team_lead:team
    list_placements            coach:team  team_lead:team  account_manager:org  planner:org
    read_placement             coach:team  team_lead:team  account_manager:org  planner:org
    read_placements            coach:team  team_lead:team  account_manager:org
    record_placement           coach:own  team_lead:team
    extend_placement           coach:own  team_lead:team
    end_placement              coach:own  team_lead:team  system:all
    decide_wage_cost_subsidy   coach:own  team_lead:team
    sign_placement_on_paper    coach:own  team_lead:team  account_manager:org
    make_agreement_link        coach:own  team_lead:team  account_manager:org
    agree_placement            resident:self
    read_my_placements         resident:self
    read_by_link               system:all
    agree_by_link              system:all
    read_employer_placements   account_manager:org  team_lead:org  planner:org
    record_displacement_check  account_manager:org  team_lead:org
    decide_displacement_check  team_lead:org  planner:org
    read_offer_estimate  coach:team  team_lead:team  planner:org  employer:own
    """,
    examples={
        "record_wage_value": lambda p: {"person_id": p.person, "report": REPORT},
        "withdraw_wage_value": lambda p: {"wage_value_id": find_report(p), "because": "Van een ander"},
        "read_wage_values": lambda p: {"person_id": p.person},
        "read_offer_estimate": lambda p: {"asked": OFFER},
        "list_placements": lambda p: {"wanted": PlacementFilter()},
        "read_placement": lambda p: {"placement_id": find_placement(p)},
        "read_placements": lambda p: {"person_id": p.person},
        "record_placement": lambda p: {"person_id": p.person, "new": replace(JOB, kvk=find_kvk(p))},
        "extend_placement": lambda p: {"placement_id": find_placement(p), "terms": TERMS},
        "end_placement": lambda p: {"placement_id": find_placement(p), "ended": ENDED},
        "decide_wage_cost_subsidy": lambda p: {"placement_id": find_placement(p), "new": SUBSIDY},
        "sign_placement_on_paper": lambda p: {"placement_id": find_placement(p), "version": 1, "mark": PAPER},
        "make_agreement_link": lambda p: {"placement_id": find_placement(p)},
        "agree_placement": lambda p: {"placement_id": find_placement(p), "version": 1},
        "read_my_placements": lambda p: {},
        "read_by_link": lambda p: {"token": p.word},
        "agree_by_link": lambda p: {"token": p.word, "name": "Piet"},
        "read_employer_placements": lambda p: {"employer_id": find_employer(p)},
        "record_displacement_check": lambda p: {"employer_id": find_employer(p), "new": CHECK},
        "decide_displacement_check": lambda p: {"check_id": find_check(p), "is_passed": True},
    },
    before={"withdraw_wage_value": measure}
    | dict.fromkeys(
        "list_placements read_placement read_placements extend_placement end_placement decide_wage_cost_subsidy "
        "sign_placement_on_paper make_agreement_link agree_placement read_my_placements "
        "read_employer_placements".split(),
        put,
    )
    | {"record_placement": add, "record_displacement_check": add, "decide_displacement_check": ask_check},
    about_nobody=frozenset(
        {"read_offer_estimate", "record_displacement_check", "decide_displacement_check"}
        | {"read_by_link", "agree_by_link"}
    ),
    without_target=frozenset({"read_offer_estimate", "read_by_link", "agree_by_link"}),
    filtered=frozenset({"list_placements", "read_my_placements"}),
    shows_the_person=frozenset(
        {"read_wage_values", "list_placements", "read_placement", "read_placements"}
        | {"read_my_placements", "read_employer_placements"}
    ),
)
