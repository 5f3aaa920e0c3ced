"""The command `sluitend pack`: check a policy pack, show what it promises on a day, compare two of them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

# Everything else is imported by the command that needs it, so that `--help` answers at once.
if TYPE_CHECKING:
    from rich.table import Table

    from sluitend.compute.policy import Pack

app = typer.Typer(help="Beleidspakketten: nakijken, tonen en vergelijken.", no_args_is_help=True)


@app.command()
def check(
    file: Annotated[Path, typer.Argument(help="Het pak dat u wilt nakijken, een bestand op .toml.")],
) -> None:
    """Kijk een pak na, en noem alles wat eraan schort met regel en kolom."""
    from sluitend.cli.pack_sections import write_day
    from sluitend.policy_files import find_pack_folder, load_pack_file

    with _tell_refusals():
        pack = load_pack_file(file, folder=find_pack_folder())
    typer.echo(f"{file} klopt: {pack.title}, geldig vanaf {write_day(pack.from_on)}.")


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="De naam van het pak, zoals amsterdam-2019.")],
    on: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="De dag, zoals 2019-12-17.")],
) -> None:
    """Toon wat een pak op een dag belooft, met wat het van een ander pak overneemt."""
    from rich.console import Console

    from sluitend.cli.pack_sections import list_sections, write_day

    pack, day = _find_packs(name)[0], on.date()
    console = Console(highlight=False, markup=False)
    console.print(f"{pack.title} ({pack.version})", style="bold")
    console.print(f"Bron: {pack.source}.")
    if not pack.from_on <= day <= (pack.until_on or date.max):
        console.print(f"Let op: op {write_day(day)} geldt dit pak niet.", style="yellow")
    for title, columns, rows in list_sections(pack, day):
        if rows:
            console.print(_build_table(title, columns, rows))


@app.command()
def diff(
    a: Annotated[str, typer.Argument(help="Het ene pak, zoals national.")],
    b: Annotated[str, typer.Argument(help="Het andere pak, zoals amsterdam-2019.")],
) -> None:
    """Vergelijk twee pakken, feit voor feit."""
    from rich.console import Console

    from sluitend.compute.policy import diff_packs

    first, second = _find_packs(a, b)
    rows = [(each.path, each.before or "-", each.after or "-") for each in diff_packs(first, second)]
    if rows:
        Console(markup=False).print(_build_table(f"{len(rows)} verschillen", ("Wat", a, b), rows))
    else:
        typer.echo(f"{a} en {b} zeggen hetzelfde.")


def _find_packs(*names: str) -> list["Pack"]:
    from difflib import get_close_matches

    from sluitend.policy_files import find_pack_folder, load_packs

    with _tell_refusals():
        packs = load_packs(find_pack_folder())
    for name in names:
        if name not in packs:
            near = get_close_matches(name, packs, n=1)
            now = f"Bedoelt u {near[0]}?" if near else f"Kies uit: {', '.join(packs)}."
            _fail(f"Er is geen pak {name} in {find_pack_folder()}. {now}")
    return [packs[name] for name in names]


@contextmanager
def _tell_refusals() -> Iterator[None]:
    """End with what is wrong on the error output, one finding a line, instead of with a traceback."""
    from sluitend.compute.policy import PackError
    from sluitend.policy_files import PackFolderError

    try:
        yield
    except (PackError, PackFolderError) as error:
        _fail(str(error))


def _fail(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(1)


def _build_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> "Table":
    from rich.table import Table

    table = Table(title=title, title_justify="left")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
