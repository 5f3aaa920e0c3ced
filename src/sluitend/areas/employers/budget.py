"""The contact budget as the book tells it: what the pack allows, and when employers were approached."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from sluitend.areas.employers.models import EmployerContact
from sluitend.compute.formulas.contact_budget import ContactBudget
from sluitend.compute.policy.pack import Pack


def find_budget(pack: Pack, *, on: date) -> ContactBudget:
    """Give how often a municipality approaches an employer unasked."""
    return ContactBudget(
        at_most=int(pack.parameter("employer_approaches_a_quarter", on=on).value),
        spacing_days=int(pack.parameter("employer_approach_spacing", on=on).value),
    )


def find_answer_days(pack: Pack, *, on: date) -> int:
    """Give within how many working days an answer is prompt."""
    return int(pack.parameter("employer_answer_days", on=on).value)


def list_approached(employers: Collection[int]) -> defaultdict[int, list[date]]:
    """Give on which days each of these employers was approached."""
    days: defaultdict[int, list[date]] = defaultdict(list)
    approaches = EmployerContact.objects.filter(employer__in=employers, is_approach=True)
    for employer, day in approaches.order_by("happened_on", "id").values_list("employer", "happened_on"):
        days[employer].append(day)
    return days
