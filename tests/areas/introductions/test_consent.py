"""Nobody is shown without a person's decision and their own yes, and a no holds from the same moment."""

from dataclasses import fields

import pytest
from django.db import IntegrityError
from tests.areas.introductions.meeting import Table, become, read_candidate
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.introductions.actions import choose_candidate, record_consent
from sluitend.areas.introductions.models import Candidate
from sluitend.areas.introductions.queries import (
    read_introductions,
    read_my_introductions,
    read_my_session,
    read_session,
)
from sluitend.areas.introductions.rows import BlindRow, read_introductions_card
from sluitend.gate.actions import write_restriction
from sluitend.journal.queries import list_readings
from sluitend.ledger.actions import discharge_person
from sluitend.parties.actions import add_contact


def test_a_row_for_an_employer_has_no_place_for_who_somebody_is() -> None:
    told = "can licences hours_least hours_most parts start_on ways most_minutes words".split()
    kept = "choice choice_because outcome outcome_because".split()
    assert [each.name for each in fields(BlindRow)] == ["id", "number", *told, *kept]


def test_the_database_shows_nobody_who_did_not_agree(table: Table) -> None:
    _person, candidate = table.put()
    with pytest.raises(IntegrityError, match="shown_with_consent"):
        Candidate.objects.filter(id=candidate).update(is_shown=True)


def test_only_who_agreed_is_shown_and_by_name_only_when_both_want_to_meet(table: Table) -> None:
    employer, (person, candidate) = table.let_in(), table.agree(last_name="Wiersma")
    table.put(last_name="Zwijger")
    blind, (_other, shy) = table.agree(consent="no", last_name="Nee"), table.agree(consent="blind", last_name="Schuw")
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="0612345678")
    with refused("not_found"):
        read_my_session(actor=employer, at=AT, session_id=table.session)
    assert table.show() == 2
    seen = read_my_session(actor=employer, at=AT, session_id=table.session)
    assert [each.blind.id for each in seen.candidates] == [candidate, shy]
    assert not any(name in repr(seen) for name in ("Wiersma", "Zwijger", "Nee", "Schuw", "0612345678"))
    for each in (candidate, shy):
        choose_candidate(actor=employer, at=AT, candidate_id=each, choice="meet")
    first, second = read_my_session(actor=employer, at=AT, session_id=table.session).candidates
    assert (first.name, first.contacts) == ("Noor Wiersma", (("phone", "0612345678"),))
    assert (second.name, second.contacts) == ("", ())
    looked = [(each.actor, each.act) for each in list_readings(person, limit=99)]
    assert looked.count((employer.party_id, "read_my_session")) == 2
    assert "read_my_session" not in {each.act for each in list_readings(blind[0], limit=99)}


def test_a_yes_taken_back_hides_at_once_and_lets_go_what_was_promised(table: Table) -> None:
    employer, (person, candidate) = table.let_in(), table.agree()
    table.show()
    assert read_candidate(candidate).promise.kind == "introduction_news"
    table.answer(person, candidate, "no")
    assert read_my_session(actor=employer, at=AT, session_id=table.session).candidates == ()
    assert (read_candidate(candidate).promise.state, read_candidate(candidate).promise.reason) == (
        "released",
        "person_declined",
    )
    with refused("not_found"):
        choose_candidate(actor=employer, at=AT, candidate_id=candidate, choice="meet")
    table.answer(person, candidate, "blind")
    assert table.show() == 1
    assert read_candidate(candidate).promise.state == "open"


def test_whose_data_rest_or_who_left_is_shown_to_nobody(table: Table) -> None:
    employer, (resting, candidate), (leaving, other) = table.let_in(), table.agree(), table.agree()
    table.show()
    write_restriction(resting, from_on=TODAY)
    discharge_person(actor=SYSTEM, at=AT, person_id=leaving, because="moved", left_on=TODAY)
    assert read_my_session(actor=employer, at=AT, session_id=table.session).candidates == ()
    for each in (candidate, other):
        with refused("not_found"):
            choose_candidate(actor=employer, at=AT, candidate_id=each, choice="meet")


def test_nobody_is_ready_of_whom_the_data_rest_or_who_left(table: Table) -> None:
    (resting, _), (leaving, _) = table.agree(), table.agree()
    assert read_session(actor=table.desk.manager, at=AT, session_id=table.session).is_ready
    write_restriction(resting, from_on=TODAY)
    discharge_person(actor=SYSTEM, at=AT, person_id=leaving, because="moved", left_on=TODAY)
    assert not read_session(actor=table.desk.manager, at=AT, session_id=table.session).is_ready
    with refused("invalid"):
        table.show()


def test_a_resident_reads_what_would_be_shown_and_a_coach_notes_what_they_said(table: Table) -> None:
    person, candidate = table.put(last_name="Wiersma")
    [mine] = read_my_introductions(actor=become(table.house, person), at=AT).rows
    assert (mine.employer_name, mine.consent, mine.because) == ("Bakkerij Zonneveld", "", "Werkte in een bakkerij")
    assert read_introductions_card(person).waiting == 1
    with refused("invalid"):
        record_consent(actor=table.house.coach, at=AT, candidate_id=candidate, consent="")
    record_consent(actor=table.house.coach, at=AT, candidate_id=candidate, consent="blind")
    view = read_introductions(actor=table.house.coach, at=AT, person_id=person)
    assert (view.rows[0].consent, view.sessions) == ("blind", ())
    assert table.show() == 1
    [row] = read_session(actor=table.desk.manager, at=AT, session_id=table.session).candidates
    assert row.blind == read_my_introductions(actor=become(table.house, person), at=AT).rows[0].blind
    for stranger in (table.house.stranger, table.house.outsider):
        with refused("not_found"):
            record_consent(actor=stranger, at=AT, candidate_id=candidate, consent="no")
    with refused("not_found"):
        read_my_introductions(actor=become(table.house, 0), at=AT)
