"""Members as rows: who they are, why they are in, how far the approach is with them, and what is planned."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sluitend.areas.cohorts.models import Exemption, Member, Planned
from sluitend.areas.cohorts.rows.states import find_states


@dataclass(frozen=True, kw_only=True)
class MemberRow:
    """A member on a list; `week_on` is the Monday of the week that is planned."""

    id: int
    person_id: int
    name: str
    number: str
    because: str
    since_on: date
    due_on: date
    state: str
    week_on: date | None
    staff_name: str
    exempt_until_on: date | None
    exempt_because: str


def list_members(cohort_id: int, *, on: date, members: Sequence[int]) -> list[MemberRow]:
    """Give the rows of these members of a cohort, in this order, with four queries."""
    states = find_states([cohort_id], on=on, members=members)
    standing = Planned.objects.filter(member__in=members, taken_back_at=None).select_related("staff__party")
    planned = {each.member_id: each for each in standing}
    running = Exemption.objects.filter(member__in=members, ended_on=None, from_on__lte=on, until_on__gte=on)
    exempt = {each.member_id: each for each in running}
    found = Member.objects.filter(id__in=members).select_related("person__party")
    rows = {each.pk: _write_row(each, states[each.pk], planned.get(each.pk), exempt.get(each.pk)) for each in found}
    return [rows[number] for number in members]


def _write_row(member: Member, state: str, planned: Planned | None, exempt: Exemption | None) -> MemberRow:
    return MemberRow(
        id=member.pk,
        person_id=member.person_id,
        name=member.person.party.name,
        number=member.person.number,
        because=member.because,
        since_on=member.since_on,
        due_on=member.due_on,
        state=state,
        week_on=planned.week_on if planned else None,
        staff_name=planned.staff.party.name if planned else "",
        exempt_until_on=exempt.until_on if exempt else None,
        exempt_because=exempt.reason if exempt else "",
    )
