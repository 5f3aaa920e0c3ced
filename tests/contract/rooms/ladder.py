"""The acts of the ladder."""

from tests.contract.places import Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.ladder.actions import Growth, Measurement, measure_ladder
from sluitend.compute.formulas.ladder import Answers

TALK = Measurement(answers=Answers(social_a_week=2), answered_by="client")


def measure(place: Place) -> None:
    measure_ladder(actor=SYSTEM, at=AT, person_id=place.person, measurement=TALK)


ROOM = Room(
    table="""
    record_ladder_steps      coach:own  team_lead:team  system:all
    measure_ladder           coach:own  team_lead:team  system:all
    assign_ladder_step       coach:own  team_lead:team
    record_growth_potential  coach:own  team_lead:team  system:all
    read_person_ladder       coach:team  team_lead:team
    read_ladder              team_lead:org  planner:org  council:org  system:all
    """,
    examples={
        "record_ladder_steps": lambda p: {"steps": {p.person: 3}},
        "measure_ladder": lambda p: {"person_id": p.person, "measurement": TALK},
        "assign_ladder_step": lambda p: {"person_id": p.person, "step": 3, "because": "Gaat elke week zwemmen."},
        "record_growth_potential": lambda p: {"person_id": p.person, "growth": Growth(step=4, reason="Wil graag.")},
        "read_person_ladder": lambda p: {"person_id": p.person},
        "read_ladder": lambda p: {"on": TODAY},
    },
    before={"assign_ladder_step": measure, "record_growth_potential": measure},
    about_nobody=frozenset({"read_ladder"}),
    filtered=frozenset({"read_ladder"}),
    shows_the_person=frozenset({"read_person_ladder"}),
)
