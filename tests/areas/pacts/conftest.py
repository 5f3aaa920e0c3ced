"""What tests of pacts ask for."""

import pytest
from tests.areas.employers.hiring import HiringDesk, found_hiring_desk
from tests.standing import House


@pytest.fixture
def desk(house: House) -> HiringDesk:
    return found_hiring_desk(house)
