"""The acts of plans and personal budgets."""

from dataclasses import replace
from datetime import timedelta

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.plans.actions import (
    LookBack,
    NewRequest,
    NewStep,
    Receipt,
    Signing,
    decide_budget,
    propose_plan,
    request_budget,
    sign_plan_on_paper,
    start_plan,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.models import BudgetRequest, PlanStep
from sluitend.parties.models import Organisation

SIGNING = Signing(signed_on=TODAY, place="Leeuwarden")


def draft_step(place: Place, side: str = "municipality") -> NewStep:
    step = NewStep(side="resident", words=f"Bellen met {place.word}", by_on=TODAY + timedelta(days=7))
    return replace(step, side=side, owner_id=place.owner) if side == "municipality" else step


def find_step(place: Place, side: str) -> int:
    found = PlanStep.objects.filter(plan__person=place.person, side=side).values_list("id", flat=True)
    return found.first() or GONE


def find_request(place: Place) -> int:
    return BudgetRequest.objects.filter(person=place.person).values_list("id", flat=True).first() or GONE


def start(place: Place) -> None:
    start_plan(actor=SYSTEM, at=AT, person_id=place.person)


def draft(place: Place) -> None:
    """Bring a plan about with a goal and a step of each side."""
    start(place)
    write_plan_goals(actor=SYSTEM, at=AT, person_id=place.person, goals=place.word)
    for side in ("municipality", "resident"):
        write_plan_step(actor=SYSTEM, at=AT, person_id=place.person, step=draft_step(place, side))


def propose(place: Place) -> None:
    draft(place)
    propose_plan(actor=SYSTEM, at=AT, person_id=place.person)


def agree(place: Place) -> None:
    propose(place)
    sign_plan_on_paper(actor=SYSTEM, at=AT, person_id=place.person, version=1, signing=SIGNING)


def give_budget(place: Place) -> None:
    """Let the municipality run on the pack that knows a personal budget."""
    Organisation.objects.filter(party=place.organisation).update(pack="leeuwarden-2000")


def request(place: Place) -> None:
    give_budget(place)
    request_budget(actor=SYSTEM, at=AT, person_id=place.person, request=draft_request(place))


def draft_request(place: Place) -> NewRequest:
    return NewRequest(words=f"Kleren voor {place.word}", amount=10_000)


def draft_look_back(place: Place) -> LookBack:
    return LookBack(resident_words=f"Ik vind {place.word} fijn", municipality_words="Gaat goed", standings={1: "stuck"})


def grant(place: Place) -> None:
    request(place)
    decide_budget(actor=SYSTEM, at=AT, person_id=place.person, request_id=find_request(place), granted=True)


ROOM = Room(
    table="""
    start_plan          coach:own  team_lead:team  system:all
    write_plan_goals    coach:own  team_lead:team  system:all
    write_plan_step     coach:own  team_lead:team  system:all
    move_plan_step      coach:own  team_lead:team  system:all
    remove_plan_step    coach:own  team_lead:team  system:all
    propose_plan        coach:own  team_lead:team  system:all
    sign_plan_on_paper  coach:own  team_lead:team  system:all
    agree_plan          resident:self
    comment_on_plan     resident:self
    withdraw_plan       coach:own  team_lead:team  system:all  resident:self
    evaluate_plan       coach:own  team_lead:team  system:all
    tick_plan_step      coach:own  team_lead:team  system:all  resident:self
    start_plan_step     coach:own  team_lead:team  system:all
    settle_plan_step    coach:own  team_lead:team  system:all
    read_plan           coach:team  team_lead:team
    request_budget      coach:own  team_lead:team  system:all  resident:self
    decide_budget       coach:own  team_lead:team  system:all
    add_receipt         coach:own  team_lead:team  system:all
    return_budget       coach:own  team_lead:team  system:all
    read_budget         coach:team  team_lead:team
    read_my_budget      resident:self
    """,
    examples={
        "start_plan": lambda p: {"person_id": p.person},
        "write_plan_goals": lambda p: {"person_id": p.person, "goals": "Werk in de zorg"},
        "write_plan_step": lambda p: {"person_id": p.person, "step": draft_step(p)},
        "move_plan_step": lambda p: {"person_id": p.person, "step_id": find_step(p, "resident"), "up": True},
        "remove_plan_step": lambda p: {"person_id": p.person, "step_id": find_step(p, "resident")},
        "propose_plan": lambda p: {"person_id": p.person},
        "sign_plan_on_paper": lambda p: {"person_id": p.person, "version": 1, "signing": SIGNING},
        "agree_plan": lambda p: {"person_id": p.person, "version": 1},
        "comment_on_plan": lambda p: {"person_id": p.person, "version": 1, "words": "Liever in de ochtend"},
        "withdraw_plan": lambda p: {"person_id": p.person, "version": 1, "because": "Past niet meer"},
        "evaluate_plan": lambda p: {"person_id": p.person, "look_back": draft_look_back(p)},
        "tick_plan_step": lambda p: {"person_id": p.person, "step_id": find_step(p, "resident"), "done": True},
        "start_plan_step": lambda p: {"person_id": p.person, "step_id": find_step(p, "municipality")},
        "settle_plan_step": lambda p: {"person_id": p.person, "step_id": find_step(p, "municipality")},
        "read_plan": lambda p: {"person_id": p.person},
        "request_budget": lambda p: {"person_id": p.person, "request": draft_request(p)},
        "decide_budget": lambda p: {"person_id": p.person, "request_id": find_request(p), "granted": True},
        "add_receipt": lambda p: {
            "person_id": p.person,
            "request_id": find_request(p),
            "receipt": Receipt(paid_on=TODAY, amount=9_500, reference="bon 12"),
        },
        "return_budget": lambda p: {"person_id": p.person, "request_id": find_request(p), "because": "Niet nodig"},
        "read_budget": lambda p: {"person_id": p.person},
        "read_my_budget": lambda p: {},
    },
    before={
        **dict.fromkeys(("write_plan_goals", "write_plan_step"), start),
        **dict.fromkeys(("move_plan_step", "remove_plan_step", "propose_plan"), draft),
        **dict.fromkeys(("sign_plan_on_paper", "agree_plan", "comment_on_plan", "withdraw_plan"), propose),
        **dict.fromkeys(("evaluate_plan", "tick_plan_step", "start_plan_step", "settle_plan_step", "read_plan"), agree),
        "request_budget": give_budget,
        "decide_budget": request,
        "add_receipt": grant,
        "return_budget": grant,
        "read_budget": grant,
        "read_my_budget": grant,
    },
    filtered=frozenset({"read_my_budget"}),
    shows_the_person=frozenset({"read_plan", "read_budget", "read_my_budget"}),
)
