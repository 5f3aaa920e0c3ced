"""Everything that changes about placements, one file per use case; each goes through the gate."""

from sluitend.areas.placements.actions.wage_value import NewTask, NewWageValue, record_wage_value, withdraw_wage_value

__all__ = ["NewTask", "NewWageValue", "record_wage_value", "withdraw_wage_value"]
