"""What makes a file improbable: more faults, exits or changes at once than the municipality believes by its pack."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sluitend.areas.imports.rows import Totals
from sluitend.compute.policy.pack import Pack


@dataclass(frozen=True, kw_only=True)
class Objection:
    """Why a batch is not believed: so many out of a hundred, where at most so many would be."""

    code: str
    field: str
    percent: int
    most: int


def find_objections(totals: Totals, *, pack: Pack, on: date) -> list[Objection]:
    """Give why these totals are improbable; nothing when they are not. In a handful of rows a share says nothing."""
    fewest = pack.parameter("import_fewest_rows", on=on).value
    most = {code: int(pack.parameter(f"import_{code}_percent", on=on).value) for code in ("invalid", "gone", "changed")}
    return [
        Objection(code=code, field=field, percent=100 * count // whole, most=most[code])
        for code, field, count, whole in _list_shares(totals)
        if whole >= fewest and 100 * count > most[code] * whole
    ]


def _list_shares(totals: Totals) -> Iterator[tuple[str, str, int, int]]:
    verdicts = Counter(totals.verdicts)
    gone = verdicts["gone"]
    yield "invalid", "", verdicts["invalid"], sum(verdicts.values()) - gone
    yield "gone", "", gone, totals.known + gone
    for field, count in totals.changes.items():
        yield "changed", field, count, totals.known
