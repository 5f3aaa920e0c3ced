"""The agenda: planned ahead, each person once, and closed once with all that was not discussed."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from tests.areas.conferences.meeting import Meeting
from tests.refusals import refused
from tests.standing import AT, TODAY

from sluitend.areas.conferences.actions import Sitting, close_conference, move_conference, plan_conference
from sluitend.areas.conferences.models import Case
from sluitend.areas.conferences.queries import list_conferences, read_cases
from sluitend.areas.conferences.rows import read_cases_card
from sluitend.journal.models import Entry

YESTERDAY, NEXT_WEEK = TODAY - timedelta(days=1), TODAY + timedelta(days=7)


def test_a_conference_is_planned_ahead(meeting: Meeting) -> None:
    with refused("invalid"):
        plan_conference(actor=meeting.house.coach, at=AT, name="Gisteren", sitting=Sitting(held_on=YESTERDAY))


def test_a_conference_is_chaired_by_somebody(meeting: Meeting) -> None:
    with refused("not_found"):
        plan_conference(
            actor=replace(meeting.house.coach, party_id=None), at=AT, name="Niemand", sitting=Sitting(held_on=TODAY)
        )


def test_everybody_of_the_organisation_sees_it_with_the_cases_in_reach(meeting: Meeting) -> None:
    house = meeting.house
    meeting.bring(person=house.admit(last_name="Bakker"))
    [mine], [theirs] = (list_conferences(actor=each, at=AT) for each in (house.coach, house.stranger))
    assert ([row.person_name for row in mine.cases], mine.others, mine.may_change) == (["Noor Bakker"], 0, True)
    assert (theirs.cases, theirs.others, theirs.may_change) == ((), 1, False)
    assert list_conferences(actor=house.outsider, at=AT) == []


def test_the_journal_names_whoever_was_shown_on_the_agenda(meeting: Meeting) -> None:
    person = meeting.house.admit()
    meeting.bring(person=person)
    list_conferences(actor=meeting.house.lead, at=AT)
    assert Entry.objects.order_by("-number")[0].about == [person]


def test_somebody_is_on_an_agenda_once(meeting: Meeting) -> None:
    person = meeting.house.admit()
    meeting.bring(person=person)
    with refused("already_on_agenda"):
        meeting.bring(person=person)


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_only_whoever_serves_a_person_brings_that_person_in(meeting: Meeting, who: str) -> None:
    person = meeting.house.admit()
    with refused("not_found"):
        meeting.bring(person=person, by=getattr(meeting.house, who))


def test_a_conference_of_another_municipality_is_not_there(meeting: Meeting) -> None:
    house = meeting.house
    person = house.admit(owner=house.outsider)
    with refused("not_found"):
        meeting.bring(person=person, by=house.outsider)


def test_a_person_tells_where_to_be_brought_in_and_where_not_any_more(meeting: Meeting) -> None:
    coach, person = meeting.house.coach, meeting.house.admit()
    brought = read_cases(actor=coach, at=AT, person_id=person)
    assert [name for _, name, _ in brought.conferences] == ["Kernteam"]
    meeting.bring(person=person)
    brought = read_cases(actor=coach, at=AT, person_id=person)
    assert (brought.conferences, [row.question for row in brought.cases]) == ((), ["Wat helpt?"])
    assert read_cases_card(person).cases == brought.cases


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_where_somebody_is_discussed_is_not_for_everybody(meeting: Meeting, who: str) -> None:
    person = meeting.house.admit()
    with refused("not_found"):
        read_cases(actor=getattr(meeting.house, who), at=AT, person_id=person)


def test_moved_to_another_day_it_tells_why_and_whoever_is_discussed_goes_along(meeting: Meeting) -> None:
    person = meeting.house.admit()
    meeting.bring(person=person)
    sitting = Sitting(held_on=NEXT_WEEK, begins=time(10, 30), place="Wijkcentrum")
    asked = {"conference_id": meeting.conference, "sitting": sitting}
    with refused("no_reason"):
        move_conference(actor=meeting.house.coach, at=AT, because=" ", **asked)  # type: ignore[arg-type]
    move_conference(actor=meeting.house.lead, at=AT, because="School kan niet", **asked)  # type: ignore[arg-type]
    assert Entry.objects.order_by("-number")[0].about == [person]
    [agenda] = list_conferences(actor=meeting.house.coach, at=AT)
    assert (agenda.held_on, agenda.begins, agenda.place) == (NEXT_WEEK, time(10, 30), "Wijkcentrum")
    assert (agenda.moved_from_on, agenda.moved_because, agenda.waiting) == (TODAY, "School kan niet", 1)


@pytest.mark.parametrize(
    ("who", "day", "code"), [("stranger", NEXT_WEEK, "not_found"), ("coach", YESTERDAY, "invalid")]
)
def test_a_conference_is_moved_ahead_by_its_chair_or_the_lead(meeting: Meeting, who: str, day: date, code: str) -> None:
    sitting, actor = Sitting(held_on=day), getattr(meeting.house, who)
    with refused(code):
        move_conference(
            actor=actor, at=AT, conference_id=meeting.conference, sitting=sitting, because="School kan niet"
        )


def test_closing_ends_what_was_not_discussed_and_leaves_what_was(meeting: Meeting) -> None:
    left, done = meeting.bring(), meeting.bring()
    meeting.close(done)
    close_conference(actor=meeting.house.coach, at=AT, conference_id=meeting.conference)
    assert Case.objects.get(id=left).ending == "not_discussed"
    assert Case.objects.get(id=done).ending == "advised"
    assert Entry.objects.order_by("-number")[0].about == [Case.objects.get(id=left).person_id]


def test_a_conference_closes_once_and_takes_nobody_in_after(meeting: Meeting) -> None:
    close_conference(actor=meeting.house.lead, at=AT, conference_id=meeting.conference)
    person = meeting.house.admit()
    with refused("case_closed"):
        close_conference(actor=meeting.house.coach, at=AT, conference_id=meeting.conference)
    with refused("case_closed"):
        meeting.bring(person=person)


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_only_its_chair_or_the_lead_closes_a_conference(meeting: Meeting, who: str) -> None:
    with refused("not_found"):
        close_conference(actor=getattr(meeting.house, who), at=AT, conference_id=meeting.conference)
