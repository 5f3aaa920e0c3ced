"""The personal budget as the pack has it: so much for each person, once in a while; not every municipality has one."""

from dataclasses import dataclass
from datetime import date, timedelta

from sluitend.compute.calendar import Term, end_term
from sluitend.compute.policy.pack import Pack

CODE = "personal_budget"
CENTS = 100
# A fund that does not come back is there once in a lifetime.
ONCE = Term(100, "years")


@dataclass(frozen=True, kw_only=True)
class BudgetPolicy:
    """What each person has: cents, between two days when it is first used today."""

    name: str
    amount: int
    from_on: date
    until_on: date
    source: str


def find_budget_policy(pack: Pack, *, on: date) -> BudgetPolicy | None:
    """Give the personal budget that a period beginning on this day would hold; None where there is none."""
    fund = next((each for each in pack.funds if each.code == CODE and each.per == "person" and each.holds(on)), None)
    if fund is None:
        return None
    return BudgetPolicy(
        name=fund.name,
        amount=int(pack.convert_to_euro(fund) * CENTS),
        from_on=on,
        until_on=end_term(fund.every or ONCE, start_on=on) - timedelta(days=1),
        source=fund.source,
    )
