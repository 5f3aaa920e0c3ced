"""The personal budget in a town: asked for in passing, decided on within days, and paid by receipt."""

from sluitend.areas.plans.actions import NewRequest, Receipt, add_receipt, decide_budget, request_budget
from sluitend.areas.plans.funds import find_budget_policy
from sluitend.areas.plans.queries import read_budget
from sluitend.cli.town import sentences
from sluitend.cli.town.assumptions import BUDGET_ASKED, BUDGET_GRANTED, BUDGET_LEAST_SPENT
from sluitend.cli.town.week import Purchase, Week
from sluitend.ledger.queries import PromiseRow


def talk_of_money(week: Week, row: PromiseRow) -> None:
    """Whoever bought something hands in the receipt; of those who ask nothing yet, some need a little money."""
    if find_budget_policy(week.world.pack, on=week.day) is None:
        return
    purchase = week.memory.purchases.get(row.person_id)
    if purchase is None and week.chance(BUDGET_ASKED):
        _ask(week, row.person_id)
    elif purchase and purchase.is_granted:
        _hand_in(week, row.person_id, purchase)


def decide(week: Week, row: PromiseRow) -> None:
    """Say yes when there is enough, mostly; a no has its reason."""
    purchase = week.memory.purchases.pop(row.person_id)
    at = week.read_clock()
    budget = read_budget(actor=week.coach, at=at, person_id=row.person_id).budget
    fits = budget is not None and purchase.amount <= budget.card.left
    granted = fits and week.chance(BUDGET_GRANTED)
    because = "" if granted else sentences.ELSEWHERE if fits else sentences.SPENT
    asked = {"person_id": row.person_id, "request_id": purchase.request_id}
    decide_budget(actor=week.coach, at=at, granted=granted, because=because, **asked)
    if granted:
        bought = Purchase(request_id=purchase.request_id, amount=purchase.amount, is_granted=True)
        week.memory.purchases[row.person_id] = bought


def _ask(week: Week, person_id: int) -> None:
    words, amount = week.dice.choice(sentences.NEEDED)
    asked = NewRequest(words=words, amount=amount)
    request_id = request_budget(actor=week.coach, at=week.read_clock(), person_id=person_id, request=asked)
    week.memory.purchases[person_id] = Purchase(request_id=request_id, amount=amount)


def _hand_in(week: Week, person_id: int, purchase: Purchase) -> None:
    """Add the receipt; mostly it was a little cheaper."""
    paid = round(purchase.amount * week.dice.uniform(BUDGET_LEAST_SPENT, 1))
    receipt = Receipt(paid_on=week.day, amount=paid, reference=f"bon {purchase.request_id}")
    asked = {"person_id": person_id, "request_id": purchase.request_id}
    add_receipt(actor=week.coach, at=week.read_clock(), receipt=receipt, **asked)
    del week.memory.purchases[person_id]
