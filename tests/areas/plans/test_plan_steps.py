"""Steps: residents tick off their own, and starting what counts as an offer stops the clock of the offer."""

from datetime import timedelta

import pytest
from tests.areas.plans.planning import Desk
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.plans.actions import propose_plan, settle_plan_step, start_plan_step, tick_plan_step
from sluitend.areas.plans.models import PlanStep
from sluitend.compute.calendar.moments import find_day
from sluitend.ledger.actions import Opening, Settling, make_promise, settle_promise
from sluitend.ledger.models import Evidence, Promise
from sluitend.parties.models import Organisation


@pytest.fixture
def pack(house: House) -> None:
    """Let the municipality run on a pack with instruments."""
    Organisation.objects.filter(party=house.municipality).update(pack="enschede-2010")


def find_step(words: str) -> int:
    return PlanStep.objects.get(words=words).pk


def start(desk: Desk, words: str, *, days: int = 0, began: int | None = None) -> bool:
    """Begin a step after some days; `began` counts the day on which it really began."""
    started_on = None if began is None else TODAY + timedelta(days=began)
    asked = {"person_id": desk.person, "step_id": find_step(words), "started_on": started_on}
    return start_plan_step(actor=desk.coach, at=AT + timedelta(days=days), **asked)  # type: ignore[arg-type]


def tick(desk: Desk, words: str = "Twee keer per week oefenen", *, by: str = "resident", done: bool = True) -> None:
    actor = getattr(desk, by)
    tick_plan_step(actor=actor, at=AT, person_id=desk.person, step_id=find_step(words), done=done)


def plan_training(desk: Desk, instrument: str = "training") -> int:
    """Agree on a step with an instrument, with the clock of the offer running; gives the offer's number."""
    opening = Opening(kind="offer", owner_id=desk.house.colleague.party_id or 0)
    offer = make_promise(actor=desk.house.lead, at=AT, person_id=desk.person, opening=opening)
    desk.draft()
    desk.write("Scholing", instrument=instrument)
    desk.conclude()
    return offer


@pytest.mark.parametrize("by", ["resident", "coach"])
def test_a_resident_ticks_off_and_takes_it_back_and_nothing_is_owed(desk: Desk, by: str) -> None:
    desk.agree()
    owed = desk.kinds()
    tick(desk, by=by)
    assert PlanStep.objects.get(side="resident").done_on == TODAY
    tick(desk, by=by, done=False)
    assert PlanStep.objects.get(side="resident").done_on is None
    assert desk.kinds() == owed


def test_a_step_of_the_municipality_is_not_ticked_off(desk: Desk) -> None:
    desk.agree("Aanmelden")
    with refused("invalid"):
        tick(desk, "Aanmelden")


def test_a_step_of_a_draft_is_not_ticked_off(desk: Desk) -> None:
    desk.draft()
    with refused("plan_moved_on"):
        tick(desk)


def test_a_step_of_somebody_else_is_not_found(desk: Desk, house: House) -> None:
    desk.agree()
    other = Desk(house, house.admit())
    other.agree("Iets anders")
    with refused("not_found"):
        start(desk, "Iets anders")


@pytest.mark.usefixtures("pack")
def test_starting_an_offer_stops_its_clock_with_proof(desk: Desk) -> None:
    offer = plan_training(desk)
    assert start(desk, "Scholing")
    proof = Evidence.objects.get(promise=offer)
    assert Promise.objects.get(id=offer).state == "kept"
    assert (proof.kind, proof.reference, proof.by_id) == ("training", "Scholing", desk.coach.party_id)
    assert PlanStep.objects.get(words="Scholing").started_on == TODAY
    assert "plan_step" in desk.kinds()


@pytest.mark.usefixtures("pack")
def test_the_proof_carries_the_day_on_which_it_began(desk: Desk) -> None:
    offer = plan_training(desk)
    start(desk, "Scholing", days=5, began=2)
    assert find_day(Evidence.objects.get(promise=offer).at) == TODAY + timedelta(days=2)
    assert find_day(Promise.objects.get(id=offer).settled_at) == TODAY + timedelta(days=5)
    assert PlanStep.objects.get(words="Scholing").started_on == TODAY + timedelta(days=2)


