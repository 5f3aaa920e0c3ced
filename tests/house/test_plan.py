"""The plan in docs/house.md is the house as it stands: its rooms, and what the database refuses."""

import re

from tests.house.tree import PACKAGE, ROOT, list_files

from sluitend.gate.translation import REFUSALS

PLAN = (ROOT / "docs" / "house.md").read_text()


def list_rows(heading: str) -> list[str]:
    """Give the first cell of each row of the first table under a heading."""
    section = PLAN.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][2:]
    return [row.split("|")[1].strip() for row in rows]


def test_the_plan_names_every_room_there_is_and_no_other() -> None:
    areas = {f"areas/{path.parent.name}" for path in PACKAGE.glob("areas/*/__init__.py")}
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} - {"areas"}
    assert {room.strip("`") for room in list_rows("Rooms")} == areas | rooms


def test_the_plan_names_constraints_that_exist() -> None:
    source = "".join(path.read_text() for path in [*list_files(".py"), *PACKAGE.glob("**/migrations/*.py")])
    named = re.findall(r"[a-z_]{5,}", " ".join(list_rows("The ledger")))
    # What ends in `_key` has the name that PostgreSQL gives to a unique column.
    chosen = [name for name in named if not name.endswith("_key")]
    assert [name for name in chosen if not re.search(rf"(name=|CONSTRAINT = )['\"]{name}['\"]", source)] == []


def test_the_plan_explains_every_constraint_that_becomes_a_refusal() -> None:
    assert set(REFUSALS) <= set(re.findall(r"[a-z_]+", " ".join(list_rows("The ledger"))))


def test_every_page_that_the_plan_points_to_is_there() -> None:
    links = re.findall(r"\]\(([\w/.-]+)\)", PLAN)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_the_tests_mirror_the_rooms() -> None:
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")} | {"areas"}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name[0].isalpha()}
    assert folders - rooms <= {"benchmarks", "browser", "contract", "house", "museum", "town"}
