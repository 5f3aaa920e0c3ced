"""Who of a week of the plan can be invited now, and who cannot and why: looked at before a week is sent out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sluitend.areas.cohorts.models import Cohort, Member, Planned
from sluitend.areas.cohorts.reasons import PLANNED, SPOKEN
from sluitend.areas.cohorts.rows import find_states
from sluitend.areas.correspondence.rows import find_obstacles
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.rows import INVITED, count_free, find_unserved
from sluitend.areas.schedules.models import MailingRow
from sluitend.areas.schedules.states import PENDING
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Staff

NO_PROMISE, NO_SLOT, IN_MAILING, ALREADY_INVITED = "no_promise", "no_slot", "in_mailing", "already_invited"


@dataclass(frozen=True, kw_only=True)
class WeekChoice:
    """A week of the plan by its Monday, of one colleague or one cohort where that is asked.

    Everybody in it is offered a conversation of so many minutes, and can choose a moment between two days.
    """

    week_on: date
    minutes: int
    from_on: date
    until_on: date
    staff_id: int | None = None
    cohort_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """Somebody who is planned in a week, and why they cannot be invited now; "" when they can."""

    member_id: int
    person_id: int
    staff_id: int
    because: str


@dataclass(frozen=True, kw_only=True)
class Weighing:
    """Everybody of a week, and how many conversations each colleague has left in these days."""

    people: tuple[Weighed, ...]
    free: dict[int, int]

    @property
    def able(self) -> list[Weighed]:
        """Give whom of them can be invited."""
        return [each for each in self.people if not each.because]


def list_planned(organisation_id: int, choice: WeekChoice) -> list[Planned]:
    """Give what is planned in a week for whoever was not spoken to yet, who is due first in front."""
    asked = {"staff": choice.staff_id, "member__cohort": choice.cohort_id}
    standing = Planned.objects.filter(
        taken_back_at=None,
        week_on=choice.week_on,
        member__cohort__organisation=organisation_id,
        **{name: value for name, value in asked.items() if value},
    )
    return list(standing.select_related("member__person").order_by("member__due_on", "member"))


def require_known(actor: Actor, choice: WeekChoice) -> None:
    """Refuse a cohort or a colleague of another municipality."""
    colleagues = Staff.objects.filter(party=choice.staff_id, party__organisation=actor.organisation_id)
    is_known = not choice.cohort_id or Cohort.objects.within(actor).filter(id=choice.cohort_id).exists()
    if not is_known or (choice.staff_id and not colleagues.exists()):
        raise NotFound


def weigh_week(organisation_id: int, choice: WeekChoice, *, at: datetime) -> Weighing:
    """Look at everybody of a week: as many can be invited as their colleague has conversations left."""
    found = list_planned(organisation_id, choice)
    members = [each.member for each in found]
    objections = find_objections(organisation_id, members, at=at)
    pending = MailingRow.objects.filter(state=PENDING, member__person__in=[each.person_id for each in members])
    mailed = set(pending.values_list("member__person", flat=True))
    objections |= {each.pk: IN_MAILING for each in members if each.person_id in mailed}
    staff_ids = {each.staff_id for each in found}
    free = count_free(staff_ids, minutes=choice.minutes, from_on=choice.from_on, until_on=choice.until_on, at=at)
    elsewhere = MailingRow.objects.filter(state=PENDING, staff__in=staff_ids)
    claimed = Counter(elsewhere.values_list("staff", flat=True))
    left = {staff_id: max(0, moments - claimed[staff_id]) for staff_id, moments in free.items()}
    people = [
        Weighed(
            member_id=each.member_id,
            person_id=each.member.person_id,
            staff_id=each.staff_id,
            because=objections.get(each.member_id, ""),
        )
        for each in found
        if objections.get(each.member_id) != SPOKEN
    ]
    return Weighing(people=tuple(_keep_to_room(people, left)), free=left)


def find_objections(organisation_id: int, members: Sequence[Member], *, at: datetime) -> dict[int, str]:
    """Give why members (with their person) cannot be invited, by member; what lies deeper counts first."""
    numbers, people = [each.pk for each in members], [each.person for each in members]
    states = find_states([each.cohort_id for each in members], on=find_day(at), members=numbers)
    written = find_obstacles(people, text=INVITED, pack=find_pack(organisation_id), at=at)
    unserved = find_unserved([person.pk for person in people])
    asked = set(Invitation.objects.are_open().filter(person__in=people).values_list("person", flat=True))
    objections = {each.pk: written[each.person_id] for each in members if each.person_id in written}
    objections |= {each.pk: NO_PROMISE for each in members if each.person_id in unserved}
    objections |= {each.pk: ALREADY_INVITED for each in members if each.person_id in asked}
    return objections | {member_id: state for member_id, state in states.items() if state != PLANNED}


def _keep_to_room(people: Sequence[Weighed], free: dict[int, int]) -> list[Weighed]:
    """Let each colleague invite as many as they have conversations left, in order, and nobody for two cohorts."""
    left, kept, able = dict(free), [], set[int]()
    for each in people:
        because = each.because
        if not because and each.person_id in able:
            because = IN_MAILING
        elif not because and not left[each.staff_id]:
            because = NO_SLOT
        if not because:
            left[each.staff_id] -= 1
            able.add(each.person_id)
        kept.append(replace(each, because=because))
    return kept
