"""What must not clash: values in succession without gap or overlap, codes used once, sums that add up."""

from collections.abc import Callable, Collection, Hashable, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import TypeVar

from sluitend.compute.policy.table import Table
from sluitend.compute.policy.values import AreaPolicy, Goal, Instrument, Population, ProvisionKind

T = TypeVar("T")
# Each row is a value with the table it was read from, so that a refusal can point at its line.
Rows = Sequence[tuple[Table, T]]
Stretch = tuple[str, date | None, date | None]


def check_succession(rows: Rows[T], *, key: str, find_stretch: Callable[[T], Stretch]) -> None:
    """Refuse a gap or an overlap between rows of one code; `find_stretch` gives code, first and last day."""
    stretches = [(*find_stretch(value), table) for table, value in rows]
    ordered = sorted(stretches, key=lambda each: (each[0], each[1] or date.min))
    for code, same in groupby(ordered, key=lambda each: each[0]):
        for (_, _, until_on, _), (_, from_on, _, table) in pairwise(same):
            _check_join(table, key, code=code, until_on=until_on or date.max, from_on=from_on or date.min)


def _check_join(table: Table, key: str, *, code: str, until_on: date, from_on: date) -> None:
    if from_on <= until_on:
        table.refuse(
            key,
            what=f"`{code}` overlapt met een eerdere regel",
            why="Op die dagen gelden er twee waarden tegelijk",
            now="Geef de eerdere regel een laatste dag vóór deze begint, of haal een van de twee weg",
        )
    elif from_on - until_on > timedelta(days=1):
        first_on = until_on + timedelta(days=1)
        table.refuse(
            key,
            what=f"`{code}` heeft een gat van {first_on} tot {from_on}",
            why="Op die dagen weet niemand wat geldt",
            now=f"Laat deze regel ingaan op {first_on}, of laat de vorige langer doorlopen",
        )


def check_codes(rows: Rows[T], *, find_code: Callable[[T], Hashable]) -> None:
    """Refuse a code that was used before in the same section."""
    seen = set()
    for table, value in rows:
        if find_code(value) in seen:
            table.refuse(
                "code",
                what=f"De code `{table.values['code']}` is hier al gebruikt",
                why="Twee regels met één code zijn niet uit elkaar te houden",
                now="Geef een van de twee een andere code, of haal er een weg",
            )
        seen.add(find_code(value))


def check_areas(rows: Rows[AreaPolicy], *, from_on: date, until_on: date | None) -> None:
    """Refuse an area that starts on a day on which the pack does not hold."""
    for table, area in rows:
        if area.starts_on is not None and not from_on <= area.starts_on <= (until_on or date.max):
            table.refuse(
                "starts",
                what=f"{area.name} begint op {area.starts_on}, buiten de looptijd van het pak",
                why="Op die dag belooft dit pak nog niets of niets meer",
                now=f"Kies een dag vanaf {from_on}" + (f" tot en met {until_on}" if until_on else ""),
            )


def check_instruments(
    top: Table, rows: Rows[Instrument], *, instruments: Sequence[Instrument], at_most: int | None
) -> None:
    """Refuse the first day on which more instruments are in use, inherited ones included, than is allowed."""
    for day in sorted({each.from_on for each in instruments}):
        active = sum(each.holds(day) for each in instruments)
        if at_most is not None and active > at_most:
            # The last one written is the one that was added; without one the limit itself is what changed.
            own = [(table, "code") for table, each in rows if each.holds(day)]
            table, key = own[-1] if own else (top, "instruments_at_most")
            table.refuse(
                key,
                what=f"Op {day} zijn er {active} instrumenten in gebruik",
                why=f"Er zijn er hoogstens {at_most} tegelijk: weinig, en elk bewezen",
                now="Geef eerst een ander instrument een laatste dag met `active_until`",
            )
            return


def check_provisions(rows: Rows[ProvisionKind], *, known: Collection[str]) -> None:
    """Refuse a clock that is no term of the pack: nobody would know by when help is due."""
    for table, kind in rows:
        for key in ("first_talk", "first_talk_under_threat", "decision"):
            code = getattr(kind, key)
            if code is not None and code not in known:
                table.refuse(
                    key,
                    what=f"`{code}` is geen termijn van dit pak",
                    why="Dan weet niemand wanneer de hulp er uiterlijk moet zijn",
                    now=f"Beschrijf de termijn in [term.{code}], of kies een bestaande",
                )


def check_goals(rows: Rows[Goal], *, known: Collection[str]) -> None:
    """Refuse a goal for a target group that the pack does not describe."""
    for table, goal in rows:
        if goal.target_group is not None and goal.target_group not in known:
            table.refuse(
                "target_group",
                what=f"`{goal.target_group}` is geen doelgroep van dit pak",
                why="Dan is niet te tellen of het doel gehaald is",
                now=f"Kies uit: {', '.join(known)}" if known else "Beschrijf de groep in een [[target_group]]",
            )


def check_population(top: Table, population: Population | None, *, areas: Sequence[AreaPolicy]) -> None:
    """Refuse areas that do not add up to the total: everybody lives somewhere, `elsewhere` if need be."""
    counted = [area.recipients for area in areas if area.recipients is not None]
    if population is None or not counted or len(counted) < len(areas):
        return
    found = sum(counted) + (population.elsewhere or 0)
    if found != population.total:
        top.refuse(
            "population.total",
            what=f"De gebieden en `elsewhere` tellen op tot {found}, niet tot {population.total}",
            why="Wie in geen gebied meetelt, is niet in beeld",
            now=f"Zet de overige {population.total - found} mensen in `elsewhere`, of kijk de aantallen na"
            if population.total > found
            else "Kijk de aantallen na in de bron",
        )
