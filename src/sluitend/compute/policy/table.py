"""One table of a pack while it is read: keys are asked for by shape; what nobody asked for is refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeVar

from sluitend.compute.policy.findings import Report
from sluitend.compute.policy.shapes import Shape

T = TypeVar("T")
D = TypeVar("D")

# Taking people out of the approach is not a typing error, so it gets an answer of its own.
EXCLUDING = frozenset(
    (
        "exclude",
        "excludes",
        "excluded",
        "except",
        "only_for",
        "not_for",
        "uitsluiten",
        "uitgezonderd",
        "behalve",
    )
)


@dataclass
class Table:
    """The values at `path`, the report that findings go to, and the keys that were asked for."""

    values: Mapping[str, object]
    path: str
    report: Report
    asked: set[str] = field(default_factory=set)

    def need(self, key: str, shape: Shape[T]) -> T:
        """Give the value of a key that must be there; if missing or wrong, a finding and a neutral value."""
        if key in self.values:
            return self._read(key, shape, shape.neutral)
        self.asked.add(key)
        self.refuse(
            key,
            what=f"`{key}` ontbreekt{self._name_self()}",
            why="Zonder bron is een cijfer niet na te gaan" if key == "source" else "Zonder dit is de regel niet af",
            now=f"Voeg toe: {key} = {shape.example}",
        )
        return shape.neutral

    def may(self, key: str, shape: Shape[T], default: D) -> T | D:
        """Give the value of a key, or the default when it is not there or wrong."""
        self.asked.add(key)
        return self._read(key, shape, default) if key in self.values else default

    def open_tables(self, key: str) -> list["Table"]:
        """Give the tables of an array of tables, such as [[area]]; none when the key is not there."""
        self.asked.add(key)
        found = self.values.get(key, [])
        if isinstance(found, list) and all(isinstance(each, dict) for each in found):
            return [Table(each, f"{self.path_of(key)}[{at}]", self.report) for at, each in enumerate(found)]
        self._refuse_form(key, f"een lijst van tabellen, zoals [[{key}]]")
        return []

    def open_table(self, key: str) -> "Table | None":
        """Give the table at a key, such as [population], or None when it is not there."""
        self.asked.add(key)
        found = self.values.get(key)
        if isinstance(found, dict):
            return Table(found, self.path_of(key), self.report)
        if found is not None:
            self._refuse_form(key, f"een tabel, zoals [{key}]")
        return None

    def open_named_tables(self, key: str) -> dict[str, "Table"]:
        """Give the tables inside a table by name, such as [promise.offer] and [promise.plan]."""
        outer = self.open_table(key)
        if outer is None:
            return {}
        named = {name: outer.open_table(name) for name in outer.values}
        return {name: table for name, table in named.items() if table is not None}

    def read_clean(self, read: Callable[["Table"], T]) -> T | None:
        """Read the whole table, refuse what nobody asked for, and give None when anything was refused."""
        before = len(self.report.findings)
        value = read(self)
        self._refuse_unknown()
        return value if len(self.report.findings) == before else None

    def is_clean(self, key: str) -> bool:
        """Tell whether nothing was refused so far at a key or below it."""
        path = self.path_of(key)
        return not any(each == path or each.startswith((f"{path}.", f"{path}[")) for each in self.report.refused)

    def path_of(self, key: str) -> str:
        """Give the path of a key in this table."""
        return f"{self.path}.{key}" if self.path else key

    def refuse(self, key: str, *, what: str, why: str, now: str) -> None:
        """Add a finding about a key of this table."""
        self.report.refuse(self.path_of(key), what=what, why=why, now=now)

    def _read(self, key: str, shape: Shape[T], otherwise: D) -> T | D:
        self.asked.add(key)
        value = self.values[key]
        try:
            return shape.parse(value)
        except ValueError as error:
            self.refuse(
                key,
                what=f"`{key}` is {_show(value)}, maar hier hoort {shape.wanted}",
                why="Een waarde in een andere vorm zou verkeerd gelezen worden",
                now=str(error).rstrip(".") or f"Schrijf bijvoorbeeld: {key} = {shape.example}",
            )
            return otherwise

    def _refuse_form(self, key: str, wanted: str) -> None:
        self.refuse(
            key,
            what=f"`{key}` heeft een andere vorm dan {wanted}",
            why="Een waarde in een andere vorm zou verkeerd gelezen worden",
            now=f"Maak er {wanted} van",
        )

    def _refuse_unknown(self) -> None:
        for key in self.values.keys() - self.asked:
            if key in EXCLUDING:
                self._refuse_exclusion(key)
            else:
                self._refuse_key(key)

    def _refuse_exclusion(self, key: str) -> None:
        self.refuse(
            key,
            what=f"`{key}` sluit mensen uit",
            why="Iedereen is gedekt door een toezegging; een pak kan niemand overslaan",
            now="Haal de regel weg, of beschrijf een doelgroep die juist méér of eerder iets krijgt",
        )

    def _refuse_key(self, key: str) -> None:
        near = get_close_matches(key, sorted(self.asked), n=1)
        known = ", ".join(sorted(self.asked))
        self.refuse(
            key,
            what=f"`{key}` is hier niet bekend",
            why="Een regel die niemand leest, belooft niets",
            now=f"Bedoelt u `{near[0]}`?" if near else f"Haal de regel weg; hier kan staan: {known}",
        )

    def _name_self(self) -> str:
        return f" in `{self.path}`" if self.path else ""


def _show(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)
