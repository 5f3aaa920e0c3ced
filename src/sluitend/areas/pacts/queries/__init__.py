"""Everything that can be asked about pacts; each goes through the gate."""

from sluitend.areas.pacts.queries.guarantee import GuaranteeList, GuaranteeView, list_guarantees, read_guarantee
from sluitend.areas.pacts.queries.outlook import OutlookQuarter, OutlookView, read_demand_outlook
from sluitend.areas.pacts.queries.pact import PactList, PactView, list_pacts, read_employer_pacts, read_pact

__all__ = [
    "GuaranteeList",
    "GuaranteeView",
    "OutlookQuarter",
    "OutlookView",
    "PactList",
    "PactView",
    "list_guarantees",
    "list_pacts",
    "read_demand_outlook",
    "read_employer_pacts",
    "read_guarantee",
    "read_pact",
]
