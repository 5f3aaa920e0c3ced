"""Three noughts and two honest figures: counted anew, of one municipality, with what was stopped kept apart."""

from datetime import timedelta

import psycopg
import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.outcomes.queries import Noughts, read_noughts
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import (
    NewMeans,
    Opening,
    Settling,
    add_means,
    discharge_person,
    draw_means,
    settle_promise,
    suspend_promise,
    sweep_late,
)
from sluitend.parties.reasons import OUTFLOW_REASONS

Owner = psycopg.Connection[tuple[object, ...]]
YEAR = 365


def read(house: House, *, actor: Actor | None = None, days: int = 0) -> Noughts:
    return read_noughts(actor=actor or house.council, at=AT + timedelta(days=days))


def break_cover(owner: Owner, statement: str) -> None:
    """Do as the owner of the tables what the constraints never let anybody do."""
    for table in ("ledger_promise", "parties_person", "parties_party", "ledger_means"):
        owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    owner.execute(statement)
    for table in ("ledger_promise", "parties_person", "parties_party", "ledger_means"):
        owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def test_an_empty_book_has_noughts_everywhere(house: House) -> None:
    noughts = read(house)
    figures = (noughts.people, noughts.uncovered, noughts.unfunded, noughts.unattended)
    assert figures == (0, 0, 0, 0)
    assert (noughts.late, noughts.open, noughts.kept, noughts.broken) == (0, 0, 0, 0)
    assert (noughts.today, noughts.since_on) == (TODAY, TODAY - timedelta(days=YEAR))


def test_people_and_open_promises_of_this_municipality_are_counted(house: House) -> None:
    house.admit()
    house.admit(owner=house.stranger)
    noughts = read(house)
    assert (noughts.people, noughts.open, noughts.uncovered) == (2, 2, 0)
    assert read(house, actor=SYSTEM).people == 2


def test_another_municipality_counts_its_own(house: House) -> None:
    house.admit()
    elsewhere = Actor(party_id=None, role="council", organisation_id=house.outsider.organisation_id)
    noughts = read(house, actor=elsewhere)
    assert (noughts.people, noughts.open) == (0, 0)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM ledger_promise",
        "UPDATE ledger_promise SET covers = false",
        "UPDATE ledger_promise SET state = 'kept', settled_at = now(), kept_amount = amount",
        "UPDATE parties_party SET present = false WHERE id = (SELECT owner_id FROM ledger_promise)",
    ],
)
def test_whoever_is_uncovered_is_counted_even_when_the_triggers_missed_it(
    house: House, owner: Owner, statement: str
) -> None:
    house.admit()
    break_cover(owner, statement)
    assert read(house).uncovered == 1
    assert read(house, actor=SYSTEM).uncovered == 1


def test_means_that_were_overdrawn_behind_our_back_are_counted(house: House, owner: Owner) -> None:
    means = NewMeans(
        code="M",
        name="Budget",
        organisation_id=house.municipality,
        unit="cent",
        amount=100,
        from_on=TODAY,
        until_on=TODAY,
    )
    means_id = add_means(actor=house.planner, at=AT, means=means)
    promise_id = house.promise(house.admit())
    draw_means(actor=house.coach, at=AT, promise_id=promise_id, means_id=means_id, amount=100)
    assert read(house).unfunded == 0
    break_cover(owner, "UPDATE ledger_means SET amount = 99")
    assert read(house).unfunded == 1


def test_late_promises_are_told_as_they_are_and_a_clock_that_stands_still_is_not_late(house: House) -> None:
    late, still = (house.promise(house.admit(due_on=TODAY)) for _ in range(2))
    suspend_promise(actor=house.coach, at=AT, promise_id=still, reason="waiting")
    assert late
    assert (read(house).late, read(house, days=1).late) == (0, 1)


def test_a_promise_is_unattended_when_the_day_to_tell_somebody_has_passed(house: House) -> None:
    house.admit(due_on=TODAY)
    assert read(house, days=1).unattended == 0
    assert read(house, days=2).unattended == 1
    sweep_late(actor=SYSTEM, at=AT + timedelta(days=2))
    assert read(house, days=2).unattended == 0


def test_kept_and_broken_are_of_the_last_year(house: House) -> None:
    for settling in (
        Settling(state="kept", evidence="reached"),
        Settling(
            state="broken",
            reason="no_show",
            successor=Opening(kind="invitation", owner_id=house.coach.party_id or 0),
        ),
    ):
        promise_id = house.promise(house.admit())
        settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=settling)
    assert (read(house).kept, read(house).broken) == (1, 1)
    last = read(house, days=YEAR)
    assert (last.kept, last.broken) == (0, 0)


def test_exits_are_told_by_reason_with_what_was_stopped_apart(house: House) -> None:
    for because in ("work", "work", "no_response", "enforcement", "death"):
        discharge_person(actor=house.coach, at=AT, person_id=house.admit(), because=because)
    exits = {row.code: row for row in read(house).exits}
    assert list(exits) == list(OUTFLOW_REASONS)
    assert {code: row.count for code, row in exits.items() if row.count} == {
        "work": 2,
        "no_response": 1,
        "enforcement": 1,
        "death": 1,
    }
    assert {code for code, row in exits.items() if row.stopped} == {"no_response", "enforcement"}
    assert exits["work"].name == "Naar werk"


def test_exits_of_longer_than_a_year_ago_are_not_told_again(house: House) -> None:
    discharge_person(actor=house.coach, at=AT, person_id=house.admit(), because="work")
    assert sum(row.count for row in read(house, days=YEAR - 1).exits) == 1
    assert sum(row.count for row in read(house, days=YEAR).exits) == 0


def test_no_person_is_shown_to_the_council(house: House) -> None:
    house.admit(last_name="Vlinder")
    assert "Vlinder" not in repr(read(house))


@pytest.mark.parametrize("who", ["coach", "intake", "administrator"])
def test_the_noughts_are_for_the_council_the_leads_and_the_planner(house: House, who: str) -> None:
    with refused("not_allowed"):
        read(house, actor=getattr(house, who))
