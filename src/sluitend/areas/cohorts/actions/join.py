"""Join: whoever comes in after a cohort was frozen, joins it as the pack says; going round twice changes nothing."""

from collections.abc import Collection, Iterator
from datetime import date, datetime

from django.db.models import F

from sluitend.areas.cohorts.grounds import find_ground_of
from sluitend.areas.cohorts.models import Cohort, Member
from sluitend.areas.cohorts.reasons import INFLOW, MOVED_IN, NOTED_LATER
from sluitend.areas.cohorts.weighing import Verdict, weigh_people
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.target_groups import BEFORE_GATE
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack_of_version


@act("join_cohorts")
def join_cohorts(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Let people join the cohorts that have not ended, and give how many did."""
    today = find_day(at)
    running = Cohort.objects.within(actor).filter(ends_on__gte=today)
    people = [
        person
        for cohort in running.select_for_update(no_key=True).order_by("id")
        for person in _join(cohort, today=today)
    ]
    return Outcome(value=len(people), about=tuple(people), object="cohorts", fields=("member", "because"))


def _join(cohort: Cohort, *, today: date) -> list[int]:
    """Let whoever may join one cohort do so; who is a member of it already stands in their own way."""
    policy = find_pack_of_version(cohort.pack_version).cohort
    joins = policy.joins if policy else ()
    verdicts = weigh_people(find_ground_of(cohort), on=today)
    joining = list(_find_joining(cohort, verdicts, joins))
    Member.objects.bulk_create(
        Member(cohort=cohort, person_id=person, because=because, since_on=today, due_on=cohort.ends_on)
        for person, because in joining
    )
    if joining:
        Cohort.objects.filter(id=cohort.pk).update(joined=F("joined") + len(joining))
    return [person for person, _because in joining]


def _find_joining(cohort: Cohort, verdicts: list[Verdict], joins: Collection[str]) -> Iterator[tuple[int, str]]:
    """Give whoever is there now by what changed since; of whom nothing changed, it was only noted later."""
    for each in verdicts:
        because = _explain(each, since_on=cohort.frozen_on)
        if each.is_in and (because in joins or because == NOTED_LATER):
            yield each.person_id, because


def _explain(verdict: Verdict, *, since_on: date) -> str:
    if verdict.because == BEFORE_GATE:
        return BEFORE_GATE
    if verdict.benefit_since_on and verdict.benefit_since_on > since_on:
        return INFLOW
    if verdict.home_since_on and verdict.home_since_on > since_on:
        return MOVED_IN
    return NOTED_LATER
