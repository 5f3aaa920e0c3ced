"""What a pack takes over from the pack it extends: all of it, except where it says the same thing itself."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.shapes import DAY, TEXT
from sluitend.compute.policy.table import Table

T = TypeVar("T")

# The only pack without a parent, so that nobody steps out from under the floor.
NATIONAL = "national"
NOTHING = Pack(
    name="",
    title="",
    extends=None,
    from_on=date.min,
    until_on=None,
    source="",
    uses_ladder=True,
    uses_labels=True,
    instruments_at_most=None,
    promises={},
    terms={},
    parameters=(),
    areas=(),
    target_groups=(),
    instruments=(),
    provisions=(),
    note_templates=(),
    letters=(),
    sender=None,
    goals=(),
    funds=(),
    cohort=None,
    exemptions=(),
    indicators=(),
    employer_obstacles=(),
    demand_kinds=(),
    introduction_reasons=(),
    wordings=(),
    placement_kinds=(),
    population=None,
    town=None,
)


def find_base(top: Table, *, name: str, parents: Mapping[str, Pack]) -> Pack:
    """Give the pack that is extended; the national pack extends nothing, and then everything is empty."""
    extends = top.may("extends", TEXT, None)
    if extends is None:
        if name != NATIONAL:
            _refuse_parent(top, what="`extends` ontbreekt", now=f'Voeg toe: extends = "{NATIONAL}"')
        return NOTHING
    if extends == name:
        _refuse_parent(top, what="Het pak bouwt voort op zichzelf", now=f'Schrijf: extends = "{NATIONAL}"')
    elif extends not in parents:
        near = get_close_matches(extends, parents, n=1) or [NATIONAL]
        _refuse_parent(top, what=f"Er is geen pak `{extends}`", now=f'Bedoelt u extends = "{near[0]}"?')
    return parents.get(extends, NOTHING)


def read_dates(top: Table, *, base: Pack) -> tuple[date, date | None]:
    """Give the first and last day of the pack, which must lie on days that its parent holds."""
    from_on, until_on = top.need("from", DAY), top.may("until", DAY, None)
    if until_on is not None and until_on < from_on:
        top.refuse(
            "until",
            what="`until` ligt vóór `from`",
            why="Dan geldt het pak op geen enkele dag",
            now="Draai de twee dagen om, of haal de laatste dag weg",
        )
    if top.is_clean("from") and not _holds_on(base, from_on):
        top.refuse(
            "from",
            what=f"Op {from_on} geldt het pak `{base.name}` niet",
            why="Dan is er geen landelijke ondergrens",
            now=f"Kies een dag vanaf {base.from_on}",
        )
    return from_on, until_on


def merge(own: Sequence[T], inherited: Sequence[T], *, find_code: Callable[[T], Hashable]) -> tuple[T, ...]:
    """Give a pack's own rows and then what it inherits, except what its own rows replace by code."""
    replaced = {find_code(value) for value in own}
    return (*own, *(value for value in inherited if find_code(value) not in replaced))


def _holds_on(pack: Pack, day: date) -> bool:
    return pack.from_on <= day and (pack.until_on is None or day <= pack.until_on)


def _refuse_parent(top: Table, *, what: str, now: str) -> None:
    top.refuse(
        "extends",
        what=what,
        why="Elk pak staat op de landelijke ondergrens; zonder die grens is niemand gedekt",
        now=now,
    )
