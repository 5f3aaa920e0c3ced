"""Reading what is written in pages, packages and papers, as somebody who opens them would."""

import io
import re
import zipfile
from collections.abc import Iterator

import pikepdf


def read_content(content: bytes) -> str:
    """Give the words of a page, of all parts of a package, or of a paper.

    Packed content is opened: what is packed hides words, and now and then packs into what looks like one.
    """
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return "\n".join(read_content(package.read(name)) for name in package.namelist())
    if content.startswith(b"%PDF"):
        return read_words(pikepdf.open(io.BytesIO(content)))
    # A drawing in dots holds no words; those of the same drawing in lines are read.
    return "" if content.startswith(b"\x89PNG") else content.decode(errors="replace")


def read_words(pdf: pikepdf.Pdf) -> str:
    """Give the words on all pages, glyph by glyph through the tables that the file itself brings along."""
    return re.sub(r"\s+", " ", "".join(part for page in pdf.pages for part in read_page(page)))


def read_page(page: pikepdf.Page) -> Iterator[str]:
    fonts = {name: read_table(font) for name, font in page.resources["/Font"].items()}
    table: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                table = fonts[str(operands[0])]
            case "Td" | "Tm" | "ET" | "BT":
                yield " "
            case "Tj":
                yield decode(bytes(operands[0]), table)
            case "TJ":
                yield from (decode(bytes(each), table) for each in operands[0] if isinstance(each, pikepdf.String))


def decode(glyphs: bytes, table: dict[int, str]) -> str:
    return "".join(table.get(int.from_bytes(glyphs[at : at + 2], "big"), "") for at in range(0, len(glyphs), 2))


def read_table(font: pikepdf.Object) -> dict[int, str]:
    """Give the letters by glyph."""
    text = bytes(font["/ToUnicode"].read_bytes()).decode("latin-1")
    pairs = re.findall(r"<([0-9a-fA-F]{4})>\s*<([0-9a-fA-F]+)>\s*\n", text)
    return {int(glyph, 16): bytes.fromhex(letters).decode("utf-16-be") for glyph, letters in pairs}
