"""The acts about placements, and what they ask."""

from datetime import timedelta
from decimal import Decimal

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.placements.actions import NewTask, NewWageValue, record_wage_value
from sluitend.areas.placements.models import WageValue
from sluitend.areas.placements.queries import OfferQuestion

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


def measure(place: Place) -> None:
    record_wage_value(actor=SYSTEM, at=AT, person_id=place.person, report=REPORT)


def find_report(place: Place) -> int:
    return WageValue.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    record_wage_value    coach:own  team_lead:team  system:all
    withdraw_wage_value  coach:own  team_lead:team
    read_wage_values     coach:team  team_lead:team
    read_offer_estimate  coach:team  team_lead:team  planner:org
    """,
    examples={
        "record_wage_value": lambda p: {"person_id": p.person, "report": REPORT},
        "withdraw_wage_value": lambda p: {"wage_value_id": find_report(p), "because": "Van een ander"},
        "read_wage_values": lambda p: {"person_id": p.person},
        "read_offer_estimate": lambda p: {"asked": OFFER},
    },
    before={"withdraw_wage_value": measure},
    about_nobody=frozenset({"read_offer_estimate"}),
    without_target=frozenset({"read_offer_estimate"}),
    shows_the_person=frozenset({"read_wage_values"}),
)
