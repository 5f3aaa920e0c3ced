"""The acts about placements, and what they ask."""

from decimal import Decimal

from tests.contract.rooms.room import Room
from tests.standing import TODAY

from sluitend.areas.placements.queries import OfferQuestion

OFFER = OfferQuestion(
    wage_code="wml_hour_21", hours_a_week=Decimal(32), hourly_wage=Decimal(15), starts_on=TODAY, wage_percent=60
)

ROOM = Room(
    table="""
    read_offer_estimate  coach:team  team_lead:team  planner:org
    """,
    examples={"read_offer_estimate": lambda p: {"asked": OFFER}},
    about_nobody=frozenset({"read_offer_estimate"}),
    without_target=frozenset({"read_offer_estimate"}),
)
