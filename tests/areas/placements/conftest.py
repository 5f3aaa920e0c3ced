"""What tests of placements ask for."""

import pytest
from tests.areas.employers.hiring import found_hiring_desk
from tests.areas.placements.working import WorkingDesk
from tests.standing import House


@pytest.fixture
def desk(house: House) -> WorkingDesk:
    return WorkingDesk(house=house, hiring=found_hiring_desk(house))
