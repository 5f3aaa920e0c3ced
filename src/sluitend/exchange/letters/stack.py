"""A stack of letters as one file to print: an address behind the window, the words, and the link as a QR."""

from datetime import date

import segno
from babel.dates import format_date

from sluitend.areas.caseloads.sheets import write_sheet
from sluitend.areas.correspondence.queries import Letter, PrintPiece
from sluitend.compute.policy.letters import LANGUAGES
from sluitend.exchange.letters.setting import set_letter

HEADS = ("Nummer", "Klantnummer", "Naam", "Adres", "Onderwerp", "Taal")
# What a screen reader says of the square.
ALT = {"nld": "Vierkante code met de link uit deze brief", "eng": "Square code with the link in this letter"}


def write_stack(piece: PrintPiece, *, today: date) -> bytes:
    """Give the letters as one PDF, each beginning on a sheet of its own."""
    data = {
        "municipality": piece.municipality,
        "address": piece.address,
        "window": piece.window,
        "day": [today.year, today.month, today.day],
        "letters": [_draft_letter(letter, today) for letter in piece.letters],
    }
    return set_letter("letters.typ", data)


def write_index(piece: PrintPiece) -> bytes:
    """Give the list of what is in the file, for whoever puts it in envelopes; no cell of it is carried out."""
    rows = [(each.id, each.number, each.name, each.to, each.subject, each.language) for each in piece.letters]
    return write_sheet("csv", title="Brieven", heads=HEADS, rows=rows)


def _draft_letter(letter: Letter, today: date) -> dict[str, object]:
    locale = LANGUAGES[letter.language]
    return {
        "name": letter.name,
        "to": [line.strip() for line in letter.to.split(",") if line.strip()],
        "lang": locale,
        "written_on": str(format_date(today, "d MMMM y", locale=locale)),
        "subject": letter.subject,
        "paragraphs": [paragraph.split("\n") for paragraph in letter.text.split("\n\n")],
        "qr": _draw(letter.link) if letter.link else "",
        "alt": ALT.get(letter.language, ALT["nld"]),
    }


def _draw(link: str) -> str:
    return str(segno.make(link, error="m").svg_inline(border=2))
