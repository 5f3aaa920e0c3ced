"""Employers and residents at the same moment: a no wins from every look, and two employers can want one person."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from tests.areas.introductions.meeting import CLEANER, Table, become, draft_session, read_candidate
from tests.standing import AT, House
from tests.town.racing import Race, open_track, recount

from sluitend.areas.employers.actions import NewEmployer, record_demand, record_employer
from sluitend.areas.introductions.actions import (
    choose_candidate,
    open_session,
    propose_candidate,
    record_my_consent,
    show_candidates,
)
from sluitend.areas.introductions.models import Candidate
from sluitend.areas.introductions.queries import read_my_session
from sluitend.ledger.models import Promise

ROUNDS = 10


@pytest.fixture
def race(table: Table) -> Iterator[Race]:
    with open_track() as race:
        yield race
    assert recount() == (0, 0)


def withdraw(house: House, person: int, candidate: int) -> partial[None]:
    return partial(record_my_consent, actor=become(house, person), at=AT, candidate_id=candidate, consent="no")


def lay_another(table: Table, number: int) -> Table:
    """Agree on a session with one more employer of the same desk."""
    desk = replace(table.desk)
    desk.employer = record_employer(
        actor=desk.manager, at=AT, new=NewEmployer(name=f"Kok {number}", kvk=f"8765432{number}")
    )
    demand = record_demand(actor=desk.manager, at=AT, employer_id=desk.employer, new=CLEANER)
    session = open_session(actor=desk.manager, at=AT, new=draft_session(desk.employer, demand))
    return Table(desk=desk, demand=demand, session=session)


@pytest.mark.slow
def test_a_no_while_the_list_is_shown_is_a_no(table: Table, race: Race) -> None:
    table.agree()
    table.show()
    employer = table.let_in()
    show = partial(show_candidates, actor=table.desk.manager, at=AT, session_id=table.session)
    for _ in range(ROUNDS):
        person, candidate = table.agree()
        shown, answered = race(show, withdraw(table.house, person, candidate))
        assert (shown, answered) in (("done", "done"), ("invalid", "done"), ("no_consent", "done"))
        seen = read_my_session(actor=employer, at=AT, session_id=table.session)
        assert candidate not in [each.blind.id for each in seen.candidates]
        promise = read_candidate(candidate).promise
        assert promise is None or promise.state == "released"


@pytest.mark.slow
def test_a_no_while_the_employer_opens_the_list_or_chooses_hides_from_then_on(table: Table, race: Race) -> None:
    employer = table.let_in()
    for _ in range(ROUNDS):
        person, candidate = table.agree()
        table.show()
        look = partial(read_my_session, actor=employer, at=AT, session_id=table.session)
        choose = partial(choose_candidate, actor=employer, at=AT, candidate_id=candidate, choice="meet")
        work = (look, choose)[candidate % 2]
        came_out = race(work, withdraw(table.house, person, candidate))
        assert came_out in (("done", "done"), ("not_found", "done"))
        seen = read_my_session(actor=employer, at=AT, session_id=table.session)
        assert candidate not in [each.blind.id for each in seen.candidates]
    assert not Candidate.objects.filter(is_shown=True, consent="no").exists()
    assert not Promise.objects.are_open().filter(kind="introduction_news").exists()


@pytest.mark.slow
def test_two_employers_can_want_to_meet_one_person_who_answered_each_by_itself(table: Table, race: Race) -> None:
    other = lay_another(table, 1)
    for _ in range(ROUNDS):
        person, first = table.agree()
        asked = {"session_id": other.session, "person_id": person, "because": "Kan ook koken"}
        second = propose_candidate(actor=table.house.coach, at=AT, **asked)
        other.answer(person, second, "details")
        table.show(), other.show()
        choose = partial(choose_candidate, actor=table.desk.manager, at=AT, choice="meet")
        assert race(partial(choose, candidate_id=first), partial(choose, candidate_id=second)) == ("done", "done")
        other.answer(person, second, "no")
        assert (read_candidate(first).is_shown, read_candidate(second).is_shown) == (True, False)
