"""My own account: the name under which I log in, and whether my password was given by somebody else."""

from datetime import datetime

from sluitend.gate.actions import Login, find_logins
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound


@act("read_my_account")
def read_my_account(*, actor: Actor, at: datetime) -> Outcome[Login]:
    """Give how whoever asks logs in."""
    own = actor.party_id or 0
    login = find_logins([own]).get(own)
    if login is None:
        raise NotFound
    return Outcome(value=login, object=f"staff:{own}", fields=("account",))
