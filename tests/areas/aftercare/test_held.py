"""Proof that work held: with a day and a source, not too early, once, and withdrawn with a trace."""

from dataclasses import replace
from datetime import timedelta

from tests.areas.aftercare.working import begin_work
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.aftercare.actions import NewHeldResult, record_held_result, withdraw_held_result
from sluitend.areas.aftercare.queries import read_aftercare
from sluitend.areas.aftercare.rows import list_held_results

LATER = timedelta(days=31)
WRONG: list[dict[str, object]] = [
    {"held_on": TODAY + timedelta(days=20)},
    {"held_on": TODAY + timedelta(days=40)},
    {"months": 2},
    {"months": 0},
    {"source": "feeling"},
]
MONTH = NewHeldResult(months=1, held_on=TODAY + LATER, source="wages", words="Loonstrook gezien")


def record(house: House, placement: int, result: NewHeldResult = MONTH) -> int:
    return record_held_result(actor=house.coach, at=AT + LATER, placement_id=placement, result=result)


def test_what_held_is_a_fact_on_which_a_contract_can_pay(house: House) -> None:
    placement = begin_work(house.admit())
    record(house, placement)
    [held] = list_held_results([placement])
    assert (held.months, held.held_on, held.source) == (1, TODAY + LATER, "wages")
    with refused("told_twice"):
        record(house, placement)


def test_what_cannot_be_known_yet_or_not_like_this_is_refused(house: House) -> None:
    placement = begin_work(house.admit())
    for wrong in WRONG:
        with refused("invalid"):
            record(house, placement, replace(MONTH, **wrong))  # type: ignore[arg-type]


def test_what_was_written_wrongly_stays_to_be_read_and_proves_nothing(house: House) -> None:
    person = house.admit()
    placement = begin_work(person)
    number = record(house, placement)
    with refused("no_reason"):
        withdraw_held_result(actor=house.coach, at=AT + LATER, held_result_id=number, because=" ")
    with refused("not_found"):
        withdraw_held_result(actor=house.stranger, at=AT + LATER, held_result_id=number, because="Van een ander")
    withdraw_held_result(actor=house.coach, at=AT + LATER, held_result_id=number, because="Van een ander")
    [row] = read_aftercare(actor=house.coach, at=AT + LATER, person_id=person).rows
    assert (row.held[0].withdrawn_because, list_held_results([placement])) == ("Van een ander", [])
    with refused("not_found"):
        withdraw_held_result(actor=house.coach, at=AT + LATER, held_result_id=number, because="Nog eens")
