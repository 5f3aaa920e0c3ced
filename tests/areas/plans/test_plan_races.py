"""Races: two who spend the last of a budget, begin one, or put their mark under one plan at the same moment."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
from tests.areas.plans.planning import NEXT_WEEK, SIGNING, Desk
from tests.standing import AT, TODAY, House, build_house
from tests.town.racing import Race, Work, open_track, recount

from sluitend.areas.plans.actions import (
    NewRequest,
    NewStep,
    Receipt,
    add_receipt,
    agree_plan,
    decide_budget,
    request_budget,
    return_budget,
    sign_plan_on_paper,
    start_plan,
    withdraw_plan,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.models import BudgetRequest, PersonalBudget, Plan
from sluitend.areas.plans.rows import read_budget_card
from sluitend.ledger.models import Promise

pytestmark = pytest.mark.slow
ROUNDS = 200
# Where every round needs a whole plan of its own.
PLANS = 100
WHOLE = 45_378


@pytest.fixture
def house(book: None) -> House:
    """Give a house that runs on the pack of Leeuwarden."""
    return build_house(pack="leeuwarden-2000")


@pytest.fixture
def race(house: House) -> Iterator[Race]:
    with open_track() as race:
        yield race
    assert recount() == (0, 0)


def ask(house: House, person: int, amount: int) -> Work:
    """Ask for an amount, and give the work of granting it."""
    request = NewRequest(words="Reiskosten", amount=amount)
    number = request_budget(actor=house.coach, at=AT, person_id=person, request=request)
    return partial(decide_budget, actor=house.coach, at=AT, person_id=person, request_id=number, granted=True)


def test_of_two_who_spend_the_last_of_a_budget_exactly_one_does(house: House, race: Race) -> None:
    found: Counter[tuple[str, ...]] = Counter()
    for _ in range(ROUNDS):
        person = house.admit()
        works = [ask(house, person, WHOLE // 2 + 1) for _ in range(2)]
        found[tuple(sorted(race(*works)))] += 1
    assert found == {("done", "unfunded"): ROUNDS}
    # The budget began in the race itself, and began once.
    assert PersonalBudget.objects.count() == ROUNDS


def test_two_who_fit_in_a_budget_are_both_granted(house: House, race: Race) -> None:
    for _ in range(PLANS):
        person = house.admit()
        assert race(ask(house, person, 1_000), ask(house, person, 2_000)) == ("done", "done")
        assert PersonalBudget.objects.filter(person=person).count() == 1


def test_a_plan_that_both_ways_sign_at_once_is_signed_once(house: House, race: Race) -> None:
    found: Counter[tuple[str, ...]] = Counter()
    for _ in range(PLANS):
        desk = Desk(house, house.admit(kind="plan"))
        desk.propose()
        asked = {"at": AT, "person_id": desk.person, "version": 1}
        on_paper = partial(sign_plan_on_paper, actor=desk.coach, signing=SIGNING, **asked)
        found[tuple(sorted(race(on_paper, partial(agree_plan, actor=desk.resident, **asked))))] += 1
        assert Promise.objects.filter(beneficiary=desk.person, kind="plan_step").count() == 1
    assert found == {("already_signed", "done"): PLANS}


def test_agreeing_and_withdrawing_at_once_leave_one_clear_state(house: House, race: Race) -> None:
    for _ in range(PLANS):
        desk = Desk(house, house.admit(kind="plan"))
        desk.propose()
        asked = {"at": AT, "person_id": desk.person, "version": 1}
        outcomes = race(
            partial(agree_plan, actor=desk.resident, **asked),
            partial(withdraw_plan, actor=desk.coach, because="Past niet", **asked),
        )
        assert outcomes in {("done", "done"), ("plan_moved_on", "done")}
        plan = Plan.objects.get(person=desk.person)
        assert plan.state == "withdrawn"
        assert (plan.agreed_at is not None) is (outcomes[0] == "done")


def test_two_colleagues_begin_one_draft(house: House, race: Race) -> None:
    for _ in range(PLANS):
        person = house.admit()
        begin = [partial(start_plan, actor=actor, at=AT, person_id=person) for actor in (house.coach, house.lead)]
        assert sorted(race(*begin)) == ["done", "invalid"]


def test_of_two_who_write_in_one_draft_the_second_sees_what_the_first_wrote(house: House, race: Race) -> None:
    desk = Desk(house, house.admit(kind="plan"))
    desk.draft("Aanmelden")
    for number in range(ROUNDS):
        draft = desk.read().draft
        if number % 2:
            acts = [partial(write_plan_goals, goals=f"{goal} {number}") for goal in ("Koken", "Tuinieren")]
            seen = draft.goals_digest
        else:
            step = draft.ours[0]
            owned = {"side": "municipality", "by_on": NEXT_WEEK, "owner_id": house.coach.party_id}
            anew = [NewStep(words=f"{words} {number}", **owned) for words in ("Bellen", "Mailen")]
            acts = [partial(write_plan_step, step=each, step_id=step.id) for each in anew]
            seen = step.digest
        asked = {"at": AT, "person_id": desk.person, "seen": seen}
        works = [partial(act, actor=actor, **asked) for act, actor in zip(acts, (house.coach, house.lead))]
        assert sorted(race(*works)) == ["changed_meanwhile", "done"]


def test_what_was_granted_is_either_paid_or_given_back(house: House, race: Race) -> None:
    person, spent = house.admit(), 0
    receipt = Receipt(paid_on=TODAY, amount=90, reference="bon")
    for _ in range(ROUNDS):
        ask(house, person, 100)()
        request = BudgetRequest.objects.latest("id").pk
        asked = {"actor": house.coach, "at": AT, "person_id": person, "request_id": request}
        outcomes = race(
            partial(add_receipt, receipt=receipt, **asked), partial(return_budget, because="Niet nodig", **asked)
        )
        assert sorted(outcomes) == ["done", "invalid"]
        spent += 90 if outcomes[0] == "done" else 0
        card = read_budget_card(person, today=TODAY)
        assert card
        assert card.drawn == spent
