"""What changes about facts and target groups, one file per use case; each goes through the gate."""

from sluitend.areas.groups.actions.decide import Decision, decide_application
from sluitend.areas.groups.actions.follow import follow_groups
from sluitend.areas.groups.actions.record import record_fact, withdraw_fact

__all__ = ["Decision", "decide_application", "follow_groups", "record_fact", "withdraw_fact"]
