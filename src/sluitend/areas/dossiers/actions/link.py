"""Logging in: a coach makes a link, the resident uses it once with its code, and may choose a password."""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sluitend.gate.actions import (
    find_login_link,
    note_try,
    provide_account,
    write_login_link,
    write_password,
)
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.links import LinkSecrets
from sluitend.ledger.pen import lock_anybody


@act("make_login_link")
def make_login_link(*, actor: Actor, at: datetime, person_id: int) -> Outcome[LinkSecrets]:
    """Make a link with which this person logs in once; earlier links of theirs end."""
    person = lock_anybody(actor, person_id)
    account = provide_account(
        party_id=person_id, name=person.party.name, role="resident", organisation_id=person.party.organisation_id
    )
    ends_at = at + timedelta(hours=settings.LOGIN_LINK_HOURS)
    secrets = write_login_link(account.pk, at=at, ends_at=ends_at)
    return Outcome(value=secrets, about=(person_id,), object=f"account:{account.pk}", fields=("login_link",))


@act("redeem_login_link")
def redeem_login_link(*, actor: Actor, at: datetime, token: str, code: str) -> Outcome[int | None]:
    """Give the account of a link when this is its code, and nothing otherwise; a wrong code counts as a try.

    Nothing is refused by raising: the try that was counted would be undone with the rest.
    """
    link = find_login_link(token, at=at)
    if link is None:
        return Outcome(value=None, object="login_link")
    right = note_try(link, token=token, code=code, at=at)
    about = (link.account.party_id,) if link.account.party_id else ()
    fields = ("login_link",) if right else ("tries",)
    return Outcome(value=link.account_id if right else None, about=about, object="login_link", fields=fields)


@act("record_my_password")
def record_my_password(*, actor: Actor, at: datetime, password: str) -> Outcome[None]:
    """Let a resident choose a password, to log in without a link from now on."""
    try:
        validate_password(password)
    except ValidationError as weak:
        raise Invalid(
            _("Dit wachtwoord is niet sterk genoeg."),
            " ".join(weak.messages),
            _("Kies een langer wachtwoord, bijvoorbeeld vier woorden achter elkaar."),
        ) from weak
    if actor.party_id is None or not write_password(actor.party_id, password=password):
        raise NotFound
    return Outcome(value=None, about=(actor.party_id,), object="account", fields=("password",))
