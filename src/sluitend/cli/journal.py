"""The journal from the terminal."""

from rich.console import Console

from sluitend.cli import house


def run_verify() -> None:
    """Verify every seal; tell each fault."""
    house.open_house()
    from sluitend.journal.queries import verify_journal

    verdict = verify_journal()
    console = Console()
    console.print(
        f"{verdict.seals} zegels, {verdict.entries} regels nagerekend, {verdict.unsealed} nog niet verzegeld."
    )
    for fault in verdict.faults:
        console.print(f"[bold red]Fout:[/] {fault}.")
    if verdict.faults:
        raise SystemExit(1)
    console.print("[bold green]Het logboek klopt.[/]")


def run_seal() -> None:
    """Seal now."""
    house.open_house()
    from sluitend.journal.actions import seal_journal

    Console().print(f"{seal_journal(at=house.read_clock())} regels verzegeld.")
