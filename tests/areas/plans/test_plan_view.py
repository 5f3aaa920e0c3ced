"""Looking at a plan: the version that holds comes first, old ones stay readable, and differences are told."""

from datetime import timedelta

import pytest
from tests.areas.plans.planning import NEXT_WEEK, Desk
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.plans.actions import (
    propose_plan,
    remove_plan_step,
    tick_plan_step,
    withdraw_plan,
    write_plan_goals,
)
from sluitend.areas.plans.models import PlanStep
from sluitend.areas.plans.queries import read_plan
from sluitend.areas.plans.rows import read_plan_card
from sluitend.parties.models import Organisation


def test_without_a_plan_there_is_nothing_but_choices(desk: Desk, house: House) -> None:
    view = desk.read()
    assert (view.plan, view.versions, view.draft, view.differences) == (None, (), None, None)
    near = {number for number, _ in view.owners}
    assert {house.team, house.coach.party_id, house.colleague.party_id} <= near
    assert not {house.other_team, house.stranger.party_id, house.outsider.party_id} & near
    assert view.latest_on.isoformat() == "2027-02-23"


def test_what_holds_comes_before_what_is_proposed_or_written(desk: Desk) -> None:
    assert desk.draft() == 1
    assert desk.read().plan.state == "draft"
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    assert desk.read().plan.state == "proposed"
    desk.sign(1)
    desk.start()
    view = desk.read()
    assert (view.plan.state, view.plan.version, view.draft.version) == ("agreed", 1, 2)
    assert [plan.version for plan in view.versions] == [2, 1]


def test_a_plan_that_has_ended_stays_readable(desk: Desk) -> None:
    desk.agree()
    withdraw_plan(actor=desk.coach, at=AT, person_id=desk.person, version=1, because="Verhuisd")
    assert desk.read().plan.ended_because == "Verhuisd"


def test_a_version_that_never_was_is_not_found(desk: Desk) -> None:
    desk.draft()
    with refused("not_found"):
        desk.read(2)


def test_instruments_are_shown_with_the_evidence_that_they_help(desk: Desk, house: House) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack="enschede-2010")
    view = desk.read()
    assert (len(view.instruments), view.instruments_at_most) == (5, 5)
    assert all(each.evidence_source for each in view.instruments)
    assert {each.code for each in view.instruments if each.is_offer} == {"training", "wage_subsidy"}


def test_what_changed_is_told_goal_by_goal_and_step_by_step(desk: Desk) -> None:
    desk.agree("Aanmelden", "Bellen", "Rijles regelen")
    desk.start()
    steps = {step.words: step.id for step in PlanStep.objects.filter(plan__version=2)}
    desk.write("Bellen", step_id=steps["Bellen"], by_on=NEXT_WEEK + timedelta(days=1))
    remove_plan_step(actor=desk.coach, at=AT, person_id=desk.person, step_id=steps["Rijles regelen"])
    desk.write("Stage zoeken")
    goals = "Werk in de zorg\nZelf reizen"
    write_plan_goals(actor=desk.coach, at=AT, person_id=desk.person, goals=goals)
    found = desk.read(2).differences
    assert (found.since, found.are_none) == (1, False)
    assert (found.new_goals, found.gone_goals) == (("Zelf reizen",), ("Nederlands leren",))
    assert [step.words for step in found.new_steps] == ["Stage zoeken"]
    assert [step.words for step in found.gone_steps] == ["Rijles regelen"]
    [(old, new)] = found.changed_steps
    assert (old.words, old.by_on, new.by_on) == ("Bellen", NEXT_WEEK, NEXT_WEEK + timedelta(days=1))


def test_what_was_done_is_not_called_gone(desk: Desk) -> None:
    desk.agree("Aanmelden", "Bellen")
    desk.write_done("Bellen")
    own = PlanStep.objects.get(side="resident")
    tick_plan_step(actor=desk.resident, at=AT, person_id=desk.person, step_id=own.id, done=True)
    desk.start()
    assert desk.read(2).differences.are_none
    assert {step.words: step.kept_on for step in desk.read(1).plan.steps} == {
        "Aanmelden": None,
        "Bellen": TODAY,
        "Twee keer per week oefenen": TODAY,
    }


@pytest.mark.parametrize("who", ["colleague", "lead"])
def test_colleagues_of_the_team_may_read(desk: Desk, house: House, who: str) -> None:
    desk.agree()
    assert read_plan(actor=getattr(house, who), at=AT, person_id=desk.person).plan.version == 1


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_strangers_may_not_read(desk: Desk, house: House, who: str) -> None:
    desk.agree()
    with refused("not_found"):
        read_plan(actor=getattr(house, who), at=AT, person_id=desk.person)


def test_the_card_tells_what_runs_and_what_is_still_to_be_done(desk: Desk, django_assert_num_queries: object) -> None:
    empty = read_plan_card(desk.person)
    assert (empty.agreed, empty.proposed, empty.draft, empty.goals, empty.open_steps) == (0, 0, 0, (), ())
    desk.agree("Aanmelden", "Bellen")
    desk.write_done("Bellen")
    desk.start()
    with django_assert_num_queries(2):  # type: ignore[operator]
        card = read_plan_card(desk.person)
    assert (card.agreed, card.agreed_on, card.draft) == (1, TODAY, 2)
    assert card.goals == ("Werk in de zorg", "Nederlands leren")
    assert [words for words, _ in card.open_steps] == ["Aanmelden", "Twee keer per week oefenen"]
    assert card.evaluation_on.isoformat() == "2027-05-23"
