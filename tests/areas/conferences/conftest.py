"""What tests of conferences ask for."""

import pytest
from tests.areas.conferences.meeting import Meeting, hold_meeting
from tests.standing import House


@pytest.fixture
def meeting(house: House) -> Meeting:
    """Give a planned conference with two partners."""
    return hold_meeting(house)
