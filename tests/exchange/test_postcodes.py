"""Where postcodes lie: a public file is read whole, and what does not fit is told with its line."""

import gzip
from pathlib import Path

import pytest

from sluitend.areas.matching.actions import NewPostcode
from sluitend.exchange.postcodes import BadPostcodes, read_postcodes

HEAD = "postcode,plaats,lat,lon\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "postcodes.csv"
    path.write_text(text)
    return path


def test_a_code_lies_in_the_middle_of_its_places_on_the_dutch_grid(tmp_path: Path) -> None:
    path = tmp_path / "postcodes.csv.gz"
    path.write_bytes(
        gzip.compress(f"{HEAD}1011,Amsterdam,52.371,4.9042\n8911,Leeuwarden,53.2,5.79\n8911,L,53.2,5.81\n".encode())
    )
    assert read_postcodes(path) == [
        NewPostcode(code=1011, east=1221, north=4871),
        NewPostcode(code=8911, east=1826, north=5793),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("plaats,lat,lon\n", "regel 1: de kolommen postcode ontbreken"),
        (f"{HEAD}abcd,Nergens,52,5\n", "regel 2: postcode, lat of lon is geen getal"),
        (f"{HEAD}1011,Amsterdam,52\n", "regel 2: postcode, lat of lon is geen getal"),
        (f"{HEAD}1011,Parijs,48.8,2.3\n", "regel 2: 1011 is geen postcode in Nederland"),
        (f"{HEAD}{'1011,A,52.3,4.9' * 700_000}\n", "groter dan 10 MB"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(BadPostcodes, match=told):
        read_postcodes(write(tmp_path, text))


def test_a_file_that_is_cut_off_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cut.csv.gz"
    path.write_bytes(gzip.compress(HEAD.encode())[:20])
    with pytest.raises(BadPostcodes, match="niet te lezen"):
        read_postcodes(path)
