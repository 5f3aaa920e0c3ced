"""Comment: the resident says about a version what they think of it, in their own words."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.models import PlanComment
from sluitend.areas.plans.models.plan import DRAFT
from sluitend.areas.plans.pen import find_version
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound


@act("comment_on_plan")
def comment_on_plan(*, actor: Actor, at: datetime, person_id: int, version: int, words: str) -> Outcome[int]:
    """Keep what the resident says about a version that was proposed to them."""
    plan = find_version(actor, person_id, version)
    if plan.state == DRAFT:
        raise NotFound
    if not words.strip():
        raise Invalid(_("Uw reactie is leeg."), _("Er staat nog niets."), _("Schrijf op wat u van het plan vindt."))
    written = PlanComment.objects.create(plan=plan, words=words.strip(), at=at, by_id=actor.party_id)
    return Outcome(value=written.pk, about=(person_id,), object=f"plan:{plan.pk}", fields=("comment",))
