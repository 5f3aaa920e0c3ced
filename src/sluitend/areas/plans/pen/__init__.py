"""The pen of plans and budgets: writes without asking; only `actions`, here or above, may hold it."""

from sluitend.areas.plans.pen.agreeing import Signature, agree_to
from sluitend.areas.plans.pen.budgets import open_budget
from sluitend.areas.plans.pen.finding import find_plan, find_step, find_version, require_days_ahead
from sluitend.areas.plans.pen.offering import settle_offer

__all__ = [
    "Signature",
    "agree_to",
    "find_plan",
    "find_step",
    "find_version",
    "open_budget",
    "require_days_ahead",
    "settle_offer",
]
