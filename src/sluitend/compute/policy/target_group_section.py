"""Target groups as a pack writes them: rules over known facts, and terms sooner than for everybody."""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from sluitend.compute.calendar import Term
from sluitend.compute.policy.pack import PromisePolicy
from sluitend.compute.policy.promise_section import check_term, find_kind
from sluitend.compute.policy.sections import read_period, read_status
from sluitend.compute.policy.shapes import ANYTHING, COUNT, TERM, TEXT, TEXTS, YES_NO, Shape, choose_from
from sluitend.compute.policy.table import Table
from sluitend.compute.policy.target_groups import COMPARISONS, INFLOW_ROUTES, PHASES, Condition, TargetGroup
from sluitend.compute.promises.kind import Kind

# All that a rule may look at; adding a fact starts here.
FACTS: Mapping[str, Shape[Any]] = {
    "age": COUNT,
    "months_on_benefit": COUNT,
    "unemployment_months_left": COUNT,
    "permit_holder": YES_NO,
    "inflow_route": choose_from(INFLOW_ROUTES),
    "phase": choose_from(PHASES),
}
# How long somebody waits and how far they are: all that may let a group go first when work is proposed.
PRIORITY_FACTS = ("months_on_benefit", "unemployment_months_left", "phase")
# Refused with an explanation instead of as a typing error: Art. 1 Grondwet, Art. 1 Awgb, Art. 9 AVG.
# fmt: off
PROTECTED = frozenset((
    "origin", "ethnicity", "race", "nationality", "birth_country", "sex", "gender", "religion", "belief",
    "health", "disability", "name", "language", "orientation", "household", "postcode", "afkomst",
    "etniciteit", "ras", "huidskleur", "nationaliteit", "geboorteland", "geslacht", "godsdienst", "geloof",
    "gezondheid", "handicap", "naam", "taal", "gerichtheid", "huishouden",
))
# fmt: on


def read_target_group(
    table: Table,
    *,
    from_on: date,
    areas: Collection[str],
    find_floor: Callable[[str], PromisePolicy],
    kinds: Mapping[str, Kind],
) -> TargetGroup:
    """Read one [[target_group]]; `find_floor` gives what everybody is promised, which a group cannot lose."""
    begins_on, ends_on = read_period(table, begin="from", end="until", default_on=from_on)
    rule = _read_rule(table)
    return TargetGroup(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        from_on=begins_on,
        until_on=ends_on,
        rule=rule,
        areas=_read_areas(table, known=areas),
        opens=_read_opened(table, kinds=kinds),
        within=_read_terms(table, find_floor=find_floor, kinds=kinds),
        priority=_read_priority(table, rule=rule),
        people=table.may("people", COUNT, None),
        because=table.need("because", TEXT),
        source=table.need("source", TEXT),
        status=read_status(table),
    )


def _read_areas(table: Table, *, known: Collection[str]) -> tuple[str, ...]:
    areas = table.may("areas", TEXTS, ())
    for code in areas:
        if code not in known:
            table.refuse(
                "areas",
                what=f"`{code}` is geen gebied van dit pak",
                why="Dan hoort niemand die daar woont bij de groep",
                now=f"Kies uit: {', '.join(known)}" if known else "Beschrijf het gebied in een [[area]]",
            )
    return areas


def _read_opened(table: Table, *, kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    opened = table.may("opens", TEXTS, ())
    return tuple(code for code in opened if find_kind(code, table=table, key="opens", kinds=kinds) is not None)


def _read_priority(table: Table, *, rule: tuple[Condition, ...]) -> int:
    """Read the points by which a group goes first; who somebody is and where they live is no reason for it."""
    points = table.may("priority", COUNT, 0)
    is_neutral = all(condition.fact in PRIORITY_FACTS for condition in rule)
    if points and not (is_neutral and not table.values.get("areas")):
        table.refuse(
            "priority",
            what="Deze groep kan bij het matchen niet voorgaan",
            why="Wie werk krijgt voorgesteld, mag niet afhangen van leeftijd, herkomst of woonplaats",
            now=f"Laat `priority` weg, of omschrijf de groep zonder gebied en met: {', '.join(PRIORITY_FACTS)}",
        )
    return points


def _read_rule(table: Table) -> tuple[Condition, ...]:
    rows = table.open_tables("rule")
    if not table.values.get("rule"):
        table.refuse(
            "rule",
            what="`rule` ontbreekt of is leeg",
            why="Zonder regel is niet te zien wie bij de groep hoort",
            now='Schrijf bijvoorbeeld: rule = [{ fact = "age", below = 27 }]',
        )
    conditions = [row.read_clean(_read_condition) for row in rows]
    return tuple(condition for condition in conditions if condition is not None)


def _read_condition(table: Table) -> Condition | None:
    fact = table.need("fact", TEXT)
    given = [name for name in COMPARISONS if table.may(name, ANYTHING, None) is not None]
    shape = FACTS.get(fact)
    if shape is None:
        _refuse_fact(table, fact)
        return None
    allowed = list(COMPARISONS) if shape is COUNT else ["equals"]
    if len(given) != 1 or given[0] not in allowed:
        _refuse_comparison(table, fact=fact, allowed=allowed)
        return None
    return Condition(fact=fact, comparison=given[0], value=table.need(given[0], shape))


def _refuse_fact(table: Table, fact: str) -> None:
    if fact.lower() in PROTECTED:
        table.refuse(
            "fact",
            what=f"Een doelgroep mag niet kijken naar `{fact}`",
            why="Onderscheid op een beschermd kenmerk is verboden (Grondwet en Awgb, artikel 1)",
            now=f"Omschrijf de groep met iets anders: {', '.join(FACTS)}",
        )
    elif fact:
        near = get_close_matches(fact, FACTS, n=1)
        table.refuse(
            "fact",
            what=f"`{fact}` is geen gegeven waar een regel naar kan kijken",
            why="Een regel over iets onbekends geldt voor niemand",
            now=f"Bedoelt u `{near[0]}`?" if near else f"Kies uit: {', '.join(FACTS)}",
        )


def _refuse_comparison(table: Table, *, fact: str, allowed: list[str]) -> None:
    table.refuse(
        "fact",
        what=f"Bij `{fact}` hoort precies één vergelijking",
        why="Met geen, een andere of meer vergelijkingen is niet te zeggen voor wie de regel geldt",
        now=f"Kies uit: {', '.join(allowed)}",
    )


def _read_terms(
    table: Table, *, find_floor: Callable[[str], PromisePolicy], kinds: Mapping[str, Kind]
) -> dict[str, Term]:
    inner = table.open_table("within")
    if inner is None:
        return {}

    def read(terms: Table) -> dict[str, Term]:
        return {name: _read_term(terms, name, find_floor=find_floor, kinds=kinds) for name in terms.values}

    return inner.read_clean(read) or {}


def _read_term(
    table: Table, name: str, *, find_floor: Callable[[str], PromisePolicy], kinds: Mapping[str, Kind]
) -> Term:
    within = table.need(name, TERM)
    if find_kind(name, table=table, key=name, kinds=kinds) is not None:
        check_term(table, name, term=within, floor=find_floor(name).within)
    return within
