"""One certificate of skills, to print: for the person whose it is, and for whoever guides them."""

from datetime import datetime

from sluitend.areas.aftercare.models import SkillCertificate
from sluitend.areas.aftercare.rows import CertificateRow, list_certificates
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person


@act("read_skill_certificate")
def read_skill_certificate(*, actor: Actor, at: datetime, certificate_id: int) -> Outcome[CertificateRow]:
    """Give a certificate that nobody withdrew."""
    mine = SkillCertificate.objects.filter(placement__person__in=Person.objects.within(actor).values("party"))
    for row in list_certificates(mine.filter(id=certificate_id, withdrawn_at=None)):
        return Outcome(value=row, about=(row.person_id,), object=f"certificate:{row.id}", fields=("certificate",))
    raise NotFound
