"""Groups asked of everybody at once: their rules as SQL, over the facts that `tell_facts` gives of one person."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from sluitend.compute.policy.target_groups import AREA, AT_GATE, BEFORE_GATE, IN_COHORT, TargetGroup
from sluitend.parties.facts import GATE, PERMIT, ROUTE, UNEMPLOYMENT

# Everybody who is in the book on a day; and everybody whose benefit ended in a stretch, as on the day before it did.
MEMBERS = """
    SELECT party_id AS person_id, born_on, %(on)s::date AS day, '' AS because, true AS is_member, (
        SELECT min(started_on) FROM parties_benefitspell WHERE person_id = party_id
        AND started_on <= %(on)s AND (ended_on IS NULL OR ended_on > %(on)s)) AS since_on
    FROM parties_person JOIN parties_party party ON party.id = party_id
    WHERE party.organisation_id = %(organisation)s AND (left_on IS NULL OR left_on > %(on)s)
"""
LEAVERS = """
    SELECT party_id AS person_id, born_on, greatest(ended_on - 1, started_on) AS day, end_reason AS because,
           false AS is_member, started_on AS since_on
    FROM parties_benefitspell JOIN parties_person ON party_id = person_id
    JOIN parties_party party ON party.id = party_id
    WHERE party.organisation_id = %(organisation)s AND ended_on BETWEEN %(since)s AND %(on)s
"""
# As `KnownFact.holds`: the last day counts, but whoever was answered is not at the gate any more.
HELD = """
    SELECT person_id, day, bool_or(kind = ANY(%(gate)s)) AS is_at_gate, bool_or(kind = %(permit)s) AS has_permit,
           max(value) FILTER (WHERE kind = %(route)s) AS inflow_route,
           max(until_on) FILTER (WHERE kind = %(unemployment)s) AS jobless_until_on
    FROM asked JOIN parties_fact USING (person_id)
    WHERE withdrawn_at IS NULL AND from_on <= day AND (
        until_on IS NULL OR day < until_on OR day = until_on AND kind <> ALL(%(gate)s)
    ) GROUP BY 1, 2
"""
HOME = """
    SELECT {0} FROM parties_residence JOIN parties_area lived ON lived.id = area_id
    WHERE person_id = asked.person_id AND parties_residence.from_on <= day
    AND (parties_residence.until_on IS NULL OR parties_residence.until_on > day)
    ORDER BY parties_residence.from_on DESC, parties_residence.id DESC LIMIT 1
"""
IN_COHORT_NOW = f"""
    is_member AND EXISTS (
        SELECT FROM cohorts_member member JOIN cohorts_cohort cohort ON cohort.id = cohort_id
        WHERE member.person_id = asked.person_id AND day BETWEEN starts_on AND ends_on
        AND (cohort.area_id IS NULL OR cohort.area_id = ANY(({HOME.format("lived.id || came_from")})::bigint[]))
    )
"""
MONTHS = """
    CASE WHEN {0} <= {1} THEN 12 * (extract(year FROM {1}) - extract(year FROM {0})) + extract(month FROM {1})
    - extract(month FROM {0}) - (extract(day FROM {1}) < extract(day FROM {0}))::integer END
"""
# Each fact as `tell_facts` gives it; NULL where nothing is known, of which no comparison holds.
FACTS = {
    "age": """
        CASE WHEN born_on <= day THEN extract(year FROM day) - extract(year FROM born_on)
        - (to_char(day, 'MMDD') < to_char(born_on, 'MMDD'))::integer END
    """,
    "months_on_benefit": MONTHS.format("since_on", "day"),
    "inflow_route": "inflow_route",
    "unemployment_months_left": MONTHS.format("day", "jobless_until_on"),
    "permit_holder": "nullif(has_permit, false)",
    "phase": f"""
        CASE WHEN is_at_gate THEN '{AT_GATE}'
        WHEN jobless_until_on IS NOT NULL AND since_on IS NULL THEN '{BEFORE_GATE}'
        WHEN {IN_COHORT_NOW} THEN '{IN_COHORT}' END
    """,
    AREA: f"({HOME.format('code')})",
}
COMPARISONS = {"below": "<", "at_least": ">=", "equals": "="}
# Only the facts that are asked for are worked out.
TOLD = f"""
    WITH asked AS ({{asked}}), held AS ({HELD}), told AS (
        SELECT asked.*, {{facts}} FROM asked LEFT JOIN held USING (person_id, day)
    )
