"""Lists of employers and their vacancies from the terminal."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from sluitend.cli import house


def run_import_employers(*, file: Path, municipality: str, apply: bool) -> None:
    """Lay a list beside the file of employers and tell what is thought of it; carry it out when asked."""
    house.open_house()
    from sluitend.areas.employers.actions import apply_employer_file
    from sluitend.areas.employers.queries import read_employer_file
    from sluitend.areas.employers.verdicts import INVALID
    from sluitend.exchange.employer_list import stage_employer_list
    from sluitend.gate.actor import Actor

    console, at = Console(), house.read_clock()
    system = Actor(party_id=None, role="system", origin="import employers")
    file_id = stage_employer_list(file, municipality=municipality, at=at)
    view = read_employer_file(actor=system, at=at, file_id=file_id)
    names = {"new": "Nieuw", "known": "Staat al in het bestand", "double": "Staat er twee keer in", INVALID: "Kan niet"}
    table = Table("Oordeel", "Regels", title=f"{view.name}, lijst {file_id}")
    for verdict, name in names.items():
        table.add_row(name, str(view.verdicts.get(verdict, 0)))
    console.print(table)
    for line in (each for each in view.lines if each.verdict == INVALID):
        console.print(f"Regel {line.line}: {line.why}", markup=False)
    if apply:
        console.print(f"{apply_employer_file(actor=system, at=at, file_id=file_id)} werkgevers toegevoegd.")
    else:
        console.print("Er is nog niets veranderd; geef --apply, of kijk bij Werkgevers op het scherm.")


def run_import_vacancies(*, path: Path, kvk: str) -> None:
    """Write vacancies as demand, and tell how many have an occupation that waits for somebody to agree."""
    house.open_house()
    from sluitend.compute.calendar.moments import find_day
    from sluitend.exchange.vacancies import import_vacancies

    console, at = Console(), house.read_clock()
    with console.status("Vacatures vastleggen…"):
        done = import_vacancies(path, kvk=kvk, at=at, today=find_day(at))
    console.print(
        f"{done.written} vacatures vastgelegd, {done.known} waren al bekend; {done.unfair} weggelaten om woorden die"
        f" mensen uitsluiten. Bij {done.proposed} is een beroep voorgesteld; beaam het bij de vraag."
        " De werkgever is nog niets toegezegd: pak een vacature op bij Vragen van werkgevers."
    )
