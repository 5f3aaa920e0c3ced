"""Health: the house watches itself, and a sweep that stays away is found within one cycle."""

from datetime import timedelta

import pytest
from tests.areas.correspondence.posting import admit_with, carry, post
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.correspondence.actions import Receipt, start_pause, start_print_run
from sluitend.areas.correspondence.queries import Health, read_health
from sluitend.journal.actions import seal_journal
from sluitend.ledger.actions import sweep_late
from sluitend.ledger.models import Promise

MINUTE = timedelta(minutes=1)
CYCLE = 5 * MINUTE
LIMIT = 30 * MINUTE
ROUNDS = 50


def look(house: House, *, after: timedelta = timedelta()) -> Health:
    return read_health(actor=house.administrator, at=AT + after)


def sweep(*, after: timedelta = timedelta()) -> None:
    sweep_late(actor=SYSTEM, at=AT + after)


def find_alarm(house: House, *, swept: timedelta) -> timedelta:
    """Look every cycle, from some time before it can be red, and give when it turns red."""
    after = -(-(swept + LIMIT - 2 * CYCLE) // CYCLE) * CYCLE
    while look(house, after=after).is_green:
        after += CYCLE
    return after


def test_before_the_first_round_health_is_red(house: House) -> None:
    assert look(house) == Health(last_sweep_at=None, last_seal_at=None, is_sweep_late=True, is_post_stuck=False)
    assert not look(house).is_green


def test_the_sweep_is_a_promise_and_health_reads_when_it_was_made(house: House) -> None:
    sweep()
    assert Promise.objects.filter(kind="system_sweep", state="open", opened_at=AT).count() == 2
    assert look(house) == Health(last_sweep_at=AT, last_seal_at=None, is_sweep_late=False, is_post_stuck=False)
    assert look(house).is_green


def test_the_last_seal_is_told_too(house: House) -> None:
    seal_journal(at=AT)
    assert look(house).last_seal_at == AT


def test_health_turns_red_when_half_an_hour_has_passed(house: House) -> None:
    sweep()
    assert look(house, after=LIMIT - MINUTE / 60).is_green
    assert not look(house, after=LIMIT).is_green


def test_a_sweep_makes_health_green_again(house: House) -> None:
    sweep()
    assert not look(house, after=LIMIT * 2).is_green
    sweep(after=LIMIT * 2)
    assert look(house, after=LIMIT * 2).is_green


def test_a_sweep_that_stays_away_is_found_within_one_cycle_fifty_times_out_of_fifty(house: House) -> None:
    now, waits = timedelta(), []
    for number in range(ROUNDS):
        # Never at the same place between two looks.
        swept = now + number * timedelta(seconds=37)
        sweep(after=swept)
        now = find_alarm(house, swept=swept)
        waits.append(now - swept)
    assert [wait for wait in waits if not LIMIT <= wait < LIMIT + CYCLE] == []


def test_one_municipality_that_is_passed_over_is_enough_for_red(house: House) -> None:
    sweep()
    later = AT + LIMIT
    # Only one of the two promises is renewed.
    Promise.objects.filter(kind="system_sweep", beneficiary=house.municipality).update(opened_at=later)
    assert not look(house, after=LIMIT).is_green


def test_post_that_should_have_gone_half_an_hour_ago_turns_health_red_and_a_pause_does_not(house: House) -> None:
    post(admit_with(house, "email"))
    held = admit_with(house, "phone")
    post(held)
    start_pause(actor=house.coach, at=AT, person_id=held, because="Opname", until_on=TODAY)
    assert not look(house, after=LIMIT - MINUTE).is_post_stuck
    sweep(after=LIMIT)
    assert look(house, after=LIMIT).is_post_stuck
    assert not look(house, after=LIMIT).is_green
    carry(AT + LIMIT)
    assert not look(house, after=2 * LIMIT).is_post_stuck


def test_what_is_tried_in_vain_stands_still_unless_something_else_went_since(house: House) -> None:
    busy, other = (admit_with(house, "email") for _ in range(2))
    post(busy)
    for after in (0, 10, 30):
        carry(AT + after * MINUTE, receipt=Receipt(problem="Even niet"))
    later = 31 * MINUTE
    assert look(house, after=later).is_post_stuck
    post(other, at=AT + later)
    carry(AT + later)
    assert not look(house, after=later).is_post_stuck


def test_letters_that_lie_gathered_stand_still(house: House) -> None:
    post(admit_with(house, "post"))
    assert not look(house, after=LIMIT).is_post_stuck
    start_print_run(actor=house.planner, at=AT + LIMIT)
    assert look(house, after=2 * LIMIT).is_post_stuck


@pytest.mark.parametrize("who", ["coach", "lead", "council"])
def test_health_is_for_whoever_manages_the_system(house: House, who: str) -> None:
    with refused("not_allowed"):
        read_health(actor=getattr(house, who), at=AT)
