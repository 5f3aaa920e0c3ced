"""Entries: written in order of time as far as machines can tell, and shown to the person they are about."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import transaction
from tests.standing import AT

from sluitend.journal.actions import CLOCK_SLACK, ClockWentBack, Line, add_entry
from sluitend.journal.models import Entry
from sluitend.journal.queries import Reading, find_last_entry_at, list_readings

LINE = Line(
    at=AT,
    actor=7,
    on_behalf_of=8,
    role="coach",
    purpose="work",
    act="read_person",
    about=(1, 2),
    object="person:1",
    outcome="done",
    origin="10.0.0.1",
    fields=("name", "number"),
)


def add(**more: object) -> None:
    with transaction.atomic():
        add_entry(replace(LINE, **more))  # type: ignore[arg-type]


def test_an_entry_holds_all_that_the_line_says(book: None) -> None:
    add()
    values = Entry.objects.values().get()
    assert values == vars(LINE) | {"number": 1, "about": [1, 2], "fields": ["name", "number"]}


def test_machines_may_differ_a_little(book: None) -> None:
    add()
    add(at=AT - CLOCK_SLACK)
    assert Entry.objects.count() == 2


def test_a_clock_that_went_back_further_writes_nothing(book: None) -> None:
    add()
    with pytest.raises(ClockWentBack):
        add(at=AT - CLOCK_SLACK - timedelta(seconds=1))
    assert Entry.objects.count() == 1


def test_the_clock_is_held_against_the_last_line_and_not_against_the_latest_moment(book: None) -> None:
    add()
    add(at=AT - CLOCK_SLACK)
    add(at=AT - CLOCK_SLACK * 2)
    assert Entry.objects.count() == 3


def test_a_person_sees_who_did_what_with_the_newest_first(book: None) -> None:
    for number in range(3):
        add(at=AT + timedelta(minutes=number), act=f"act_{number}", about=(1,) if number else (2,))
    assert list_readings(1) == [
        Reading(at=AT + timedelta(minutes=2), actor=7, role="coach", purpose="work", act="act_2", outcome="done"),
        Reading(at=AT + timedelta(minutes=1), actor=7, role="coach", purpose="work", act="act_1", outcome="done"),
    ]


def test_a_long_history_is_shown_up_to_a_limit(book: None) -> None:
    for _ in range(5):
        add()
    assert len(list_readings(1, limit=3)) == 3
    assert list_readings(99) == []


def test_the_moment_of_the_last_line_is_known(book: None) -> None:
    assert find_last_entry_at() is None
    add()
    add(at=AT - timedelta(minutes=1))
    assert find_last_entry_at() == AT - timedelta(minutes=1)
