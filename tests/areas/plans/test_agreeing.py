"""Agreeing: with the marks of both sides a plan holds, and what the municipality does in it is promised."""

from datetime import timedelta

import pytest
from tests.areas.plans.planning import NEXT_WEEK, SIGNING, Desk
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.plans.actions import Signing, agree_plan, propose_plan, remove_plan_step, sign_plan_on_paper
from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.ledger.actions import Settling, settle_promise, start_absence
from sluitend.ledger.models import Evidence, Promise


def test_a_plan_signed_on_paper_holds_with_its_day_and_place(desk: Desk) -> None:
    version = desk.agree()
    plan = Plan.objects.get(person=desk.person)
    assert (plan.state, plan.version, version) == ("agreed", 1, 1)
    assert (plan.signed_how, plan.signed_on, plan.signed_place) == ("paper", TODAY, "Leeuwarden")
    assert (plan.proposed_by_id, plan.agreed_by_id, plan.agreed_at) == (desk.coach.party_id, desk.coach.party_id, AT)


def test_a_resident_agrees_in_the_portal(desk: Desk) -> None:
    desk.propose()
    agree_plan(actor=desk.resident, at=AT, person_id=desk.person, version=1)
    plan = Plan.objects.get(person=desk.person)
    assert (plan.state, plan.signed_how, plan.signed_on, plan.agreed_by_id) == ("agreed", "portal", TODAY, desk.person)


def test_nobody_agrees_for_somebody_else(desk: Desk, house: House) -> None:
    desk.propose()
    other = Desk(house, house.admit())
    with refused("not_found"):
        agree_plan(actor=other.resident, at=AT, person_id=desk.person, version=1)
    with refused("not_allowed"):
        agree_plan(actor=desk.coach, at=AT, person_id=desk.person, version=1)


def test_each_step_of_the_municipality_is_promised_on_its_day(desk: Desk) -> None:
    desk.propose("Aanmelden", "Reiskosten regelen")
    assert desk.kinds() == ["plan"]
    desk.sign(1)
    steps = PlanStep.objects.filter(side="municipality").order_by("place").select_related("promise")
    assert [(step.promise.kind, step.promise.due_on, step.promise.owner_id) for step in steps] == [
        ("plan_step", NEXT_WEEK, desk.coach.party_id)
    ] * 2
    assert desk.kinds() == ["plan_evaluation", "plan_step", "plan_step"]


def test_the_promise_that_there_would_be_a_plan_is_kept_by_it(desk: Desk) -> None:
    waiting = desk.house.promise(desk.person)
    desk.agree()
    assert Promise.objects.get(id=waiting).state == "kept"
    assert Evidence.objects.get(promise=waiting).kind == "agreed"
    assert set(Promise.objects.filter(follows=waiting).values_list("kind", flat=True)) == {"plan_step"}


def test_a_step_of_the_resident_is_never_a_promise(desk: Desk) -> None:
    desk.agree()
    assert PlanStep.objects.get(side="resident").promise is None
    assert not Promise.objects.filter(owner=desk.person).exists()


def test_a_plan_that_was_signed_is_not_signed_again(desk: Desk) -> None:
    desk.agree()
    with refused("already_signed"):
        desk.sign(1)
    with refused("already_signed"):
        agree_plan(actor=desk.resident, at=AT, person_id=desk.person, version=1)


def test_a_draft_cannot_be_signed(desk: Desk) -> None:
    desk.draft()
    with refused("plan_moved_on"):
        desk.sign(1)


def test_a_version_that_is_not_there_cannot_be_signed(desk: Desk) -> None:
    desk.propose()
    with refused("not_found"):
        desk.sign(2)


@pytest.mark.parametrize("days", [-1, 1])
def test_nobody_signs_before_the_proposal_or_on_a_day_to_come(desk: Desk, days: int) -> None:
    desk.propose()
    with refused("invalid"):
        desk.sign(1, signed_on=TODAY + timedelta(days=days))


def test_a_signature_has_a_place(desk: Desk) -> None:
    desk.propose()
    signing = Signing(signed_on=TODAY, place=" ")
    with refused("invalid"):
        sign_plan_on_paper(actor=desk.coach, at=AT, person_id=desk.person, version=1, signing=signing)


