"""My promises: a resident sees what the municipality owes them, by whom and by when, and nothing of anybody else."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.ledger.actions import Opening, Settling, settle_promise
from sluitend.ledger.queries import read_my_promises


def become(house: House, person: int) -> Actor:
    """Give a resident of the house as an actor."""
    return Actor(party_id=person, role="resident", organisation_id=house.municipality, origin="test")


def test_what_is_owed_comes_with_who_owes_it_and_the_day(house: House) -> None:
    person = house.admit(due_on=TODAY + timedelta(days=3))
    mine = read_my_promises(actor=become(house, person), at=AT)
    assert [(row.kind, row.due_on, row.is_late) for row in mine.open] == [
        ("invitation", TODAY + timedelta(days=3), False)
    ]
    assert mine.coach == mine.open[0].owner_name == "coach 1"
    assert mine.name.startswith("Noor Jansen")


def test_what_is_late_is_shown_as_late(house: House) -> None:
    person = house.admit(due_on=TODAY)
    [row] = read_my_promises(actor=become(house, person), at=AT + timedelta(days=4)).open
    assert (row.is_late, row.days_late) == (True, 4)


def test_what_was_settled_comes_after_what_is_open(house: House) -> None:
    person = house.admit()
    follows = Opening(kind="plan", owner_id=house.coach.party_id or 0)
    done = Settling(state="kept", evidence="reached", successor=follows)
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=done)
    mine = read_my_promises(actor=become(house, person), at=AT)
    assert [row.kind for row in mine.open] == ["plan"]
    assert [(row.kind, row.state) for row in mine.settled] == [("invitation", "kept")]


def test_nothing_of_a_neighbour_is_seen(house: House) -> None:
    person, neighbour = house.admit(), house.admit(last_name="Geheim")
    assert "Geheim" not in repr(read_my_promises(actor=become(house, person), at=AT))
    assert neighbour not in Entry.objects.latest("number").about


@pytest.mark.parametrize("name", ["coach", "colleague", "stranger", "lead", "administrator"])
def test_whoever_works_here_owns_no_such_page(house: House, name: str) -> None:
    house.admit()
    with refused("not_allowed"):
        read_my_promises(actor=getattr(house, name), at=AT)


def test_a_resident_without_a_file_finds_nothing(house: House) -> None:
    with refused("not_found"):
        read_my_promises(actor=become(house, 999_999), at=AT)
