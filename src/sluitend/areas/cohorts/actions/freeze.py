"""Freeze: who lives in an area or belongs to a target group today is written down once, with why, and who not."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.cohorts.grounds import find_ground
from sluitend.areas.cohorts.models import Cohort, LeftOut, Member
from sluitend.areas.cohorts.weighing import Verdict, weigh_people
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile, CohortRuns, Invalid
from sluitend.ledger.packs import find_pack


@dataclass(frozen=True, kw_only=True)
class NewCohort:
    """What a cohort is called, of whom it is, and between which days everybody in it is spoken to."""

    name: str
    starts_on: date
    ends_on: date
    area_id: int | None = None
    target_group: str = ""


@act("freeze_cohort")
def freeze_cohort(*, actor: Actor, at: datetime, new: NewCohort, seen: int | None = None) -> Outcome[int]:
    """Write down who is in a cohort and who is not, for good; refused when there are others than were `seen`."""
    today = find_day(at)
    _require_days(new, today=today)
    ground = find_ground(actor, area_id=new.area_id, target_group=new.target_group)
    verdicts = weigh_people(ground, on=today)
    members = [each for each in verdicts if each.is_in]
    if not members:
        _refuse_nobody(new, ground.organisation_id)
    if seen not in (None, len(members)):
        raise ChangedMeanwhile
    cohort = Cohort.objects.create(
        organisation_id=ground.organisation_id,
        name=new.name,
        area_id=new.area_id,
        target_group=new.target_group,
        frozen_on=today,
        starts_on=new.starts_on,
        ends_on=new.ends_on,
        pack_version=find_pack(ground.organisation_id).version,
        frozen=len(members),
        frozen_by_id=actor.party_id,
    )
    _write(cohort, verdicts)
    about = tuple(each.person_id for each in verdicts)
    return Outcome(value=cohort.id, about=about, object=f"cohort:{cohort.id}", fields=("member", "because"))


def _require_days(new: NewCohort, *, today: date) -> None:
    if new.ends_on < max(new.starts_on, today):
        raise Invalid(
            _("Deze dagen kunnen niet."),
            _("Het einde ligt vóór de start, of is al geweest."),
            _("Kies een laatste dag die nog komt."),
        )


def _refuse_nobody(new: NewCohort, organisation_id: int) -> None:
    """Say why there is nobody: a colleague was first, or nobody has a benefit."""
    same = Cohort.objects.filter(organisation=organisation_id, area=new.area_id, target_group=new.target_group)
    if same.filter(starts_on__lte=new.ends_on, ends_on__gte=new.starts_on).exists():
        raise CohortRuns
    raise Invalid(
        _("Er is vandaag niemand voor dit cohort."),
        _("In dit gebied of deze doelgroep heeft niemand nu een uitkering."),
        _("Kies een ander gebied, of kijk na waar de mensen volgens het boek wonen."),
    )


def _write(cohort: Cohort, verdicts: list[Verdict]) -> None:
    Member.objects.bulk_create(
        Member(
            cohort=cohort,
            person_id=each.person_id,
            because=each.because,
            since_on=cohort.frozen_on,
            due_on=cohort.ends_on,
        )
        for each in verdicts
        if each.is_in
    )
    LeftOut.objects.bulk_create(
        LeftOut(cohort=cohort, person_id=each.person_id, because=each.because) for each in verdicts if not each.is_in
    )
