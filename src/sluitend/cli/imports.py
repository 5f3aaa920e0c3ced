"""Imports from the terminal."""

from pathlib import Path

from rich.console import Console

from sluitend.cli import house


def run_import_spells(*, file: Path, municipality: str) -> None:
    """Read a register of spells whole, then write it in one act; tells what was new."""
    house.open_house()
    from sluitend.exchange.caseload.spells import BadRow, import_register, read_spells

    try:
        rows = read_spells(file)
    except BadRow as wrong:
        house.fail(str(wrong), "Er is niets ingelezen. Verbeter het bestand en lees het opnieuw in.")
    done = import_register(rows, municipality=municipality, at=house.read_clock())
    Console().print(
        f"{done.added} perioden ingelezen, {done.known} waren al bekend;"
        f" {done.covered} mensen met een lopende uitkering hebben een toezegging."
    )
