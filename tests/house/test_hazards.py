"""The hazard log is alive: every way a person can be harmed is guarded by a test that exists."""

import ast
import re

from tests.house.tree import ROOT

LOG = ROOT / "docs" / "assurance" / "hazards.md"
COLUMNS = ("hazard", "who is harmed", "guard", "tests")
TEST = re.compile(r"`(?P<file>tests/[\w/]+\.py)(?:::(?P<name>\w+))?`")


def list_rows() -> list[dict[str, str]]:
    """Give the rows of the tables in the log by column."""
    lines = [line for line in LOG.read_text().splitlines() if line.startswith("| H")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [dict(zip(("id", *COLUMNS), row, strict=True)) for row in cells]


def list_tests(row: dict[str, str]) -> list[tuple[str, str | None]]:
    return [(found["file"], found["name"]) for found in TEST.finditer(row["tests"])]


def holds_test(file: str, name: str | None) -> bool:
    """Tell whether the file is there, and holds the test when one is named."""
    path = ROOT / file
    if not path.exists():
        return False
    names = [node.name for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)]
    return name in names if name else any(each.startswith("test_") for each in names)


def test_the_log_names_who_is_harmed_and_what_guards_them() -> None:
    assert list_rows()
    assert [row["id"] for row in list_rows() if not all(row.values())] == []


def test_every_hazard_is_guarded_by_a_test() -> None:
    assert [row["id"] for row in list_rows() if not list_tests(row)] == []


def test_the_tests_that_guard_exist() -> None:
    guards = [(row["id"], file, name) for row in list_rows() for file, name in list_tests(row)]
    assert [guard for guard in guards if not holds_test(guard[1], guard[2])] == []


def test_no_two_hazards_share_a_number() -> None:
    numbers = [row["id"] for row in list_rows()]
    assert len(set(numbers)) == len(numbers)
