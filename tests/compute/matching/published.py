"""Published problems and data sets, which lie beside the house and are not part of it."""

import csv
import gzip
import os
from pathlib import Path

import pytest

FOLDER = Path(os.environ.get("SLUITEND_PUBLISHED", Path(__file__).parents[4] / "shared" / "data"))


def find_published(name: str) -> Path:
    """Give a file, or skip the test that asks for it."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"{name} is not here: set SLUITEND_PUBLISHED to the folder that holds it")
    return path


def read_rows(name: str) -> list[dict[str, str]]:
    path = find_published(name)
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        return list(csv.DictReader(lines))
