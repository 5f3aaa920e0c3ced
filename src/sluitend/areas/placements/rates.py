"""Rates: what the pack says of wages and subsidies on a day, and whether that can be relied on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sluitend.compute.formulas.wage_subsidy import SubsidyRates
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.values import Parameter

VERIFIED = "verified"
SHARES = {
    "holiday": "holiday_allowance_share",
    "cap": "subsidy_cap_share",
    "flat": "flat_subsidy_share",
    "costs": "employer_cost_share",
}


@dataclass(frozen=True, kw_only=True)
class Rate:
    """A parameter as it is used; `is_last_known` when it held before the day for which it is used and not on it."""

    code: str
    name: str
    value: Decimal
    unit: str
    from_on: date
    source: str
    is_verified: bool
    is_last_known: bool


def find_rate(pack: Pack, code: str, *, on: date) -> Rate:
    """Give what the pack says on a day; when it says nothing any more, what it said last, and else `NoParameter`."""
    found = pack.find_last_known(code, on=on)
    return _tell(found or pack.parameter(code, on=on), on)


def list_rates(pack: Pack, wage_code: str, *, on: date) -> dict[str, Rate]:
    """Give every rate of the wage-cost subsidy on a day, by the name that it has in the formula."""
    return {name: find_rate(pack, code, on=on) for name, code in {"hourly": wage_code, **SHARES}.items()}


def give_rates(rates: dict[str, Rate]) -> SubsidyRates:
    """Give the rates as the formula asks for them."""
    return SubsidyRates(**{name: rate.value for name, rate in rates.items()})


def _tell(found: Parameter, on: date) -> Rate:
    names = ("code", "name", "value", "unit", "from_on", "source")
    return Rate(
        **{name: getattr(found, name) for name in names},
        is_verified=found.status == VERIFIED,
        is_last_known=not found.holds(on),
    )
