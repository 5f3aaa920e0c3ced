"""The tools that guard the style are set strictly, and the stairs name every room there is."""

import tomllib
from typing import Any

from tests.house.tree import PACKAGE, ROOT

RUFF_FAMILIES = {"E", "F", "W", "I", "B", "C90", "DTZ", "S", "D100", "D104", "T20", "ERA", "N"}
COMPLEXITY, WIDTH = 8, 120
# What is not looked for, each with its reason; the list may only shrink.
LEFT_OUT = {
    "S311": "A simulated town needs dice that fall the same way twice, not secrets.",
    "SIM905": "A line of words reads better than a list of quotes.",
    "RUF001": "Dutch texts have quotes and dashes of their own.",
    "RUF002": "Dutch texts have quotes and dashes of their own.",
    "RUF003": "Dutch texts have quotes and dashes of their own.",
    "RUF012": "Django's Meta holds lists.",
    "B905": "Lists that are made from each other have one length.",
    "N818": "A refusal is no error.",
}
LEFT_OUT_HERE = {"src/sluitend/cli/**": ["S603"]}


def read_tools() -> dict[str, Any]:
    return dict(tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"])


def list_contracts() -> list[dict[str, Any]]:
    return list(read_tools()["importlinter"]["contracts"])


def list_stairs() -> list[set[str]]:
    """Give the layers from the top down, each as the set of rooms on it."""
    [stairs] = [contract for contract in list_contracts() if contract["type"] == "layers"]
    return [{room.strip(" ()") for room in layer.split("|")} for layer in stairs["layers"]]


def test_types_are_checked_strictly() -> None:
    assert read_tools()["mypy"]["strict"] is True


def test_only_migrations_and_untyped_libraries_are_left_out_of_type_checking() -> None:
    loosened = [row for row in read_tools()["mypy"].get("overrides", []) if row.get("ignore_errors")]
    assert [row["module"] for row in loosened] == ["sluitend.*.migrations.*"]


def test_ruff_looks_for_all_that_the_house_asks() -> None:
    lint = read_tools()["ruff"]["lint"]
    assert set(lint["select"]) >= RUFF_FAMILIES
    assert lint["mccabe"]["max-complexity"] <= COMPLEXITY
    assert read_tools()["ruff"]["line-length"] <= WIDTH


def test_no_more_is_left_out_than_has_a_reason() -> None:
    lint = read_tools()["ruff"]["lint"]
    assert set(lint["ignore"]) <= set(LEFT_OUT)
    # The terminal starts the web server and the background work, in words of its own.
    silenced = {place: codes for place, codes in lint["per-file-ignores"].items() if place.startswith("src")}
    assert silenced == LEFT_OUT_HERE


def test_the_stairs_go_down_in_the_order_of_the_plan() -> None:
    bottom = [f"sluitend.{name}" for name in ("ledger", "parties", "gate", "journal", "compute")]
    assert list_stairs()[:2] == [{"sluitend.portals", "sluitend.cli"}, {"sluitend.exchange"}]
    assert list_stairs()[-5:] == [{name} for name in bottom]


def test_every_room_stands_on_the_stairs() -> None:
    areas = [path.name for path in (PACKAGE / "areas").iterdir() if (path / "__init__.py").exists()]
    rooms = [path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists() and path.name != "areas"]
    expected = {f"sluitend.areas.{name}" for name in areas} | {f"sluitend.{name}" for name in rooms}
    assert expected - set().union(*list_stairs()) == {"sluitend.config"}


def test_no_import_is_excused_from_the_stairs() -> None:
    assert [contract["name"] for contract in list_contracts() if contract.get("ignore_imports")] == []


def test_config_models_and_pens_are_out_of_bounds() -> None:
    bounds = {contract["id"] for contract in list_contracts()}
    assert bounds >= {"stairs", "cellar", "faces", "pens", "study", "pack-files"}
