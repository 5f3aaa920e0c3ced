"""Drafts: goals and steps are written until both sides can read themselves in it, and then proposed."""

from datetime import timedelta

import pytest
from tests.areas.plans.planning import NEXT_WEEK, Desk
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.plans.actions import (
    NewStep,
    move_plan_step,
    propose_plan,
    remove_plan_step,
    start_plan,
    tick_plan_step,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.ledger.actions import discharge_person
from sluitend.parties.models import Organisation


def list_words(desk: Desk, side: str = "municipality") -> list[str]:
    return list(
        PlanStep.objects.filter(plan__person=desk.person, side=side).order_by("place").values_list("words", flat=True)
    )


def test_a_first_draft_is_empty_and_has_number_one(desk: Desk) -> None:
    assert desk.start() == 1
    assert desk.states() == {1: "draft"}
    assert not PlanStep.objects.exists()


def test_there_is_one_draft_at_a_time(desk: Desk) -> None:
    desk.start()
    with refused("invalid"):
        desk.start()


def test_goals_are_kept_one_on_each_line(desk: Desk) -> None:
    desk.start()
    goals = "  Werk in de zorg \n\n Nederlands leren\n"
    assert write_plan_goals(actor=desk.coach, at=AT, person_id=desk.person, goals=goals) == 2
    assert Plan.objects.get().goals == "Werk in de zorg\nNederlands leren"


def test_steps_stand_in_the_order_in_which_they_were_written(desk: Desk) -> None:
    desk.draft("Aanmelden", "Reiskosten regelen")
    assert list_words(desk) == ["Aanmelden", "Reiskosten regelen"]
    assert list_words(desk, "resident") == ["Twee keer per week oefenen"]


@pytest.mark.parametrize(
    ("step", "up", "order"), [(0, True, "abc"), (0, False, "bac"), (2, True, "acb"), (2, False, "abc")]
)
def test_a_step_moves_within_its_own_side(desk: Desk, step: int, up: bool, order: str) -> None:
    desk.draft("a", "b", "c")
    ids = PlanStep.objects.filter(side="municipality").order_by("place").values_list("id", flat=True)
    move_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=ids[step], up=up)
    assert "".join(list_words(desk)) == order
    assert list_words(desk, "resident") == ["Twee keer per week oefenen"]


def test_a_step_can_be_removed_and_the_others_still_move(desk: Desk) -> None:
    desk.draft("a", "b", "c")
    first, second, third = PlanStep.objects.filter(side="municipality").order_by("place").values_list("id", flat=True)
    remove_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=second)
    move_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=third, up=True)
    assert list_words(desk) == ["c", "a"]
    assert desk.write("d") not in (first, third)
    assert list_words(desk) == ["c", "a", "d"]


def test_a_step_that_changes_sides_comes_last_there(desk: Desk) -> None:
    desk.draft("a", "b")
    step = PlanStep.objects.get(words="a")
    desk.write("a", side="resident", step_id=step.id)
    assert list_words(desk) == ["b"]
    assert list_words(desk, "resident") == ["Twee keer per week oefenen", "a"]
    desk.write("aa", step_id=step.id, side="resident")
    assert list_words(desk, "resident")[-1] == "aa"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"words": "  "}, "invalid"),
        ({"side": "both"}, "invalid"),
        ({"owner_id": None}, "invalid"),
        ({"instrument": "climb_job"}, "invalid"),
        ({"side": "resident", "instrument": "training"}, "invalid"),
        ({"by_on": TODAY - timedelta(days=1)}, "wrong_day"),
        ({"by_on": TODAY + timedelta(days=200)}, "wrong_day"),
        ({"owner_id": 999_999}, "not_found"),
        ({"provision_id": 999_999}, "not_found"),
        ({"step_id": 999_999}, "not_found"),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(desk: Desk, wrong: dict[str, object], code: str) -> None:
    desk.start()
    with refused(code):
        desk.write(**({"words": "Bellen"} | wrong))  # type: ignore[arg-type]


def test_a_resident_may_take_longer_than_a_promise_can(desk: Desk) -> None:
    desk.start()
    assert desk.write("Rijbewijs halen", side="resident", by_on=TODAY + timedelta(days=365))


def test_a_resident_has_no_colleague(desk: Desk) -> None:
    desk.start()
    with refused("invalid"):
        desk.write("Bellen", side="resident", owner_id=desk.coach.party_id)


def test_nobody_of_another_municipality_owns_a_step(desk: Desk, house: House) -> None:
    desk.start()
    with refused("not_found"):
        desk.write("Bellen", owner_id=house.outsider.party_id)


def test_an_instrument_is_one_that_the_pack_has_in_use(desk: Desk, house: House) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack="enschede-2010")
    desk.start()
    assert desk.write("Scholing", instrument="training")
    with refused("invalid"):
        desk.write("Taal", instrument="language_training")


