"""Which column is meant by which field: what was chosen before, else the nearest heading whose cells fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.shapes import SHAPES, is_nothing

# Out of a hundred; below it a heading is taken for another word, and at a hundred its cells are not asked.
NEAR = 86
# Of the filled cells, so many must look as they should.
FITTING = 0.6
# By their cells alone only these are recognised: no other column passes the eleven-test throughout.
TELLING = {"bsn": 0.9, "email": 0.9}
SAMPLE_ROWS = 200


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """What a column is taken for, "" for nothing, and because of what: "memory", "heading" or "cells"."""

    field: str
    because: str


def propose_fields(
    headings: Sequence[str], sample: Sequence[Sequence[str]], *, remembered: Mapping[str, str]
) -> list[Suggestion]:
    """Suggest a field for each column, each field once; the surest suggestion goes first."""
    columns = [[row[place] for row in sample if place < len(row)] for place in range(len(headings))]
    found = sorted(
        (
            (score, -place, field, because)
            for place, heading in enumerate(headings)
            for score, field, because in _weigh(heading, columns[place], remembered)
        ),
        reverse=True,
    )
    chosen: dict[int, Suggestion] = {}
    taken: set[str] = set()
    for _, place, field, because in found:
        if -place not in chosen and (not field or field not in taken):
            chosen[-place] = Suggestion(field=field, because=because)
            taken.add(field)
    nothing = Suggestion(field="", because="")
    return [chosen.get(place, nothing) for place in range(len(headings))]


def _weigh(heading: str, cells: Sequence[str], remembered: Mapping[str, str]) -> list[tuple[float, str, str]]:
    """Give what a column may be, each with how sure that is."""
    if heading in remembered:
        return [(300, remembered[heading], "memory")]
    filled = [cell.strip() for cell in cells if not is_nothing(cell)]
    weighed = []
    for code, field in FIELDS.items():
        fit = sum(map(SHAPES[field.shape], filled)) / len(filled) if filled else 1
        near = max(fuzz.ratio(heading.lower(), word) for word in field.words)
        if near == 100 or (near >= NEAR and fit >= FITTING):
            weighed.append((near + fit, code, "heading"))
        elif filled and fit >= TELLING.get(code, 2):
            weighed.append((fit, code, "cells"))
    return weighed
