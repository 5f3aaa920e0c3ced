"""The receipt: what was really paid, once; what was not spent comes back to the person's budget."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import BudgetRequest
from sluitend.areas.plans.models.budget import GRANTED
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.pen import lock_person, return_rest


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What the receipt says: day, amount in cents, and a number or name to find it by."""

    paid_on: date
    amount: int
    reference: str


@act("add_receipt")
def add_receipt(*, actor: Actor, at: datetime, person_id: int, request_id: int, receipt: Receipt) -> Outcome[int]:
    """Add the receipt to what was granted, and give what came back in cents."""
    lock_person(actor, person_id)
    request = BudgetRequest.objects.filter(person=person_id, id=request_id).first()
    if request is None:
        raise NotFound
    _require_sense(request, receipt, find_day(at))
    BudgetRequest.objects.filter(id=request_id).update(
        paid_on=receipt.paid_on, paid_amount=receipt.amount, paid_reference=receipt.reference.strip()
    )
    return_rest(request.draw_id or 0, spent=receipt.amount)
    rest = request.amount - receipt.amount
    return Outcome(value=rest, about=(person_id,), object=f"budget_request:{request_id}", fields=("paid_amount",))


def _require_sense(request: BudgetRequest, receipt: Receipt, today: date) -> None:
    if request.state != GRANTED or request.paid_on is not None:
        raise Invalid(
            _("Hier hoort geen bon bij."),
            _("De aanvraag is niet toegekend, of de bon is er al."),
            _("Bekijk de aanvraag opnieuw."),
        )
    if not 0 < receipt.amount <= request.amount or receipt.paid_on > today or not receipt.reference.strip():
        raise Invalid(
            _("Deze bon past niet bij de aanvraag."),
            _("Een bon is niet hoger dan wat is toegekend, niet van een dag die nog komt, en heeft een kenmerk."),
            _("Kijk de bon na. Was het duurder, vraag het verschil dan apart aan."),
        )
