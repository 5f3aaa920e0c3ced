"""From a broken constraint to words; what nobody can read stays a fault."""

import pytest
from django.db import DatabaseError, IntegrityError, OperationalError, connection, transaction
from tests.standing import House

from sluitend.gate import errors
from sluitend.gate.translation import COLLISIONS, REFUSALS, is_collision, translate
from sluitend.ledger.models import Promise
from sluitend.parties.models import Party, Person

RAISE = "DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{code}', CONSTRAINT = '{name}'; END $$"


def provoke(code: str, name: str = "") -> DatabaseError:
    """Let the database itself raise a fault with this code, in the name of a constraint."""
    with pytest.raises(DatabaseError) as caught, connection.cursor() as cursor:
        cursor.execute(RAISE.format(code=code, name=name))
    return caught.value


@pytest.mark.parametrize(("name", "refusal"), list(REFUSALS.items()))
def test_each_constraint_that_people_can_break_has_its_refusal(
    database: str, name: str, refusal: type[errors.Refusal]
) -> None:
    assert type(translate(provoke("23514", name))) is refusal


def test_another_constraint_stays_a_fault(database: str) -> None:
    fault = provoke("23514", "one_running_spell")
    assert translate(fault) is fault


def test_a_fault_that_is_not_about_integrity_stays_what_it_is(database: str) -> None:
    fault = provoke("22012", "covered")
    assert translate(fault) is fault


def test_a_fault_without_a_cause_stays_what_it_is() -> None:
    fault = IntegrityError("made here")
    assert translate(fault) is fault


@pytest.mark.parametrize("code", sorted(COLLISIONS))
def test_a_collision_with_the_work_of_others_can_be_tried_again(database: str, code: str) -> None:
    assert is_collision(provoke(code))


@pytest.mark.parametrize("code", ["23514", "57P01", "22012"])
def test_other_faults_are_no_collision(database: str, code: str) -> None:
    assert not is_collision(provoke(code))


def test_a_connection_that_never_was_is_no_collision() -> None:
    assert not is_collision(OperationalError("no route"))


def test_the_names_are_those_of_the_constraints_and_triggers_in_the_database(house: House) -> None:
    """A renamed constraint would turn a refusal into a fault, so the database is asked for each name."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname::text FROM pg_constraint UNION SELECT relname FROM pg_class WHERE relkind = 'i'"
            " UNION SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        )
        known = " ".join(row[0] for row in cursor.fetchall())
    assert [name for name in REFUSALS if name not in known] == []


def test_without_the_gate_the_database_still_refuses_and_says_which_rule(house: House) -> None:
    person = house.admit()
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        Promise.objects.filter(beneficiary=person).delete()
    assert isinstance(translate(caught.value), errors.Uncovered)
    with pytest.raises(IntegrityError) as caught, transaction.atomic():
        Party.objects.filter(id=house.coach.party_id).update(present=False)
    assert isinstance(translate(caught.value), errors.StillOwning)
    assert Person.objects.get(party=person).covered_by_id == house.coach.party_id
