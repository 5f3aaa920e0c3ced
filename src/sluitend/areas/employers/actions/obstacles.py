"""Obstacles: what keeps an employer from taking somebody on is promised an answer, and gets a provision of the pack."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.checking import find_obstacle
from sluitend.areas.employers.models import Employer, EmployerObstacle
from sluitend.areas.employers.pen import find_speaker, lock_employer
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack, find_pack_of_version
from sluitend.ledger.pen import Opening, Settling, close_promises, draft_promise, note_evidence


@act("record_employer_obstacle")
def record_employer_obstacle(
    *, actor: Actor, at: datetime, employer_id: int, kind: str, words: str = ""
) -> Outcome[int]:
    """Write down why an employer hesitates, and promise it an answer by the day of the pack."""
    employer = lock_employer(actor, employer_id)
    pack, today = find_pack(employer.municipality_id), find_day(at)
    obstacle = find_obstacle(pack, kind, on=today)
    opening = Opening(kind="obstacle_answer", owner_id=find_speaker(actor, employer_id), subject=obstacle.name)
    promise = draft_promise(opening, beneficiary_id=employer_id, pack=pack, at=at)
    promise.save(force_insert=True)
    written = EmployerObstacle.objects.create(
        employer_id=employer_id, kind=kind, words=words.strip(), named_on=today, promise=promise
    )
    return Outcome(value=written.id, object=f"employer:{employer_id}", fields=("obstacle", "promise"))


@act("settle_employer_obstacle")
def settle_employer_obstacle(*, actor: Actor, at: datetime, obstacle_id: int, answer: str = "") -> Outcome[int]:
    """Answer an obstacle with a provision that the pack has for it, or with none when it can do without."""
    mine = EmployerObstacle.objects.filter(employer__in=Employer.objects.within(actor).values("party"))
    obstacle = mine.filter(id=obstacle_id).select_for_update(no_key=True, of=("self",)).first()
    if obstacle is None:
        raise NotFound
    promise = Promise.objects.select_related("beneficiary").get(id=obstacle.promise_id)
    if answer:
        _require_answer(promise, obstacle, answer)
    settling = Settling(state=KEPT, evidence="provided" if answer else "not_needed", reference=answer)
    close_promises([promise], state=KEPT, at=at)
    note_evidence([promise], settling=settling, actor=actor, at=at)
    EmployerObstacle.objects.filter(id=obstacle_id).update(answer=answer, settled_at=at)
    fields = ("obstacle", "promise", "evidence")
    return Outcome(value=obstacle.employer_id, object=f"employer:{obstacle.employer_id}", fields=fields)


def _require_answer(promise: Promise, obstacle: EmployerObstacle, answer: str) -> None:
    pack = find_pack_of_version(promise.pack_version)
    if answer not in find_obstacle(pack, obstacle.kind, on=obstacle.named_on).answers:
        raise Invalid(
            _("Deze voorziening hoort niet bij dit bezwaar."),
            _("Het beleidspakket noemt per bezwaar wat het wegneemt."),
            _("Kies een voorziening uit de lijst."),
        )
