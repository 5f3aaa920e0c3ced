"""Indicators as a pack writes them: facts that are known, work never added to what was stopped, versions in order."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby, pairwise

from sluitend.compute.policy.clashes import Rows
from sluitend.compute.policy.indicators import FACTS, LASTING_FACTS, LEFT_STOPPED, LEFT_TO_WORK, Indicator
from sluitend.compute.policy.sections import read_period, read_status
from sluitend.compute.policy.shapes import COUNT, TEXT, TEXTS
from sluitend.compute.policy.table import Table


def read_indicator(table: Table, from_on: date) -> Indicator:
    """Read one [[indicator]]: a version of a definition, in words and in facts."""
    begins_on, ends_on = read_period(table, begin="from", end="until", default_on=from_on)
    indicator = Indicator(
        code=table.need("code", TEXT),
        version=table.need("version", COUNT),
        name=table.need("name", TEXT),
        text=table.need("text", TEXT),
        numerator=table.need("numerator", TEXT),
        denominator=table.need("denominator", TEXT),
        counts=_read_facts(table, "counts", table.need("counts", TEXTS)),
        out_of=_read_facts(table, "out_of", table.may("out_of", TEXTS, ())),
        from_on=begins_on,
        until_on=ends_on,
        source=table.need("source", TEXT),
        status=read_status(table),
    )
    if {LEFT_TO_WORK, LEFT_STOPPED} <= {*indicator.counts}:
        table.refuse(
            "counts",
            what="Naar werk en gestopt worden hier bij elkaar opgeteld",
            why="Een uitkering die stopt omdat iemand niet reageerde, is geen resultaat",
            now="Maak er twee indicatoren van; ze staan altijd naast elkaar",
        )
    if indicator.is_lasting and not {*indicator.counts, *indicator.out_of} <= {*LASTING_FACTS}:
        table.refuse(
            "counts",
            what="Feiten over vertrek naar werk staan hier tussen feiten over een cohort",
            why="Het ene telt keren dat iemand vertrok, het andere mensen",
            now=f"Kies voor `counts` en `out_of` alleen uit: {', '.join(LASTING_FACTS)}",
        )
    return indicator


def check_versions(rows: Rows[Indicator], *, inherited: Sequence[Indicator]) -> None:
    """Refuse a definition that changed under the version it had, and a later version that holds earlier."""
    known = {(each.code, each.version): each for each in inherited}
    for table, each in rows:
        if known.get((each.code, each.version), each) != each:
            table.refuse(
                "version",
                what=f"Versie {each.version} van `{each.code}` staat al in het pak waarop dit voortbouwt",
                why="Een cijfer van vorig jaar moet volgens dezelfde definitie na te rekenen blijven",
                now="Geef de gewijzigde definitie een nieuw versienummer en de dag waarop zij ingaat",
            )
    for _code, same in groupby(sorted(rows, key=_order), key=lambda row: row[1].code):
        for (_, before), (table, after) in pairwise(same):
            if after.from_on <= before.from_on:
                _refuse_order(table, after)


def _read_facts(table: Table, key: str, facts: tuple[str, ...]) -> tuple[str, ...]:
    for fact in sorted(set(facts) - set(FACTS)):
        table.refuse(
            key,
            what=f"`{fact}` is geen feit dat het boek kent",
            why="Wat niet wordt vastgelegd, kan niet worden geteld",
            now=f"Kies uit: {', '.join(FACTS)}",
        )
    return facts


def _order(row: tuple[Table, Indicator]) -> tuple[str, int]:
    return row[1].code, row[1].version


def _refuse_order(table: Table, indicator: Indicator) -> None:
    table.refuse(
        "from",
        what=f"Versie {indicator.version} van `{indicator.code}` gaat niet later in dan de versie ervoor",
        why="Dan is niet te zeggen welke definitie op een dag geldt",
        now="Geef elke nieuwe versie een latere eerste dag",
    )
