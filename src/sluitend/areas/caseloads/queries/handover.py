"""One page for a new colleague, with the whole story, so that nobody has to tell it again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sluitend.areas.contacts.rows import ContactsCard, RelationRow, read_contacts_card, read_relations_card
from sluitend.areas.ladder.rows import LadderCard, read_ladder_card
from sluitend.areas.plans.rows import BudgetCard, PlanCard, read_budget_card, read_plan_card
from sluitend.areas.profiles.rows import Section, find_told_since, list_sections
from sluitend.areas.provisions.rows import ProvisionsCard, read_provisions_card
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import find_scope
from sluitend.ledger.models import Evidence, Promise
from sluitend.ledger.packs import find_pack_of
from sluitend.ledger.rows import PromiseRow, list_rows
from sluitend.parties.models import Person, PersonContact

LAST_STEPS = 8


@dataclass(frozen=True, kw_only=True)
class Step:
    """Something that was done: towards which promise, when and by whom."""

    promise_kind: str
    kind: str
    at: datetime
    by: str
    reference: str


@dataclass(frozen=True, kw_only=True)
class Handover:
    """Who this is, what is promised, agreed, waited for and said, what is known since when, and what was done last.

    None for what its room does not let this role see; notes and provisions tell as much as the purpose allows.
    """

    person_id: int
    name: str
    number: str
    entered_on: date
    active: bool
    covered_by: str
    reached: tuple[tuple[str, str], ...]
    relations: tuple[RelationRow, ...]
    told_since_on: date
    sections: tuple[Section, ...]
    promises: tuple[PromiseRow, ...]
    steps: tuple[Step, ...]
    contacts: ContactsCard | None
    plan: PlanCard | None
    budget: BudgetCard | None
    ladder: LadderCard | None
    provisions: ProvisionsCard | None


@act("read_handover")
def read_handover(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Handover]:
    """Give what a colleague who takes somebody over must know before the first conversation."""
    near = Person.objects.within(actor).filter(party=person_id)
    person = near.select_related("party__organisation__as_organisation", "covered_by").first()
    if person is None:
        raise NotFound
    today, pack = find_day(at), find_pack_of(person.party)
    open_ = Promise.objects.are_open().filter(beneficiary=person_id).order_by("due_on", "id")
    promises = tuple(list_rows(open_, today=today, reader=actor))
    cards = _read_cards(actor, person_id, pack=pack, today=today, owed=promises)
    handover = Handover(
        **_describe(person),
        relations=read_relations_card(person_id).relations,
        told_since_on=find_told_since(pack, today),
        sections=list_sections(person_id),
        promises=promises,
        steps=_list_steps(person_id),
        **cards,
    )
    shown = ("profile", "promises", *(name for name, card in cards.items() if card is not None))
    return Outcome(value=handover, about=(person_id,), object=f"person:{person_id}", fields=shown)


def _describe(person: Person) -> dict[str, Any]:
    reached = PersonContact.objects.filter(person=person, until_on=None)
    return {
        "person_id": person.pk,
        "name": person.party.name,
        "number": person.number,
        "entered_on": person.entered_on,
        "active": person.active,
        "covered_by": person.covered_by.name if person.covered_by else "",
        "reached": tuple(
            reached.order_by("-is_preferred", "point__kind", "id").values_list("point__kind", "point__value")
        ),
    }


def _read_cards(
    actor: Actor, person_id: int, *, pack: Pack, today: date, owed: tuple[PromiseRow, ...]
) -> dict[str, Any]:
    """Give what other rooms know, each as far as their own page would show it to this role."""
    readers: dict[str, tuple[str, Callable[[], Any]]] = {
        "contacts": ("read_notes", lambda: read_contacts_card(person_id, actor=actor, today=today)),
        "plan": ("read_plan", lambda: read_plan_card(person_id, owed=owed)),
        "budget": ("read_budget", lambda: read_budget_card(person_id, today=today, pack=pack)),
        "ladder": ("read_person_ladder", lambda: read_ladder_card(person_id, pack=pack, today=today, owed=owed)),
        "provisions": ("read_provisions", lambda: read_provisions_card(person_id, actor=actor, today=today)),
    }
    return {
        name: read() if find_scope(role=actor.role, act=reading) else None for name, (reading, read) in readers.items()
    }


def _list_steps(person_id: int) -> tuple[Step, ...]:
    done = Evidence.objects.filter(promise__beneficiary=person_id).select_related("promise", "by")
    return tuple(
        Step(
            promise_kind=each.promise.kind,
            kind=each.kind,
            at=each.at,
            by=each.by.name if each.by else "",
            reference=each.reference,
        )
        for each in done.order_by("-at", "-id")[:LAST_STEPS]
    )
