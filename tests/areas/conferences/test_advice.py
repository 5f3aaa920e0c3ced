"""One advice: it becomes a promise to discuss it with the person, and then leads to the plan."""

from datetime import timedelta

import pytest
from tests.areas.conferences.meeting import ADVICE, Meeting
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY
from tests.town.racing import open_track

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.areas.conferences.actions import Ending, close_case
from sluitend.areas.conferences.models import Case
from sluitend.areas.conferences.queries import read_case
from sluitend.ledger.actions import Settling, discharge_person, settle_promise
from sluitend.ledger.models import Promise


def test_an_advice_becomes_a_promise_of_whoever_covers_the_person(meeting: Meeting) -> None:
    person = meeting.house.admit()
    case = meeting.bring(person=person)
    promise = Promise.objects.get(id=meeting.close(case))
    assert (promise.kind, promise.beneficiary_id, promise.covers) == ("conference_advice", person, False)
    assert (promise.owner_id, promise.due_on) == (meeting.house.coach.party_id, TODAY + timedelta(weeks=2))
    view = read_case(actor=meeting.house.coach, at=AT, case_id=case)
    assert promise.subject == view.row.conference_name
    assert (view.row.ending, view.row.advice, view.promise_id) == ("advised", ADVICE.advice, promise.id)


def test_the_promise_goes_to_the_colleague_who_took_over(meeting: Meeting) -> None:
    person = meeting.house.admit()
    case = meeting.bring(person=person)
    hand_over_person(actor=meeting.house.coach, at=AT, person_id=person, to_id=meeting.house.colleague.party_id or 0)
    promise = close_case(actor=meeting.house.lead, at=AT, case_id=case, ending=ADVICE)
    assert Promise.objects.get(id=promise).owner_id == meeting.house.colleague.party_id


def test_once_discussed_it_leads_to_the_plan(meeting: Meeting) -> None:
    person = meeting.house.admit()
    promise = meeting.close(meeting.bring(person=person))
    settle_promise(
        actor=meeting.house.coach, at=AT, promise_id=promise or 0, settling=Settling(state="kept", evidence="declined")
    )
    assert sorted(each.kind for each in meeting.house.promises(person)) == ["invitation", "plan"]


def test_there_is_one_advice(meeting: Meeting) -> None:
    case = meeting.bring()
    meeting.close(case)
    with refused("case_closed"):
        meeting.close(case, Ending(ending="advised", advice="Nog een."))


@pytest.mark.parametrize(
    "ending",
    [
        Ending(ending="advised", advice="  "),
        Ending(ending="withdrawn", advice="Toch iets"),
        Ending(ending="taart"),
        Ending(ending=""),
    ],
)
def test_an_ending_says_what_it_is(meeting: Meeting, ending: Ending) -> None:
    case = meeting.bring()
    with refused("invalid"):
        meeting.close(case, ending)


@pytest.mark.parametrize("ending", ["withdrawn", "not_discussed"])
def test_without_an_advice_nothing_is_promised(meeting: Meeting, ending: str) -> None:
    person = meeting.house.admit()
    assert meeting.close(meeting.bring(person=person), Ending(ending=ending)) is None
    assert len(meeting.house.promises(person)) == 1


def test_somebody_who_left_is_promised_nothing_but_the_case_can_end(meeting: Meeting) -> None:
    person = meeting.house.admit()
    case = meeting.bring(person=person)
    discharge_person(actor=SYSTEM, at=AT, person_id=person, because="work")
    assert Case.objects.get(id=case).closed_at is None
    with refused("not_found"):
        close_case(actor=meeting.house.coach, at=AT, case_id=case, ending=ADVICE)


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_only_whoever_serves_the_person_ends_a_case(meeting: Meeting, who: str) -> None:
    case = meeting.bring()
    with refused("not_found"):
        close_case(actor=getattr(meeting.house, who), at=AT, case_id=case, ending=ADVICE)


def test_of_two_who_advise_at_once_one_does(meeting: Meeting) -> None:
    with open_track() as race:
        for _ in range(5):
            case = meeting.bring()
            outcomes = race(lambda case=case: meeting.close(case), lambda case=case: meeting.close(case))
            assert sorted(outcomes) == ["case_closed", "done"]
    assert Promise.objects.filter(kind="conference_advice").count() == 5
