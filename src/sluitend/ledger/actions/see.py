"""See: whoever was told that something is late, says so; the promise stays late until somebody keeps it."""

from collections.abc import Sequence
from datetime import datetime

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.models import Message
from sluitend.ledger.told import find_unseen


@act("see_messages")
def see_messages(*, actor: Actor, at: datetime, message_ids: Sequence[int]) -> Outcome[int]:
    """Note that these were seen, and give how many; what was told to others, or seen before, is left as it is."""
    found = find_unseen(actor, message_ids)
    seen = Message.objects.filter(id__in=found, seen_at=None).update(seen_at=at)
    about = tuple(person for person in found.values() if person)
    return Outcome(value=seen, about=about, object=f"messages:{seen}", fields=("seen_at",))
