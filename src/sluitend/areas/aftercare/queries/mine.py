"""My work, as the resident sees it: where I work, what I told, and my certificates."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.aftercare.models import SkillCertificate
from sluitend.areas.aftercare.rows import CertificateRow, FollowedRow, list_certificates, list_followed
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack


@dataclass(frozen=True, kw_only=True)
class MyWork:
    """The work that goes on, and what I showed at any work."""

    rows: tuple[FollowedRow, ...]
    certificates: tuple[CertificateRow, ...]


@act("read_my_work")
def read_my_work(*, actor: Actor, at: datetime) -> Outcome[MyWork]:
    """Give a resident's own work."""
    me, pack = actor.party_id or 0, find_pack(actor.organisation_id)
    running = Placement.objects.are_running().filter(person=me).order_by("-starts_on", "-id")
    shown = SkillCertificate.objects.filter(placement__person=me, withdrawn_at=None)
    work = MyWork(
        rows=tuple(list_followed(running, pack=pack, today=find_day(at))),
        certificates=tuple(list_certificates(shown)),
    )
    return Outcome(value=work, about=(me,), object=f"person:{me}", fields=("placement", "report", "certificate"))
