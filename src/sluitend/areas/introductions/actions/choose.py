"""Choosing: the employer says whom it wants to meet, and afterwards how it went, with a reason about the work."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.introductions.locking import lock_shown, require_reason
from sluitend.areas.introductions.models import CHOICES, DECLINED, DETAILS, MEET, OUTCOMES, PARTED, PASS, Candidate
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack

WITH_REASON = (DECLINED, PARTED)


@act("choose_candidate")
def choose_candidate(*, actor: Actor, at: datetime, candidate_id: int, choice: str, because: str = "") -> Outcome[int]:
    """Note whether the employer wants to meet this candidate; gives the session."""
    candidate = lock_shown(actor, candidate_id)
    if choice not in CHOICES or candidate.outcome:
        raise Invalid(
            _("Deze keuze kan niet meer."),
            _("Het is ontmoeten of niet, en het kan tot er een uitkomst is."),
            _("Bekijk de kandidaat opnieuw."),
        )
    if choice == PASS:
        _require_reason(candidate, because, at)
    chosen = {"choice": choice, "choice_because": because if choice == PASS else ""}
    Candidate.objects.filter(id=candidate_id).update(**chosen)
    return _tell(candidate, "choice")


@act("record_candidate_outcome")
def record_candidate_outcome(
    *, actor: Actor, at: datetime, candidate_id: int, outcome: str, because: str = ""
) -> Outcome[int]:
    """Note how it went with somebody who was met; gives the session."""
    candidate = lock_shown(actor, candidate_id)
    if outcome not in OUTCOMES or candidate.choice != MEET or candidate.consent != DETAILS:
        raise Invalid(
            _("Deze uitkomst kan nog niet."),
            _("De werkgever heeft deze kandidaat nog niet ontmoet."),
            _("Kies de kandidaat eerst om te ontmoeten, en wacht op toestemming."),
        )
    if outcome in WITH_REASON:
        _require_reason(candidate, because, at)
    ended = {"outcome": outcome, "outcome_because": because if outcome in WITH_REASON else ""}
    Candidate.objects.filter(id=candidate_id).update(**ended)
    return _tell(candidate, "outcome")


def _require_reason(candidate: Candidate, because: str, at: datetime) -> None:
    require_reason(find_pack(candidate.session.employer.municipality_id), because, on=find_day(at))


def _tell(candidate: Candidate, field: str) -> Outcome[int]:
    number = candidate.session_id
    return Outcome(value=number, about=(candidate.person_id,), object=f"session:{number}", fields=(field,))
