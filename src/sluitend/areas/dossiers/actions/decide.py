"""Deciding on a request: erasing and restricting are granted or refused with a reason, and granting does something."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.due import require_erasable
from sluitend.areas.dossiers.models import RightsRequest
from sluitend.areas.dossiers.models.rights import DECIDED, GRANTED, REFUSED
from sluitend.areas.dossiers.pen import find_request, list_for_destruction
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT, OPEN
from sluitend.gate.actions import forget_restriction, write_restriction
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotOpen
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Settling, move_day, settle_found

EVIDENCE = {"erasure": "listed", "restriction": "restricted"}
MORE_TIME = "avg_extension"


@dataclass(frozen=True, kw_only=True)
class Told:
    """Why, and on which day that was told to the person."""

    because: str
    told_on: date


@act("decide_request")
def decide_request(
    *, actor: Actor, at: datetime, request_id: int, is_granted: bool, because: str = ""
) -> Outcome[None]:
    """Grant erasing or restricting, or refuse it with a reason; the answer is then given.

    What is erased goes on the list for which two people agree; what is restricted is only kept from now on.
    """
    request = _find_open(actor, request_id)
    if request.asked not in DECIDED or not (is_granted or because.strip()):
        raise Invalid(
            _("Dit besluit is niet compleet."),
            _("Over wissen en beperken wordt besloten; wie weigert, zegt waarom."),
            _("Schrijf de reden op, of noteer het antwoord bij de toezegging."),
        )
    if is_granted:
        _carry_out(request, at)
    RightsRequest.objects.filter(id=request_id).update(
        decision=GRANTED if is_granted else REFUSED,
        decided_because=because.strip(),
        decided_at=at,
        decided_by=actor.party_id,
    )
    evidence = EVIDENCE[request.asked] if is_granted else REFUSED
    settle_found([request.promise], settling=Settling(state=KEPT, evidence=evidence), actor=actor, at=at)
    return _tell(request, "decision", "state")


@act("extend_request")
def extend_request(*, actor: Actor, at: datetime, request_id: int, told: Told) -> Outcome[date]:
    """Take two months more for an answer (AVG article 12.3), once, and told to the person within the first month."""
    request = _find_open(actor, request_id)
    today, promise = find_day(at), request.promise
    asked_on = find_day(request.made_at)
    in_time = asked_on <= told.told_on <= min(today, promise.due_on) and today <= promise.due_on
    if request.extended_because or not in_time or not told.because.strip():
        raise Invalid(
            _("Dit verzoek kan niet worden verlengd."),
            _("Verlengen kan één keer, met een reden die de persoon vóór het einde van de eerste maand heeft gehoord."),
            _("Vertel het eerst aan de persoon, en vul in op welke dag. Is de maand voorbij, geef dan antwoord."),
        )
    length = find_pack(request.person.party.organisation_id).terms[MORE_TIME].length
    due_on = end_term(length, start_on=promise.due_on)
    move_day(promise, due_on=due_on)
    RightsRequest.objects.filter(id=request_id).update(
        extended_because=told.because.strip(), extension_told_on=told.told_on
    )
    return Outcome(
        value=due_on,
        about=(request.person_id,),
        object=f"rights_request:{request_id}",
        fields=("extended_because", "due_on"),
    )


@act("end_restriction")
def end_restriction(*, actor: Actor, at: datetime, request_id: int, told: Told) -> Outcome[None]:
    """Let the data be used again, with the reason; the person is told before (AVG article 18.3)."""
    request = find_request(actor, request_id)
    today, held = find_day(at), RightsRequest.objects.that_restrict().filter(person=request.person_id)
    is_told = find_day(request.made_at) <= told.told_on <= today and told.because.strip()
    if not is_told or not held.filter(id=request_id).exists():
        raise Invalid(
            _("Deze beperking kan nu niet worden opgeheven."),
            _("Zij is er niet meer, of de persoon weet het nog niet."),
            _("Vertel het eerst aan de persoon, en vul de reden in en op welke dag u het vertelde."),
        )
    RightsRequest.objects.filter(id=request_id).update(
        ended_on=today, ended_because=told.because.strip(), ending_told_on=told.told_on
    )
    if not held.exists():
        forget_restriction(request.person_id)
    return _tell(request, "ended_on")


def _find_open(actor: Actor, request_id: int) -> RightsRequest:
    request = find_request(actor, request_id)
    if request.promise.state != OPEN:
        raise NotOpen
    return request


def _carry_out(request: RightsRequest, at: datetime) -> None:
    if request.asked == "restriction":
        write_restriction(request.person_id, from_on=find_day(at))
    else:
        due_on = require_erasable(request.person, today=find_day(at), beside=request.promise_id)
        list_for_destruction(request.person, due_on=due_on, at=at)


def _tell(request: RightsRequest, *fields: str) -> Outcome[None]:
    return Outcome(value=None, about=(request.person_id,), object=f"rights_request:{request.pk}", fields=fields)
