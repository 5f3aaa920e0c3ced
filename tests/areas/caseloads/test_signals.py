"""Signals from the rooms below: a talk, an answer, a provision or a measurement changes them, and walls hold."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.areas.profiles.telling import WHOLE
from tests.areas.provisions.helping import need
from tests.standing import AT, TODAY, House

from sluitend.areas.caseloads.queries import PeopleFilter, list_people
from sluitend.areas.contacts.actions import NewNote, write_note
from sluitend.areas.profiles.actions import Answer, record_profile, verify_section
from sluitend.areas.profiles.facts import ESSENTIALS
from sluitend.ledger.actions import Opening, make_promise
from sluitend.parties.models import Organisation


def list_signals(house: House, *, days: int = 0) -> tuple[str, ...]:
    """Give the signals of the only person there is."""
    people = list_people(actor=house.coach, at=AT + timedelta(days=days), wanted=PeopleFilter())
    [row] = people.rows
    assert {code for code, count in people.counts.items() if count} == set(row.signals)
    return row.signals


def speak(house: House, person: int, *, days: int, purpose: str = "work", kind: str = "call") -> None:
    at = AT + timedelta(days=days)
    note = NewNote(kind=kind, happened_on=TODAY + timedelta(days=days), text="Gesproken.")
    write_note(actor=replace(house.coach, purpose=purpose), at=at, person_id=person, note=note)


def test_a_talk_takes_the_signal_away_until_it_is_too_long_ago_again(house: House) -> None:
    person = house.admit()
    speak(house, person, days=60)
    assert "uncontacted" not in list_signals(house, days=60)
    assert "uncontacted" in list_signals(house, days=60 + 57)


@pytest.mark.parametrize(("purpose", "kind"), [("debt", "call"), ("work", "no_show"), ("work", "message")])
def test_only_a_talk_for_this_purpose_counts(house: House, purpose: str, kind: str) -> None:
    speak(house, house.admit(), days=60, purpose=purpose, kind=kind)
    assert "uncontacted" in list_signals(house, days=61)


def test_somebody_of_whom_something_was_told_lately_is_in_view(house: House) -> None:
    person = house.admit()
    answer = Answer(section="licences", is_none=True)
    record_profile(actor=house.coach, at=AT + timedelta(days=180), person_id=person, answers=[answer])
    assert "unseen" not in list_signals(house, days=190)


def test_a_profile_is_known_once_its_essentials_are(house: House) -> None:
    person = house.admit()
    assert "unknown" in list_signals(house)
    answers = [Answer(section=section, facts=WHOLE[section]) for section in ESSENTIALS]
    record_profile(actor=house.coach, at=AT, person_id=person, answers=answers)
    assert "unknown" not in list_signals(house)


def test_somebody_who_waits_for_help_stands_out(house: House) -> None:
    person = house.admit()
    assert "waiting" not in list_signals(house)
    need(house, person)
    assert "waiting" in list_signals(house)


def test_a_measurement_is_told_two_weeks_ahead_where_the_pack_uses_the_ladder(house: House) -> None:
    person = house.admit()
    due_on = TODAY + timedelta(days=20)
    opening = Opening(kind="ladder_measurement", owner_id=house.coach.party_id or 0, due_on=due_on)
    make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    assert "measure" not in list_signals(house)
    assert "measure" in list_signals(house, days=6)


def test_a_pack_without_a_ladder_has_nothing_to_measure(house: House) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack="leeuwarden-2000")
    house.admit()
    assert "measure" not in list_people(actor=house.coach, at=AT, wanted=PeopleFilter()).counts


def test_a_profile_that_nobody_heard_of_for_a_year_is_old_until_it_is_asked_again(house: House) -> None:
    person = house.admit()
    record_profile(actor=house.coach, at=AT, person_id=person, answers=[Answer(section="licences", is_none=True)])
    assert "aged" not in list_signals(house, days=360)
    assert "aged" in list_signals(house, days=367)
    verify_section(actor=house.coach, at=AT + timedelta(days=367), person_id=person, section="licences", seen=1)
    assert "aged" not in list_signals(house, days=368)
