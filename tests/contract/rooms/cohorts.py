"""The acts of cohorts, and what they ask."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.cohorts.actions import NewCohort, Week, freeze_cohort, give_exemption
from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.areas.cohorts.queries import MemberFilter
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Admission, Opening, admit_person
from sluitend.parties.actions import NewPerson, add_area, move_person
from sluitend.parties.models import Area, BenefitSpell

LEAST_SHOWN = 10


def settle(place: Place) -> int:
    """Let the person live in an area of their municipality."""
    asked = {"organisation_id": place.organisation, "code": place.word, "name": place.word, "from_on": TODAY}
    area = add_area(actor=SYSTEM, at=AT, **asked)
    move_person(actor=SYSTEM, at=AT, person_id=place.person, area_id=area)
    return area


def freeze(place: Place) -> int:
    """Freeze that area, with the person in it."""
    settle(place)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    return freeze_cohort(actor=planner, at=AT, new=draft(place))


def freeze_many(place: Place) -> None:
    """Freeze that area with so many neighbours in it that nobody can be recognised in its figures."""
    area = settle(place)
    for number in range(LEAST_SHOWN):
        invite_neighbour(place, area, number=number)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    freeze_cohort(actor=planner, at=AT, new=draft(place))


def leave_out(place: Place) -> None:
    """Freeze that area when only a neighbour has a benefit."""
    invite_neighbour(place, settle(place))
    BenefitSpell.objects.filter(person=place.person).update(ended_on=TODAY)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    freeze_cohort(actor=planner, at=AT, new=draft(place))


def join_later(place: Place) -> None:
    """Freeze that area before the person gets a benefit."""
    leave_out(place)
    BenefitSpell.objects.filter(person=place.person).update(ended_on=None)


def exempt(place: Place) -> None:
    freeze(place)
    planner = Actor(party_id=None, role="planner", organisation_id=place.organisation)
    give_exemption(actor=planner, at=AT, member_id=find_member(place), reason="not_now", until_on=TODAY)


def invite_neighbour(place: Place, area: int, *, number: int = 0) -> None:
    """Let somebody else of another name live in the same area."""
    person = NewPerson(
        number=f"buur-{place.person}-{number}",
        last_name="Buur",
        entered_on=TODAY,
        organisation_id=place.organisation,
        area_id=area,
    )
    openings = (Opening(kind="invitation", owner_id=place.owner),)
    admit_person(actor=SYSTEM, at=AT, admission=Admission(person=person, openings=openings))


def find_area(place: Place) -> int:
    return Area.objects.filter(code=place.word).values_list("id", flat=True).first() or GONE


def find_cohort(place: Place) -> int:
    return Cohort.objects.filter(area__code=place.word).values_list("id", flat=True).first() or GONE


def find_member(place: Place) -> int:
    return Member.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def draft(place: Place) -> NewCohort:
    return NewCohort(name="Cohort", starts_on=TODAY, ends_on=TODAY, area_id=find_area(place))


def choose(place: Place) -> dict[str, object]:
    return {"cohort_id": find_cohort(place), "member_ids": [find_member(place)]}


ROOM = Room(
    table="""
    list_cohorts         planner:org  team_lead:org  council:org  system:all
    read_cohort          planner:org  team_lead:org  council:org
    read_cohort_preview  planner:org
    list_cohort_members  planner:org  team_lead:team
    list_left_out        planner:org  team_lead:team
    read_member      coach:team  team_lead:team  planner:org
    freeze_cohort        planner:org
    join_cohorts         system:all
    plan_members         planner:org  team_lead:team
    take_back_planning   planner:org  team_lead:team
    give_exemption       planner:org  team_lead:team
    end_exemption        planner:org  team_lead:team
    """,
    examples={
        "list_cohorts": lambda p: {},
        "read_cohort": lambda p: {"cohort_id": find_cohort(p)},
        "read_cohort_preview": lambda p: {"area_id": find_area(p)},
        "list_cohort_members": lambda p: {"cohort_id": find_cohort(p), "wanted": MemberFilter()},
        "list_left_out": lambda p: {"cohort_id": find_cohort(p)},
        "read_member": lambda p: {"person_id": p.person},
        "freeze_cohort": lambda p: {"new": draft(p)},
        "join_cohorts": lambda p: {},
        "plan_members": lambda p: choose(p) | {"week": Week(day=TODAY, staff_id=p.owner)},
        "take_back_planning": choose,
        "give_exemption": lambda p: {"member_id": find_member(p), "reason": "not_now", "until_on": TODAY},
        "end_exemption": lambda p: {"member_id": find_member(p)},
    },
    before={
        "read_cohort": freeze_many,
        "read_cohort_preview": settle,
        "list_cohort_members": freeze,
        "list_left_out": leave_out,
        "read_member": freeze,
        "freeze_cohort": settle,
        "join_cohorts": join_later,
        "plan_members": freeze,
        "take_back_planning": freeze,
        "give_exemption": freeze,
        "end_exemption": exempt,
    },
    about_nobody=frozenset({"list_cohorts", "read_cohort"}),
    without_target=frozenset({"list_cohorts", "join_cohorts"}),
    shows_the_person=frozenset({"read_cohort_preview", "list_cohort_members", "list_left_out", "read_member"}),
)
