"""Return: what was granted and is not needed after all goes back to the person's budget, with the reason."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import BudgetRequest
from sluitend.areas.plans.models.budget import GRANTED, RETURNED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.pen import lock_person, return_to_means


@act("return_budget")
def return_budget(*, actor: Actor, at: datetime, person_id: int, request_id: int, because: str) -> Outcome[int]:
    """Give back what was granted and not spent, and tell how much in cents; what was paid stays paid."""
    lock_person(actor, person_id)
    request = BudgetRequest.objects.filter(person=person_id, id=request_id).first()
    if request is None:
        raise NotFound
    if request.state != GRANTED or request.paid_on is not None:
        raise Invalid(
            _("Hier valt niets terug te geven."),
            _("De aanvraag is niet toegekend, al teruggegeven, of er is een bon van."),
            _("Bekijk de aanvraag opnieuw."),
        )
    if not because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."),
            _("Wie later terugleest, wil weten waarom het niet doorging."),
            _("Schrijf de reden op, in een paar woorden."),
        )
    return_to_means(request.draw_id or 0, at=at)
    returned = {"state": RETURNED, "returned_at": at, "returned_because": because.strip()}
    BudgetRequest.objects.filter(id=request_id).update(**returned)
    return Outcome(value=request.amount, about=(person_id,), object=f"budget_request:{request_id}", fields=("state",))
