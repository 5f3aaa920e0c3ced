"""The acts about facts and target groups, and what they ask."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.groups.actions import Decision, record_fact
from sluitend.parties.actions import NewFact
from sluitend.parties.models import BenefitSpell, Fact, Organisation

PERMIT = NewFact(kind="permit_holder", from_on=TODAY, source="Gesprek")
APPLICATION = NewFact(kind="application", from_on=TODAY, source="Gesprek")
REFUSED = Decision(answer="refused", decided_on=TODAY)


def note(place: Place) -> None:
    record_fact(actor=SYSTEM, at=AT, person_id=place.person, fact=PERMIT)


def belong(place: Place) -> None:
    """Let the person belong to a group of the pack of their municipality."""
    Organisation.objects.filter(party=place.organisation).update(pack="amsterdam-2019")
    note(place)


def apply(place: Place) -> None:
    BenefitSpell.objects.filter(person=place.person).update(ended_on=TODAY)
    record_fact(actor=SYSTEM, at=AT, person_id=place.person, fact=APPLICATION)


def find_fact(place: Place) -> int:
    return Fact.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


ROOM = Room(
    table="""
    record_fact         coach:own  team_lead:team  intake:org  system:all
    withdraw_fact       coach:own  team_lead:team  intake:org
    decide_application  coach:own  team_lead:team  intake:org  system:all
    follow_groups       system:all
    read_facts          coach:team  team_lead:team  intake:org
    read_groups         planner:org  team_lead:org  council:org
    list_group_members  planner:org  team_lead:team
    """,
    examples={
        "record_fact": lambda p: {"person_id": p.person, "fact": PERMIT},
        "withdraw_fact": lambda p: {"person_id": p.person, "fact_id": find_fact(p), "because": "Klopte niet"},
        "decide_application": lambda p: {"person_id": p.person, "decision": REFUSED},
        "follow_groups": lambda p: {},
        "read_facts": lambda p: {"person_id": p.person},
        "read_groups": lambda p: {},
        "list_group_members": lambda p: {"group": "permit_holders"},
    },
    before={
        "withdraw_fact": note,
        "decide_application": apply,
        "list_group_members": belong,
    },
    about_nobody=frozenset({"read_groups", "follow_groups"}),
    without_target=frozenset({"follow_groups", "read_groups"}),
    filtered=frozenset({"list_group_members"}),
    shows_the_person=frozenset({"read_facts", "list_group_members"}),
)
