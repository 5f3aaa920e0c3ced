"""Displacement: before anybody works unpaid, fixed questions are asked and somebody else decides."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from sluitend.areas.employers.pen import lock_employer
from sluitend.areas.placements.displacing import count_unpaid, find_limits
from sluitend.areas.placements.models import DisplacementCheck
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.displacement import find_displacement
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile, DecideByAnother, Invalid, NoReason, NotFound
from sluitend.ledger.packs import find_pack


@dataclass(frozen=True, kw_only=True)
class NewCheck:
    """What the employer told of unpaid work: which, beside how many of how many people, and the fixed questions."""

    work: str
    staff: int
    beside: int
    is_additional: bool
    was_vacant: bool
    was_dismissed: bool
    is_learning: bool


@act("record_displacement_check")
def record_displacement_check(*, actor: Actor, at: datetime, employer_id: int, new: NewCheck) -> Outcome[int]:
    """Write down what was answered, and count who is there already; what fails a limit of the pack fails at once."""
    employer = lock_employer(actor, employer_id)
    pack, today = find_pack(employer.municipality_id), find_day(at)
    if not new.work.strip() or new.staff < 1 or not 0 <= new.beside <= new.staff:
        raise Invalid(
            _("Deze aantallen kunnen niet."),
            _("Een organisatie heeft iemand in dienst, en naast iemand werken niet meer mensen dan er zijn."),
            _("Vul in welk werk het is, hoeveel mensen er werken, en hoeveel van hen ernaast."),
        )
    answers = {name: value for name, value in vars(new).items() if name != "work"}
    work = count_unpaid(employer, new.work.strip(), answers, today=today)
    faults = find_displacement(work, find_limits(pack, on=today))
    told = vars(work) | {"work": new.work.strip(), "asked_at": at, "asked_by_id": actor.party_id}
    months = int(pack.parameter("displacement_usable_months", on=today).value)
    told |= {"usable_until_on": add_months(today, count=months)}
    failed = {"faults": list(faults), "is_passed": False, "decided_at": at} if faults else {}
    check = DisplacementCheck.objects.create(employer=employer, **told, **failed)
    return Outcome(value=check.pk, object=f"employer:{employer_id}", fields=("displacement_check",))


@act("decide_displacement_check")
def decide_displacement_check(
    *, actor: Actor, at: datetime, check_id: int, is_passed: bool, because: str = ""
) -> Outcome[None]:
    """Decide on a check that somebody else asked; no needs a reason."""
    check = DisplacementCheck.objects.within(actor).filter(id=check_id).first()
    if check is None:
        raise NotFound
    if check.asked_by_id == actor.party_id:
        raise DecideByAnother
    if not is_passed and not because.strip():
        raise NoReason
    told = {"is_passed": is_passed, "decided_at": at, "decided_by": actor.party_id}
    told |= {"decided_because": because.strip()[:200]}
    if not DisplacementCheck.objects.filter(id=check_id, is_passed=None).update(**told):
        raise ChangedMeanwhile
    return Outcome(value=None, object=f"employer:{check.employer_id}", fields=("displacement_check",))
