"""Locating: every table, key and element of a TOML text is found on its own line and column."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from sluitend.compute.policy.locating import Place, locate_keys

POLICIES = sorted((Path(__file__).parents[3] / "policies").glob("*.toml"))
TEXT = '''name = "a # b" # c
note = """
[not.a.table]
x = 1
"""
quote = \'\'\'it's\'\'\'
[promise.offer]
ladder = [
    { late = 0, to = "own=er" },
    { late = 7.5 }, # seven
]
"quoted key" = 'a'
other.dotted = 3

[[area]]
code = "A"
  [[area.street]]
  code = "S"
[[area]]
[area.place]
x = [[1, 2], []]
'''


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ("name", 1, 1),
        ("note", 2, 1),
        ("quote", 6, 1),
        ("promise.offer", 7, 1),
        ("promise.offer.ladder", 8, 1),
        ("promise.offer.ladder[0]", 9, 5),
        ("promise.offer.ladder[0].to", 9, 17),
        ("promise.offer.ladder[1].late", 10, 7),
        ("promise.offer.quoted key", 12, 1),
        ("promise.offer.other", 13, 1),
        ("promise.offer.other.dotted", 13, 1),
        ("area", 15, 1),
        ("area[0].code", 16, 1),
        ("area[0].street[0]", 17, 3),
        ("area[0].street[0].code", 18, 3),
        ("area[1]", 19, 1),
        ("area[1].place.x", 21, 1),
        ("area[1].place.x[0][1]", 21, 10),
        ("area[1].place.x[1]", 21, 14),
    ],
)
def test_each_key_is_found_where_it_stands(path: str, line: int, column: int) -> None:
    assert locate_keys(TEXT)[path] == Place(line=line, column=column)


def test_what_looks_like_a_key_inside_a_text_is_not_one() -> None:
    assert not {"not", "not.a.table", "x", "note.x"} & locate_keys(TEXT).keys()


def walk(path: str, value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from walk(f"{path}.{key}" if path else key, each)
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from walk(f"{path}[{at}]", each)
    else:
        yield path


@pytest.mark.parametrize("file", POLICIES, ids=lambda file: file.stem)
def test_every_value_of_a_shipped_pack_is_found_on_a_line_with_its_key(file: Path) -> None:
    text = file.read_text("utf-8")
    places, lines = locate_keys(text), text.splitlines()
    for path in walk("", tomllib.loads(text)):
        key = "" if path.endswith("]") else path.rpartition(".")[2]
        assert key in lines[places[path].line - 1]