def test_a_step_whose_day_has_passed_is_not_promised(desk: Desk) -> None:
    desk.propose()
    with refused("invalid"):
        agree_plan(actor=desk.resident, at=AT + timedelta(days=8), person_id=desk.person, version=1)
    assert desk.states() == {1: "proposed"}


def test_a_colleague_who_left_meanwhile_is_stood_in_for_by_whoever_covers(desk: Desk, house: House) -> None:
    desk.draft()
    desk.write("Meegaan naar het gesprek", owner_id=house.colleague.party_id)
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    start_absence(actor=house.lead, at=AT, staff_id=house.colleague.party_id, team_id=house.team)
    desk.sign(1)
    step = PlanStep.objects.select_related("promise").get(words="Meegaan naar het gesprek")
    assert (step.owner_id, step.promise.owner_id) == (house.colleague.party_id, desk.coach.party_id)


def test_a_new_version_ends_the_one_before_it_and_keeps_it_readable(desk: Desk) -> None:
    desk.agree("Aanmelden")
    desk.start()
    desk.write("Kinderopvang zoeken")
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    assert desk.states() == {1: "agreed", 2: "proposed"}
    desk.sign(2)
    assert desk.states() == {1: "superseded", 2: "agreed"}
    assert [step.words for step in desk.read(1).plan.ours] == ["Aanmelden"]
    assert desk.kinds() == ["plan_evaluation", "plan_step", "plan_step"]


def test_what_both_sides_dropped_is_no_longer_owed_and_what_goes_on_keeps_its_promise(desk: Desk) -> None:
    desk.agree("Aanmelden", "Reiskosten regelen")
    first, second = PlanStep.objects.filter(side="municipality").order_by("place").values_list("promise", flat=True)
    desk.start()
    dropped = PlanStep.objects.get(plan__version=2, words="Reiskosten regelen")
    remove_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=dropped.id)
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    assert Promise.objects.get(id=second).state == "open"
    desk.sign(2)
    promises = Promise.objects.in_bulk([first, second])
    assert (promises[first].state, promises[second].state, promises[second].reason) == ("open", "released", "replaced")
    assert PlanStep.objects.get(plan__version=2, side="municipality").promise_id == first


def test_a_step_that_was_written_anew_is_promised_anew(desk: Desk) -> None:
    desk.agree("Aanmelden")
    old = PlanStep.objects.get(side="municipality").promise_id
    desk.start()
    step = PlanStep.objects.get(plan__version=2, side="municipality")
    later = NEXT_WEEK + timedelta(days=7)
    desk.write("Aanmelden", step_id=step.id, by_on=later)
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    desk.sign(2)
    step.refresh_from_db()
    assert Promise.objects.get(id=old).state == "released"
    assert Promise.objects.get(id=step.promise_id).due_on == later


def test_a_stranger_signs_nothing(desk: Desk, house: House) -> None:
    desk.propose()
    for actor in (house.stranger, house.colleague, house.outsider):
        with refused("not_found"):
            sign_plan_on_paper(actor=actor, at=AT, person_id=desk.person, version=1, signing=SIGNING)


def test_a_draft_or_a_proposal_does_not_keep_the_promise_of_a_plan(desk: Desk) -> None:
    [promise] = desk.house.promises(desk.person)
    agreed = Settling(state="kept", evidence="agreed")
    for bring_about in (desk.draft, lambda: propose_plan(actor=desk.coach, at=AT, person_id=desk.person)):
        bring_about()
        with refused("agree_first"):
            settle_promise(actor=desk.coach, at=AT, promise_id=promise.id, settling=agreed)
    desk.sign(1)
    assert Promise.objects.get(id=promise.id).state == "kept"


def test_a_plan_that_was_agreed_elsewhere_keeps_its_promise(desk: Desk) -> None:
    [promise] = desk.house.promises(desk.person)
    agreed = Settling(state="kept", evidence="agreed")
    assert settle_promise(actor=desk.coach, at=AT, promise_id=promise.id, settling=agreed) == "kept"
