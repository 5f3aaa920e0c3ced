"""Certificates: what somebody showed at work is written down by who saw it, and given to the person."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.aftercare.models import SkillCertificate
from sluitend.areas.aftercare.models.certificate import MOST_SKILLS
from sluitend.areas.aftercare.pen import lock_work
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoReason, NotFound

FIELDS = ("certificate",)


@dataclass(frozen=True, kw_only=True)
class NewCertificate:
    """The skills that were seen, in plain words, and who signs for them."""

    skills: tuple[str, ...]
    seen_by: str
    function: str
    signed_on: date
    words: str = ""


@act("write_skill_certificate")
def write_skill_certificate(*, actor: Actor, at: datetime, placement_id: int, new: NewCertificate) -> Outcome[int]:
    """Write a certificate; from then on it is in the person's own portal."""
    placement = lock_work(actor, placement_id)
    skills = list(dict.fromkeys(each.strip() for each in new.skills if each.strip()))
    if not 0 < len(skills) <= MOST_SKILLS or not new.seen_by.strip() or not new.function.strip():
        raise Invalid(
            _("Dit certificaat is nog niet af."),
            _("Het noemt één tot twaalf vaardigheden, en wie ze heeft gezien met naam en functie."),
            _("Vul aan wat ontbreekt."),
        )
    if not placement.starts_on <= new.signed_on <= find_day(at):
        raise Invalid(
            _("Deze dag kan niet."),
            _("Een certificaat wordt ondertekend nadat het werk begon, en niet in de toekomst."),
            _("Kies de dag van de handtekening."),
        )
    written = SkillCertificate.objects.create(
        placement=placement,
        skills=skills,
        words=new.words.strip(),
        seen_by=new.seen_by.strip(),
        function=new.function.strip(),
        signed_on=new.signed_on,
        by_id=actor.party_id,
        at=at,
    )
    about, object_ = (placement.person_id,), f"placement:{placement_id}"
    return Outcome(value=written.pk, about=about, object=object_, fields=FIELDS)


@act("withdraw_skill_certificate")
def withdraw_skill_certificate(*, actor: Actor, at: datetime, certificate_id: int, because: str) -> Outcome[None]:
    """Say that a certificate was written wrongly, and why; it stays in the file and cannot be printed any more."""
    if not because.strip():
        raise NoReason
    found = SkillCertificate.objects.filter(id=certificate_id, withdrawn_at=None)
    placement = lock_work(actor, found.values_list("placement", flat=True).first() or 0)
    told = {"withdrawn_at": at, "withdrawn_by": actor.party_id, "withdrawn_because": because.strip()}
    if not found.update(**told):
        raise NotFound
    about, object_ = (placement.person_id,), f"placement:{placement.pk}"
    return Outcome(value=None, about=about, object=object_, fields=FIELDS)
