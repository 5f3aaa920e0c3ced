"""A round of the post: what may go out now is taken one by one, sent, and noted."""

from datetime import datetime

from sluitend.areas.correspondence.actions import record_receipt, take_dispatch
from sluitend.areas.correspondence.rows import is_post_due
from sluitend.compute.policy.letters import EMAIL, SMS
from sluitend.exchange.post.carrying import Carrier, find_carrier
from sluitend.gate.actor import Actor

POSTMAN = Actor(party_id=None, role="system", origin="post")
AT_ONCE = 500


def send_due(at: datetime) -> int:
    """Send what may go out now, and give how many went; a channel that is down is left alone until the next round."""
    return sum(_send_over(channel, find_carrier(channel), at) for channel in (EMAIL, SMS))


def _send_over(channel: str, carrier: Carrier, at: datetime) -> int:
    for sent in range(AT_ONCE):
        # Asked first, so that the journal does not fill up with rounds in which nothing was to be done.
        parcel = take_dispatch(actor=POSTMAN, at=at, channels=(channel,)) if is_post_due(channel, at) else None
        if parcel is None:
            return sent
        # When this is cut off the message stays taken: perhaps it was sent, and a person decides.
        receipt = carrier.send(parcel)
        record_receipt(actor=POSTMAN, at=at, dispatch_id=parcel.id, receipt=receipt)
        if receipt.problem and not receipt.is_lasting:
            return sent
    return AT_ONCE