@pytest.mark.parametrize("began", [-1, 6])
def test_a_step_does_not_begin_before_the_plan_or_on_a_day_to_come(desk: Desk, began: int) -> None:
    desk.agree("Aanmelden")
    with refused("invalid"):
        start(desk, "Aanmelden", days=5, began=began)
    assert PlanStep.objects.get(words="Aanmelden").started_on is None


def test_a_step_that_goes_on_may_have_begun_under_the_version_before(desk: Desk) -> None:
    desk.agree("Aanmelden")
    later = AT + timedelta(days=3)
    desk.start(at=later)
    version = propose_plan(actor=desk.coach, at=later, person_id=desk.person)
    desk.sign(version, at=later, signed_on=TODAY + timedelta(days=3))
    step = PlanStep.objects.get(plan__version=2, side="municipality")
    began_on = TODAY + timedelta(days=1)
    start_plan_step(actor=desk.coach, at=later, person_id=desk.person, step_id=step.pk, started_on=began_on)
    step.refresh_from_db()
    assert step.started_on == began_on


@pytest.mark.usefixtures("pack")
def test_an_offer_that_is_done_without_a_start_keeps_the_offer_too(desk: Desk) -> None:
    offer = plan_training(desk)
    settle(desk, "Scholing")
    proof = Evidence.objects.get(promise=offer)
    assert Promise.objects.get(id=offer).state == "kept"
    assert (proof.kind, proof.reference, proof.at) == ("training", "Scholing", AT)
    assert desk.kinds() == ["plan_evaluation", "plan_step"]


@pytest.mark.usefixtures("pack")
def test_an_offer_that_began_before_does_not_keep_the_next_one(desk: Desk) -> None:
    plan_training(desk)
    start(desk, "Scholing")
    opening = Opening(kind="offer", owner_id=desk.coach.party_id or 0)
    again = make_promise(actor=desk.coach, at=AT, person_id=desk.person, opening=opening)
    settle(desk, "Scholing")
    assert Promise.objects.get(id=again).state == "open"


@pytest.mark.usefixtures("pack")
def test_what_the_policy_counts_by_another_name_is_proven_as_an_instrument(desk: Desk) -> None:
    offer = plan_training(desk, "wage_subsidy")
    assert start(desk, "Scholing")
    assert Evidence.objects.get(promise=offer).kind == "instrument"


@pytest.mark.usefixtures("pack")
def test_an_offer_is_not_left_behind_by_settling_its_step_from_the_list(desk: Desk) -> None:
    offer = plan_training(desk)
    step = PlanStep.objects.get(words="Scholing")
    done = Settling(state="kept", evidence="done")
    with refused("offer_goes_along"):
        settle_promise(actor=desk.coach, at=AT, promise_id=step.promise_id, settling=done)
    start(desk, "Scholing")
    settle_promise(actor=desk.coach, at=AT, promise_id=step.promise_id, settling=done)
    assert Promise.objects.get(id=offer).state == "kept"


@pytest.mark.usefixtures("pack")
def test_what_was_agreed_as_an_offer_stays_one_under_another_policy(desk: Desk, house: House) -> None:
    offer = plan_training(desk)
    Organisation.objects.filter(party=house.municipality).update(pack="amsterdam-2019")
    assert desk.read().plan.ours[-1].is_offer
    assert start(desk, "Scholing")
    assert Promise.objects.get(id=offer).state == "kept"


@pytest.mark.usefixtures("pack")
def test_what_does_not_count_as_an_offer_stops_no_clock(desk: Desk) -> None:
    offer = plan_training(desk, "job_coaching")
    assert not start(desk, "Scholing")
    assert Promise.objects.get(id=offer).state == "open"


@pytest.mark.usefixtures("pack")
def test_an_offer_without_a_clock_is_just_started(desk: Desk) -> None:
    desk.draft()
    desk.write("Scholing", instrument="training")
    desk.conclude()
    assert not start(desk, "Scholing")


