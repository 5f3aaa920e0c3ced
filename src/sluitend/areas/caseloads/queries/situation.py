"""A person's whole situation: the file of the book, with a card from each room that knows something."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sluitend.areas.cohorts.rows import CohortsCard, read_cohorts_card
from sluitend.areas.conferences.rows import CasesCard, read_cases_card
from sluitend.areas.contacts.rows import ContactsCard, RelationsCard, read_contacts_card, read_relations_card
from sluitend.areas.groups.rows import GroupsCard, tell_place
from sluitend.areas.imports.rows import MergeLine, list_merge_lines
from sluitend.areas.invitations.rows import InvitationCard, read_invitation_card
from sluitend.areas.ladder.rows import LadderCard, read_ladder_card
from sluitend.areas.plans.rows import BudgetCard, PlanCard, read_budget_card, read_plan_card
from sluitend.areas.profiles.rows import ProfileCard, read_profile_card
from sluitend.areas.provisions.rows import ProvisionsCard, read_provisions_card
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import find_scope
from sluitend.ledger.dossier import Dossier, find_dossier
from sluitend.ledger.packs import get_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Situation:
    """Everything that the desk shows of one person; None for what this role may not see, or may only be kept."""

    dossier: Dossier
    contacts: ContactsCard | None
    plan: PlanCard | None
    profile: ProfileCard | None
    ladder: LadderCard | None
    provisions: ProvisionsCard | None
    relations: RelationsCard | None
    budget: BudgetCard | None
    cases: CasesCard | None
    cohorts: CohortsCard | None
    groups: GroupsCard | None
    invitation: InvitationCard | None
    merges: tuple[MergeLine, ...] | None


@act("read_situation")
def read_situation(*, actor: Actor, at: datetime, person_id: int) -> Outcome[Situation]:
    """Give one person's whole situation; each reading of it is shown in the file itself."""
    today = find_day(at)
    dossier = find_dossier(Person.objects.within(actor), person_id=person_id, reader=actor, today=today)
    if dossier is None:
        raise NotFound
    pack, owed = get_pack(dossier.pack), dossier.open
    readers: dict[str, tuple[str, Callable[[], Any]]] = {
        "contacts": ("read_notes", lambda: read_contacts_card(person_id, actor=actor, today=today)),
        "plan": ("read_plan", lambda: read_plan_card(person_id, owed=owed)),
        "profile": ("read_profile", lambda: read_profile_card(person_id, today, pack=pack)),
        "ladder": ("read_person_ladder", lambda: read_ladder_card(person_id, pack=pack, today=today, owed=owed)),
        "provisions": ("read_provisions", lambda: read_provisions_card(person_id, actor=actor, today=today)),
        "relations": ("read_relations", lambda: read_relations_card(person_id)),
        "budget": ("read_budget", lambda: read_budget_card(person_id, today=today, pack=pack)),
        "invitation": ("read_invitation", lambda: read_invitation_card(person_id)),
        "cases": ("read_cases", lambda: read_cases_card(person_id)),
        "cohorts": ("read_member", lambda: read_cohorts_card(person_id, on=today)),
        "groups": ("read_facts", lambda: tell_place(dossier.known, pack=pack, today=today)),
        "merges": ("find_doubles", lambda: list_merge_lines([person_id])),
    }
    # A card shows no more than the page of its room would.
    cards = {
        name: read() if find_scope(role=actor.role, act=reading) and not dossier.restricted_on else None
        for name, (reading, read) in readers.items()
    }
    situation = Situation(dossier=dossier, **cards)
    shown = ("dossier", *(name for name, card in cards.items() if card is not None))
    return Outcome(value=situation, about=(person_id,), object=f"person:{person_id}", fields=shown)
