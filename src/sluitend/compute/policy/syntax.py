"""What is wrong with the TOML itself, in words that somebody who never saw TOML can act on."""

import re
import tomllib
from decimal import Decimal

from sluitend.compute.policy.findings import Finding, PackError, Report
from sluitend.compute.policy.locating import locate_keys
from sluitend.compute.policy.table import Table

PLACE = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")
EVERYTHING_ELSE = ("Deze regel is niet te lezen", "Vergelijk de regel met die in een bestaand pak")
# What the reader of the standard library says, with what happened and what to do in Dutch.
MESSAGES = {
    "Cannot overwrite": ("Deze naam staat er twee keer", "Haal een van de twee regels weg"),
    "Cannot declare": ("Deze tabel staat er twee keer", "Voeg de twee tabellen samen"),
    "Invalid date": (
        "Deze dag bestaat niet",
        "Schrijf een bestaande dag als jaar-maand-dag, zoals 2019-09-01",
    ),
    "Invalid value": (
        "Deze waarde is niet te lezen",
        'Zet teksten tussen aanhalingstekens, zoals "12 months"',
    ),
    "Expected '='": ("Achter de naam ontbreekt een =", 'Schrijf: naam = "waarde"'),
    "Unclosed array": ("Een lijst is niet gesloten", "Zet een ] achter de lijst en komma's ertussen"),
    "Unclosed inline table": ("Een { is niet gesloten", "Zet een } achter de regel en komma's ertussen"),
    "Unterminated string": ("Een tekst is niet gesloten", 'Zet een " achter de tekst'),
    "Illegal character": ("Een tekst is niet gesloten", 'Zet een " achter de tekst, op dezelfde regel'),
}


def open_pack(text: str, *, file: str) -> Table:
    """Give the outermost table of a TOML text, numbers exact, with a report that knows all places.

    Raises `PackError` with one finding when the text is not TOML, or is nested too deeply to be a pack.
    """
    try:
        values = tomllib.loads(text, parse_float=Decimal)
        return Table(values, "", Report(file, locate_keys(text)))
    except (ValueError, RecursionError) as error:
        raise PackError((_translate(str(error), text=text, file=file),)) from error


def _translate(message: str, *, text: str, file: str) -> Finding:
    what, now = next((said for start, said in MESSAGES.items() if message.startswith(start)), EVERYTHING_ELSE)
    line, column = _find_place(message, text)
    return Finding(
        file=file,
        line=line,
        column=column,
        what=what,
        why="Zo kan het pak niet gelezen worden; er is niets veranderd",
        now=now,
    )


def _find_place(message: str, text: str) -> tuple[int, int]:
    found = PLACE.search(message)
    if found is None or found[1] is None:
        return max(len(text.splitlines()), 1), 1
    return int(found[1]), int(found[2])
