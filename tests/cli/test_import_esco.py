"""The command that reads ESCO tells how many words there are to choose from, or what is wrong with the folder."""

from pathlib import Path

from django.test import override_settings
from tests.exchange.test_esco import write
from tests.standing import AT
from typer.testing import CliRunner

from sluitend.areas.profiles.models import Concept
from sluitend.cli.main import app


def test_a_release_is_read_and_counted(book: None, tmp_path: Path) -> None:
    with override_settings(CLOCK=lambda: AT):
        done = CliRunner().invoke(app, ["import", "esco", str(write(tmp_path))])
    assert done.exit_code == 0, done.output
    assert "2 beroepen en vaardigheden ingelezen uit ESCO" in done.output
    assert Concept.objects.count() == 2


def test_a_folder_that_is_not_right_is_refused_with_what_now(book: None, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["import", "esco", str(write(tmp_path, skills="x,lassen,welding,,"))])
    assert done.exit_code == 1
    assert "skills.csv.gz, regel 2, kolom id" in done.output
    assert "Er is niets ingelezen" in done.output
