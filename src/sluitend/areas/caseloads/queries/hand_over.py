"""The preview of moving a part of a caseload: who goes to whom, and how much everybody then has."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.handing import assign_takers, find_acquainted, weigh_loads
from sluitend.areas.caseloads.loads import Load, find_loads, find_norm, list_loads
from sluitend.areas.caseloads.people import PeopleFilter, choose_people
from sluitend.areas.caseloads.signals import Norms, find_norms
from sluitend.areas.contacts.along import find_along
from sluitend.areas.contacts.rows import AppointmentRow, list_appointments
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

MOST_PEOPLE = 500
Along = defaultdict[int, list[AppointmentRow]]


@dataclass(frozen=True, kw_only=True)
class Mover:
    """Somebody who is handed over: from whom, to whom, whether they know each other, and what was agreed to come."""

    id: int
    name: str
    number: str
    from_name: str
    to_id: int | None
    to_name: str
    is_known: bool
    appointments: tuple[AppointmentRow, ...]


@dataclass(frozen=True, kw_only=True)
class HandOverPlan:
    """Who goes where; `choices` are those who could take people, `loads` those who would."""

    movers: tuple[Mover, ...]
    choices: tuple[Load, ...]
    loads: tuple[Load, ...]
    norm: int


@act("plan_hand_over")
def plan_hand_over(
    *, actor: Actor, at: datetime, people: Sequence[int] | PeopleFilter, to_ids: Sequence[int] = ()
) -> Outcome[HandOverPlan]:
    """Show who would go to whom, for these people or for all whom a filter finds; nothing changes."""
    today, pack = find_day(at), find_pack(actor.organisation_id)
    norm = find_norm(pack, today)
    chosen = _choose(actor, people, find_norms(pack, today))
    takers = find_loads(actor, to_ids, norm=norm)
    shared = assign_takers([person.pk for person in chosen], takers) if takers else {}
    plan = HandOverPlan(
        movers=_list_movers(chosen, shared, takers, along=_list_along(actor, chosen, at=at)),
        choices=tuple(list_loads(actor, norm=norm)),
        loads=tuple(weigh_loads(actor, shared, today=today)) if shared else (),
        norm=norm,
    )
    about = tuple(person.pk for person in chosen)
    return Outcome(value=plan, about=about, object=f"people:{len(about)}", fields=("name", "owner", "appointment"))


def _choose(actor: Actor, people: Sequence[int] | PeopleFilter, norms: Norms) -> list[Person]:
    """Give the people asked for by name order; none may lie outside the actor's scope."""
    if isinstance(people, PeopleFilter):
        found = choose_people(actor, people, norms)
    else:
        found = Person.objects.within(actor).filter(party__in=set(people), active=True)
    ordered = found.select_related("party", "covered_by").order_by("last_name", "first_name", "party")
    chosen = list(ordered[: MOST_PEOPLE + 1])
    if not chosen or (not isinstance(people, PeopleFilter) and len(chosen) < len(set(people))):
        raise NotFound
    if len(chosen) > MOST_PEOPLE:
        raise Invalid(
            _("Dit zijn te veel mensen tegelijk."),
            _("Er kunnen er 500 in één keer worden overgedragen."),
            _("Maak de keuze kleiner met de filters."),
        )
    return chosen


def _list_along(actor: Actor, people: Sequence[Person], *, at: datetime) -> Along:
    """Give the appointments that would go along, by person."""
    theirs = Promise.objects.are_open().within(actor).filter(beneficiary__in=[person.pk for person in people])
    along: Along = defaultdict(list)
    for row in list_appointments(find_along(theirs, at=at)):
        along[row.person_id].append(row)
    return along


def _list_movers(
    people: Sequence[Person], shared: dict[int, int], takers: Sequence[Load], *, along: Along
) -> tuple[Mover, ...]:
    names = {load.id: load.name for load in takers}
    known = find_acquainted([person.pk for person in people], list(names)) if names else {}
    return tuple(
        Mover(
            id=person.pk,
            name=person.party.name,
            number=person.number,
            from_name=person.covered_by.name if person.covered_by else "",
            to_id=shared.get(person.pk),
            to_name=names.get(shared.get(person.pk, 0), ""),
            is_known=known.get(person.pk) is not None,
            appointments=tuple(along[person.pk]),
        )
        for person in people
    )
