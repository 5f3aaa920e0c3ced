"""The Standaard Bedrijfsindeling: codes as people write them, and how large an employer is."""

import pytest

from sluitend.compute.formulas.sbi import find_section, find_size


@pytest.mark.parametrize(
    ("text", "section"),
    [("i", "I"), ("56.10.2", "I"), ("0111", "A"), ("84", "O"), ("99", "U"), ("Q 8610", "Q"), ("", ""), ("zorg", "")],
)
def test_a_code_or_letter_leads_to_its_section(text: str, section: str) -> None:
    assert find_section(text) == section


def test_a_code_that_is_none_leads_nowhere() -> None:
    assert [find_section(text) for text in ("5", "001", "123456", "AB")] == ["", "", "", ""]


def test_the_size_follows_from_the_number_of_people() -> None:
    assert [find_size(people) for people in (0, 1, 9, 10, 249, 5000)] == [
        "",
        "self",
        "micro",
        "small",
        "medium",
        "large",
    ]
