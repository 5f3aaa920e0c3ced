"""A session: agreed with an employer that hears in time, chosen from with reasons about the work, and closed."""

from datetime import date, timedelta

import pytest
from tests.areas.employers.hiring import elsewhere
from tests.areas.introductions.meeting import CLEANER, Table, draft_session, lay_table, read_candidate
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.employers.actions import NewEmployer, end_demand, record_employer
from sluitend.areas.introductions.actions import (
    choose_candidate,
    close_session,
    open_session,
    propose_candidate,
    record_candidate_outcome,
    record_consent,
)
from sluitend.areas.introductions.queries import list_sessions, read_my_employer, read_my_session, read_session
from sluitend.areas.profiles.actions import record_profile
from sluitend.areas.profiles.facts import AvailabilityFact, JobFact, LicenceFact, MobilityFact, SkillFact
from sluitend.areas.profiles.pen import Answer
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Evidence, Promise
from sluitend.ledger.pen import close_promises


def find_promise(table: Table) -> Promise:
    return Promise.objects.get(beneficiary=table.desk.employer, kind="session_shortlist")


def meet(table: Table) -> tuple[Actor, int]:
    """Bring it so far that an employer and somebody who agreed want to meet; gives the employer and the candidate."""
    employer, (_person, candidate) = table.let_in(), table.agree()
    table.show()
    choose_candidate(actor=employer, at=AT, candidate_id=candidate, choice="meet")
    return employer, candidate


def test_a_session_promises_the_employer_a_list_before_they_meet(table: Table) -> None:
    promise = find_promise(table)
    assert (promise.due_on, promise.state) == (TODAY + timedelta(days=7), "open")
    [row] = list_sessions(actor=table.house.planner, at=AT)
    assert (row.employer_name, row.demands, row.put) == ("Bakkerij Zonneveld", ((table.demand, "Schoonmaker"),), 0)
    with pytest.raises(Exception, match="was shown nobody yet"):
        close_promises([promise], state="released", at=AT, reason="not_done")


def test_a_session_is_for_open_work_of_the_employer_on_a_day_to_come(table: Table) -> None:
    desk, other = (
        table.desk,
        record_employer(actor=table.desk.manager, at=AT, new=NewEmployer(name="Kok", kvk="87654321")),
    )
    wrong = [draft_session(other, table.demand), draft_session(desk.employer, 0)]
    wrong += [draft_session(desk.employer, table.demand, held_on=TODAY - timedelta(days=1))]
    wrong += [draft_session(desk.employer, table.demand, way=way) for way in ("chat", "meetup")]
    for new in wrong:
        with refused("invalid"):
            open_session(actor=desk.manager, at=AT, new=new)
    with refused("not_found"):
        open_session(actor=elsewhere(desk), at=AT, new=draft_session(desk.employer, table.demand))
    end_demand(actor=desk.manager, at=AT, demand_id=table.demand, ending="filled")
    with refused("invalid"):
        open_session(actor=desk.manager, at=AT, new=draft_session(desk.employer, table.demand))


def test_nobody_is_put_forward_for_a_vacancy_that_nobody_took_up(table: Table) -> None:
    found = table.desk.bring(CLEANER)
    with refused("invalid"):
        open_session(actor=table.desk.manager, at=AT, new=draft_session(table.desk.employer, found))


def test_who_is_put_forward_stands_there_as_the_profile_tells_it_without_who_it_is(table: Table) -> None:
    house, person = table.house, table.house.admit(first_name="Fatma", last_name="de Wit")
    work = (JobFact(words="Bakker", employer="Bakkerij De Wit", from_year=1998), JobFact(words="Hulp van Fatma"))
    told = {
        "work": work,
        "skills": (SkillFact(words="Deeg kneden"),),
        "licences": (LicenceFact(code="b"), LicenceFact(words="EHBO")),
        "availability": (AvailabilityFact(hours_min=16, hours_max=24, by_day=True, start_on=TODAY),),
        "mobility": (MobilityFact(by_bicycle=True, most_minutes=30),),
    }
    answers = [Answer(section=section, facts=facts) for section, facts in told.items()]
    record_profile(actor=house.coach, at=AT, person_id=person, answers=answers)
    asked = {"session_id": table.session, "person_id": person}
    for words in ("Fatma is handig", "Bel 0612345678", "Een jonge collega"):
        with refused("invalid"):
            propose_candidate(actor=house.coach, at=AT, because="Bakker", words=words, **asked)
    with refused("invalid"):
        propose_candidate(actor=house.coach, at=AT, because=" ", **asked)
    with refused("not_found"):
        propose_candidate(actor=house.stranger, at=AT, because="Bakker", **asked)
    candidate = propose_candidate(actor=house.coach, at=AT, because="Bakker", words="Staat graag vroeg op.", **asked)
    [row] = read_session(actor=table.desk.manager, at=AT, session_id=table.session).candidates
    assert (row.blind.id, row.blind.number, row.blind.can) == (candidate, 1, ("Bakker", "Deeg kneden"))
    assert (row.blind.licences, row.blind.hours_least, row.blind.hours_most) == (("b",), 16, 24)
    assert (row.blind.parts, row.blind.ways, row.blind.most_minutes) == (("by_day",), ("by_bicycle",), 30)
    with refused("put_forward"):
        propose_candidate(actor=table.desk.manager, at=AT, because="Nog eens", **asked)
    assert table.put()[0] != person
    assert [each.number for each in read_candidate(candidate).session.candidate_set.order_by("number")] == [1, 2]


