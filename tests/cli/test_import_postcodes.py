"""Postcodes from the terminal: read whole and told in numbers, or refused in a sentence."""

from pathlib import Path

from typer.testing import CliRunner

from sluitend.areas.matching.models import Postcode
from sluitend.cli.main import app


def test_postcodes_are_read_or_refused_with_their_line(book: None, tmp_path: Path) -> None:
    path = tmp_path / "postcodes.csv"
    path.write_text("postcode,lat,lon\n8911,53.2,5.79\n")
    done = CliRunner().invoke(app, ["import", "postcodes", str(path)])
    assert (done.exit_code, Postcode.objects.get().code) == (0, 8911)
    path.write_text("postcode,lat,lon\n89,53.2,5.79\n")
    assert CliRunner().invoke(app, ["import", "postcodes", str(path)]).exit_code == 1
    assert Postcode.objects.count() == 1
