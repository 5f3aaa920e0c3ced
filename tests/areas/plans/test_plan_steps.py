"""Steps: residents tick off their own, and starting what counts as an offer stops the clock of the offer."""

import pytest
from tests.areas.plans.planning import Desk
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.plans.actions import settle_plan_step, start_plan_step, tick_plan_step
from sluitend.areas.plans.models import PlanStep
from sluitend.areas.provisions.models import Provision
from sluitend.ledger.actions import Opening, make_promise
from sluitend.ledger.models import Evidence, Promise
from sluitend.parties.models import Organisation


@pytest.fixture
def pack(house: House) -> None:
    """Let the municipality run on a pack with instruments."""
    Organisation.objects.filter(party=house.municipality).update(pack="enschede-2010")


def find_step(words: str) -> int:
    return PlanStep.objects.get(words=words).pk


def start(desk: Desk, words: str) -> bool:
    return start_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=find_step(words))


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


def test_a_step_waits_for_its_provision_and_says_so(desk: Desk) -> None:
    care = Provision.objects.create(
        person_id=desk.person,
        kind="childcare",
        name="Kinderopvang",
        purpose="work",
        needed_on=TODAY,
        stage="needed",
        stage_on=TODAY,
        promise=Promise.objects.get(id=desk.house.promise(desk.person)),
    )
    desk.draft()
    desk.write("Stage lopen", provision_id=care.id)
    desk.conclude()
    assert [step.waits_for for step in desk.read().plan.ours] == ["", "Kinderopvang"]
    with refused("invalid"):
        start(desk, "Stage lopen")
    Provision.objects.filter(id=care.id).update(stage="in_place", promise=None)
    assert [step.waits_for for step in desk.read().plan.ours] == ["", ""]
    start(desk, "Stage lopen")


def settle(desk: Desk, words: str) -> bool:
    return settle_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=find_step(words))


def test_a_step_that_is_done_opens_no_other_while_the_next_is_promised_already(desk: Desk) -> None:
    desk.agree("Aanmelden", "Bellen")
    assert not settle(desk, "Aanmelden")
    assert desk.kinds() == ["plan_evaluation", "plan_step"]
    done = PlanStep.objects.get(words="Aanmelden").promise_id
    assert Evidence.objects.get(promise=done).reference == "Aanmelden"
    assert settle(desk, "Bellen")
    last = PlanStep.objects.get(words="Bellen").promise_id
    assert [promise.follows_id for promise in desk.house.promises(desk.person) if promise.kind == "plan_step"] == [last]


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
