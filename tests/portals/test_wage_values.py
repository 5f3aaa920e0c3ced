"""Wage values at the desk: a report is typed over from paper, and comes back whole when something is missing."""

from uuid import uuid4

from django.urls import reverse
from tests.portals.filled import REPORT
from tests.portals.visiting import Visit, read_main
from tests.standing import House

from sluitend.areas.placements.models import WageValue


def test_a_report_is_written_down_and_withdrawn_from_the_page_of_a_person(house: House, visit: Visit) -> None:
    person, coach = house.admit(), visit(house.coach)
    here = reverse("wage-values", args=[person])
    assert f'href="{here}"' in coach.get(reverse("person", args=[person])).content.decode()
    coach.post(reverse("record-wage-value", args=[person]), REPORT | {"once": str(uuid4())})
    assert "70 procent bij De Groene Hand" in read_main(coach.get(here))
    wrong = {"once": str(uuid4()), "wage_value_id": WageValue.objects.get().pk, "because": "Van een ander"}
    coach.post(reverse("withdraw-wage-value", args=[person]), wrong)
    assert "Ingetrokken: Van een ander" in read_main(coach.get(here))


def test_a_task_that_is_filled_in_by_half_comes_back_to_the_form(house: House, visit: Visit) -> None:
    sent = REPORT | {"once": str(uuid4()), "share_2": ""}
    page = visit(house.coach).post(reverse("record-wage-value", args=[house.admit()]), sent, follow=True)
    assert "Een hoofdtaak is half ingevuld." in page.content.decode()
    assert 'value="Snoeien"' in page.content.decode()
