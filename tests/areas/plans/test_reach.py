"""Who may write: whoever the act is granted to and reaches, about somebody who is still in the book."""

import pytest
from tests.standing import AT, SYSTEM, House

from sluitend.areas.plans.reach import is_within_reach
from sluitend.ledger.actions import discharge_person
from sluitend.parties.models import Person


@pytest.mark.parametrize(
    ("who", "may"), [("coach", True), ("lead", True), ("colleague", False), ("stranger", False), ("planner", False)]
)
def test_a_page_offers_writing_to_whoever_may_write(house: House, who: str, may: bool) -> None:
    person = Person.objects.get(party=house.admit())
    assert is_within_reach(person, actor=getattr(house, who), act="start_plan") is may


def test_nothing_is_written_about_whoever_left(house: House) -> None:
    person = Person.objects.get(party=house.admit())
    assert is_within_reach(person, actor=SYSTEM, act="start_plan")
    discharge_person(actor=SYSTEM, at=AT, person_id=person.pk, because="work")
    person.refresh_from_db()
    assert not is_within_reach(person, actor=SYSTEM, act="start_plan")
