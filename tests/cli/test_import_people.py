"""Import of people: what would change is told first, and carried out or taken back when asked."""

from pathlib import Path

import pytest
from django.test import override_settings
from tests.areas.imports.caseload import BSNS
from tests.standing import AT, SYSTEM
from typer.testing import CliRunner, Result

from sluitend.areas.imports.actions import apply_batch
from sluitend.areas.imports.models import Batch
from sluitend.cli import work
from sluitend.cli.main import app
from sluitend.gate.errors import Invalid
from sluitend.parties.models import Person

CSV = f"Klantnummer;BSN;Achternaam\nK1;{BSNS[0]};Jansen\nK2;123456789;Bakker\n"


def run(*words: str) -> Result:
    with override_settings(CLOCK=lambda: AT):
        return CliRunner().invoke(app, ["import", *words])


def write(folder: Path, text: str = CSV) -> str:
    path = folder / "caseload.csv"
    path.write_text(text)
    return str(path)


def test_a_file_is_shown_and_nothing_changes(book: None, tmp_path: Path) -> None:
    shown = run("people", write(tmp_path))
    assert shown.exit_code == 0, shown.output
    assert "Er is nog niets veranderd" in shown.output
    assert "De kolomkoppen staan op regel 1;" in shown.output
    assert [line.split()[-2] for line in shown.output.splitlines() if "Nieuw" in line or "Ongeldig" in line] == [
        "1",
        "1",
    ]
    assert not Person.objects.exists()


def test_a_file_is_carried_out_and_taken_back(book: None, tmp_path: Path) -> None:
    done = run("people", write(tmp_path), "--apply")
    assert "Doorgevoerd." in done.output, done.output
    assert Person.objects.get().number == "K1"
    batch = done.output.split("sluitend import undo ")[1].split("`")[0]
    undone = run("undo", batch)
    assert "0 rijen waren sindsdien veranderd" in undone.output
    assert not Person.objects.exists()


def test_an_improbable_file_is_told_why_and_refused(book: None, tmp_path: Path) -> None:
    wrong = "".join(f"K{n};123456789;Persoon {n}\n" for n in range(30))
    refused = run("people", write(tmp_path, CSV + wrong), "--apply")
    assert "van de rijen is ongeldig" in " ".join(refused.output.split())
    assert isinstance(refused.exception, Invalid)


@pytest.mark.parametrize(("name", "told"), [("weg.csv", "niet te openen"), ("caseload.csv", "geen kolomkoppen")])
def test_a_file_that_cannot_be_read_is_refused_in_words(book: None, tmp_path: Path, name: str, told: str) -> None:
    write(tmp_path, "1;2\n3;4\n")
    refused = run("people", str(tmp_path / name))
    assert isinstance(refused.exception, Invalid)
    assert told in str(refused.exception)


def test_the_background_work_carries_out_what_was_left(book: None, tmp_path: Path) -> None:
    run("people", write(tmp_path))
    apply_batch(actor=SYSTEM, at=AT, batch_id=Batch.objects.get().id)
    assert work.run_imports(AT) == 1
    assert Person.objects.count() == 1
    assert work.run_imports(AT) == 0
