"""What tests of plans ask for: a coach at work on the plan of somebody."""

import pytest
from tests.areas.plans.planning import Desk
from tests.standing import House


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house, house.admit(last_name="Bakker", kind="plan"))
