"""The aftercare of one person: each piece of work with how it goes, proof, certificates, and whether they came back."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.aftercare.models import Relapse, SkillCertificate
from sluitend.areas.aftercare.rows import CertificateRow, FollowedRow, list_certificates, list_followed
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class RelapseRow:
    """When somebody left to work, and since when there is a benefit again."""

    left_on: date
    back_on: date


@dataclass(frozen=True, kw_only=True)
class AftercarePage:
    """Everything about somebody at work, the newest work first."""

    person_id: int
    person_name: str
    number: str
    active: bool
    rows: tuple[FollowedRow, ...]
    certificates: tuple[CertificateRow, ...]
    relapses: tuple[RelapseRow, ...]


@act("read_aftercare")
def read_aftercare(*, actor: Actor, at: datetime, person_id: int) -> Outcome[AftercarePage]:
    """Give how it goes with somebody at work."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    placements = Placement.objects.filter(person=person_id).order_by("-starts_on", "-id")
    back = Relapse.objects.filter(person=person_id).order_by("-left_on").values_list("left_on", "spell__started_on")
    page = AftercarePage(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        active=person.active,
        rows=tuple(list_followed(placements, pack=find_pack(person.party.organisation_id), today=find_day(at))),
        certificates=tuple(list_certificates(SkillCertificate.objects.filter(placement__person=person_id))),
        relapses=tuple(RelapseRow(left_on=left_on, back_on=back_on) for left_on, back_on in back),
    )
    fields = ("name", "placement", "report", "coaching", "held_result", "certificate")
    return Outcome(value=page, about=(person_id,), object=f"person:{person_id}", fields=fields)
