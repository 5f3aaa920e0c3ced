"""What was told to me: late promises that climbed, until I say that I have seen them."""

from datetime import datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.told import ToldToMe, list_told

PAGE_ROWS = 100


@act("list_messages")
def list_messages(*, actor: Actor, at: datetime) -> Outcome[ToldToMe]:
    """Give what was told to the actor and is still to be seen, the longest waiting first."""
    told = list_told(actor, today=find_day(at), most=PAGE_ROWS)
    return Outcome(value=told, about=told.people, object="messages", fields=("name", "due_on"))
