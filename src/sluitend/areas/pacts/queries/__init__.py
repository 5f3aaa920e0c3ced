"""Everything that can be asked about pacts; each goes through the gate."""

from sluitend.areas.pacts.queries.guarantee import GuaranteeList, GuaranteeView, list_guarantees, read_guarantee

__all__ = ["GuaranteeList", "GuaranteeView", "list_guarantees", "read_guarantee"]
