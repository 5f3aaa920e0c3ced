"""T14: whatever bytes come in, a file is read, or refused in words with its place; nothing else ever happens."""

import gzip
import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from sluitend.areas.imports.cells import COLUMNS, read_columns
from sluitend.areas.imports.fields import FIELDS
from sluitend.areas.imports.headings import find_place, split_at
from sluitend.areas.imports.table import write_page
from sluitend.compute.policy.findings import PackError
from sluitend.compute.policy.reading import read_pack
from sluitend.exchange.caseload.spells import BadRow, read_spells
from sluitend.exchange.caseload.tables import read_table
from sluitend.exchange.esco import BadVocabulary, read_vocabulary
from sluitend.gate.errors import Invalid

CASELOAD = 'BSN;Naam;Geboren;Telefoon\n111222333;"Jansen, Piet";1980-02-29;0612345678\n;Ünal;;\n'.encode()
SPELLS = (
    b"id,startdatum,einddatum,geslacht,geboortejaar,leefvorm,oorzaak_code\n"
    b"1,2010-01-01,2011-01-01,1,1980,alleen,1\n2,2012-01-01,,2,1990,paar,2\n"
)
PACK = b"""name = "Proef"\nfrom = 2019-09-01\nsource = "Raadsbesluit 1"\n[promise.invitation]\nwithin = "12 months"
because = "Iedereen wordt uitgenodigd."\n[[area]]\nname = "Oost"\nfrom = 2019-09-01\nsource = "Brief"\n"""
CONCEPTS = (
    b"id,isco08,label_nl,label_en,alt_nl,alt_en\noccupation/a1,5120,kok,cook,chef|kokkin,\noccupation/b2,,,baker,,\n"
)
NO_SKILLS = gzip.compress(b"id,label_nl,label_en,alt_nl,alt_en\n")
# What goes wrong in files: cut off, doubled, other alphabets, signs that mean something elsewhere.
BITS = st.one_of(
    st.binary(max_size=12),
    st.sampled_from(
        [b"\0", b'"', b";", b"\n", b"\r", b"\xff\xfe", b"\xef\xbb\xbf", "²".encode(), "٣".encode(), b"=1+1"]
    ),
    st.sampled_from([b"9" * 400, b"[" * 300, b"{" * 300, b"0001-01-01", b"9999-12-31", b"-0", b"1e999", b"nan"]),
)


@st.composite
def spoil(draw: st.DrawFn, whole: bytes) -> bytes:
    """Cut, double or replace a few stretches of a file that was in order."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(whole)))
        end = draw(st.integers(start, min(len(whole), start + 40)))
        whole = whole[:start] + draw(st.one_of(BITS, st.just(whole[start:end] * 2))) + whole[end:]
    return whole


def read_and_clean(content: bytes) -> None:
    with suppress(Invalid):
        table = read_table(content, name="bestand")
        place = find_place(table.sheets, remembered=())
        headings, rows = split_at(table.sheets[place.sheet].rows, place.line)
        fields = dict(zip(FIELDS, range(len(headings))))
        assert len(read_columns(write_page(rows), fields, width=len(headings))) == len(COLUMNS)


def read_from_disk(read: Callable[[Path], Any], name: str, content: bytes) -> Any:
    with TemporaryDirectory() as folder:
        (Path(folder) / name).write_bytes(content)
        return read(Path(folder) / name)


@cache
def write_sheet() -> bytes:
    """Give a sheet; the moment of making stands in it, and it must be the same when it is spoiled again."""
    kept = io.BytesIO()
    with xlsxwriter.Workbook(kept) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["BSN", "Naam", "Geboren"])
        sheet.write_row(1, 0, [111222333, "Jansen", date(1980, 2, 29).isoformat()])
    return kept.getvalue()


@settings(max_examples=300)
@given(st.one_of(st.binary(max_size=300), spoil(CASELOAD), spoil(CASELOAD.decode().encode("utf-16"))))
def test_a_caseload_as_text_is_read_or_refused(content: bytes) -> None:
    read_and_clean(content)


@settings(max_examples=200)
@given(spoil(SPELLS))
def test_a_register_of_spells_is_read_or_refused(content: bytes) -> None:
    with suppress(BadRow):
        read_from_disk(read_spells, "register.csv", content)


@settings(max_examples=100)
@given(spoil(gzip.compress(SPELLS)))
def test_a_register_that_is_packed_is_read_or_refused(content: bytes) -> None:
    with suppress(BadRow):
        read_from_disk(read_spells, "register.csv.gz", content)


@settings(max_examples=200)
@given(spoil(PACK))
def test_a_pack_is_read_or_refused(content: bytes) -> None:
    with suppress(PackError):
        read_pack(content.decode(errors="replace"), file="proef.toml", parents={})


@settings(max_examples=100)
@given(spoil(CONCEPTS))
def test_a_vocabulary_is_read_or_refused(content: bytes) -> None:
    def read(path: Path) -> None:
        (path.parent / "skills.csv.gz").write_bytes(NO_SKILLS)
        read_vocabulary(path.parent)

    with suppress(BadVocabulary):
        read_from_disk(read, "occupations.csv.gz", gzip.compress(content))


@pytest.mark.slow
@settings(max_examples=25)
@given(st.data())
def test_a_sheet_is_read_or_refused(data: st.DataObject) -> None:
    read_and_clean(data.draw(spoil(write_sheet())))


@pytest.mark.long
@settings(max_examples=3000)
@given(st.data())
def test_fuzz_sheets_whose_parts_are_spoiled(data: st.DataObject) -> None:
    """The packing itself is in order, so that what is inside is reached."""
    kept, source = io.BytesIO(), zipfile.ZipFile(io.BytesIO(write_sheet()))
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        for part in source.infolist():
            whole = source.read(part)
            package.writestr(part.filename, data.draw(spoil(whole)) if part.filename.endswith(".xml") else whole)
    read_and_clean(kept.getvalue())
