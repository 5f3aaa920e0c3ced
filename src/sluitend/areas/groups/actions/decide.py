"""Decide: what became of an application is noted; guidance at the gate ends, and no benefit is counted that was not."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.groups.pen import end_guidance
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack_of
from sluitend.ledger.pen import Opening, draft_promise, lock_person, release_all, require_taker
from sluitend.parties.facts import GATE
from sluitend.parties.models import BenefitSpell, Fact, Person
from sluitend.parties.pen import end_gate, note_leaving, write_spells
from sluitend.parties.reasons import ANSWERS

GRANTED = "granted"


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What became of an application, on which day; a benefit that was granted may begin earlier.

    Whoever has no benefit leaves, unless `staying` covers them: aftercare, or help without a benefit.
    """

    answer: str
    decided_on: date
    benefit_from_on: date | None = None
    staying: Opening | None = None


@act("decide_application")
def decide_application(*, actor: Actor, at: datetime, person_id: int, decision: Decision) -> Outcome[None]:
    """Note that an application was granted, refused or withdrawn, or that work was found before there was an answer."""
    person, today = lock_person(actor, person_id), find_day(at)
    standing = Fact.objects.are_believed().filter(person=person_id, kind__in=GATE, until_on=None)
    gate_on = standing.order_by("from_on").values_list("from_on", flat=True).first()
    if gate_on is None:
        raise Invalid(
            _("Er loopt geen aanvraag."), _("Er is niets om over te beslissen."), _("Noteer eerst de aanvraag.")
        )
    _require_sense(decision, gate_on=gate_on, today=today)
    end_gate(person_id, until_on=decision.decided_on, value=decision.answer)
    if decision.answer == GRANTED:
        # A file of the benefit room may have told of the benefit before anybody noted that it was granted.
        if not BenefitSpell.objects.filter(person=person, ended_on=None).exists():
            write_spells([BenefitSpell(person=person, started_on=decision.benefit_from_on or gate_on)])
        end_guidance(person, pack=find_pack_of(person.party), reason=GRANTED, at=at)
    else:
        _let_go(person, decision, actor=actor, at=at)
    fields = ("application", "spell") if decision.answer == GRANTED else ("application", "active")
    return Outcome(value=None, about=(person_id,), object=f"person:{person_id}", fields=fields)


def _let_go(person: Person, decision: Decision, *, actor: Actor, at: datetime) -> None:
    """Without a benefit there is no exit from one: only the person leaves, or stays with another promise."""
    release_all(person.pk, at=at, reason=decision.answer)
    if decision.staying is None:
        note_leaving(person.pk, left_on=decision.decided_on, because=decision.answer)
        return
    require_taker(actor, decision.staying.owner_id)
    pack = find_pack_of(person.party)
    draft_promise(decision.staying, beneficiary_id=person.pk, pack=pack, at=at).save(force_insert=True)


def _require_sense(decision: Decision, *, gate_on: date, today: date) -> None:
    if decision.answer not in ANSWERS:
        raise Invalid(
            _("Dit antwoord is niet bekend."), _("Een aanvraag eindigt met een vast antwoord."), _("Kies een antwoord.")
        )
    begins_on = decision.benefit_from_on or gate_on
    if not gate_on <= decision.decided_on <= today or begins_on > today:
        raise Invalid(
            _("Deze dag kan niet."),
            _("Een beslissing valt na de aanvraag en niet in de toekomst; de uitkering begint uiterlijk vandaag."),
            _("Kies een andere dag."),
        )
