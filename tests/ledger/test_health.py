"""Health: the house watches itself, and a sweep that stays away is found within one cycle."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.journal.actions import seal_journal
from sluitend.ledger.actions import sweep_late
from sluitend.ledger.models import Promise
from sluitend.ledger.queries import Health, read_health

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
    assert look(house) == Health(is_green=False, last_sweep_at=None, last_seal_at=None)


def test_the_sweep_is_a_promise_and_health_reads_when_it_was_made(house: House) -> None:
    sweep()
    assert Promise.objects.filter(kind="system_sweep", state="open", opened_at=AT).count() == 2
    assert look(house) == Health(is_green=True, last_sweep_at=AT, last_seal_at=None)


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


@pytest.mark.parametrize("who", ["coach", "lead", "council"])
def test_health_is_for_whoever_manages_the_system(house: House, who: str) -> None:
    with refused("not_allowed"):
        read_health(actor=getattr(house, who), at=AT)
