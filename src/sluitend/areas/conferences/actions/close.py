"""Close: a case ends once, with the one advice that becomes a promise to the person, or without."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.conferences.models import ADVISED, NOT_DISCUSSED, WITHDRAWN, Case
from sluitend.areas.conferences.pen import end_cases, lock_case
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_people
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Ending:
    """How a case ends; an advice only when it was advised."""

    ending: str
    advice: str = ""


@act("close_case")
def close_case(*, actor: Actor, at: datetime, case_id: int, ending: Ending) -> Outcome[int | None]:
    """End a case, after which partners no longer see it; gives the promise to discuss the advice, if there is one."""
    # People first, then their cases: the order in which every act locks.
    people = lock_people(Case.objects.within(actor).filter(id=case_id).values_list("person", flat=True))
    case = lock_case(actor, case_id)
    fields = ("ending", "advice", "promise") if ending.ending == ADVISED else ("ending",)
    promise_id = _settle_on(case, people[0], ending, at)
    return Outcome(value=promise_id, about=(case.person_id,), object=f"case:{case_id}", fields=fields)


def _settle_on(case: Case, person: Person, ending: Ending, at: datetime) -> int | None:
    advice = ending.advice.strip()
    if ending.ending == ADVISED and advice:
        return _advise(case, person, advice, at)
    if ending.ending in (WITHDRAWN, NOT_DISCUSSED) and not advice:
        end_cases([case], ending=ending.ending, at=at)
        return None
    raise Invalid(
        _("Het is niet duidelijk hoe deze zaak eindigt."),
        _("Bij een advies hoort één tekst; zonder advies blijft de tekst leeg."),
        _("Schrijf het advies op, of kies een ander einde."),
    )


def _advise(case: Case, person: Person, advice: str, at: datetime) -> int:
    """Write the advice down, and promise the person that whoever covers them will discuss it."""
    opening = Opening(kind="conference_advice", owner_id=person.covered_by_id or 0, subject=case.conference.name)
    pack = find_pack(person.party.organisation_id)
    promise = draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)
    promise.save(force_insert=True)
    Case.objects.filter(id=case.id).update(ending=ADVISED, advice=advice, promise=promise, closed_at=at)
    return promise.id
