"""The members of a cohort: a page of those within one's reach, of one state or of all."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.areas.cohorts.reaching import find_cohort
from sluitend.areas.cohorts.rows import CohortRow, MemberRow, find_member_ids, list_figures, list_members
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.models import Restriction
from sluitend.parties.models import Membership
from sluitend.parties.models.scoping import find_owners

PAGE_ROWS = 40
ORDERS = {
    "name": ("person__last_name", "person__first_name", "person"),
    "-name": ("-person__last_name", "-person__first_name", "-person"),
    "due_on": ("due_on", "person"),
    "since_on": ("since_on", "person"),
    "-since_on": ("-since_on", "person"),
}


@dataclass(frozen=True, kw_only=True)
class MemberFilter:
    """Which members to show: those in a state or all, which page, in which order."""

    state: str = ""
    page: int = 1
    order: str = "name"


@dataclass(frozen=True, kw_only=True)
class MemberList:
    """One page of members, with the figures of the whole cohort and the colleagues with whom they can be planned."""

    cohort: CohortRow
    rows: tuple[MemberRow, ...]
    found: int
    page: int
    pages: int
    staff: tuple[tuple[int, str], ...]


@act("list_cohort_members")
def list_cohort_members(*, actor: Actor, at: datetime, cohort_id: int, wanted: MemberFilter) -> Outcome[MemberList]:
    """Give one page of the members of a cohort; whose data may only be kept is in the figures and not on the list."""
    today = find_day(at)
    cohort = find_cohort(actor, cohort_id)
    members = (
        Member.objects.within(actor).filter(cohort=cohort_id).exclude(person__in=Restriction.objects.values("party_id"))
    )
    if wanted.state:
        members = members.filter(id__in=find_member_ids(cohort_id, on=today, state=wanted.state))
    found = members.count()
    pages = max(1, -(-found // PAGE_ROWS))
    page = min(max(1, wanted.page), pages)
    ordered = members.order_by(*ORDERS.get(wanted.order, ORDERS["name"]))
    first = (page - 1) * PAGE_ROWS
    ids = list(ordered.values_list("id", flat=True)[first : first + PAGE_ROWS])
    value = MemberList(
        cohort=list_figures(Cohort.objects.filter(id=cohort.pk), on=today)[0],
        rows=tuple(list_members(cohort_id, on=today, members=ids)),
        found=found,
        page=page,
        pages=pages,
        staff=_list_staff(actor),
    )
    about = tuple(row.person_id for row in value.rows)
    return Outcome(
        value=value, about=about, object=f"cohort:{cohort_id}", fields=("name", "state", "week", "exemption")
    )


def _list_staff(actor: Actor) -> tuple[tuple[int, str], ...]:
    """Give the coaches who are there, within the actor's scope."""
    coaches = Membership.objects.filter(role="coach", until_on=None).values("staff")
    owners = find_owners(actor.scope, actor).filter(kind="staff", present=True, id__in=coaches)
    return tuple(owners.order_by("name", "id").values_list("id", "name"))
