"""Share: on a recorded ground, partners are shown what was written for them about one person, and no more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.conferences.models import Case, CaseItem, CasePartner
from sluitend.areas.conferences.pen import lock_case
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Organisation


@dataclass(frozen=True, kw_only=True)
class Sharing:
    """What partners read: a summary, and by topic what else the conference needs; and which partners."""

    summary: str
    items: Mapping[str, str] = field(default_factory=dict)
    partner_ids: Sequence[int] = ()


@act("record_ground")
def record_ground(*, actor: Actor, at: datetime, case_id: int, ground: str, since_on: date) -> Outcome[None]:
    """Record on which ground a case may be shared: the person agreed on a day, or the law asks for it."""
    if since_on > find_day(at):
        raise Invalid(
            _("Deze dag is nog niet geweest."),
            _("Toestemming of een wettelijke grond is er al, of nog niet."),
            _("Kies vandaag of eerder."),
        )
    case = lock_case(actor, case_id)
    Case.objects.filter(id=case_id).update(ground=ground, ground_on=since_on, ground_by=actor.party_id)
    return Outcome(value=None, about=(case.person_id,), object=f"case:{case_id}", fields=("ground",))


@act("open_case")
def open_case(*, actor: Actor, at: datetime, case_id: int, sharing: Sharing) -> Outcome[int]:
    """Show partners what was written for them, instead of what they saw before; gives how many partners see it.

    They are partners of one's own municipality. The database refuses to share without a ground.
    """
    case = lock_case(actor, case_id)
    wanted = set(sharing.partner_ids)
    partners = list(Organisation.objects.filter(partner_of=actor.organisation_id, party__in=wanted))
    if not partners or len(partners) != len(wanted):
        raise NotFound
    Case.objects.filter(id=case_id).update(summary=sharing.summary.strip(), shared_at=at)
    CaseItem.objects.filter(case=case_id).delete()
    CaseItem.objects.bulk_create(
        CaseItem(case_id=case_id, topic=topic, text=text.strip())
        for topic, text in sorted(sharing.items.items())
        if text.strip()
    )
    CasePartner.objects.filter(case=case_id).delete()
    CasePartner.objects.bulk_create(CasePartner(case_id=case_id, partner=partner) for partner in partners)
    fields = ("summary", "items", "partners")
    return Outcome(value=len(partners), about=(case.person_id,), object=f"case:{case_id}", fields=fields)
