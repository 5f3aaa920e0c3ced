"""Vacancies from other systems: two layouts of open files, each recognised by its headings."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

from django.utils.translation import gettext as _

from sluitend.areas.employers.actions import FoundDemand, Imported, NewDemand, import_demands
from sluitend.exchange.caseload.limits import MOST_BYTES, refuse
from sluitend.exchange.caseload.tables import read_table
from sluitend.gate.actor import Actor

Cells = dict[str, str]
MOST_TITLE = 120
FULL_TIME, PART_TIME, UNKNOWN = (32, 40), (8, 32), (1, 40)
# Licences as the Flemish service writes them; what is not here, the vocabulary of licences does not know.
LICENCES = {"A": "a", "A3": "am", "B": "b", "BE": "be", "C": "c", "CE": "ce", "D": "d"}


def read_vacancies(path: Path, *, today: date) -> list[FoundDemand]:
    """Read every vacancy of a file, or of all files of a folder, or refuse what has neither layout."""
    files = sorted(path.glob("*.csv*")) if path.is_dir() else [path]
    return [each for file in files for each in _read_file(file, today)]


def import_vacancies(path: Path, *, kvk: str, at: datetime, today: date) -> Imported:
    """Write the vacancies of a file or folder as demand of the employer that gave them."""
    system = Actor(party_id=None, role="system", origin="import vacancies")
    return import_demands(actor=system, at=at, kvk=kvk, found=read_vacancies(path, today=today))


def _read_file(path: Path, today: date) -> Iterator[FoundDemand]:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as wrong:
        raise refuse(_("%(name)s is niet te openen.") % {"name": path.name}) from wrong
    (_line, headings), *rows = read_table(content, name=path.name).sheets[0].rows
    read = next((reader for heading, reader in LAYOUTS.items() if heading in headings), None)
    if read is None:
        raise refuse(_("De kolommen van %(name)s zijn niet die van een bekende bron.") % {"name": path.name})
    for line, cells in rows:
        yield read(line, dict(zip(headings, cells)), today)


def _read_advertised(line: int, cells: Cells, today: date) -> FoundDemand:
    """Read a Dutch advertisement: a title, a place and a category."""
    words = " · ".join(cells[name] for name in ("plaats", "categorie") if cells.get(name))
    return _draft(cells["id"], cells["titel"], words=words, hours=UNKNOWN, today=today)


def _read_flemish(line: int, cells: Cells, today: date) -> FoundDemand:
    """Read a row of the Flemish service: an occupation with its code, hours, licence and how many are asked for."""
    _code, _space, title = cells["beroep"].partition(" ")
    hours = {"voltijds": FULL_TIME, "deeltijds": PART_TIME}.get(cells["voltijds_deeltijds"], UNKNOWN)
    words = " · ".join(cells[name] for name in ("nace_omschrijving", "studieniveau_detail") if cells.get(name))
    licence = LICENCES.get(cells["rijbewijs"])
    found = cells["openstaand"]
    return _draft(
        f"vdab-{cells['maand']}-{line}",
        title,
        words=words,
        hours=hours,
        today=today,
        places=max(1, int(found)) if found.isdecimal() else 1,
        licences=(licence,) if licence else (),
    )


def _draft(
    reference: str,
    title: str,
    *,
    words: str,
    hours: tuple[int, int],
    today: date,
    places: int = 1,
    licences: tuple[str, ...] = (),
) -> FoundDemand:
    least, most = hours
    return FoundDemand(
        reference=reference[:60],
        new=NewDemand(
            kind="vacancy",
            title=" ".join(title.split())[:MOST_TITLE],
            places=places,
            hours_least=least,
            hours_most=most,
            starts_on=today,
            words=words,
            licences=licences,
        ),
    )


# A heading that only this layout has.
LAYOUTS: dict[str, Callable[[int, Cells, date], FoundDemand]] = {"titel": _read_advertised, "beroep": _read_flemish}
