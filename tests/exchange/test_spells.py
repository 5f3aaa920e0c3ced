"""The register of spells: read as it is, wholly or not at all, and once however often it is read."""

import gzip
from pathlib import Path

import pytest
from tests.standing import AT

from sluitend.exchange.caseload.spells import BadRow, import_register, read_spells
from sluitend.ledger.models import Promise
from sluitend.parties.models import BenefitSpell, Person

REGISTER = Path(__file__).parents[3] / "shared/data/vng-bijstand-dummy/bijstand_dummy.csv.gz"
HEADER = "id,startdatum,einddatum,geslacht,geboortejaar,leefvorm,oorzaak_code\n"
GOOD = "0,2008-01-01,2008-02-24,man,1965,Alleenstaande,14\n"
RUNNING = "1,2018-12-29,,vrouw,1993,Alleenstaande ouder,11\n"


def write(folder: Path, text: str | bytes, name: str = "register.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_running_spells_are_covered_by_the_desk_and_ended_ones_need_no_cover(book: None, tmp_path: Path) -> None:
    done = import_register(read_spells(write(tmp_path, HEADER + GOOD + RUNNING)), municipality="Zo", at=AT)
    assert (done.added, done.known, done.covered) == (2, 0, 1)
    assert list(Person.objects.order_by("number").values_list("active", "birth_year")) == [(False, 1965), (True, 1993)]
    assert list(BenefitSpell.objects.order_by("reference").values_list("cause_code", flat=True)) == ["14", "11"]
    assert Promise.objects.get().owner.name == "Instroombalie"


def test_reading_twice_changes_nothing(book: None, tmp_path: Path) -> None:
    rows = read_spells(write(tmp_path, HEADER + GOOD + RUNNING))
    import_register(rows, municipality="Zo", at=AT)
    again = import_register(rows, municipality="Zo", at=AT)
    assert (again.added, again.known, again.covered) == (0, 2, 0)
    assert Person.objects.count() == 2


def test_a_gzipped_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    packed = gzip.compress(("\ufeff" + HEADER + GOOD).encode())
    assert len(read_spells(write(tmp_path, packed, "register.csv.gz"))) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id;startdatum\n", "regel 1: de kolommen kloppen niet"),
        (HEADER.replace("leefvorm", "vorm"), "nodig zijn leefvorm"),
        (HEADER + GOOD + "1,2008-13-01,,man,1965,Anders,14\n", "regel 3, kolom startdatum: ‘2008-13-01’"),
        (HEADER + "1,2009-02-29,,man,1965,Anders,14\n", "kolom startdatum"),
        (HEADER + "1,2008-01-01,gisteren,man,1965,Anders,14\n", "regel 2, kolom einddatum: ‘gisteren’"),
        (HEADER + "1,2008-01-01,2007-01-01,man,1965,Anders,14\n", "ligt vóór de startdatum"),
        (HEADER + "1,2008-01-01,,man,2065,Anders,14\n", "kolom geboortejaar: ‘2065’"),
        (HEADER + "1,2008-01-01,,man,x,Anders,14\n", "kolom geboortejaar"),
        (HEADER + "1,2008-01-01,,man,196²,Anders,14\n", "kolom geboortejaar: ‘196²’"),
        (HEADER + GOOD + "1" * 140_000, "regel 3: de aanhalingstekens of de cellen kloppen niet"),
        (HEADER + "1,2008-01-01,,man,1965,Anders,99\n", "kolom oorzaak_code: ‘99’"),
        (HEADER + " ,2008-01-01,,man,1965,Anders,14\n", "kolom id: is leeg"),
        (HEADER + GOOD + GOOD, "regel 3, kolom id: nummer 0 stond al op regel 2"),
        (HEADER + GOOD + "1,2008-01-01\n", "regel 3: 2 kolommen in plaats van 7"),
        (HEADER.encode() + b"\xff\xfe,", "regel 2: dit is geen UTF-8"),
    ],
)
def test_a_broken_row_is_told_with_line_and_column(tmp_path: Path, text: str | bytes, told: str) -> None:
    with pytest.raises(BadRow, match=told.replace("(", "\\(")):
        read_spells(write(tmp_path, text))


def test_a_file_that_is_not_there_or_not_gzip_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(BadRow, match="niet te lezen"):
        read_spells(tmp_path / "weg.csv")
    with pytest.raises(BadRow, match="geen geldig gzip-bestand"):
        read_spells(write(tmp_path, "geen gzip", "register.csv.gz"))
    with pytest.raises(BadRow, match="geen geldig gzip-bestand"):
        read_spells(write(tmp_path, gzip.compress(GOOD.encode())[:-6], "register.csv.gz"))


@pytest.mark.skipif(not REGISTER.exists(), reason="the VNG register is not on this machine")
def test_the_register_of_vng_is_read_as_it_is(book: None) -> None:
    rows = read_spells(REGISTER)
    done = import_register(rows, municipality="Nissewaard", at=AT)
    assert (done.added, done.covered) == (6878, 1691)
    assert BenefitSpell.objects.filter(ended_on=None).count() == 1691
    assert Person.objects.filter(active=True, covered_by=None).count() == 0
    assert import_register(rows, municipality="Nissewaard", at=AT).known == 6878
