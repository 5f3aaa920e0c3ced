"""Where things stand in a TOML text: the line and column of every key, which tomllib does not give."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

# The text has been accepted by tomllib before, so only what carries structure needs telling apart.
TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}=,.\n]|[^\s\[\]{}=,.#"\']+',
    re.DOTALL,
)
END = ("\n", "")


@dataclass(frozen=True, kw_only=True)
class Place:
    """A line and a column, both counted from 1."""

    line: int
    column: int


def locate_keys(text: str) -> dict[str, Place]:
    """Give the place of every table, key and array element of a valid TOML text.

    Paths are dotted, with a number for elements: "promise.offer.ladder[1].late" and "parameter[0].value".
    """
    locator = _Locator(tokens=list(_split(text)))
    locator.read()
    return locator.places


def _split(text: str) -> Iterator[tuple[str, Place]]:
    line, line_start, scanned = 1, 0, 0
    for found in TOKEN.finditer(text):
        newlines = text.count("\n", scanned, found.start())
        if newlines:
            line, line_start = line + newlines, text.rfind("\n", scanned, found.start()) + 1
        scanned = found.start()
        if not found[0].startswith("#"):
            yield found[0], Place(line=line, column=found.start() - line_start + 1)


@dataclass
class _Locator:
    """Walks over the tokens once; `lengths` counts the elements of each array of tables."""

    tokens: list[tuple[str, Place]]
    places: dict[str, Place] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)
    at: int = 0

    def read(self) -> None:
        table = ""
        while self.at < len(self.tokens):
            mark = self._peek()
            if mark == "\n":
                self.at += 1
            elif mark == "[":
                table = self._read_header()
            else:
                self._read_pair(table)

    def _peek(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def _read_header(self) -> str:
        place = self.tokens[self.at][1]
        self.at += 1
        repeated = self._peek() == "["
        self.at += repeated
        *parents, last = self._read_key("]")
        self.at += repeated
        table = ""
        for part in parents:
            table = self._enter(table, part)
        if repeated:
            array = _join(table, last)
            self.lengths[array] = self.lengths.get(array, 0) + 1
            self.places.setdefault(array, place)
        table = self._enter(table, last)
        self.places[table] = place
        return table

    def _enter(self, table: str, part: str) -> str:
        path = _join(table, part)
        return f"{path}[{self.lengths[path] - 1}]" if path in self.lengths else path

    def _read_key(self, stop: str) -> list[str]:
        parts = []
        while (mark := self._peek()) != stop:
            if mark != ".":
                parts.append(mark.strip("\"'"))
            self.at += 1
        self.at += 1
        return parts

    def _read_pair(self, table: str) -> None:
        place = self.tokens[self.at][1]
        path = table
        for part in self._read_key("="):
            path = _join(path, part)
            self.places.setdefault(path, place)
        self._read_value(path)

    def _read_value(self, path: str) -> None:
        mark = self._peek()
        if mark == "[":
            self._read_array(path)
        elif mark == "{":
            self._read_inline_table(path)
        else:
            while self._peek() not in (",", "]", "}", *END):
                self.at += 1

    def _read_array(self, path: str) -> None:
        self.at += 1
        index = 0
        while (mark := self._peek()) != "]":
            if mark in (",", "\n"):
                self.at += 1
                continue
            element = f"{path}[{index}]"
            self.places[element] = self.tokens[self.at][1]
            self._read_value(element)
            index += 1
        self.at += 1

    def _read_inline_table(self, path: str) -> None:
        self.at += 1
        while (mark := self._peek()) != "}":
            if mark == ",":
                self.at += 1
            else:
                self._read_pair(path)
        self.at += 1


def _join(table: str, part: str) -> str:
    return f"{table}.{part}" if table else part
