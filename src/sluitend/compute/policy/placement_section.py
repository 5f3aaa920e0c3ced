"""The section of a pack about placing people, read into its frozen value."""

from datetime import date

from sluitend.compute.calendar import is_longer
from sluitend.compute.policy.placements import MINIMUM_WAGE, PlacementKind
from sluitend.compute.policy.sections import read_activity
from sluitend.compute.policy.shapes import COUNT, TERM, TEXT, YES_NO
from sluitend.compute.policy.table import Table

FULL_WEEK = 40


def read_placement_kind(table: Table, from_on: date) -> PlacementKind:
    """Read one [[placement_kind]]: whether it is paid and on which law it rests is never guessed."""
    kind = PlacementKind(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        basis=table.need("basis", TEXT),
        is_paid=table.need("paid", YES_NO),
        first=table.may("first", TERM, None),
        longest=table.may("longest", TERM, None),
        hours_at_least=table.may("hours_at_least", COUNT, 1),
        hours_at_most=table.may("hours_at_most", COUNT, FULL_WEEK),
        under_age=table.may("under_age", COUNT, None),
        counts_as_offer=table.need("counts_as_offer", YES_NO),
        asks=table.may("asks", TEXT, ""),
        wage=table.may("wage", TEXT, MINIMUM_WAGE),
        because=table.need("because", TEXT),
        **read_activity(table, from_on),
    )
    _check_limits(table, kind)
    return kind


def _check_limits(table: Table, kind: PlacementKind) -> None:
    if not 0 < kind.hours_at_least <= kind.hours_at_most:
        table.refuse(
            "hours_at_most",
            what=f"Van {kind.hours_at_least} tot {kind.hours_at_most} uur per week kan niet",
            why="Het minste is meer dan het meeste, of niets",
            now="Kijk `hours_at_least` en `hours_at_most` na in de bron",
        )
    if not kind.is_paid and (kind.first is None or kind.longest is None):
        table.refuse(
            "longest",
            what="Onbetaald werk zonder laatste dag",
            why="Onbetaald werken zonder einde is een baan zonder loon",
            now='Geef `first` en `longest`, zoals longest = "6 months"',
        )
    if kind.first and kind.longest and is_longer(kind.first, than=kind.longest):
        table.refuse(
            "longest",
            what=f"De eerste termijn ({kind.first}) is langer dan de langste ({kind.longest})",
            why="Dan is de eerste termijn al te lang",
            now="Kijk `first` en `longest` na in de bron",
        )
