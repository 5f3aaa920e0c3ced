"""Budgets: somebody's own means in the book, made when it is first used."""

from datetime import date

from sluitend.areas.plans.funds import CODE, find_budget_policy
from sluitend.areas.plans.models import PersonalBudget
from sluitend.gate.errors import NoBudget
from sluitend.ledger.models import Means
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import NewMeans, write_means
from sluitend.parties.models import Person


def open_budget(person: Person, *, today: date) -> Means:
    """Give the means that holds for somebody today, a new one when the period before it is over.

    The person is locked by whoever calls, so that two who spend first do not each make one.
    """
    own = PersonalBudget.objects.filter(person=person, means__from_on__lte=today, means__until_on__gte=today)
    budget = own.select_related("means").first()
    if budget is not None:
        return budget.means
    policy = find_budget_policy(find_pack(person.party.organisation_id), on=today)
    if policy is None:
        raise NoBudget
    means = write_means(
        NewMeans(
            code=f"{CODE}-{person.pk}-{today:%Y%m%d}",
            name=policy.name[:120],
            organisation_id=person.party.organisation_id or 0,
            unit="cent",
            amount=policy.amount,
            from_on=policy.from_on,
            until_on=policy.until_on,
        )
    )
    PersonalBudget.objects.create(person=person, means=means)
    return means
