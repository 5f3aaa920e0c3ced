"""Reports: two questions to either side by a link, told once, shown with their source, and deciding nothing."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

from django.db import connections
from tests.areas.aftercare.working import begin_work, stop_work
from tests.areas.correspondence.posting import carry
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.aftercare.actions import (
    AskedReport,
    NewReport,
    follow_aftercare,
    record_work_report,
    redeem_report_link,
    report_my_work,
    request_report,
)
from sluitend.areas.aftercare.models import WorkReport
from sluitend.areas.aftercare.queries import read_aftercare, read_my_work, read_report_question
from sluitend.areas.correspondence.models import Dispatch
from sluitend.gate.actor import Actor
from sluitend.gate.models import Restriction
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_contact

DAY = timedelta(days=1)
YES, NO = NewReport(is_working=True), NewReport(is_working=False, needs="Te weinig uren")
ADDRESS = "https://example.org/werk/"


def ask(house: House, placement: int, side: str = "employer", *, days: int = 0) -> AskedReport:
    at = AT + days * DAY
    return request_report(actor=house.coach, at=at, placement_id=placement, side=side, address=ADDRESS)


def answer(asked: AskedReport, told: NewReport = YES, *, days: int = 0) -> bool:
    return redeem_report_link(actor=SYSTEM, at=AT + days * DAY, secret=asked.token, told=told)


def count_checks(person: int) -> int:
    return Promise.objects.filter(beneficiary=person, kind="work_check", state="open").count()


def become(house: House, person: int) -> Actor:
    return replace(house.coach, party_id=person, role="resident")


def test_a_link_shows_the_work_and_takes_one_answer(house: House) -> None:
    person = house.admit()
    asked = ask(house, begin_work(person))
    question = read_report_question(actor=SYSTEM, at=AT, secret=asked.token)
    assert question is not None
    assert (question.side, question.work, question.name) == ("employer", "Hovenier", "Noor Jansen001")
    assert (answer(asked), answer(asked)) == (True, False)
    assert read_report_question(actor=SYSTEM, at=AT, secret=asked.token) is None
    [row] = read_aftercare(actor=house.coach, at=AT, person_id=person).rows
    assert [(each.side, each.is_working, each.by) for each in row.reports] == [("employer", True, "")]
    assert (count_checks(person), row.differs) == (0, False)


def test_of_links_that_are_replaced_over_or_about_ended_work_nothing_opens(house: House) -> None:
    later = begin_work(house.admit(), starts_on=TODAY + 60 * DAY)
    placement = begin_work(house.admit())
    first = ask(house, placement)
    second = ask(house, placement, days=1)
    assert (answer(first, days=1), answer(second, days=23)) == (False, False)
    third = ask(house, placement, days=24)
    stop_work(placement)
    assert not answer(third, days=24)
    assert read_report_question(actor=SYSTEM, at=AT + 24 * DAY, secret="iets") is None
    for each in (placement, later):
        with refused("invalid"):
            ask(house, each, days=25)


def test_of_two_answers_at_once_one_counts(house: House) -> None:
    asked = ask(house, begin_work(house.admit()))

    def try_answer(told: NewReport) -> bool:
        try:
            return answer(asked, told)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(try_answer, (YES, NO))) == [False, True]
    assert WorkReport.objects.count() == 1


def test_of_whose_data_rest_a_link_opens_nothing(house: House) -> None:
    person = house.admit()
    asked = ask(house, begin_work(person))
    Restriction.objects.create(party_id=person, from_on=TODAY)
    assert (read_report_question(actor=SYSTEM, at=AT, secret=asked.token), answer(asked)) == (None, False)


def test_reports_that_differ_ask_for_a_person_once_and_decide_nothing(house: House) -> None:
    person = house.admit()
    placement = begin_work(person)
    answer(ask(house, placement))
    assert count_checks(person) == 0
    report_my_work(actor=become(house, person), at=AT, placement_id=placement, told=NO)
    report_my_work(actor=become(house, person), at=AT, placement_id=placement, told=NO)
    assert count_checks(person) == 1
    [row] = read_my_work(actor=become(house, person), at=AT).rows
    assert (row.differs, row.ended_on, len(row.reports)) == (True, None, 3)
    assert row.reports[0].needs == "Te weinig uren"


def test_what_a_colleague_heard_is_written_down_with_who_and_when(house: House) -> None:
    person = house.admit()
    placement = begin_work(person)
    heard = {"placement_id": placement, "side": "person", "told": YES}
    record_work_report(actor=house.coach, at=AT, told_on=TODAY, **heard)
    with refused("invalid"):
        record_work_report(actor=house.coach, at=AT, told_on=TODAY + DAY, **heard)
    with refused("not_found"):
        record_work_report(actor=house.coach, at=AT, told_on=TODAY, **heard | {"side": "council"})
    with refused("not_found"):
        ask(house, placement, "council")
    with refused("not_found"):
        record_work_report(actor=house.stranger, at=AT, told_on=TODAY, **heard)
    [row] = read_aftercare(actor=house.coach, at=AT, person_id=person).rows
    assert [(each.by, each.told_on) for each in row.reports] == [("coach 1", TODAY)]


def test_the_resident_is_written_to_and_reminded_once(house: House) -> None:
    person = house.admit()
    placement = begin_work(person)
    assert ask(house, placement, "person").unsent == "no_address"
    add_contact(actor=house.coach, at=AT, person_id=person, kind="email", value="noor@example.org")
    asked = ask(house, placement, "person", days=1)
    assert asked.channel == "email"
    for days in (2, 8, 9):
        assert len(carry(AT + days * DAY)) == (days in (2, 9))
        follow_aftercare(actor=SYSTEM, at=AT + days * DAY)
    assert Dispatch.objects.filter(code="work_question", state="sent").count() == 2
    [row] = read_aftercare(actor=house.coach, at=AT + 9 * DAY, person_id=person).rows
    assert [(each.side, each.is_reminded) for each in row.asked] == [("person", True)]
