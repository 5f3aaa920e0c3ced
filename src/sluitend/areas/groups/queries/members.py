"""Who belongs to a target group on a day, and by what, as far as one's reach goes."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.cohorts.candidates import Search, list_candidates
from sluitend.areas.groups.asking import list_belonging
from sluitend.areas.groups.rows import GroupRow, explain
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.target_groups import TargetGroup
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.models import Restriction
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

PAGE_ROWS = 40


@dataclass(frozen=True, kw_only=True)
class GroupMember:
    """Somebody in a group, with what makes them so."""

    person_id: int
    name: str
    number: str
    owner: str
    row: GroupRow


@dataclass(frozen=True, kw_only=True)
class GroupList:
    """One page of the members of a group on a day, by name."""

    code: str
    name: str
    on: date
    rows: tuple[GroupMember, ...]
    found: int
    page: int
    pages: int


@act("list_group_members")
def list_group_members(
    *, actor: Actor, at: datetime, group: str, on: date | None = None, page: int = 1
) -> Outcome[GroupList]:
    """Give one page of whoever belongs to a group, today or on another day; whose data only rest is left out."""
    chosen, day = _find_group(actor, group), on or find_day(at)
    belonging = list_belonging(chosen, organisation_id=actor.organisation_id or 0, on=day)
    near = Person.objects.within(actor).filter(party__in=belonging)
    shown = near.exclude(party__in=Restriction.objects.values("party_id"))
    found = shown.count()
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, page), pages)
    ordered = shown.select_related("party", "covered_by").order_by("last_name", "first_name", "party")
    people = list(ordered[(page - 1) * PAGE_ROWS : page * PAGE_ROWS])
    facts = {
        each.person_id: each.facts for each in list_candidates(Search(people=[each.pk for each in people]), on=day)
    }
    rows = tuple(
        GroupMember(
            person_id=each.pk,
            name=each.party.name,
            number=each.number,
            owner=each.covered_by.name if each.covered_by else "",
            row=explain(chosen, facts[each.pk]),
        )
        for each in people
    )
    value = GroupList(code=group, name=chosen.name, on=day, rows=rows, found=found, page=page, pages=pages)
    about = tuple(row.person_id for row in rows)
    return Outcome(value=value, about=about, object=f"group:{group}", fields=("name", "facts"))


def _find_group(actor: Actor, code: str) -> TargetGroup:
    """Give a group of the pack; a pack that names nobody after a group has no list of one either."""
    pack = find_pack(actor.organisation_id)
    found = next((each for each in pack.target_groups if each.code == code), None)
    if found is None or not pack.uses_labels:
        raise NotFound
    return found
