"""Who would be in a cohort today and who not, each with one reason; the same for looking ahead and for freezing."""

from dataclasses import dataclass
from datetime import date

from sluitend.areas.cohorts.candidates import Candidate, Search, list_candidates
from sluitend.areas.cohorts.reasons import (
    IN_GROUP,
    IN_REASONS,
    LEFT_BEFORE,
    LIVES_HERE,
    NO_BENEFIT,
    NOT_IN_GROUP,
    OTHER_COHORT,
)
from sluitend.compute.policy.target_groups import BEFORE_GATE, TargetGroup


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Of whom a cohort is: of an area, of a target group, or of those of the group who live in the area.

    `welcomes` tells whether people who still have a benefit of the UWV can be in it, before they have another.
    """

    organisation_id: int
    area_id: int | None
    group: TargetGroup | None
    welcomes: bool


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Somebody who was looked at, the one reason why they are in or out, and since when benefit and home are."""

    person_id: int
    because: str
    benefit_since_on: date | None
    home_since_on: date | None

    @property
    def is_in(self) -> bool:
        """Tell whether it is a reason to be in."""
        return self.because in IN_REASONS


def weigh_people(ground: Ground, *, on: date) -> list[Verdict]:
    """Look at everybody of this ground as they are today, in order of number."""
    search = Search(organisation_id=ground.organisation_id, area_id=ground.area_id)
    verdicts = [_weigh(each, ground) for each in list_candidates(search, on=on)]
    # Without an area, whoever is not of the group was never asked about.
    return [each for each in verdicts if ground.area_id or each.because != NOT_IN_GROUP]


def _weigh(candidate: Candidate, ground: Ground) -> Verdict:
    return Verdict(
        person_id=candidate.person_id,
        because=_judge(candidate, ground),
        benefit_since_on=candidate.benefit_since_on,
        home_since_on=candidate.home_since_on,
    )


def _judge(candidate: Candidate, ground: Ground) -> str:
    if not candidate.is_active:
        return LEFT_BEFORE
    if ground.group and not ground.group.has(candidate.facts):
        return NOT_IN_GROUP
    is_early = ground.welcomes and candidate.facts.get("phase") == BEFORE_GATE
    if candidate.benefit_since_on is None and not is_early:
        return NO_BENEFIT
    if candidate.is_elsewhere:
        return OTHER_COHORT
    if is_early:
        return BEFORE_GATE
    return IN_GROUP if ground.group else LIVES_HERE
