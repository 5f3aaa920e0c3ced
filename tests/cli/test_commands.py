"""The commands: each does its use case, and tells what people can do something about in a sentence."""

import socket
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import override_settings
from tests.standing import AT, House
from typer.testing import CliRunner, Result

from sluitend.cli import house as terminal
from sluitend.cli.main import app
from sluitend.cli.serve import require_port
from sluitend.cli.town import command
from sluitend.cli.work import _try

HEADER = "id,startdatum,einddatum,geslacht,geboortejaar,leefvorm,oorzaak_code\n"
ROW = "1,2018-12-29,,vrouw,1993,Anders,11\n"
Run = Callable[..., Result]


class Alone:
    """Stands in for the helpers of a town: the same work, in this process."""

    map = staticmethod(map)

    def __enter__(self) -> "Alone":
        return self

    def __exit__(self, *_: object) -> None:
        return None


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setattr(command, "gather_helpers", Alone)
    with override_settings(CLOCK=lambda: AT + timedelta(minutes=1)):
        yield lambda *words: CliRunner().invoke(app, [str(word) for word in words])


def test_a_register_is_imported_and_what_was_done_is_told(book: None, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text(HEADER + ROW)
    done = run("import", "spells", file)
    assert done.exit_code == 0, done.output
    assert "1 perioden ingelezen, 0 waren al bekend" in done.output


def test_a_bad_register_is_refused_with_its_line_and_nothing_is_read(book: None, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_text(HEADER + ROW.replace("2018-12-29", "gisteren"))
    done = run("import", "spells", file)
    assert done.exit_code == 1
    assert "regel 2, kolom startdatum" in done.output
    assert "niets ingelezen" in done.output


def test_the_journal_is_sealed_and_verified(house: House, run: Run) -> None:
    assert "regels verzegeld" in run("journal", "seal").output
    assert "Het logboek klopt" in run("journal", "verify").output


def test_a_journal_that_was_changed_ends_in_a_fault(house: House, run: Run, owner: Any) -> None:
    run("journal", "seal")
    owner.execute("ALTER TABLE journal_entry DISABLE TRIGGER append_only")
    owner.execute("UPDATE journal_entry SET role = 'council' WHERE number = 2")
    owner.execute("ALTER TABLE journal_entry ENABLE TRIGGER append_only")
    done = run("journal", "verify")
    assert done.exit_code == 1
    assert "zijn gewijzigd" in done.output


def test_a_round_tells_what_is_late_to_everybody_whose_turn_has_come(house: House, run: Run) -> None:
    house.admit()
    assert "3 meldingen gemaakt" in run("sweep", "--at", "2028-06-01T09:00:00").output


def test_a_town_is_built_and_summed_up(book: None, run: Run) -> None:
    done = run("town", "enschede", "--scale", "0.005", "--months", "1")
    assert done.exit_code == 0, done.output
    assert "Zonder toezegging" in done.output
    assert "Vingerafdruk" in done.output


@pytest.mark.parametrize(
    ("words", "told"), [(("atlantis",), "niet bekend"), (("enschede", "--scale", "7"), "De schaal kan niet")]
)
def test_a_town_that_cannot_be_is_refused(book: None, run: Run, words: tuple[str, ...], told: str) -> None:
    done = run("town", *words)
    assert done.exit_code == 1
    assert told in done.output


def test_a_town_is_not_built_over_what_is_there(house: House, run: Run) -> None:
    done = run("town", "enschede")
    assert done.exit_code == 1
    assert "In dit boek staat al iets" in done.output


def test_a_port_that_is_taken_is_told_with_another_to_try(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit):
            require_port(port)
        said = capsys.readouterr().err
    assert f"Poort {port} is bezet" in said
    assert f"PORT={port + 1}" in said


def test_background_work_that_fails_is_told_and_left_for_the_next_round(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> int:
        raise ValueError("kapot")

    _try(fail)
    assert "volgende ronde opnieuw: ValueError: kapot" in capsys.readouterr().err


def test_a_refusal_is_spoken_plainly(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        terminal.speak_plainly(lambda: house.admit(owner=999_999))
    assert "niet gevonden" in capsys.readouterr().err
