"""Everything that can be asked about pacts; each goes through the gate."""

from sluitend.areas.pacts.queries.guarantee import GuaranteeList, GuaranteeView, list_guarantees, read_guarantee
from sluitend.areas.pacts.queries.outlook import OutlookQuarter, OutlookView, read_demand_outlook

__all__ = [
    "GuaranteeList",
    "GuaranteeView",
    "OutlookQuarter",
    "OutlookView",
    "list_guarantees",
    "read_demand_outlook",
    "read_guarantee",
]
