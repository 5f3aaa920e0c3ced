"""Finding notes by their words: Dutch forms, accents that need not be typed, and only within one's rights."""

from datetime import timedelta

import pytest
from tests.areas.contacts.writing import write
from tests.standing import AT, TODAY, House

from sluitend.areas.contacts.models import Note
from sluitend.areas.contacts.queries import NoteFilter, find_notes
from sluitend.journal.models import Entry

THE_SAME = {"purpose": "work", "kind": "note", "happened_on": TODAY, "visibility": "team", "written_at": AT}


@pytest.fixture
def person(house: House) -> int:
    """Give somebody with two notes."""
    person = house.admit(last_name="Bakker")
    write(house.coach, person, "Zij wil graag in een café werken, en zoekt kinderopvang voor twee dochters.")
    write(house.coach, person, "De opleiding tot kok begint in maart.")
    return person


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("cafe", 1),
        ("CAFÉ", 1),
        ("dochter", 1),
        ("opleidingen", 1),
        ("werken kok", 0),
        ("werken or kok", 2),
        ('"zoekt kinderopvang"', 1),
        ('"kinderopvang zoekt"', 0),
        ("kok -maart", 0),
        ("bakker", 0),
        ("'; DROP TABLE --", 0),
        ("& | ! (", 0),
    ],
)
def test_words_are_found_as_people_write_them(house: House, person: int, text: str, count: int) -> None:
    assert len(find_notes(actor=house.coach, at=AT, text=text).hits) == count


def test_a_hit_tells_who_it_is_about_and_shows_the_words_around(house: House, person: int) -> None:
    [hit] = find_notes(actor=house.coach, at=AT, text="café").hits
    assert (hit.person_id, hit.person_name, hit.kind) == (person, "Noor Bakker", "conversation")
    assert "‹café›" in hit.excerpt


def test_the_journal_names_everybody_who_was_found_and_not_what_was_looked_for(house: House, person: int) -> None:
    other = house.admit()
    write(house.coach, other, "Ook een café.")
    find_notes(actor=house.coach, at=AT, text="café")
    entry = Entry.objects.order_by("-number")[0]
    assert sorted(entry.about) == sorted([person, other])
    assert "caf" not in repr(vars(entry))


@pytest.mark.parametrize("text", ["", "   "])
def test_who_looks_for_nothing_finds_nothing(house: House, person: int, text: str) -> None:
    assert find_notes(actor=house.coach, at=AT, text=text).found == 0


def test_notes_are_narrowed_down_by_kind_period_and_colleague(house: House, person: int) -> None:
    last_week = TODAY - timedelta(days=7)
    write(house.lead, person, "Gebeld over het café.", kind="call", on=last_week)
    for wanted in (
        NoteFilter(kind="call"),
        NoteFilter(until_on=last_week),
        NoteFilter(author_id=house.lead.party_id),
    ):
        [hit] = find_notes(actor=house.coach, at=AT, text="café", wanted=wanted).hits
        assert (hit.kind, hit.happened_on) == ("call", last_week)
    [hit] = find_notes(actor=house.coach, at=AT, text="café", wanted=NoteFilter(from_on=TODAY)).hits
    assert hit.kind == "conversation"


def test_what_does_not_fit_on_one_page_stands_on_the_next_and_the_journal_names_whom_a_page_showed(
    house: House, person: int
) -> None:
    other = house.admit()
    notes = [Note(person_id=other, text="kapper", **THE_SAME) for _ in range(50)]
    Note.objects.bulk_create([Note(person_id=person, text="kapper", **THE_SAME), *notes])
    first, second = (find_notes(actor=house.coach, at=AT, text="kapper", page=page) for page in (1, 99))
    assert (len(first.hits), first.found, first.pages) == (50, 51, 2)
    assert ([hit.person_id for hit in second.hits], second.page) == ([person], 2)
    assert Entry.objects.order_by("-number")[0].about == [person]
