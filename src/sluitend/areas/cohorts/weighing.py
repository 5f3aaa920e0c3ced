"""Who would be in a cohort today and who not, each with one reason; the same for looking ahead and for freezing."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from sluitend.areas.cohorts.reasons import (
    IN_GROUP,
    IN_REASONS,
    LEFT_BEFORE,
    LIVES_HERE,
    NO_BENEFIT,
    NOT_IN_GROUP,
    OTHER_COHORT,
)
from sluitend.compute.calendar.ages import find_age
from sluitend.compute.policy.target_groups import TargetGroup

# Of whoever left longer ago nothing is written: they are not asked about, and need not be (AVG article 5).
RECENT = timedelta(days=365)
MONTHS_A_YEAR = 12
# What the book knows of everybody; a target group by anything else cannot be found in it yet.
KNOWN_FACTS = frozenset(("age", "months_on_benefit"))
# In an area: whoever lives there. Of a target group: whoever is in the book, as only they have facts of today.
# Another cohort only stands in the way where it will ask for the same person: where they live now, or everywhere.
CANDIDATES = """
    SELECT person.party_id, person.active, person.born_on, spell.started_on, home.from_on,
           EXISTS (
               SELECT FROM cohorts_member member JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id
               WHERE member.person_id = person.party_id AND %(on)s BETWEEN cohort.starts_on AND cohort.ends_on
               AND (cohort.area_id IS NULL OR cohort.area_id = home.area_id)
           )
    FROM parties_person person JOIN parties_party party ON party.id = person.party_id
    LEFT JOIN LATERAL (
        SELECT area_id, from_on FROM parties_residence WHERE person_id = person.party_id AND from_on <= %(on)s
        AND (until_on IS NULL OR until_on > %(on)s) ORDER BY from_on DESC, id DESC LIMIT 1
    ) home ON true
    LEFT JOIN LATERAL (
        SELECT min(started_on) AS started_on FROM parties_benefitspell WHERE person_id = person.party_id
        AND started_on <= %(on)s AND (ended_on IS NULL OR ended_on > %(on)s)
    ) spell ON true
    WHERE party.organisation_id = %(organisation)s AND (person.active OR person.left_on > %(recent)s)
    AND CASE WHEN %(area)s::bigint IS NULL THEN person.active ELSE home.area_id = %(area)s AND person.party_id IN (
        SELECT person_id FROM parties_residence WHERE area_id = %(area)s) END
    ORDER BY person.party_id
"""


@dataclass(frozen=True, kw_only=True)
class Ground:
    """Of whom a cohort is: of an area, of a target group, or of those of the group who live in the area."""

    organisation_id: int
    area_id: int | None
    group: TargetGroup | None


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


@dataclass(frozen=True, kw_only=True)
class _Candidate:
    person_id: int
    is_active: bool
    born_on: date | None
    benefit_since_on: date | None
    home_since_on: date | None
    is_elsewhere: bool


def weigh_people(ground: Ground, *, on: date) -> list[Verdict]:
    """Look at everybody of this ground as they are today, in order of number."""
    asked = {"organisation": ground.organisation_id, "area": ground.area_id, "on": on, "recent": on - RECENT}
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES, asked)
        names = ("person_id", "is_active", "born_on", "benefit_since_on", "home_since_on", "is_elsewhere")
        candidates = [_Candidate(**dict(zip(names, row))) for row in cursor.fetchall()]
    verdicts = [_weigh(each, ground, on) for each in candidates]
    # Without an area, whoever is not of the group was never asked about.
    return [each for each in verdicts if ground.area_id or each.because != NOT_IN_GROUP]


def _weigh(candidate: _Candidate, ground: Ground, on: date) -> Verdict:
    return Verdict(
        person_id=candidate.person_id,
        because=_judge(candidate, ground, on),
        benefit_since_on=candidate.benefit_since_on,
        home_since_on=candidate.home_since_on,
    )


def _judge(candidate: _Candidate, ground: Ground, on: date) -> str:
    if not candidate.is_active:
        return LEFT_BEFORE
    if ground.group and not ground.group.has(_gather_facts(candidate, on)):
        return NOT_IN_GROUP
    if candidate.benefit_since_on is None:
        return NO_BENEFIT
    if candidate.is_elsewhere:
        return OTHER_COHORT
    return IN_GROUP if ground.group else LIVES_HERE


def _gather_facts(candidate: _Candidate, on: date) -> dict[str, int | bool | str]:
    """Give what is known of the facts at which a rule may look; what is not known never holds."""
    facts: dict[str, int | bool | str] = {}
    if candidate.born_on:
        facts["age"] = find_age(candidate.born_on, on=on)
    if candidate.benefit_since_on:
        facts["months_on_benefit"] = _count_months(candidate.benefit_since_on, on)
    return facts


def _count_months(since_on: date, on: date) -> int:
    """Give how many whole months have passed."""
    months = (on.year - since_on.year) * MONTHS_A_YEAR + on.month - since_on.month
    return months if on.day >= since_on.day else months - 1
