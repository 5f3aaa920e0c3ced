"""Who can be looked at for a cohort or a target group, and what was known of them on a day; asked without a gate."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection

from sluitend.parties.facts import Known, KnownFact, tell_facts
from sluitend.parties.models import Fact

# Of whoever left longer ago nothing is written: they are not asked about, and need not be (AVG article 5).
RECENT = timedelta(days=365)
# In an area: whoever lives there. Without: whoever is in the book, as only they have facts of that day.
# A home is in its area and in all that this came from, since the first of them when the area was split and not left.
# Another cohort only stands in the way where it will ask for the same person: where they live now, or everywhere.
CANDIDATES = """
    SELECT person.party_id, person.covered_by_id, person.left_on IS NULL OR person.left_on > %(on)s, person.born_on,
           spell.started_on, home.from_on, home.code, EXISTS (
               SELECT FROM cohorts_member member JOIN cohorts_cohort cohort ON cohort.id = member.cohort_id
               WHERE member.person_id = person.party_id AND %(on)s BETWEEN cohort.starts_on AND cohort.ends_on
               AND (cohort.area_id IS NULL OR cohort.area_id = ANY(home.areas))
           )
    FROM parties_person person JOIN parties_party party ON party.id = person.party_id
    LEFT JOIN LATERAL (
        SELECT lived.code, lived.id || lived.came_from AS areas,
               CASE WHEN residence.split_id IS NULL THEN residence.from_on ELSE (
                   SELECT min(former.from_on) FROM parties_residence former
                   WHERE former.person_id = person.party_id AND former.area_id = ANY(lived.came_from)) END AS from_on
        FROM parties_residence residence JOIN parties_area lived ON lived.id = residence.area_id
        WHERE residence.person_id = person.party_id AND residence.from_on <= %(on)s
        AND (residence.until_on IS NULL OR residence.until_on > %(on)s)
        ORDER BY residence.from_on DESC, residence.id DESC LIMIT 1
    ) home ON true
    LEFT JOIN LATERAL (
        SELECT min(started_on) AS started_on FROM parties_benefitspell WHERE person_id = person.party_id
        AND started_on <= %(on)s AND (ended_on IS NULL OR ended_on > %(on)s)
    ) spell ON true
    WHERE (%(organisation)s::bigint IS NULL OR party.organisation_id = %(organisation)s)
    AND (person.left_on IS NULL OR person.left_on > %(since)s)
    AND (%(area)s::bigint IS NULL OR %(area)s = ANY(home.areas) AND person.party_id IN (
        SELECT person_id FROM parties_residence WHERE area_id IN (
            SELECT id FROM parties_area WHERE id = %(area)s OR %(area)s = ANY(came_from))))
    AND (%(people)s::bigint[] IS NULL OR person.party_id = ANY(%(people)s))
    ORDER BY person.party_id
"""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """Somebody as the book knew them on a day; `is_elsewhere` when a cohort that ran then asks for them.

    `owner_id` is who covers them now.
    """

    person_id: int
    owner_id: int
    is_active: bool
    home_since_on: date | None
    is_elsewhere: bool
    known: Known
    facts: dict[str, int | bool | str]

    @property
    def benefit_since_on(self) -> date | None:
        """Give since when there was a benefit."""
        return self.known.benefit_since_on


@dataclass(frozen=True, kw_only=True)
class Search:
    """Whom to look for: everybody of a municipality, or who lived in one area, or some people by number."""

    organisation_id: int | None = None
    area_id: int | None = None
    people: Collection[int] | None = None


def list_candidates(search: Search, *, on: date) -> list[Candidate]:
    """Give everybody who is searched as they were on a day, in order of number.

    In an area those who left not long ago are there too: a cohort tells why they are not in it.
    """
    asked: dict[str, Any] = {
        "organisation": search.organisation_id,
        "area": search.area_id,
        "people": None if search.people is None else list(search.people),
        "on": on,
        "since": on - RECENT if search.area_id else on,
    }
    facts = _list_known_facts(search.organisation_id, on=on, people=search.people)
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES, asked)
        return [_write(row, facts[row[0]], on) for row in cursor.fetchall()]


def _list_known_facts(
    organisation_id: int | None, *, on: date, people: Collection[int] | None
) -> dict[int, list[KnownFact]]:
    """Give what is believed now of each person of a municipality, or of some, as far as it began by that day."""
    believed = Fact.objects.are_believed().filter(from_on__lte=on)
    if organisation_id is not None:
        believed = believed.filter(person__party__organisation=organisation_id)
    if people is not None:
        believed = believed.filter(person__in=people)
    facts: dict[int, list[KnownFact]] = defaultdict(list)
    rows = believed.values_list("person", "kind", "from_on", "until_on", "value")
    for person_id, kind, from_on, until_on, value in rows:
        facts[person_id].append(KnownFact(kind=kind, from_on=from_on, until_on=until_on, value=value))
    return facts


def _write(row: tuple[Any, ...], facts: list[KnownFact], on: date) -> Candidate:
    person_id, owner_id, is_active, born_on, benefit_since_on, home_since_on, area, is_elsewhere = row
    known = Known(
        born_on=born_on, benefit_since_on=benefit_since_on, area=area or "", is_in_cohort=is_elsewhere, facts=facts
    )
    return Candidate(
        person_id=person_id,
        owner_id=owner_id or 0,
        is_active=is_active,
        home_since_on=home_since_on,
        is_elsewhere=is_elsewhere,
        known=known,
        facts=tell_facts(known, on=on),
    )
