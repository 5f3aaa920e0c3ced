"""Facts and target groups as rows: what is noted of somebody, and to which groups they belong by which of it."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.compute.calendar import end_term
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.target_groups import Condition, Facts, TargetGroup, list_groups
from sluitend.parties.facts import NOTIFICATION, Known, tell_facts
from sluitend.parties.models import Fact

SEARCH_TERM, YOUNG = "youth_search_period", 27


@dataclass(frozen=True, kw_only=True)
class FactRow:
    """A fact about somebody; what was withdrawn says why."""

    id: int
    kind: str
    value: str
    from_on: date
    until_on: date | None
    source: str
    by: str
    at: datetime
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_because: str


@dataclass(frozen=True, kw_only=True)
class Reason:
    """A condition of a group, and what is known of somebody; `known` is None when nothing is."""

    condition: Condition
    known: int | bool | str | None


@dataclass(frozen=True, kw_only=True)
class GroupRow:
    """A group to which somebody belongs, and by what: every condition holds."""

    code: str
    name: str
    because: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, kw_only=True)
class GroupsCard:
    """Somebody's place on a day: before the gate, at it since a day, in which groups.

    Under the age of the law a first stretch is for looking oneself, until a day; guidance need not wait for it.
    """

    phase: str
    gate_on: date | None
    search_until_on: date | None
    unemployment_months_left: int | None
    groups: tuple[GroupRow, ...]


def list_facts(person_id: int) -> tuple[FactRow, ...]:
    """Give all that was noted of somebody, what is believed first and then the newest."""
    found = Fact.objects.filter(person=person_id).select_related("by", "withdrawn_by").order_by("-from_on", "-id")
    rows = [
        FactRow(
            id=each.pk,
            kind=each.kind,
            value=each.value,
            from_on=each.from_on,
            until_on=each.until_on,
            source=each.source,
            by=each.by.name if each.by else "",
            at=each.at,
            withdrawn_at=each.withdrawn_at,
            withdrawn_by=each.withdrawn_by.name if each.withdrawn_by else "",
            withdrawn_because=each.withdrawn_because,
        )
        for each in found
    ]
    return tuple(sorted(rows, key=lambda row: row.withdrawn_at is not None))


def tell_place(known: Known, *, pack: Pack, today: date) -> GroupsCard:
    """Give the place of somebody of whom this is known; a pack can do without naming people after groups."""
    facts = tell_facts(known, on=today)
    groups = list_groups(pack.target_groups, facts, on=today) if pack.uses_labels else ()
    left = facts.get("unemployment_months_left")
    return GroupsCard(
        phase=str(facts.get("phase", "")),
        gate_on=known.find_gate_day(on=today),
        search_until_on=_find_search_day(known, facts, pack, today),
        unemployment_months_left=left if isinstance(left, int) else None,
        groups=tuple(explain(group, facts) for group in groups),
    )


def explain(group: TargetGroup, facts: Facts) -> GroupRow:
    """Give by which facts somebody belongs to a group."""
    reasons = (Reason(condition=each, known=facts.get(each.fact)) for each in group.rule)
    return GroupRow(code=group.code, name=group.name, because=group.because, reasons=tuple(reasons))


def _find_search_day(known: Known, facts: Facts, pack: Pack, today: date) -> date | None:
    """Give until when somebody young looks around first, by the term of the law on the day of reporting."""
    reported = [each.from_on for each in known.facts if each.kind == NOTIFICATION and each.holds(today)]
    age, term = facts.get("age"), pack.terms.get(SEARCH_TERM)
    if not reported or not isinstance(age, int) or age >= YOUNG or term is None or not term.holds(reported[0]):
        return None
    return end_term(term.length, start_on=reported[0])
