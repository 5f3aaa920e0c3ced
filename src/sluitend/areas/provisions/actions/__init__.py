"""What changes about provisions, one file per use case; each goes through the gate."""

from sluitend.areas.provisions.actions.add import Need, add_provision
from sluitend.areas.provisions.actions.move import Move, move_provision
from sluitend.areas.provisions.actions.take_back import take_back_provision
from sluitend.areas.provisions.actions.threat import record_threat

__all__ = ["Move", "Need", "add_provision", "move_provision", "record_threat", "take_back_provision"]
