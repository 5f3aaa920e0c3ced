"""The contact budget on paper: so often a quarter, with days in between, and answers counted in working days."""

from datetime import date, timedelta

from sluitend.compute.formulas.contact_budget import (
    Approach,
    ContactBudget,
    count_answers,
    count_in_quarter,
    find_free_day,
    find_quarter,
)

TODAY = date(2026, 11, 23)
BUDGET = ContactBudget(at_most=3, spacing_days=14)


def before(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_a_quarter_begins_in_january_april_july_and_october() -> None:
    assert find_quarter(date(2026, 12, 31)) == date(2026, 10, 1)
    assert find_quarter(date(2026, 1, 1)) == date(2026, 1, 1)
    assert count_in_quarter([date(2026, 9, 30), date(2026, 10, 1)], day=TODAY) == 1


def test_there_is_room_now_until_the_spacing_or_the_quarter_says_otherwise() -> None:
    assert find_free_day([], budget=BUDGET, today=TODAY) == TODAY
    assert find_free_day([before(14)], budget=BUDGET, today=TODAY) == TODAY
    assert find_free_day([before(13)], budget=BUDGET, today=TODAY) == TODAY + timedelta(days=1)
    assert find_free_day([before(50), before(30), before(15)], budget=BUDGET, today=TODAY) == date(2027, 1, 1)
    assert find_free_day([], budget=ContactBudget(at_most=0, spacing_days=0), today=TODAY) == date(2027, 1, 1)


def test_an_answer_counts_when_it_came_in_time_and_a_silence_when_the_time_is_over() -> None:
    approaches = [
        Approach(on=before(21), answered_on=before(20)),
        Approach(on=before(21), answered_on=before(3)),
        Approach(on=before(21)),
        Approach(on=before(3)),
    ]
    assert count_answers(approaches, within_days=5, today=TODAY) == (1, 3)
