"""A resident's own file: each question is answered about oneself, and about nobody when there is no file."""

from collections.abc import Callable
from functools import partial

import pytest
from tests.areas.dossiers.leaving import become, leave
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.dossiers.actions import record_my_password
from sluitend.areas.dossiers.queries import export_my_file, read_my_details, read_my_looks, read_my_plan

PASSWORD = "vier losse woorden hier"
QUESTIONS: dict[str, Callable[..., object]] = {
    "details": read_my_details,
    "looks": read_my_looks,
    "plan": read_my_plan,
    "file": export_my_file,
    "password": partial(record_my_password, password=PASSWORD),
}
each_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))


@each_question
def test_a_resident_without_a_file_finds_nothing(house: House, question: Callable[..., object]) -> None:
    house.admit()
    with refused("not_found"):
        question(actor=become(house, 999_999), at=AT)


@each_question
@pytest.mark.parametrize("name", ["coach", "stranger", "administrator"])
def test_whoever_works_here_has_no_file_of_their_own(house: House, question: Callable[..., object], name: str) -> None:
    with refused("not_allowed"):
        question(actor=getattr(house, name), at=AT)


def test_whoever_left_still_sees_their_own_file(house: House) -> None:
    person = house.admit(bsn="999990019", last_name="Vertrokken")
    leave(person)
    assert read_my_details(actor=become(house, person), at=AT).bsn == "*****0019"
    assert "999990019" in repr(export_my_file(actor=become(house, person), at=AT).tables)
