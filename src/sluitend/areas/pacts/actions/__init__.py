"""Everything that changes about pacts, one file per use case; each goes through the gate."""

from sluitend.areas.pacts.actions.candidates import (
    add_guarantee_candidate,
    record_guarantee_start,
    withdraw_guarantee_candidate,
)
from sluitend.areas.pacts.actions.guarantee import (
    make_guarantee,
    record_guarantee_expectation,
    settle_guarantee,
)
from sluitend.areas.pacts.actions.outlook import NewOutlook, record_demand_outlook
from sluitend.areas.pacts.agreeing import NewGuarantee

__all__ = [
    "NewGuarantee",
    "NewOutlook",
    "add_guarantee_candidate",
    "make_guarantee",
    "record_demand_outlook",
    "record_guarantee_expectation",
    "record_guarantee_start",
    "settle_guarantee",
    "withdraw_guarantee_candidate",
]
