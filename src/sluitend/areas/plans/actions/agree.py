"""Agree: the resident's mark, set on paper or in the portal; with that of the municipality the plan holds."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models.plan import PAPER, PORTAL
from sluitend.areas.plans.pen import Signature, agree_to, find_version
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid


@dataclass(frozen=True, kw_only=True)
class Signing:
    """The day and the place that stand beside the signatures on paper."""

    signed_on: date
    place: str


@act("agree_plan")
def agree_plan(*, actor: Actor, at: datetime, person_id: int, version: int) -> Outcome[int]:
    """Agree, as the resident, to the version that was read; gives that version."""
    plan = find_version(actor, person_id, version)
    agree_to(plan, actor=actor, at=at, signature=Signature(how=PORTAL, signed_on=find_day(at)))
    return Outcome(value=version, about=(person_id,), object=f"plan:{plan.pk}", fields=("state",))


@act("sign_plan_on_paper")
def sign_plan_on_paper(*, actor: Actor, at: datetime, person_id: int, version: int, signing: Signing) -> Outcome[int]:
    """Note that both sides signed this version on paper, where and when; gives that version."""
    plan = find_version(actor, person_id, version)
    if not signing.place.strip():
        raise Invalid(
            _("De plaats ontbreekt."),
            _("Bij handtekeningen horen een dag en een plaats."),
            _("Neem de plaats over van het papier."),
        )
    proposed_on = find_day(plan.proposed_at) if plan.proposed_at else find_day(at)
    if not proposed_on <= signing.signed_on <= find_day(at):
        raise Invalid(
            _("Deze dag van ondertekening kan niet."),
            _("Niemand tekent een plan voordat het is voorgesteld, of op een dag die nog komt."),
            _("Neem de dag over van het papier."),
        )
    signature = Signature(how=PAPER, signed_on=signing.signed_on, place=signing.place.strip())
    agree_to(plan, actor=actor, at=at, signature=signature)
    return Outcome(value=version, about=(person_id,), object=f"plan:{plan.pk}", fields=("state", "signed_on"))
