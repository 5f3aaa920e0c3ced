"""Two account managers at the same moment: the last approach is made by one, and a demand ends once."""

from collections.abc import Iterator
from functools import partial

import pytest
from tests.areas.employers.hiring import HiringDesk
from tests.areas.employers.test_demand import ask
from tests.standing import AT, TODAY
from tests.town.racing import Race, open_track

from sluitend.areas.employers.actions import NewContact, end_demand, record_employer_contact
from sluitend.areas.employers.models import EmployerContact

ROUNDS = 5


@pytest.fixture
def race(desk: HiringDesk) -> Iterator[Race]:
    with open_track() as race:
        yield race


def test_of_two_who_call_an_employer_at_once_one_is_told_to_wait(desk: HiringDesk, race: Race) -> None:
    call = NewContact(happened_on=TODAY, way="call", is_approach=True, words="Is er werk?")
    asked = {"at": AT, "employer_id": desk.employer, "contact": call}
    for _ in range(ROUNDS):
        came_out = race(
            *(partial(record_employer_contact, actor=who, **asked) for who in (desk.manager, desk.colleague))
        )
        assert sorted(came_out) == ["done", "invalid"]
        EmployerContact.objects.all().delete()


def test_of_two_who_end_a_demand_at_once_one_is_told_that_it_ended(desk: HiringDesk, race: Race) -> None:
    for _ in range(ROUNDS):
        asked = {"at": AT, "demand_id": ask(desk), "ending": "filled"}
        came_out = race(*(partial(end_demand, actor=who, **asked) for who in (desk.manager, desk.colleague)))
        assert sorted(came_out) == ["demand_ended", "done"]
