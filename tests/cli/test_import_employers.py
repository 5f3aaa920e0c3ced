"""The command that lays a list beside the file of employers: judged first, carried out when asked."""

from pathlib import Path

from django.test import override_settings
from tests.standing import AT, House
from typer.testing import CliRunner, Result

from sluitend.areas.employers.models import Employer
from sluitend.cli.main import app


def run(path: Path, *more: str) -> Result:
    with override_settings(CLOCK=lambda: AT):
        asked = ["import", "employers", str(path), "--municipality", "Gemeente Voorbeeld", *more]
        return CliRunner().invoke(app, asked, env={"COLUMNS": "200"})


def test_a_list_is_judged_line_by_line_and_carried_out_when_asked(house: House, tmp_path: Path) -> None:
    path = tmp_path / "werkgevers.csv"
    path.write_text("Bedrijfsnaam;KvK-nummer;SBI\nHotel De Kade;87654321;55.10\n\nFout;123456789;\n")
    shown = run(path)
    assert "Regel 4: Kolom KvK: ‘123456789’ heeft 9 tekens" in shown.output, shown.output
    assert "Er is nog niets veranderd" in shown.output
    assert "1 werkgevers toegevoegd" in run(path, "--apply").output
    added = Employer.objects.get()
    assert (added.sector, added.municipality_id) == ("I", house.municipality)


def test_a_list_without_its_columns_or_that_is_not_there_is_refused_in_words(house: House, tmp_path: Path) -> None:
    path = tmp_path / "werkgevers.csv"
    path.write_text("Bedrijf;Telefoon\nHotel;1\n")
    assert "geen kolommen ‘naam’ en ‘KvK-nummer’" in str(run(path).exception)
    assert "niet te openen" in str(run(tmp_path / "weg.csv").exception)
    path.write_text("naam;kvk\n" + "A;1\n" * 5_001)
    assert "meer dan 5000 rijen" in str(run(path).exception)
