"""What differs between two packs, fact by fact, so that a council sees what it is about to change."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import groupby

from sluitend.compute.calendar import Term
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.target_groups import Condition
from sluitend.compute.policy.values import BASE_SCENARIO, Goal, Parameter, Population
from sluitend.compute.promises.kind import Rung
from sluitend.compute.promises.kinds import list_kinds

# A name is not a fact about the approach, and a source says why, not what.
LEFT_OUT = frozenset(("name", "title", "extends", "source", "code", "kind"))


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One fact at a path such as "promises.offer.within", in Dutch; None where a pack says nothing of it."""

    path: str
    before: str | None
    after: str | None


def diff_packs(a: Pack, b: Pack) -> tuple[Difference, ...]:
    """Give what `b` says otherwise than `a`, with all that each inherits, in order of path.

    A row that only one of them has is one difference; the facts of a row that both have are compared.
    """
    return tuple(_compare("", _spell_out(a), _spell_out(b)))


def _spell_out(pack: Pack) -> Pack:
    # For every kind, so that silence in one pack can be compared with a rule in the other.
    return replace(pack, promises={code: pack.promise(code) for code in list_kinds()})


def _compare(path: str, before: object, after: object) -> Iterator[Difference]:
    earlier, later = _take_apart(before), _take_apart(after)
    if earlier is not None and later is not None:
        for name in sorted(earlier.keys() | later.keys()):
            yield from _compare(f"{path}.{name}" if path else name, earlier.get(name), later.get(name))
    elif _write(before) != _write(after):
        yield Difference(path=path, before=_write(before), after=_write(after))


def _take_apart(value: object) -> Mapping[str, object] | None:
    """Give the named parts of a value, or None when it is one fact or nothing at all."""
    match value:
        case Term() | Rung() | Condition():
            return None
        case Mapping():
            return value
        case [Parameter(), *_]:
            return _group_parameters(each for each in value if isinstance(each, Parameter))
        case [first, *_] if hasattr(first, "code"):
            return {_name_row(row): row for row in value}
        case ():
            return {}
        case _ if is_dataclass(value):
            names = [field.name for field in fields(value) if field.name not in LEFT_OUT]
            return {name: getattr(value, name) for name in names}
    return None


def _group_parameters(parameters: Iterable[Parameter]) -> dict[str, str]:
    ordered = sorted(parameters, key=lambda each: (each.code, each.from_on))
    return {
        code: ", ".join(f"{each.value} {each.unit} vanaf {each.from_on}" for each in same)
        for code, same in groupby(ordered, key=lambda each: each.code)
    }


def _name_row(row: object) -> str:
    # The code alone does not name a goal when there is one for each scenario.
    if isinstance(row, Goal) and row.scenario != BASE_SCENARIO:
        return f"{row.code}@{row.scenario}"
    return str(vars(row)["code"])


def _write(value: object) -> str | None:
    match value:
        case None | ():
            return None
        case bool():
            return "ja" if value else "nee"
        case Condition():
            return f"{value.fact} {value.comparison} {_write(value.value)}"
        case Rung():
            return f"na {value.late_days} dagen {value.to} ({value.by})"
        case Population():
            return f"{value.total} mensen op {value.counted_on}"
        case tuple():
            return ", ".join(str(_write(each)) for each in value)
    return str(getattr(value, "name", value))
