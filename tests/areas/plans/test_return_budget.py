"""Giving back: what was granted and did not go on is in the budget again, with the reason, and only once."""

import pytest
from tests.areas.plans.planning import Desk
from tests.refusals import refused
from tests.standing import AT, TODAY, House, build_house

from sluitend.areas.plans.actions import NewRequest, Receipt, add_receipt, decide_budget, request_budget, return_budget
from sluitend.areas.plans.rows import BudgetShown, read_budget_shown
from sluitend.ledger.models import Draw

WHOLE = 45_378


@pytest.fixture
def house(book: None) -> House:
    """Give a house that runs on the pack of Leeuwarden."""
    return build_house(pack="leeuwarden-2000")


@pytest.fixture
def granted(desk: Desk) -> int:
    request = NewRequest(words="Rijlessen", amount=40_000)
    number = request_budget(actor=desk.coach, at=AT, person_id=desk.person, request=request)
    decide_budget(actor=desk.coach, at=AT, person_id=desk.person, request_id=number, granted=True)
    return number


def give_back(desk: Desk, request: int, because: str = "De cursus gaat niet door", *, who: str = "coach") -> int:
    actor = getattr(desk.house, who)
    return return_budget(actor=actor, at=AT, person_id=desk.person, request_id=request, because=because)


def pay(desk: Desk, request: int) -> int:
    receipt = Receipt(paid_on=TODAY, amount=39_000, reference="bon 1")
    return add_receipt(actor=desk.coach, at=AT, person_id=desk.person, request_id=request, receipt=receipt)


def show(desk: Desk) -> BudgetShown:
    shown = read_budget_shown(desk.person, today=TODAY)
    assert shown
    return shown


def test_the_whole_amount_is_there_again_and_the_reason_stays(desk: Desk, granted: int) -> None:
    assert show(desk).card.left == WHOLE - 40_000
    assert give_back(desk, granted, " De cursus gaat niet door ") == 40_000
    [row] = show(desk).requests
    assert (row.state, row.returned_because, row.returned_at) == ("returned", "De cursus gaat niet door", AT)
    assert (show(desk).card.left, show(desk).card.drawn) == (WHOLE, 0)
    assert Draw.objects.get().returned_at == AT


def test_what_came_back_can_be_granted_anew(desk: Desk, granted: int) -> None:
    give_back(desk, granted)
    request = NewRequest(words="Een fiets", amount=WHOLE)
    number = request_budget(actor=desk.coach, at=AT, person_id=desk.person, request=request)
    assert decide_budget(actor=desk.coach, at=AT, person_id=desk.person, request_id=number, granted=True) == "granted"


def test_it_asks_for_a_reason(desk: Desk, granted: int) -> None:
    with refused("invalid"):
        give_back(desk, granted, " ")
    assert show(desk).card.left == WHOLE - 40_000


def test_what_was_paid_stays_paid_and_what_came_back_is_not_paid(desk: Desk, granted: int) -> None:
    pay(desk, granted)
    with refused("invalid"):
        give_back(desk, granted)
    request = NewRequest(words="Reiskosten", amount=1_000)
    number = request_budget(actor=desk.coach, at=AT, person_id=desk.person, request=request)
    with refused("invalid"):
        give_back(desk, number)
    decide_budget(actor=desk.coach, at=AT, person_id=desk.person, request_id=number, granted=True)
    give_back(desk, number)
    for act in (give_back, pay):
        with refused("invalid"):
            act(desk, number)


def test_a_request_of_somebody_else_is_not_found(desk: Desk, house: House, granted: int) -> None:
    other = Desk(house, house.admit())
    with refused("not_found"):
        give_back(other, granted)


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_nobody_else_gives_back(desk: Desk, granted: int, who: str) -> None:
    with refused("not_found"):
        give_back(desk, granted, who=who)
