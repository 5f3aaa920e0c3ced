"""What somebody tells is kept with who asked and when, in editions, and never overwritten unseen."""

from datetime import timedelta

import pytest
from tests.areas.profiles.telling import BAKER, CLEANER, HOURS, WHOLE, find, tell
from tests.refusals import refused
from tests.standing import AT, House
from tests.town.racing import open_track

from sluitend.areas.profiles.actions import Answer, record_profile
from sluitend.areas.profiles.facts import (
    SECTIONS,
    AvailabilityFact,
    Fact,
    JobFact,
    LanguageFact,
    ObstacleFact,
)
from sluitend.areas.profiles.models import Edition, Obstacle
from sluitend.areas.profiles.pen import SITTING
from sluitend.areas.profiles.queries import read_section
from sluitend.journal.models import Entry

LATER = AT + SITTING + timedelta(minutes=1)


def test_every_section_is_read_back_as_it_was_told_with_who_asked_and_when(house: House) -> None:
    person = house.admit()
    answers = tuple(Answer(section=code, facts=facts) for code, facts in WHOLE.items())
    new = record_profile(actor=house.coach, at=AT, person_id=person, answers=answers)
    assert new == tuple(WHOLE) == tuple(SECTIONS)
    for code, facts in WHOLE.items():
        section = find(house, person, code)
        assert (section.facts, section.answer, section.number) == (facts, "told", 1)
        assert (section.told_by, section.told_at) == ("coach 1", AT)


def test_that_there_is_none_is_known_and_what_nobody_asked_is_not(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "licences", is_none=True)
    assert (find(house, person, "licences").answer, find(house, person, "licences").is_known) == ("none", True)
    assert (find(house, person, "work").answer, find(house, person, "work").is_known) == ("unknown", False)


def test_an_empty_answer_to_what_nobody_asked_leaves_nothing_behind(house: House) -> None:
    person = house.admit()
    assert tell(house.coach, person, "work") == ()
    assert not Edition.objects.exists()


def test_what_was_known_can_become_unknown_again_and_stays_in_the_trace(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    tell(house.coach, person, "work", seen=1, at=LATER)
    assert not find(house, person, "work", LATER).is_known
    view = read_section(actor=house.coach, at=LATER, person_id=person, section="work")
    assert [edition.facts for edition in view.earlier] == [(CLEANER,)]


def test_each_change_is_an_edition_of_its_own_with_the_ones_before_it_as_a_trace(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    tell(house.lead, person, "work", CLEANER, BAKER, seen=1)
    view = read_section(actor=house.coach, at=AT, person_id=person, section="work")
    assert (view.section.number, view.section.told_by, view.section.facts) == (2, "team_lead 3", (CLEANER, BAKER))
    assert [(each.number, each.told_by, each.facts) for each in view.earlier] == [(1, "coach 1", (CLEANER,))]


def test_whoever_goes_on_typing_mends_the_same_edition(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", JobFact(words="schoon"))
    tell(house.coach, person, "work", CLEANER, seen=1, at=AT + timedelta(minutes=5))
    section = find(house, person, "work")
    assert (section.facts, section.number, section.told_at) == ((CLEANER,), 2, AT)
    assert Edition.objects.count() == 1


def test_after_a_while_the_same_hand_begins_a_new_edition(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    tell(house.coach, person, "work", BAKER, seen=1, at=LATER)
    assert Edition.objects.filter(person=person, until_at=LATER).count() == 1
    assert find(house, person, "work", LATER).told_at == LATER


def test_telling_the_same_again_changes_nothing_even_for_who_saw_an_older_edition(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    tell(house.lead, person, "work", BAKER, seen=1)
    assert tell(house.coach, person, "work", BAKER, seen=1) == ()


def test_who_did_not_see_the_newest_edition_is_refused_and_nothing_of_it_is_kept(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    tell(house.lead, person, "work", BAKER, seen=1)
    answers = (Answer(section="availability", facts=(HOURS,)), Answer(section="work", seen=1, facts=(CLEANER, BAKER)))
    with refused("changed_meanwhile"):
        record_profile(actor=house.coach, at=AT, person_id=person, answers=answers)


def test_of_two_who_write_one_section_at_once_one_is_told_to_compare(house: House) -> None:
    with open_track() as race:
        for _ in range(20):
            person = house.admit()
            outcomes = race(
                lambda person=person: tell(house.coach, person, "work", CLEANER),
                lambda person=person: tell(house.lead, person, "work", BAKER),
            )
            assert sorted(outcomes) == ["changed_meanwhile", "done"]
            assert Edition.objects.filter(person=person).count() == 1


@pytest.mark.parametrize(
    ("section", "facts", "code"),
    [
        ("availability", (AvailabilityFact(hours_min=30, hours_max=20),), "out_of_order"),
        ("work", (JobFact(words="kok", from_year=2020, until_year=2010),), "out_of_order"),
        ("languages", (LanguageFact(code="nld", spoken="b1"), LanguageFact(code="nld", spoken="c1")), "told_twice"),
        ("obstacles", (ObstacleFact(kind="debts", stands=True, words="12.000 euro"),), "too_much_told"),
        ("work", (HOURS,), "invalid"),
        ("horoscope", (), "invalid"),
    ],
)
def test_what_cannot_be_is_refused(house: House, section: str, facts: tuple[Fact, ...], code: str) -> None:
    person = house.admit()
    with refused(code):
        tell(house.coach, person, section, *facts)


def test_there_is_never_none_of_what_everybody_has(house: House) -> None:
    person = house.admit()
    with refused("invalid"):
        tell(house.coach, person, "availability", is_none=True)


def test_of_debts_nothing_is_written_but_whether_they_stand_in_the_way(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "obstacles", ObstacleFact(kind="debts", stands=True))
    assert list(Obstacle.objects.values_list("kind", "stands", "words")) == [("debts", True, "")]


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_who_does_not_speak_for_somebody_cannot_write_their_profile(house: House, who: str) -> None:
    person = house.admit()
    with refused("not_found"):
        tell(getattr(house, who), person, "work", CLEANER)


def test_the_journal_names_the_sections_and_not_what_was_told(house: House) -> None:
    person = house.admit()
    tell(house.coach, person, "work", CLEANER)
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.act, entry.about, entry.fields) == ("record_profile", [person], ["work"])
    assert "schoonmaker" not in repr(vars(entry))
