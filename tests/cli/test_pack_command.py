"""The command `sluitend pack`: answers in Dutch, and ends with findings instead of a traceback."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sluitend.cli.pack import app
from sluitend.policy_files import find_pack_folder

BAD_PACK = Path(__file__).parents[1] / "contract" / "bad_packs" / "promise_weaker_than_floor.toml"
NAMES = sorted(path.stem for path in find_pack_folder().glob("*.toml"))
WIDE = {"COLUMNS": "300"}


def run(*words: str) -> tuple[int, str, str]:
    result = CliRunner(env=WIDE).invoke(app, list(words))
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_pack_is_found_to_be_right(name: str) -> None:
    code, out, _ = run("check", str(find_pack_folder() / f"{name}.toml"))
    assert code == 0
    assert "klopt" in out


def test_a_bad_pack_ends_with_its_findings_on_the_error_output() -> None:
    code, out, err = run("check", str(BAD_PACK))
    assert (code, out) == (1, "")
    assert "promise_weaker_than_floor.toml:8:1: De termijn van 13 months is langer dan 12 months." in err


def test_a_file_that_is_not_there_is_told_and_not_traced(tmp_path: Path) -> None:
    code, _, err = run("check", str(tmp_path / "nothing.toml"))
    assert code == 1
    assert "Kijk of de naam klopt" in err


@pytest.mark.parametrize("name", NAMES)
def test_every_shipped_pack_can_be_shown_in_full(name: str) -> None:
    code, out, err = run("show", name, "--on", "2026-03-01")
    assert (code, err) == (0, "")
    assert "Toezeggingen" in out
    assert "Klokken op 1 mrt 2026" in out


def test_showing_tells_terms_and_amounts_the_dutch_way() -> None:
    _, out, _ = run("show", "leeuwarden-2000", "--on", "2001-02-03")
    assert "12 maanden" in out
    assert "ƒ 1.000" in out
    assert "€ 453,78" in out
    assert "na 1 dag eigenaar, werklijst" in out


def test_showing_marks_what_nobody_verified() -> None:
    _, out, _ = run("show", "amsterdam-2019", "--on", "2020-01-01")
    assert "(niet nagekeken)" in out
    assert "permit_holder is ja" in out


def test_showing_a_pack_on_another_day_says_that_it_does_not_hold() -> None:
    _, out, _ = run("show", "amsterdam-2019", "--on", "2025-01-01")
    assert "op 1 jan 2025 geldt dit pak niet" in out


def test_a_name_that_nearly_exists_is_suggested() -> None:
    code, _, err = run("show", "enschede-2011", "--on", "2011-01-01")
    assert code == 1
    assert "Bedoelt u enschede-2010?" in err


def test_a_name_that_does_not_exist_is_answered_with_those_that_do() -> None:
    code, _, err = run("diff", "national", "xyz")
    assert code == 1
    assert "venlo-2013" in err


def test_two_packs_are_compared_fact_by_fact() -> None:
    code, out, _ = run("diff", "national", "venlo-2013")
    assert code == 0
    assert "promises.plan.within" in out
    assert "2 weeks" in out


def test_a_pack_says_the_same_as_itself_in_one_line() -> None:
    assert run("diff", "national", "national") == (0, "national en national zeggen hetzelfde.\n", "")


def test_a_missing_folder_is_told_and_not_traced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SLUITEND_POLICIES", str(tmp_path / "nowhere"))
    code, _, err = run("show", "national", "--on", "2020-01-01")
    assert code == 1
    assert "Zet in SLUITEND_POLICIES" in err


def test_importing_the_command_loads_neither_django_nor_the_packs() -> None:
    probe = "import sys, sluitend.cli.pack; print({'django', 'holidays', 'tomllib'} & sys.modules.keys())"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
