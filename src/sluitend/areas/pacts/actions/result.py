"""Results that one side of a pact promises the other: agreed, counted with evidence, or ended with a reason."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from sluitend.areas.employers.pen import find_speaker
from sluitend.areas.pacts.agreeing import NewResult
from sluitend.areas.pacts.models import PactAgreement, PactMeeting, PactMember, PactTheme
from sluitend.areas.pacts.models.pact import OURS, THEIRS
from sluitend.areas.pacts.pen import lock_pact
from sluitend.compute.promises.rules import BROKEN, KEPT, RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, Settling, close_promises, draft_promise, settle_found

# How an agreement ends that is not kept, and what the book says of it.
ENDINGS = {BROKEN: "not_done", RELEASED: "no_longer_needed"}


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What was brought about, as evidence of the kind: how much of it, and where that can be read."""

    amount: int
    evidence: str
    reference: str


@act("make_pact_agreement")
def make_pact_agreement(*, actor: Actor, at: datetime, pact_id: int, new: NewResult) -> Outcome[int]:
    """Write down what one side promises the other within a theme, by a day."""
    pact = lock_pact(actor, pact_id)
    theme = PactTheme.objects.filter(id=new.theme_id, pact=pact, until_on=None).first()
    member = PactMember.objects.filter(id=new.member_id, pact=pact, until_on=None).first()
    meeting = PactMeeting.objects.filter(id=new.meeting_id, pact=pact).first() if new.meeting_id else None
    if theme is None or member is None or (new.meeting_id and meeting is None):
        raise NotFound
    if new.amount < 1 or not new.title.strip() or new.due_on > pact.until_on:
        raise Invalid(
            _("Deze afspraak is niet compleet."),
            _("Zij zegt wat er komt, hoeveel, en op welke dag voor het einde van het pact."),
            _("Vul in wat ontbreekt, of kies een eerdere dag."),
        )
    kind, owner_id, beneficiary_id = (
        (OURS, find_speaker(actor, member.party_id), member.party_id)
        if new.is_ours
        else (THEIRS, member.party_id, pact.municipality_id)
    )
    opening = Opening(kind=kind, owner_id=owner_id, due_on=new.due_on, subject=new.title.strip())
    promise = draft_promise(opening, beneficiary_id=beneficiary_id, pack=find_pack(pact.municipality_id), at=at)
    promise.amount = new.amount
    promise.save(force_insert=True)
    agreed = PactAgreement.objects.create(theme=theme, member=member, meeting=meeting, promise=promise)
    return Outcome(value=agreed.pk, object=f"pact:{pact_id}", fields=("agreement", "promise"))


@act("record_pact_result")
def record_pact_result(*, actor: Actor, at: datetime, agreement_id: int, seen: Seen) -> Outcome[str]:
    """Add what was brought about to an agreement, with evidence; gives how it stands then."""
    agreement = _lock_agreement(actor, agreement_id)
    _require_words(seen.reference)
    settling = Settling(state=KEPT, evidence=seen.evidence, amount=seen.amount, reference=seen.reference.strip())
    settle_found([agreement.promise], settling=settling, actor=actor, at=at)
    return _tell(agreement, agreement.promise.state, "evidence")


@act("end_pact_agreement")
def end_pact_agreement(*, actor: Actor, at: datetime, agreement_id: int, ending: str, because: str) -> Outcome[str]:
    """End an agreement that is not kept: it was not done, or both sides let it go; always with the reason."""
    agreement = _lock_agreement(actor, agreement_id)
    if ending not in ENDINGS:
        raise NotFound
    _require_words(because)
    close_promises([agreement.promise], state=ending, at=at, reason=ENDINGS[ending])
    PactAgreement.objects.filter(id=agreement_id).update(ended_because=because.strip())
    return _tell(agreement, ending, "promise")


def _lock_agreement(actor: Actor, agreement_id: int) -> PactAgreement:
    """Give an agreement in the actor's municipality; its pact is locked."""
    found = PactAgreement.objects.filter(id=agreement_id)
    lock_pact(actor, found.values_list("theme__pact", flat=True).first() or 0)
    return found.select_related("promise", "theme").get()


def _require_words(words: str) -> None:
    if not words.strip():
        raise Invalid(
            _("Er staat nog niet waar dit uit blijkt."),
            _("De andere kant moet kunnen nalezen wat er kwam, of waarom het er niet kwam."),
            _("Schrijf op waar het staat, wie het telde, of wat er misging."),
        )


def _tell(agreement: PactAgreement, state: str, field: str) -> Outcome[str]:
    return Outcome(value=state, object=f"pact:{agreement.theme.pact_id}", fields=("agreement", field))
