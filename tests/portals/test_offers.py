"""What an offer comes to, at the desk: asked and answered on one page, told where it cannot be, and as a table."""

from django.urls import reverse
from tests.portals.visiting import Visit, read_main
from tests.standing import House

ASKED = {
    "hours_a_week": "32",
    "hourly_wage": "14.71",
    "wage_code": "wml_hour_21",
    "starts_on": "2026-01-01",
    "trial_months": "0",
    "wage_percent": "60",
}


def test_what_was_asked_is_worked_out_with_its_rates_and_never_as_a_decision(house: House, visit: Visit) -> None:
    page = read_main(visit(house.coach).get(reverse("offer-estimate"), ASKED))
    assert "Indicatief, geen besluit." in page
    assert "€ 1.088,27" in page
    assert "Vergoeding werkgeverslasten" in page
    assert "laatst bekende" in page


def test_a_question_that_cannot_be_worked_out_says_why_beside_its_field(house: House, visit: Visit) -> None:
    page = read_main(visit(house.coach).get(reverse("offer-estimate"), ASKED | {"wage_percent": "120"}))
    assert "hoogstens" in page
    assert "1.088,27" not in page


def test_the_months_are_a_table_that_a_dutch_spreadsheet_reads(house: House, visit: Visit) -> None:
    table = visit(house.coach).get(reverse("offer-months"), ASKED | {"trial_months": "2"}).content.decode("utf-8-sig")
    lines = table.splitlines()
    assert len(lines) == 37
    assert "0,00" in lines[1]
    assert "1088,27" in lines[3]