@pytest.mark.parametrize("act", [write_plan_goals, propose_plan, remove_plan_step, move_plan_step])
def test_without_a_draft_nothing_can_be_written(desk: Desk, act: object) -> None:
    desk.agree()
    step = PlanStep.objects.first()
    more = {
        write_plan_goals: {"goals": "Anders"},
        remove_plan_step: {"step_id": step.id},
        move_plan_step: {"step_id": step.id, "up": True},
    }
    with refused("plan_moved_on"):
        act(actor=desk.coach, at=AT, person_id=desk.person, **more.get(act, {}))  # type: ignore[operator]


def test_a_plan_without_a_goal_is_not_proposed(desk: Desk) -> None:
    desk.start()
    desk.write("Bellen")
    with refused("invalid"):
        propose_plan(actor=desk.coach, at=AT, person_id=desk.person)


def test_a_plan_in_which_the_municipality_does_nothing_is_not_proposed(desk: Desk) -> None:
    desk.start()
    write_plan_goals(actor=desk.coach, at=AT, person_id=desk.person, goals="Werk")
    desk.write("Oefenen", side="resident")
    with refused("invalid"):
        propose_plan(actor=desk.coach, at=AT, person_id=desk.person)


def test_a_plan_with_a_day_that_has_passed_is_not_proposed(desk: Desk) -> None:
    desk.draft()
    with refused("invalid"):
        propose_plan(actor=desk.coach, at=AT + timedelta(days=8), person_id=desk.person)


def test_a_new_proposal_replaces_the_one_that_waited(desk: Desk) -> None:
    desk.propose()
    desk.start()
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    assert desk.states() == {1: "superseded", 2: "proposed"}
    with refused("plan_moved_on"):
        desk.sign(1)


def test_a_new_draft_begins_with_what_is_not_done_yet(desk: Desk) -> None:
    desk.agree("Aanmelden", "Bellen")
    done = desk.write_done("Bellen")
    own = PlanStep.objects.get(side="resident")
    tick_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=own.id, done=True)
    desk.start()
    steps = PlanStep.objects.filter(plan__version=2)
    assert list(steps.values_list("words", flat=True)) == ["Aanmelden"]
    assert done not in steps.values_list("promise", flat=True)
    assert Plan.objects.get(version=2).goals == Plan.objects.get(version=1).goals


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_nobody_else_writes_in_the_plan_of_this_person(desk: Desk, house: House, who: str) -> None:
    desk.start()
    actor = getattr(house, who)
    step, other = NewStep(side="resident", words="Bellen", by_on=NEXT_WEEK), house.admit()
    with refused("not_found"):
        write_plan_step(actor=actor, at=AT, person_id=desk.person, step=step)
    with refused("not_found"):
        start_plan(actor=actor, at=AT, person_id=other)


def test_the_team_lead_writes_along(desk: Desk, house: House) -> None:
    start_plan(actor=house.lead, at=AT, person_id=desk.person)
    assert desk.states() == {1: "draft"}


def test_whoever_left_gets_no_plan(desk: Desk) -> None:
    discharge_person(actor=SYSTEM, at=AT, person_id=desk.person, because="work")
    with refused("not_active"):
        start_plan(actor=SYSTEM, at=AT, person_id=desk.person)


def test_of_two_colleagues_the_second_does_not_write_over_goals_that_were_never_seen(desk: Desk, house: House) -> None:
    desk.draft()
    seen = desk.read().plan.goals_digest
    asked = {"at": AT, "person_id": desk.person, "seen": seen}
    write_plan_goals(actor=house.lead, goals="Werk in het groen", **asked)
    with refused("changed_meanwhile"):
        write_plan_goals(actor=desk.coach, goals="Werk in de zorg", **asked)
    assert Plan.objects.get().goals == "Werk in het groen"
    write_plan_goals(actor=desk.coach, goals="Werk in de zorg", **(asked | {"seen": desk.read().plan.goals_digest}))
    assert Plan.objects.get().goals == "Werk in de zorg"


def test_of_two_colleagues_the_second_does_not_write_over_a_step_that_was_never_seen(desk: Desk, house: House) -> None:
    desk.draft("Aanmelden", "Bellen")
    first, second = desk.read().plan.ours
    desk.write("Eerst bellen", step_id=first.id)
    step = NewStep(side="resident", words="Zelf bellen", by_on=NEXT_WEEK)
    asked = {"actor": house.lead, "at": AT, "person_id": desk.person, "step": step}
    with refused("changed_meanwhile"):
        write_plan_step(step_id=first.id, seen=first.digest, **asked)
    move_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=second.id, up=True)
    assert write_plan_step(step_id=second.id, seen=second.digest, **asked) == second.id
    remove_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=first.id)
    with refused("changed_meanwhile"):
        write_plan_step(step_id=first.id, seen=first.digest, **asked)
