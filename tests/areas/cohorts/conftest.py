"""What tests of cohorts ask for."""

import pytest
from tests.areas.cohorts.quarter import Quarter, found_quarter
from tests.standing import House


@pytest.fixture
def quarter(house: House) -> Quarter:
    """Give two areas of a municipality in which movers join; nobody lives there yet."""
    return found_quarter(house)