def test_a_step_begins_once(desk: Desk) -> None:
    desk.agree("Aanmelden")
    start(desk, "Aanmelden")
    with refused("invalid"):
        start(desk, "Aanmelden")
    with refused("invalid"):
        start(desk, "Twee keer per week oefenen")


def settle(desk: Desk, words: str) -> bool:
    return settle_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=find_step(words))


def test_a_step_that_is_done_opens_no_other_while_the_next_is_promised_already(desk: Desk) -> None:
    desk.agree("Aanmelden", "Bellen")
    assert not settle(desk, "Aanmelden")
    assert desk.kinds() == ["plan_evaluation", "plan_step"]
    done = PlanStep.objects.get(words="Aanmelden").promise
    assert (Evidence.objects.get(promise=done).kind, done.subject) == ("done", "Aanmelden")
    assert settle(desk, "Bellen")
    last = PlanStep.objects.get(words="Bellen").promise_id
    assert [promise.follows_id for promise in desk.house.promises(desk.person) if promise.kind == "plan_step"] == [last]


def test_the_plan_knows_what_became_of_a_step_wherever_it_was_settled(desk: Desk) -> None:
    desk.agree("Aanmelden", "Bellen")
    desk.write_done("Aanmelden")
    assert desk.kinds() == ["plan_evaluation", "plan_step"]
    assert [step.kept_on for step in desk.read().plan.ours] == [TODAY, None]
    again = Opening(kind="plan_step", owner_id=desk.coach.party_id or 0)
    broken = Settling(state="broken", reason="not_done", successor=again)
    promise = PlanStep.objects.get(words="Bellen").promise_id
    settle_promise(actor=desk.coach, at=AT, promise_id=promise, settling=broken)
    renewed = PlanStep.objects.get(words="Bellen").promise
    assert (renewed.follows_id, renewed.state, renewed.subject) == (promise, "open", "Bellen")
    assert settle(desk, "Bellen")


def test_a_step_that_is_promised_again_stands_in_the_next_version_too(desk: Desk) -> None:
    desk.agree("Aanmelden")
    desk.start()
    again = Opening(kind="plan_step", owner_id=desk.coach.party_id or 0)
    broken = Settling(state="broken", reason="not_done", successor=again)
    [promise] = set(PlanStep.objects.filter(words="Aanmelden").values_list("promise", flat=True))
    settle_promise(actor=desk.coach, at=AT, promise_id=promise, settling=broken)
    [renewed] = set(PlanStep.objects.filter(words="Aanmelden").values_list("promise", flat=True))
    assert Promise.objects.get(id=renewed).follows_id == promise
    desk.conclude()
    assert Promise.objects.get(id=renewed).state == "open"


def test_the_step_that_was_still_to_be_chosen_is_chosen_by_the_next_plan(desk: Desk) -> None:
    desk.agree("Aanmelden")
    settle(desk, "Aanmelden")
    [still_open] = [each for each in desk.house.promises(desk.person) if each.kind == "plan_step"]
    desk.start()
    desk.write("Stage lopen")
    desk.conclude()
    still_open.refresh_from_db()
    assert (still_open.state, still_open.reason) == ("released", "replaced")
    steps = [each.subject for each in desk.house.promises(desk.person) if each.kind == "plan_step"]
    assert steps == ["Stage lopen"]


def test_a_step_is_done_once_and_only_by_the_municipality(desk: Desk) -> None:
    desk.agree("Aanmelden")
    settle(desk, "Aanmelden")
    with refused("not_open"):
        settle(desk, "Aanmelden")
    with refused("not_open"):
        settle(desk, "Twee keer per week oefenen")


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_nobody_else_starts_or_ticks_a_step(desk: Desk, house: House, who: str) -> None:
    desk.agree("Aanmelden")
    actor = getattr(house, who)
    for act in (start_plan_step, settle_plan_step):
        with refused("not_found"):
            act(actor=actor, at=AT, person_id=desk.person, step_id=find_step("Aanmelden"))
