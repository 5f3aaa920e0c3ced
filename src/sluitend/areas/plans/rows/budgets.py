"""Somebody's personal budget: what there is, what was asked, granted and paid, and what is left."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, OuterRef, Subquery, Sum
from django.db.models.functions import JSONObject

from sluitend.areas.plans.funds import find_budget_policy
from sluitend.areas.plans.models import BudgetRequest, PersonalBudget
from sluitend.compute.policy.pack import Pack
from sluitend.ledger.models import Draw
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Party, Person


@dataclass(frozen=True, kw_only=True)
class RequestRow:
    """One request; amounts in cents. `is_waiting` tells whether its decision is still owed."""

    id: int
    words: str
    step_words: str | None
    amount: int
    state: str
    asked_at: datetime
    asked_by_name: str | None
    decide_on: date
    is_waiting: bool
    decided_at: datetime | None
    refused_because: str
    paid_on: date | None
    paid_amount: int | None
    paid_reference: str
    returned_at: datetime | None
    returned_because: str


@dataclass(frozen=True, kw_only=True)
class BudgetCard:
    """The balance in cents of the period that holds today, or of the one that would begin."""

    person_id: int
    name: str
    source: str
    amount: int
    drawn: int
    left: int
    from_on: date
    until_on: date
    is_begun: bool
    waiting: int


@dataclass(frozen=True, kw_only=True)
class BudgetShown:
    """The balance with every request there was, the newest first."""

    card: BudgetCard
    requests: tuple[RequestRow, ...]


def read_budget_card(person_id: int, *, today: date, pack: Pack | None = None) -> BudgetCard | None:
    """Give the balance, under the pack of the person's municipality; None where that has no personal budget."""
    policy = find_budget_policy(pack or _find_pack_of(person_id), on=today)
    if policy is None:
        return None
    waiting = BudgetRequest.objects.filter(person=OuterRef("pk"), promise__state="open").order_by().values("person")
    [(means, asked)] = Person.objects.filter(party=person_id).values_list(
        _find_means(today), Subquery(waiting.annotate(number=Count("id")).values("number"))
    )
    amount, drawn = (means["amount"], means["drawn"] or 0) if means else (policy.amount, 0)
    return BudgetCard(
        person_id=person_id,
        name=policy.name,
        source=policy.source,
        amount=amount,
        drawn=drawn,
        left=amount - drawn,
        from_on=date.fromisoformat(means["from_on"]) if means else policy.from_on,
        until_on=date.fromisoformat(means["until_on"]) if means else policy.until_on,
        is_begun=means is not None,
        waiting=asked or 0,
    )


def _find_means(today: date) -> Subquery:
    """Give the means that are somebody's own today, of the person of the outer query, and what was drawn on them."""
    drawn = Draw.objects.filter(means=OuterRef("means"), returned_at=None).order_by().values("means")
    running = PersonalBudget.objects.filter(
        person=OuterRef("pk"), means__from_on__lte=today, means__until_on__gte=today
    )
    plain = {name: f"means__{name}" for name in ("amount", "from_on", "until_on")}
    return Subquery(
        running.values(row=JSONObject(**plain, drawn=drawn.annotate(total=Sum("amount")).values("total")))[:1]
    )


def _find_pack_of(person_id: int) -> Pack:
    return find_pack(Party.objects.values_list("organisation", flat=True).get(id=person_id))


def read_budget_shown(person_id: int, *, today: date) -> BudgetShown | None:
    """Give the balance with the requests; None where the municipality has no personal budget."""
    card = read_budget_card(person_id, today=today)
    if card is None:
        return None
    plain = [field for field in RequestRow.__dataclass_fields__ if field not in NAMED]
    found = BudgetRequest.objects.filter(person=person_id).order_by("-asked_at", "-id")
    rows = found.values(*plain, **{name: F(path) for name, path in NAMED.items()})
    requests = (RequestRow(**row | {"is_waiting": row["is_waiting"] == "open"}) for row in rows)
    return BudgetShown(card=card, requests=tuple(requests))


# Columns of other tables, by the name under which a row shows them.
NAMED = {
    "step_words": "step__words",
    "asked_by_name": "asked_by__name",
    "decide_on": "promise__due_on",
    "is_waiting": "promise__state",
}
