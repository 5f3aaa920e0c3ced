"""What tests of sessions ask for."""

import pytest
from tests.areas.introductions.meeting import Table, lay_table
from tests.standing import House


@pytest.fixture
def table(house: House) -> Table:
    return lay_table(house)
