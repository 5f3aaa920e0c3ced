"""What tests of target groups ask for."""

import pytest
from tests.areas.groups.gate import Zuidoost, found_zuidoost
from tests.standing import House


@pytest.fixture
def zuidoost(house: House) -> Zuidoost:
    """Give a municipality of which one area guides people at the gate."""
    return found_zuidoost(house)
