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


def run_import_esco(*, folder: Path) -> None:
    """Read a release of ESCO whole, then write it in one act; tells how many concepts there are to choose from."""
    house.open_house()
    from sluitend.exchange.esco import BadVocabulary, import_release, read_vocabulary

    console = Console()
    try:
        with console.status("ESCO lezen…"):
            concepts = read_vocabulary(folder)
    except BadVocabulary as wrong:
        house.fail(str(wrong), "Er is niets ingelezen. Geef de map met occupations.csv.gz en skills.csv.gz.")
    with console.status(f"{len(concepts)} begrippen schrijven…"):
        import_release(concepts, release=folder.resolve().name, at=house.read_clock())
    console.print(f"{len(concepts)} beroepen en vaardigheden ingelezen uit ESCO (Europese Commissie).")
