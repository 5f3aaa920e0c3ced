"""The tables in docs/tables say what the code says today."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from sluitend.cli.tables import MEANINGS, app, list_behind, make_tables

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "tables"
RUNNER = CliRunner()


def test_no_table_is_behind_the_code() -> None:
    assert list_behind(FOLDER) == [], "run `sluitend tables write`"


def test_a_written_table_is_not_behind(tmp_path: Path) -> None:
    assert RUNNER.invoke(app, ["write", "--folder", str(tmp_path)]).exit_code == 0
    assert RUNNER.invoke(app, ["check", "--folder", str(tmp_path)]).exit_code == 0


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_text("# Kinds")])
def test_a_missing_or_changed_table_is_named(tmp_path: Path, spoil) -> None:
    RUNNER.invoke(app, ["write", "--folder", str(tmp_path)])
    spoil(tmp_path / "kinds.md")
    assert list_behind(tmp_path) == ["kinds.md"]
    assert RUNNER.invoke(app, ["check", "--folder", str(tmp_path)]).exit_code == 1


def test_a_page_that_nothing_makes_is_named(tmp_path: Path) -> None:
    RUNNER.invoke(app, ["write", "--folder", str(tmp_path)])
    (tmp_path / "forgotten.md").write_text("# Forgotten")
    assert list_behind(tmp_path) == ["forgotten.md"]


def test_every_row_has_the_columns_of_its_head() -> None:
    for name, text in make_tables().items():
        for block in text.split("\n\n"):
            widths = {line.count(" | ") for line in block.splitlines() if line.startswith("| ")}
            assert len(widths) <= 1, name


def test_no_setting_is_explained_that_is_not_read() -> None:
    written = make_tables()["settings.md"]
    assert [name for name in MEANINGS if f"`{name}`" not in written] == []


def test_stopped_benefits_are_a_group_of_their_own() -> None:
    stopped = [line for line in make_tables()["outflow.md"].splitlines() if line.endswith("| yes |")]
    assert [line.split("`")[1] for line in stopped] == ["no_response", "enforcement"]
