"""Wage values: worked out from the report, promised again, contested by a second opinion, withdrawn with a trace."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from tests.contract.rooms.placements import REPORT
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.placements.actions import NewWageValue, record_wage_value, withdraw_wage_value
from sluitend.areas.placements.models import WageValue
from sluitend.areas.placements.queries import read_wage_values
from sluitend.ledger.models import Promise

LATER = timedelta(days=30)


def record(house: House, person: int, report: NewWageValue = REPORT) -> int:
    return record_wage_value(actor=house.coach, at=AT, person_id=person, report=report)


def list_reviews(person: int) -> list[tuple[str, object]]:
    found = Promise.objects.filter(beneficiary=person, kind="wage_value_review").order_by("id")
    return list(found.values_list("state", "due_on"))


def test_a_report_is_worked_out_from_its_tasks_and_the_next_is_promised(house: House) -> None:
    person = house.admit()
    record(house, person)
    [row] = read_wage_values(actor=house.coach, at=AT, person_id=person).rows
    assert (row.percent, [task.name for task in row.tasks]) == (51, ["Schoffelen", "Snoeien"])
    assert list_reviews(person) == [("open", REPORT.valid_until_on)]


def test_a_new_report_keeps_the_measurement_that_was_promised(house: House) -> None:
    person = house.admit()
    record(house, person)
    record(house, person, replace(REPORT, valid_until_on=TODAY + LATER))
    assert list_reviews(person) == [("kept", REPORT.valid_until_on), ("open", TODAY + LATER)]


def test_no_expert_can_put_the_next_measurement_off_beyond_the_pack(house: House) -> None:
    person = house.admit()
    record(house, person, replace(REPORT, valid_until_on=TODAY + timedelta(days=3000)))
    [(_state, due_on)] = list_reviews(person)
    assert due_on <= TODAY + timedelta(days=366)


@pytest.mark.parametrize(
    "wrong",
    [
        {"tasks": ()},
        {"tasks": (replace(REPORT.tasks[0], share=Decimal(40)), REPORT.tasks[1])},
        {"tasks": (replace(REPORT.tasks[0], tempo=110), REPORT.tasks[1])},
        {"visited_on": TODAY + timedelta(days=1)},
        {"reported_on": TODAY + timedelta(days=1)},
        {"hours_a_week": 40},
    ],
)
def test_what_the_method_does_not_know_is_refused(house: House, wrong: dict[str, object]) -> None:
    person = house.admit()
    with refused("invalid"):
        record(house, person, replace(REPORT, **wrong))  # type: ignore[arg-type]
    assert not WageValue.objects.exists()


def test_a_second_opinion_is_given_once_and_about_the_same_person(house: House) -> None:
    person, other = house.admit(), house.admit()
    second = replace(REPORT, second_to_id=record(house, person))
    with refused("not_found"):
        record(house, other, second)
    record(house, person, second)
    with refused("told_twice"):
        record(house, person, second)


def test_what_was_written_down_wrongly_stays_to_be_read_and_asks_for_nothing(house: House) -> None:
    person = house.admit()
    number = record(house, person)
    with refused("no_reason"):
        withdraw_wage_value(actor=house.coach, at=AT, wage_value_id=number, because=" ")
    withdraw_wage_value(actor=house.coach, at=AT, wage_value_id=number, because="Van een ander")
    [row] = read_wage_values(actor=house.coach, at=AT, person_id=person).rows
    assert row.withdrawn_because == "Van een ander"
    assert [state for state, _due_on in list_reviews(person)] == ["released"]
    with refused("not_found"):
        withdraw_wage_value(actor=house.coach, at=AT, wage_value_id=number, because="Nog eens")


def test_a_stranger_learns_and_writes_nothing(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        read_wage_values(actor=house.stranger, at=AT, person_id=person)
    with refused("not_found"):
        record_wage_value(actor=house.stranger, at=AT, person_id=person, report=REPORT)
