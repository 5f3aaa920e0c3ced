"""The classification of ESCO: read from a folder as the European Commission published it, whole and checked."""

import csv
import gzip
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sluitend.areas.profiles.actions import NewConcept, import_vocabulary
from sluitend.gate.actor import Actor

FILES = {"occupations.csv.gz": "occupation", "skills.csv.gz": "skill"}
# Which skills belong to which occupation; a folder without it has just the words.
RELATIONS, RELATION_COLUMNS = "occupation_skill.csv.gz", ("occupation", "skill", "relation")
ESSENTIAL, OPTIONAL = "E", "O"
COLUMNS = ("id", "label_nl", "label_en", "alt_nl", "alt_en")
BETWEEN = "|"
MOST_SIGNS = 200
# A release holds some 14,000 skills; more than this is another file, or one that was made to fill a disk.
MOST_ROWS = 50_000
MOST_RELATIONS = 500_000
NUMBER = re.compile(r"(occupation|skill)/[\w-]{1,49}")


class BadVocabulary(Exception):
    """A folder or a row that cannot be read: where, what is wrong, and what belongs there."""


def read_vocabulary(folder: Path) -> list[NewConcept]:
    """Read every occupation and skill of a release, or raise `BadVocabulary` at the first that does not fit."""
    concepts = [concept for name, kind in FILES.items() for concept in _read_concepts(folder / name, kind)]
    _require_unique(concepts)
    return _add_skills(concepts, folder / RELATIONS) if (folder / RELATIONS).exists() else concepts


def import_release(concepts: list[NewConcept], *, release: str, at: datetime) -> int:
    """Write a release down in one act, and give how many concepts it holds."""
    system = Actor(party_id=None, role="system", origin="import esco")
    return import_vocabulary(actor=system, at=at, release=release, concepts=concepts)


def _read_concepts(path: Path, kind: str) -> Iterator[NewConcept]:
    for place, row in _read_file(path, COLUMNS, most=MOST_ROWS):
        yield _read_row(place, kind, row)


def _add_skills(concepts: list[NewConcept], path: Path) -> list[NewConcept]:
    """Give the concepts with the skills of each occupation; a release names some that are not in it."""
    asked: dict[str, dict[str, list[str]]] = defaultdict(lambda: {ESSENTIAL: [], OPTIONAL: []})
    for place, row in _read_file(path, RELATION_COLUMNS, most=MOST_RELATIONS):
        if row["relation"] not in (ESSENTIAL, OPTIONAL):
            raise BadVocabulary(f"{place}, kolom relation: ‘{(row['relation'] or '')[:20]}’ is geen E of O.")
        asked[f"occupation/{row['occupation']}"][row["relation"]].append(f"skill/{row['skill']}")
    return [
        replace(each, essential=tuple(asked[each.id][ESSENTIAL]), optional=tuple(asked[each.id][OPTIONAL]))
        if each.id in asked
        else each
        for each in concepts
    ]


def _read_file(path: Path, columns: Sequence[str], *, most: int) -> Iterator[tuple[str, dict[str, str | None]]]:
    """Give the rows of a file, each with its place."""
    try:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            missing = [column for column in columns if column not in (rows.fieldnames or ())]
            if missing:
                raise BadVocabulary(f"{path.name}, regel 1: de kolommen {', '.join(missing)} ontbreken.")
            for number, row in enumerate(rows, start=1):
                if number > most:
                    raise BadVocabulary(f"{path.name} heeft meer dan {most} rijen; dit is geen uitgave van ESCO.")
                yield f"{path.name}, regel {rows.line_num}", row
    except (OSError, EOFError, UnicodeDecodeError, csv.Error, zlib.error) as wrong:
        raise BadVocabulary(f"{path} is niet te lezen als CSV in gzip (UTF-8).") from wrong


def _read_row(place: str, kind: str, row: dict[str, str | None]) -> NewConcept:
    cells = {column: (row[column] or "").replace("\0", "").strip() for column in COLUMNS}
    if not (NUMBER.fullmatch(cells["id"]) and cells["id"].startswith(kind)):
        raise BadVocabulary(f"{place}, kolom id: ‘{cells['id'][:60]}’ is geen nummer als ‘{kind}/…’.")
    if not cells["label_en"]:
        raise BadVocabulary(f"{place}, kolom label_en: is leeg; elk begrip heeft een Engelse naam.")
    texts = {column: _split_texts(cells[column]) for column in ("alt_nl", "alt_en")}
    longest = max(len(text) for text in (cells["label_nl"], cells["label_en"], *texts["alt_nl"], *texts["alt_en"]))
    if longest > MOST_SIGNS:
        raise BadVocabulary(f"{place}: een naam van {longest} tekens is langer dan {MOST_SIGNS}.")
    return NewConcept(
        id=cells["id"],
        kind=kind,
        label_nl=cells["label_nl"],
        label_en=cells["label_en"],
        isco08=(row.get("isco08") or "")[:4],
        alternatives_nl=texts["alt_nl"],
        alternatives_en=texts["alt_en"],
    )


def _split_texts(cell: str) -> tuple[str, ...]:
    return tuple(text.strip() for text in cell.split(BETWEEN) if text.strip())


def _require_unique(concepts: list[NewConcept]) -> None:
    seen: set[str] = set()
    for concept in concepts:
        if concept.id in seen:
            raise BadVocabulary(f"Het begrip {concept.id} staat er twee keer in.")
        seen.add(concept.id)