"""  # noqa: S608 - put together from words of our own


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """The people of a municipality: in the book on a day, and whose benefit ended since another day up to that one."""

    organisation_id: int
    since_on: date
    on: date


def count_members(groups: Sequence[TargetGroup], *, stretch: Stretch) -> Counter[str]:
    """Count how many belong to each group (by its code) on the last day of a stretch."""
    return Counter({code: people for (code, _), people in _count(groups, MEMBERS, stretch).items()})


def count_leavers(groups: Sequence[TargetGroup], *, stretch: Stretch) -> Counter[tuple[str, str]]:
    """Count by group and reason the ends of benefits in a stretch; somebody left as who they were the day before."""
    return _count(groups, LEAVERS, stretch)


def list_belonging(group: TargetGroup, *, organisation_id: int, on: date) -> list[int]:
    """Give the numbers of whoever belongs to a group on a day."""
    rule = _Rules([group])
    stretch = Stretch(organisation_id=organisation_id, since_on=on, on=on)
    query = f"{rule.write_told(MEMBERS)} SELECT person_id FROM told WHERE {rule.rules[0]}"  # noqa: S608 - our own words
    return [person_id for (person_id,) in _ask(query, rule, stretch)]


def _count(groups: Sequence[TargetGroup], asked: str, stretch: Stretch) -> Counter[tuple[str, str]]:
    rules = _Rules(groups)
    counts = "".join(f", count(*) FILTER (WHERE {rule})" for rule in rules.rules)
    query = f"{rules.write_told(asked)} SELECT because{counts} FROM told GROUP BY 1"  # noqa: S608 - our own words
    found = Counter[tuple[str, str]]()
    for because, *people in _ask(query, rules, stretch):
        found.update({(group.code, because): number for group, number in zip(groups, people)})
    return found


def _ask(query: str, rules: "_Rules", stretch: Stretch) -> list[tuple[Any, ...]]:
    told: dict[str, Any] = {"organisation": stretch.organisation_id, "since": stretch.since_on, "on": stretch.on}
    kinds = {"gate": list(GATE), "permit": PERMIT, "route": ROUTE, "unemployment": UNEMPLOYMENT}
    with connection.cursor() as cursor:
        cursor.execute(query, told | kinds | rules.values)
        return list(cursor.fetchall())


class _Rules:
    """The rules of groups as SQL over `told`, what they compare with, and which facts they name."""

    def __init__(self, groups: Sequence[TargetGroup]) -> None:
        self.values: dict[str, Any] = {}
        self._facts: dict[str, None] = {}
        self.rules = [" AND ".join(self._write(group)) for group in groups]

    def write_told(self, asked: str) -> str:
        """Give the steps that lead to the facts of everybody who is asked for."""
        facts = ", ".join(f"{FACTS[fact]} AS fact_{fact}" for fact in self._facts) or "true AS nothing"
        return TOLD.format(asked=asked, facts=facts)

    def _write(self, group: TargetGroup) -> Iterator[str]:
        yield f"day >= {self._keep(group.from_on)}"
        if group.until_on:
            yield f"day <= {self._keep(group.until_on)}"
        if group.areas:
            yield f"{self._name(AREA)} = ANY({self._keep(list(group.areas))})"
        for condition in group.rule:
            yield f"{self._name(condition.fact)} {COMPARISONS[condition.comparison]} {self._keep(condition.value)}"

    def _name(self, fact: str) -> str:
        self._facts[fact] = None
        return f"fact_{fact}"

    def _keep(self, value: object) -> str:
        name = f"value_{len(self.values)}"
        self.values[name] = value
        return f"%({name})s"
