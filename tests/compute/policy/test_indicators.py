"""Indicators of a pack: a figure keeps its definition, and a new one says from which day it counts."""

import pytest
from tests.compute.policy.paper import read, refuse

from sluitend.compute.policy.indicators import choose_versions

FIRST = """
[[indicator]]
code = "spoken"
version = 1
name = "Gesproken"
text = "Wie een gesprek had."
numerator = "mensen met een gesprek"
denominator = "iedereen"
counts = ["spoken_to"]
source = "Nota"
"""
SECOND = FIRST.replace("version = 1", "version = 2\nfrom = 2021-01-01")


@pytest.mark.parametrize("body", [FIRST + SECOND, SECOND + FIRST])
def test_a_later_version_holds_wherever_it_stands_in_the_pack(body: str) -> None:
    (newest,) = choose_versions(read(body).indicators)
    assert newest.version == 2


def test_a_later_version_that_holds_no_later_is_refused() -> None:
    (finding,) = refuse(FIRST + SECOND.replace("from = 2021-01-01", "from = 2020-01-01"))
    assert finding.what == "Versie 2 van `spoken` gaat niet later in dan de versie ervoor"
