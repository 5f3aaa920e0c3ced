"""What tests of schedules ask for."""

import pytest
from tests.areas.schedules.office import Office, open_office
from tests.standing import House


@pytest.fixture
def office(house: House) -> Office:
    """Give a cohort of six, and two colleagues with an hour a week for conversations each."""
    return open_office(house)
