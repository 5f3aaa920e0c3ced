"""Candidates: people for whom a place is kept while they are trained, until they begin or give it back."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from sluitend.areas.employers.checking import require_past
from sluitend.areas.pacts.models import Guarantee, GuaranteeCandidate
from sluitend.areas.pacts.pen import lock_candidate, lock_guarantee
from sluitend.areas.pacts.rows import STOPPED, TRAINED, TRAINING, count_standings, find_stage
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT, OPEN, RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoReason, NotFound
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import (
    Opening,
    Settling,
    close_promises,
    draft_promise,
    draw_on,
    lock_person,
    note_evidence,
    return_to_means,
)
from sluitend.parties.models import Person

TRAINING_KIND = "guarantee_training"


@act("add_guarantee_candidate")
def add_guarantee_candidate(
    *, actor: Actor, at: datetime, guarantee_id: int, number: str, trained_on: date | None = None
) -> Outcome[int]:
    """Keep a place for somebody, by client number, and promise to train them by a day; never more than there are."""
    person = _lock_numbered(actor, number)
    guarantee = lock_guarantee(actor, guarantee_id)
    due_on = trained_on or guarantee.due_on
    if due_on > guarantee.due_on:
        raise Invalid(
            _("Deze opleiding is te laat klaar."),
            _("De plaatsen zijn er uiterlijk op %(day)s.") % {"day": f"{guarantee.due_on:%d-%m-%Y}"},
            _("Kies een eerdere dag, of spreek met de werkgever een nieuwe garantie af."),
        )
    _require_new(guarantee_id, person.pk)
    _require_expected(guarantee)
    opening = Opening(kind=TRAINING_KIND, owner_id=actor.party_id or 0, due_on=due_on, subject=guarantee.title)
    pack = find_pack(person.party.organisation_id)
    promise = draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)
    promise.save(force_insert=True)
    draw = draw_on(guarantee.means_id, promise=promise, amount=1, at=at)
    kept = GuaranteeCandidate.objects.create(guarantee=guarantee, person=person, promise=promise, draw=draw)
    fields = ("guarantee", "promise", "place")
    return Outcome(value=kept.pk, about=(person.pk,), object=f"guarantee:{guarantee_id}", fields=fields)


@act("record_guarantee_start")
def record_guarantee_start(*, actor: Actor, at: datetime, candidate_id: int, started_on: date) -> Outcome[None]:
    """Note that a candidate began at the employer; whoever was still in training then, is trained."""
    require_past(started_on, today=find_day(at))
    candidate = lock_candidate(actor, candidate_id)
    _require_waiting(candidate)
    if candidate.promise.state == OPEN:
        note_evidence([candidate.promise], settling=Settling(state=KEPT, evidence="placed"), actor=actor, at=at)
        close_promises([candidate.promise], state=KEPT, at=at)
    GuaranteeCandidate.objects.filter(id=candidate_id).update(started_on=started_on)
    return _tell(candidate, "started_on")


@act("withdraw_guarantee_candidate")
def withdraw_guarantee_candidate(*, actor: Actor, at: datetime, candidate_id: int, because: str) -> Outcome[None]:
    """Give the place of a candidate back, with the reason; nothing else follows from it."""
    if not because.strip():
        raise NoReason
    candidate = lock_candidate(actor, candidate_id)
    _require_waiting(candidate)
    if candidate.promise.state == OPEN:
        close_promises([candidate.promise], state=RELEASED, at=at, reason="no_longer_needed")
    return_to_means(candidate.draw_id, at=at)
    GuaranteeCandidate.objects.filter(id=candidate_id).update(withdrawn_at=at, because=because.strip())
    return _tell(candidate, "place")


def _lock_numbered(actor: Actor, number: str) -> Person:
    """Give the person with this client number in the actor's scope, locked."""
    found = Person.objects.within(actor).filter(number=number.strip()).values_list("party", flat=True).first()
    if found is None:
        raise NotFound
    return lock_person(actor, found)


def _require_new(guarantee_id: int, person_id: int) -> None:
    """Refuse whoever has a place already; whoever stopped may come back."""
    before = GuaranteeCandidate.objects.filter(guarantee=guarantee_id, person=person_id).select_related("promise")
    if any(find_stage(each) != STOPPED for each in before):
        raise Invalid(
            _("Voor deze persoon wordt al een plaats vrijgehouden."),
            _("Eén mens telt één keer mee in een garantie."),
            _("Kies iemand anders, of kijk hoe ver deze persoon is."),
        )


def _require_expected(guarantee: Guarantee) -> None:
    """Refuse a place that the employer says it will not have; one beyond all that it promised, the book refuses."""
    given = count_standings([guarantee])[guarantee.pk].given
    if guarantee.expected <= given < guarantee.places:
        raise Invalid(
            _("Deze plaats komt er waarschijnlijk niet."),
            _("De werkgever verwacht nog %(expected)d plaatsen, en die zijn vergeven: %(because)s")
            % {"expected": guarantee.expected, "because": guarantee.expected_because},
            _("Zoek een andere plaats, of vraag de accountmanager hoe het staat."),
        )


def _require_waiting(candidate: GuaranteeCandidate) -> None:
    if find_stage(candidate) not in (TRAINING, TRAINED):
        raise Invalid(
            _("Deze kandidaat wacht niet meer op de plaats."),
            _("Een collega was u voor: de kandidaat is begonnen of gestopt."),
            _("Bekijk bij de garantie hoe het nu staat."),
        )


def _tell(candidate: GuaranteeCandidate, field: str) -> Outcome[None]:
    about, guarantee = (candidate.person_id,), f"guarantee:{candidate.guarantee_id}"
    return Outcome(value=None, about=about, object=guarantee, fields=("guarantee", field))
