"""Imports from the terminal."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from sluitend.cli import house

if TYPE_CHECKING:
    from sluitend.areas.imports.queries import BatchView, ColumnsView


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


def run_import_people(*, file: Path, source: str, municipality: str, apply: bool) -> None:
    """Lay a file beside the book and tell what is thought of it; carry it out when asked."""
    house.open_house()
    from sluitend.areas.imports.actions import apply_batch
    from sluitend.areas.imports.queries import read_columns
    from sluitend.exchange.caseload.people import stage_file
    from sluitend.gate.actor import Actor

    console, at = Console(), house.read_clock()
    with console.status("Lezen en vergelijken…"):
        batch = stage_file(file, source=source, municipality=municipality, at=at)
    system = Actor(party_id=None, role="system", origin="import people")
    view, columns = _read_batch(batch, at), read_columns(actor=system, at=at, batch_id=batch)
    _print_batch(console, view)
    _print_beginning(console, columns)
    if apply:
        apply_batch(actor=system, at=at, batch_id=batch)
        _run(batch, at, total=sum(view.verdicts[verdict] for verdict in ("new", "changed", "moved")))
        console.print(f"Doorgevoerd. Terugdraaien kan met `sluitend import undo {batch}`.")
    else:
        console.print("Er is nog niets veranderd; kijk bij Inlezen op het scherm, of geef --apply.")


def run_import_undo(*, batch: int) -> None:
    """Take a file back to the end, and tell how many rows could not be."""
    house.open_house()
    from sluitend.areas.imports.actions import undo_batch
    from sluitend.gate.actor import Actor

    at = house.read_clock()
    undo_batch(actor=Actor(party_id=None, role="system", origin="import undo"), at=at, batch_id=batch)
    _run(batch, at, total=_read_batch(batch, at).to_do)
    Console().print(f"Teruggedraaid; {_read_batch(batch, at).stuck} rijen waren sindsdien veranderd en zijn gelaten.")


def run_import_areas(*, file: Path, municipality: str, apply: bool) -> None:
    """Show which areas a map knows, and let them lie there when asked."""
    house.open_house()
    from sluitend.exchange.maps.areas import import_map, match_map
    from sluitend.exchange.maps.geojson import BadMap

    console, at = Console(), house.read_clock()
    try:
        preview = match_map(file, municipality=municipality, at=at)
    except BadMap as wrong:
        house.fail(str(wrong), "Er is niets ingelezen. Verbeter de kaart en lees haar opnieuw in.")
    table = Table("Code", "Gebied", "Op de kaart", "Herkend aan", title=f"{preview.source}: {preview.known} gebieden")
    for each in preview.matches:
        table.add_row(each.area.code, each.area.name, each.found.name if each.found else "-", each.by or "-")
    console.print(table)
    if preview.left:
        console.print(f"Geen gebied hier: {', '.join(each.name for each in preview.left)}.")
    if not preview.known:
        house.fail("Geen enkel gebied is herkend.", "Een object heet naar de code of de naam van een gebied.")
    if apply:
        console.print(f"{import_map(preview, at=at)} gebieden staan op de kaart.")
    else:
        console.print("Er is nog niets veranderd; geef --apply om te bewaren.")


def run_import_postcodes(*, file: Path) -> None:
    """Read where postcodes lie, whole, then write it in one act."""
    house.open_house()
    from sluitend.exchange.postcodes import BadPostcodes, import_middles, read_postcodes

    try:
        postcodes = read_postcodes(file)
    except BadPostcodes as wrong:
        house.fail(str(wrong), "Er is niets ingelezen. Verbeter het bestand en lees het opnieuw in.")
    Console().print(f"{import_middles(postcodes, at=house.read_clock())} postcodes ingelezen.")


def _read_batch(batch: int, at: datetime) -> "BatchView":
    from sluitend.areas.imports.queries import RowFilter, read_batch
    from sluitend.gate.actor import Actor

    system = Actor(party_id=None, role="system", origin="import people")
    return read_batch(actor=system, at=at, batch_id=batch, wanted=RowFilter())


def _print_batch(console: Console, view: "BatchView") -> None:
    from sluitend.areas.imports.verdicts import VERDICTS, explain_objection

    table = Table("Oordeel", "Rijen", title=f"{view.name}: {view.lines} rijen ({view.kind}), bestand {view.id}")
    for verdict, name in VERDICTS.items():
        table.add_row(str(name), str(view.verdicts[verdict]))
    console.print(table)
    for objection in view.objections:
        console.print(
            f"[bold red]{explain_objection(objection.code, objection.field, objection.percent, objection.most)}[/]"
        )


def _print_beginning(console: Console, columns: "ColumnsView") -> None:
    sheet, _lines = columns.sheets[columns.begins_at.sheet]
    where = f"regel {columns.begins_at.line}{f' van blad ‘{sheet}’' if sheet else ''}"
    console.print(f"De kolomkoppen staan op {where}; op het scherm kiest u een andere.")


def _run(batch: int, at: datetime, *, total: int) -> None:
    from sluitend.exchange.caseload.people import run_pieces

    with Progress() as progress:
        task = progress.add_task("Doorvoeren", total=total)
        run_pieces(batch, at=at, tell=lambda rows: progress.advance(task, rows))
