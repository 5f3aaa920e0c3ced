"""Looking ahead: who would be in a cohort if it were frozen now, who would not, and why."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.cohorts.grounds import find_ground, list_groups
from sluitend.areas.cohorts.reasons import IN_REASONS
from sluitend.areas.cohorts.weighing import Verdict, weigh_people
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Area, Person

SAMPLE = 10


@dataclass(frozen=True, kw_only=True)
class AreaChoice:
    """An area that a cohort can be of, with the days that the pack gives it."""

    id: int
    name: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What can be chosen and, for what was chosen, how many are in and out by reason, with a few of each by name."""

    areas: tuple[AreaChoice, ...]
    groups: tuple[tuple[str, str], ...]
    members: int
    counts: dict[str, int]
    sample: tuple[tuple[str, str], ...]


@act("read_cohort_preview")
def read_cohort_preview(
    *, actor: Actor, at: datetime, area_id: int | None = None, target_group: str = ""
) -> Outcome[Preview]:
    """Give what a cohort can be of, and who would be in one of this area or target group."""
    verdicts: list[Verdict] = []
    if area_id or target_group:
        ground = find_ground(actor, area_id=area_id, target_group=target_group)
        verdicts = weigh_people(ground, on=find_day(at))
    counts = Counter(each.because for each in verdicts)
    sample = _choose_sample(verdicts)
    value = Preview(
        areas=_list_areas(actor),
        groups=tuple((group.code, group.name) for group in list_groups(actor.organisation_id)),
        members=sum(count for because, count in counts.items() if because in IN_REASONS),
        counts=dict(counts),
        sample=_name(sample),
    )
    about = tuple(each.person_id for each in sample)
    return Outcome(value=value, about=about, object="cohorts", fields=("name", "because"))


def _list_areas(actor: Actor) -> tuple[AreaChoice, ...]:
    known = {area.name: area for area in find_pack(actor.organisation_id).areas}
    areas = Area.objects.filter(organisation=actor.organisation_id, until_on=None).order_by("name")
    return tuple(
        AreaChoice(
            id=each.pk,
            name=each.name,
            starts_on=known[each.name].starts_on if each.name in known else None,
            ends_on=known[each.name].ends_on if each.name in known else None,
        )
        for each in areas
    )


def _choose_sample(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Give the first few of each reason."""
    taken: Counter[str] = Counter()
    sample = []
    for each in verdicts:
        if taken[each.because] < SAMPLE:
            taken[each.because] += 1
            sample.append(each)
    return sample


def _name(sample: Sequence[Verdict]) -> tuple[tuple[str, str], ...]:
    """Give reason and name of each, by reason and name."""
    people = Person.objects.filter(party__in=[each.person_id for each in sample])
    names = dict(people.values_list("party", "party__name"))
    return tuple(sorted((each.because, names[each.person_id]) for each in sample))
