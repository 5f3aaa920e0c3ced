"""What once was wrong with seals: the application could not make them, and not all of them was in their digest."""

from datetime import timedelta

import psycopg
import pytest
from tests.standing import AT, House

from sluitend.journal.actions import seal_journal
from sluitend.journal.queries import verify_journal

Owner = psycopg.Connection[tuple[object, ...]]


def change(owner: Owner, statement: str) -> None:
    """Do as the owner of the tables what the triggers refuse."""
    tables = ("journal_entry", "journal_seal")
    for table in tables:
        owner.execute(f"ALTER TABLE {table} DISABLE TRIGGER append_only")
    owner.execute(statement)  # type: ignore[arg-type]
    for table in tables:
        owner.execute(f"ALTER TABLE {table} ENABLE TRIGGER append_only")


def test_the_role_of_the_application_had_no_right_to_the_lock_it_asked_for(house: House) -> None:
    assert seal_journal(at=AT) > 0
    assert verify_journal().faults == ()


@pytest.mark.parametrize("field", ["at = at + interval '1 day'", "upto = upto - 1"])
def test_the_moment_and_the_reach_of_a_seal_could_be_altered_unseen(house: House, owner: Owner, field: str) -> None:
    # The number that was handed out last is not used, so that a seal that reaches less far covers the same.
    owner.execute("SELECT nextval('journal_entry_number_seq')")
    seal_journal(at=AT + timedelta(minutes=1))
    assert verify_journal().faults == ()
    change(owner, f"UPDATE journal_seal SET {field}")
    assert verify_journal().faults == ("de regels onder zegel 1 zijn gewijzigd",)


def test_an_entry_put_in_before_the_first_one_was_not_found(house: House, owner: Owner) -> None:
    seal_journal(at=AT)
    change(
        owner,
        "INSERT INTO journal_entry SELECT 0, at, actor, on_behalf_of, role, purpose, act, about, object,"
        " outcome, origin, fields FROM journal_entry WHERE number = 1",
    )
    assert verify_journal().faults == ("er staan regels buiten de zegels",)
