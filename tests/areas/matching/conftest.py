"""What tests of matching ask for."""

import pytest
from tests.areas.matching.fair import Fair, open_fair
from tests.standing import House


@pytest.fixture
def fair(house: House) -> Fair:
    return open_fair(house)