def test_showing_keeps_the_promise_and_promises_each_to_hear(table: Table) -> None:
    with refused("invalid"):
        table.show()
    person, candidate = table.agree()
    assert table.show() == 1
    assert find_promise(table).state == "kept"
    news = read_candidate(candidate).promise
    assert (news.beneficiary_id, news.owner_id) == (person, table.house.coach.party_id)
    # Five working days from the session, which is on a Monday a week from now.
    assert (news.due_on, news.subject) == (date(2026, 12, 7), "Bakkerij Zonneveld")
    with refused("invalid"):
        table.show()
    table.agree()
    assert table.show() == 1


def test_whoever_is_not_chosen_hears_a_reason_about_the_work(table: Table) -> None:
    employer, (_person, candidate) = table.let_in(), table.agree()
    table.show()
    for choice, because in (("pass", ""), ("pass", "te oud"), ("maybe", "")):
        with refused("invalid"):
            choose_candidate(actor=employer, at=AT, candidate_id=candidate, choice=choice, because=because)
    choose_candidate(actor=table.desk.manager, at=AT, candidate_id=candidate, choice="pass", because="hours")
    assert read_candidate(candidate).choice_because == "hours"
    with refused("invalid"):
        record_candidate_outcome(actor=employer, at=AT, candidate_id=candidate, outcome="hired")


def test_how_it_went_is_told_before_a_session_closes_and_then_nobody_is_seen(table: Table) -> None:
    employer, candidate = meet(table)
    with refused("invalid"):
        close_session(actor=table.desk.manager, at=AT, session_id=table.session)
    for outcome, because in (("declined", ""), ("lost", "")):
        with refused("invalid"):
            record_candidate_outcome(actor=employer, at=AT, candidate_id=candidate, outcome=outcome, because=because)
    asked = {"candidate_id": candidate, "outcome": "declined", "because": "skill_missing"}
    assert record_candidate_outcome(actor=employer, at=AT, **asked) == table.session
    with refused("invalid"):
        choose_candidate(actor=employer, at=AT, candidate_id=candidate, choice="meet")
    record_candidate_outcome(actor=employer, at=AT, candidate_id=candidate, outcome="hired")
    close_session(actor=table.desk.manager, at=AT, session_id=table.session)
    assert (read_candidate(candidate).outcome, read_candidate(candidate).outcome_because) == ("hired", "")
    assert read_my_session(actor=employer, at=AT, session_id=table.session).candidates == ()
    with refused("not_found"):
        record_consent(actor=table.house.coach, at=AT, candidate_id=candidate, consent="no")


def test_an_employer_for_whom_nobody_was_found_is_told_so(table: Table) -> None:
    with refused("invalid"):
        close_session(actor=table.desk.manager, at=AT, session_id=table.session, because=" ")
    close_session(actor=table.desk.manager, at=AT, session_id=table.session, because="Niemand kan in december")
    [evidence] = Evidence.objects.filter(promise=find_promise(table))
    assert (evidence.kind, evidence.reference) == ("nobody", "Niemand kan in december")
    with refused("not_found"):
        table.show()


def test_an_employer_sees_its_own_promises_work_and_sessions_and_of_another_nothing(house: House) -> None:
    table = lay_table(house, way="meetup", name="Banenmarkt")
    employer, _candidate = meet(table)
    mine = read_my_employer(actor=employer, at=AT)
    assert (mine.name, mine.manager_name) == ("Bakkerij Zonneveld", "Accountmanager AM1")
    assert [row.kind for row in mine.owed] == ["demand_answer"]
    assert [(row.name, row.shown, row.met) for row in mine.sessions] == [("Banenmarkt", 1, 1)]
    other = record_employer(actor=table.desk.manager, at=AT, new=NewEmployer(name="Kok", kvk="87654321"))
    table.desk.employer = other
    stranger = table.let_in()
    assert read_my_employer(actor=stranger, at=AT).sessions == ()
    with refused("not_found"):
        read_my_session(actor=stranger, at=AT, session_id=table.session)


@pytest.mark.usefixtures("table")
def test_who_looks_in_for_nobody_sees_nothing(house: House) -> None:
    nobody = Actor(party_id=house.coach.party_id, role="employer", organisation_id=house.municipality)
    with refused("not_found"):
        read_my_employer(actor=nobody, at=AT)
