"""The personal budget: asked for, decided on within days, paid by receipt, and never exceeded."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from tests.areas.plans.planning import Desk
from tests.refusals import refused
from tests.standing import AT, TODAY, House, build_house

from sluitend.areas.plans.actions import NewRequest, Receipt, add_receipt, decide_budget, request_budget
from sluitend.areas.plans.funds import find_budget_policy
from sluitend.areas.plans.models import BudgetRequest, PersonalBudget, PlanStep
from sluitend.areas.plans.queries import read_budget, read_my_budget
from sluitend.areas.plans.rows import BudgetShown, read_budget_card, read_budget_shown
from sluitend.ledger.actions import Settling, settle_promise, settle_promises
from sluitend.ledger.models import Draw, Evidence, Means, Promise
from sluitend.parties.models import Organisation

# ƒ 1,000 at 2.20371 guilders to the euro.
WHOLE = 45_378


@pytest.fixture
def house(book: None) -> House:
    """Give a house that runs on the pack of Leeuwarden."""
    return build_house(pack="leeuwarden-2000")


def ask(desk: Desk, amount: int = 10_000, words: str = "Kleren voor een gesprek", **more: object) -> int:
    at = more.pop("at", AT)
    request = NewRequest(words=words, amount=amount, **more)  # type: ignore[arg-type]
    return request_budget(actor=desk.coach, at=at, person_id=desk.person, request=request)  # type: ignore[arg-type]


def decide(desk: Desk, request: int, *, granted: bool = True, because: str = "", at: object = AT) -> str:
    asked = {"person_id": desk.person, "request_id": request, "granted": granted, "because": because}
    return decide_budget(actor=desk.coach, at=at, **asked)  # type: ignore[arg-type]


def pay(desk: Desk, request: int, amount: int = 9_500, **more: object) -> int:
    receipt = Receipt(**({"paid_on": TODAY, "amount": amount, "reference": "bon 12"} | more))  # type: ignore[arg-type]
    return add_receipt(actor=desk.coach, at=AT, person_id=desk.person, request_id=request, receipt=receipt)


def show(desk: Desk) -> BudgetShown:
    shown = read_budget_shown(desk.person, today=TODAY)
    assert shown
    return shown


def test_everybody_has_a_thousand_guilders_for_two_years(desk: Desk) -> None:
    card = show(desk).card
    assert (card.amount, card.drawn, card.left, card.is_begun) == (WHOLE, 0, WHOLE, False)
    assert not Means.objects.exists()


def test_a_quick_decision_is_promised_to_whoever_asks(desk: Desk) -> None:
    ask(desk)
    promise = Promise.objects.get(kind="budget_decision")
    assert (promise.due_on.isoformat(), promise.owner_id) == ("2026-11-26", desk.coach.party_id)
    assert [row.is_waiting for row in show(desk).requests] == [True]
    assert show(desk).card.waiting == 1


def test_what_is_granted_is_drawn_and_the_period_begins(desk: Desk) -> None:
    assert decide(desk, ask(desk)) == "granted"
    means = PersonalBudget.objects.get(person=desk.person).means
    assert (means.unit, means.amount) == ("cent", WHOLE)
    assert (means.from_on, means.until_on.isoformat()) == (TODAY, "2028-11-22")
    card = show(desk).card
    assert (card.drawn, card.left, card.waiting) == (10_000, WHOLE - 10_000, 0)
    assert Promise.objects.get(kind="budget_decision").state == "kept"
    assert Evidence.objects.get(promise__kind="budget_decision").kind == "granted"


def test_a_no_has_its_reason_keeps_the_promise_and_draws_nothing(desk: Desk) -> None:
    request = ask(desk)
    with refused("invalid"):
        decide(desk, request, granted=False, because=" ")
    assert decide(desk, request, granted=False, because="Kan uit de bijzondere bijstand") == "refused"
    [row] = show(desk).requests
    assert (row.state, row.refused_because) == ("refused", "Kan uit de bijzondere bijstand")
    assert Promise.objects.get(kind="budget_decision").state == "kept"
    assert not Draw.objects.exists()


def test_the_last_cent_can_be_spent_and_not_one_more(desk: Desk) -> None:
    decide(desk, ask(desk, WHOLE - 1))
    last, more = ask(desk, 1), ask(desk, 1)
    decide(desk, last)
    assert show(desk).card.left == 0
    with refused("unfunded"):
        decide(desk, more)
    assert decide(desk, more, granted=False, because="Het budget is op") == "refused"


def test_a_decision_is_taken_once(desk: Desk) -> None:
    request = ask(desk)
    decide(desk, request)
    with refused("not_open"):
        decide(desk, request)


@pytest.mark.parametrize(
    "settling", [Settling(state="kept", evidence="granted"), Settling(state="broken", reason="not_done")]
)
def test_what_was_asked_is_not_settled_without_a_decision(desk: Desk, settling: Settling) -> None:
    ask(desk)
    promise_id = Promise.objects.get(kind="budget_decision").id
    with refused("decide_first"):
        settle_promise(actor=desk.coach, at=AT, promise_id=promise_id, settling=settling)
    with refused("decide_first"):
        settle_promises(actor=desk.coach, at=AT, promise_ids=[promise_id], settling=settling)
    assert Promise.objects.get(id=promise_id).state == "open"
    assert not Draw.objects.exists()


def test_the_promise_says_what_it_is_about(desk: Desk) -> None:
    ask(desk)
    assert Promise.objects.get(kind="budget_decision").subject == "Kleren voor een gesprek"


def test_residents_ask_for_themselves_and_read_what_came_of_it(desk: Desk, house: House) -> None:
    asked = NewRequest(words="Werkschoenen", amount=8_000)
    number = request_budget(actor=desk.resident, at=AT, person_id=desk.person, request=asked)
    assert Promise.objects.get(kind="budget_decision").owner_id == desk.coach.party_id
    decide(desk, number)
    shown = read_my_budget(actor=desk.resident, at=AT)
    assert shown == show(desk)
    assert [(row.words, row.state) for row in shown.requests] == [("Werkschoenen", "granted")]
    other = house.admit()
    with refused("not_found"):
        request_budget(actor=desk.resident, at=AT, person_id=other, request=asked)
    with refused("not_allowed"):
        decide_budget(actor=desk.resident, at=AT, person_id=desk.person, request_id=number, granted=True)


def test_whoever_is_nobody_in_the_book_has_no_budget(desk: Desk) -> None:
    with refused("not_found"):
        read_my_budget(actor=replace(desk.resident, party_id=999_999), at=AT)


def test_a_request_whose_promise_was_settled_elsewhere_has_lapsed(desk: Desk) -> None:
    request = ask(desk)
    released = Settling(state="released", reason="no_longer_needed")
    promise_id = Promise.objects.get(kind="budget_decision").id
    settle_promise(actor=desk.coach, at=AT, promise_id=promise_id, settling=released)
    with refused("not_open"):
        decide(desk, request)
    [row] = show(desk).requests
    assert (row.state, row.is_waiting) == ("asked", False)


def test_what_was_not_spent_comes_back_with_the_receipt(desk: Desk) -> None:
    request = ask(desk)
    decide(desk, request)
    assert pay(desk, request) == 500
    [row] = show(desk).requests
    assert (row.amount, row.paid_amount, row.paid_on, row.paid_reference) == (10_000, 9_500, TODAY, "bon 12")
    assert show(desk).card.left == WHOLE - 9_500


def test_a_receipt_comes_once_and_after_a_yes(desk: Desk) -> None:
    request = ask(desk)
    with refused("invalid"):
        pay(desk, request)
    decide(desk, request)
    pay(desk, request, 10_000)
    with refused("invalid"):
        pay(desk, request)


@pytest.mark.parametrize(
    "wrong", [{"amount": 10_001}, {"amount": 0}, {"paid_on": TODAY + timedelta(days=1)}, {"reference": " "}]
)
def test_a_receipt_that_does_not_fit_is_refused(desk: Desk, wrong: dict[str, object]) -> None:
    request = ask(desk)
    decide(desk, request)
    with refused("invalid"):
        pay(desk, request, **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", [{"amount": 0}, {"amount": WHOLE + 1}, {"words": " "}])
def test_a_request_that_makes_no_sense_is_refused(desk: Desk, wrong: dict[str, object]) -> None:
    with refused("invalid"):
        ask(desk, **wrong)  # type: ignore[arg-type]


def test_a_request_can_help_with_a_step_of_the_agreed_plan(desk: Desk, house: House) -> None:
    desk.agree("Aanmelden")
    step = PlanStep.objects.get(words="Aanmelden").pk
    ask(desk, step_id=step)
    assert [row.step_words for row in show(desk).requests] == ["Aanmelden"]
    other = Desk(house, house.admit())
    with refused("not_found"):
        ask(other, step_id=step)


def test_after_two_years_there_is_a_new_budget(desk: Desk) -> None:
    decide(desk, ask(desk, WHOLE))
    later = AT + timedelta(days=731)
    request = ask(desk, at=later)
    assert decide(desk, request, at=later) == "granted"
    assert PersonalBudget.objects.filter(person=desk.person).count() == 2
    assert read_budget_card(desk.person, today=later.date()).left == WHOLE - 10_000  # type: ignore[union-attr]


def test_a_request_of_somebody_else_is_not_found(desk: Desk, house: House) -> None:
    request = ask(desk)
    other = Desk(house, house.admit())
    with refused("not_found"):
        decide(other, request)
    decide(desk, request)
    with refused("not_found"):
        pay(other, request)


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_nobody_else_asks_decides_or_pays(desk: Desk, house: House, who: str) -> None:
    request, actor = ask(desk), getattr(house, who)
    with refused("not_found"):
        decide_budget(actor=actor, at=AT, person_id=desk.person, request_id=request, granted=True)


@pytest.mark.parametrize(("who", "found"), [("colleague", True), ("lead", True), ("stranger", False)])
def test_the_team_may_look_at_what_is_left(desk: Desk, house: House, who: str, found: bool) -> None:
    desk.agree("Aanmelden")
    if not found:
        with refused("not_found"):
            read_budget(actor=getattr(house, who), at=AT, person_id=desk.person)
        return
    view = read_budget(actor=getattr(house, who), at=AT, person_id=desk.person)
    assert view.budget == show(desk)
    assert [words for _, words in view.steps] == ["Aanmelden", "Twee keer per week oefenen"]


def test_where_the_pack_has_none_there_is_no_budget(book: None) -> None:
    house = build_house(pack="national")
    desk = Desk(house, house.admit())
    assert read_budget_card(desk.person, today=TODAY) is None
    assert read_budget(actor=desk.coach, at=AT, person_id=desk.person).budget is None
    with refused("no_budget"):
        ask(desk)


def test_a_fund_that_does_not_come_back_is_there_once(house: House) -> None:
    pack = settings.PACKS["leeuwarden-2000"]
    once = replace(pack, funds=tuple(replace(fund, every=None) for fund in pack.funds))
    policy = find_budget_policy(once, on=TODAY)
    assert policy
    assert policy.until_on.year == TODAY.year + 100


def test_a_budget_that_was_taken_out_of_the_pack_grants_nothing_more(desk: Desk, house: House) -> None:
    request = ask(desk)
    Organisation.objects.filter(party=house.municipality).update(pack="national")
    with refused("no_budget"):
        decide(desk, request)
    assert BudgetRequest.objects.get().state == "asked"
