"""ESCO is read as it was published, whole or not at all, and can be typed at in full size."""

import csv
import gzip
from pathlib import Path

import pytest
from tests.standing import AT, House

from sluitend.areas.profiles.models import Concept, Label, OccupationSkill
from sluitend.areas.profiles.queries import find_concepts
from sluitend.exchange.esco import FILES, RELATIONS, BadVocabulary, import_release, read_vocabulary

RELEASE = Path(__file__).resolve().parents[3] / "shared" / "data" / "esco"
HEADER = "id,label_nl,label_en,alt_nl,alt_en"
COOK = "occupation/a1,kok,cook,kokkin|souschef,chef"
COOKING = "skill/b1,,cook meals,,"


def write(folder: Path, occupations: str = COOK, skills: str = COOKING, header: str = HEADER) -> Path:
    """Write a release of these rows down, packed as it is published."""
    for name, rows in zip(FILES, (occupations, skills)):
        with gzip.open(folder / name, "wt", encoding="utf-8") as file:
            file.write(f"{header}\n{rows}\n")
    return folder


def test_a_release_is_read_with_all_its_names(book: None, tmp_path: Path) -> None:
    concepts = read_vocabulary(write(tmp_path))
    assert [(each.id, each.kind, each.label_nl, each.alternatives_nl) for each in concepts] == [
        ("occupation/a1", "occupation", "kok", ("kokkin", "souschef")),
        ("skill/b1", "skill", "", ()),
    ]
    assert import_release(concepts, release="proef", at=AT) == 2
    assert Label.objects.filter(concept="occupation/a1").count() == 5


def relate(folder: Path, rows: str, header: str = "occupation,skill,relation") -> Path:
    """Add the skills of occupations to a release."""
    with gzip.open(folder / RELATIONS, "wt", encoding="utf-8") as file:
        file.write(f"{header}\n{rows}\n")
    return folder


def test_the_skills_of_an_occupation_come_along(book: None, tmp_path: Path) -> None:
    write(tmp_path, skills=f"{COOKING}\nskill/b2,afwassen,wash up,,")
    cook, *_skills = read_vocabulary(relate(tmp_path, "a1,b1,E\na1,b2,O\nelsewhere,b1,E"))
    assert (cook.essential, cook.optional) == (("skill/b1",), ("skill/b2",))
    import_release([cook, *_skills], release="proef", at=AT)
    rows = OccupationSkill.objects.filter(occupation="occupation/a1").order_by("skill")
    assert list(rows.values_list("skill", "is_essential")) == [("skill/b1", True), ("skill/b2", False)]


@pytest.mark.parametrize(
    ("rows", "header", "told"),
    [
        ("a1,b1,X", "occupation,skill,relation", "regel 2, kolom relation: ‘X’ is geen E of O"),
        ("a1,b1", "occupation,skill", "regel 1: de kolommen relation ontbreken"),
        ("a1,b1", "occupation,skill,relation", "regel 2, kolom relation: ‘’"),
    ],
)
def test_relations_that_are_not_right_are_refused_with_their_place(
    tmp_path: Path, rows: str, header: str, told: str
) -> None:
    with pytest.raises(BadVocabulary, match=told):
        read_vocabulary(relate(write(tmp_path), rows, header))


def test_reading_a_release_twice_changes_nothing(book: None, tmp_path: Path) -> None:
    for _ in range(2):
        import_release(read_vocabulary(write(tmp_path)), release="proef", at=AT)
    assert (Concept.objects.count(), Label.objects.count()) == (2, 6)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ({"header": "id,label_nl"}, "regel 1: de kolommen label_en, alt_nl, alt_en ontbreken"),
        ({"occupations": "skill/a1,kok,cook,,"}, "regel 2, kolom id: ‘skill/a1’"),
        ({"occupations": "occupation/../../etc,kok,cook,,"}, "kolom id"),
        ({"skills": "skill/b1,lassen,,,"}, "kolom label_en: is leeg"),
        ({"skills": f"skill/b1,{'x' * 201},welding,,"}, "een naam van 201 tekens"),
        ({"occupations": f"{COOK}\n{COOK}"}, "occupation/a1 staat er twee keer in"),
        ({"occupations": f'"{"x" * 140_000}"'}, "niet te lezen"),
    ],
)
def test_a_release_that_is_not_right_is_refused_with_its_place(tmp_path: Path, rows: dict[str, str], told: str) -> None:
    with pytest.raises(BadVocabulary, match=told.replace("(", "\\(")):
        read_vocabulary(write(tmp_path, **rows))


def test_a_folder_without_the_files_or_with_other_ones_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(BadVocabulary, match="niet te lezen"):
        read_vocabulary(tmp_path)
    for name in FILES:
        (tmp_path / name).write_bytes(b"geen gzip")
    with pytest.raises(BadVocabulary, match="niet te lezen"):
        read_vocabulary(tmp_path)


def test_the_words_that_ship_are_those_of_the_release() -> None:
    starter = Path(__file__).resolve().parents[2] / "src" / "sluitend" / "areas" / "profiles" / "starter.csv"
    with starter.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert 100 < len(rows) <= 150
    assert len({row["id"] for row in rows}) == len(rows)
    if RELEASE.exists():
        names = {concept.id: (concept.label_nl, concept.label_en) for concept in read_vocabulary(RELEASE)}
        assert [row["id"] for row in rows if names[row["id"]] != (row["label_nl"], row["label_en"])] == []


def test_the_skills_that_ship_are_between_words_that_ship(book: None) -> None:
    folder = Path(__file__).resolve().parents[2] / "src" / "sluitend" / "areas" / "profiles"
    words, relations = (
        list(csv.DictReader((folder / name).read_text(encoding="utf-8").splitlines()))
        for name in ("starter.csv", "starter_skills.csv")
    )
    known = {row["id"] for row in words}
    assert len({(row["occupation"], row["skill"]) for row in relations}) == len(relations) > 150
    assert {row["relation"] for row in relations} == {"E", "O"}
    assert {row[column] for row in relations for column in ("occupation", "skill")} <= known


@pytest.mark.slow
@pytest.mark.skipif(not RELEASE.exists(), reason="ESCO is not on this machine")
def test_the_whole_of_esco_is_read_and_typed_at(house: House) -> None:
    import_release(read_vocabulary(RELEASE), release="1.1.1", at=AT)
    assert Concept.objects.count() == 3_007 + 13_896
    # One occupation in the relations is not in the release.
    assert OccupationSkill.objects.count() == 123_855 - 67
    first = {
        (kind, text): [each.name for each in find_concepts(actor=house.coach, at=AT, kind=kind, text=text)][:1]
        for kind, text in EXPECTED
    }
    assert first == {asked: [name] for asked, name in EXPECTED.items()}


EXPECTED = {
    ("occupation", "kok"): "kok",
    ("occupation", "inspicient"): "inspiciënt",
    ("occupation", "heftruck"): "heftruckchauffeur",
    ("occupation", "poetsvrouw"): "schoonmaker gebouwen",
    ("occupation", "forklift"): "heftruckchauffeur",
    ("occupation", "vrachtwagenchaufeur"): "vrachtwagenchauffeur",
    ("skill", "samenwerken"): "samenwerken met collega’s",
    ("skill", "oversee prison"): "supervise correctional procedures",
}
