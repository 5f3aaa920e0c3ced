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
from sluitend.areas.pacts.actions.meeting import plan_pact_meeting, record_pact_meeting
from sluitend.areas.pacts.actions.outlook import NewOutlook, record_demand_outlook
from sluitend.areas.pacts.actions.pact import add_pact_member, end_pact_member, record_pact
from sluitend.areas.pacts.actions.result import Seen, end_pact_agreement, make_pact_agreement, record_pact_result
from sluitend.areas.pacts.agreeing import NewGuarantee, NewMeeting, NewPact, NewResult

__all__ = [
    "NewGuarantee",
    "NewMeeting",
    "NewOutlook",
    "NewPact",
    "NewResult",
    "Seen",
    "add_guarantee_candidate",
    "add_pact_member",
    "end_pact_agreement",
    "end_pact_member",
    "make_guarantee",
    "make_pact_agreement",
    "plan_pact_meeting",
    "record_demand_outlook",
    "record_guarantee_expectation",
    "record_guarantee_start",
    "record_pact",
    "record_pact_meeting",
    "record_pact_result",
    "settle_guarantee",
    "withdraw_guarantee_candidate",
]
