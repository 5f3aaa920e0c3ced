"""Accounts, links to log in with, restrictions, and what is old enough to forget: all that the gate itself keeps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.contrib.sessions.models import Session
from django.db.models import F

from sluitend.gate.grants import ROLES
from sluitend.gate.links import LinkSecrets, digest_code, digest_token, draw_secrets, match_code
from sluitend.gate.models import Account, LoginLink, Once, Restriction

KEYS_KEPT = timedelta(days=30)
TRIES = 5


def write_account(
    *,
    username: str,
    password: str,
    name: str,
    role: str,
    party_id: int | None,
    organisation_id: int | None,
    must_renew: bool = False,
) -> Account:
    """Write an account down, or give the one with this name a new password."""
    account = Account.objects.filter(username=username).first() or Account(username=username)
    account.name, account.role, account.party_id, account.organisation_id = (
        name,
        role,
        party_id,
        organisation_id,
    )
    account.must_renew = must_renew
    account.set_password(password)
    account.save()
    return account


def provide_account(*, party_id: int, name: str, role: str, organisation_id: int | None) -> Account:
    """Give the account of somebody who logs in without a password, and make it on first use."""
    username = f"{ROLES[role].lower()}-{party_id}"
    drafted = Account(username=username, name=name, role=role, organisation_id=organisation_id)
    drafted.set_unusable_password()
    values = {each: getattr(drafted, each) for each in ("username", "name", "role", "organisation_id", "password")}
    account, _ = Account.objects.get_or_create(party_id=party_id, defaults=values)
    return account


def find_username(party_id: int) -> str:
    """Give the name under which somebody logs in; "" for whoever has no account."""
    return Account.objects.filter(party_id=party_id).values_list("username", flat=True).first() or ""


def write_password(party_id: int, *, password: str, must_renew: bool = False) -> bool:
    """Write another password down for somebody who has an account, and tell whether there was one."""
    account = Account.objects.filter(party_id=party_id, is_active=True).first()
    if account is None:
        return False
    account.must_renew = must_renew
    account.set_password(password)
    account.save(update_fields=["password", "must_renew"])
    return True


@dataclass(frozen=True, kw_only=True)
class Login:
    """How somebody logs in; whoever was given a password by somebody else has not logged in with it yet."""

    username: str
    role: str
    is_open: bool
    must_renew: bool


def find_logins(party_ids: Sequence[int]) -> dict[int, Login]:
    """Give how each of these people logs in, by their number; who has no account is left out."""
    found = Account.objects.filter(party_id__in=party_ids).annotate(is_open=F("is_active"))
    rows = found.values_list("party_id", "username", "role", "is_open", "must_renew")
    return {
        number: Login(username=username, role=role, is_open=is_open, must_renew=must_renew)
        for number, username, role, is_open, must_renew in rows
        if number
    }


def is_password(party_id: int, password: str) -> bool:
    """Tell whether this is the password of somebody who can log in."""
    account = Account.objects.filter(party_id=party_id, is_active=True).first()
    return account is not None and account.check_password(password)


def write_role(party_id: int, *, role: str) -> None:
    """Let whoever works in another role from now on also log in in that role."""
    Account.objects.filter(party_id=party_id).update(role=role)


def reopen_account(party_id: int, *, password: str) -> bool:
    """Let somebody log in again, with a password that works once, and tell whether there was an account."""
    opened = Account.objects.filter(party_id=party_id, is_active=False).update(is_active=True)
    return bool(opened) and write_password(party_id, password=password, must_renew=True)


def write_login_link(account_id: int, *, at: datetime, ends_at: datetime) -> LinkSecrets:
    """Write a new link to log in down and give its secrets, once; earlier links end."""
    secrets = draw_secrets(account_id, at=at, ends_at=ends_at)
    LoginLink.objects.filter(account=account_id).delete()
    LoginLink.objects.create(
        account_id=account_id,
        digest=digest_token(secrets.token),
        code_digest=digest_code(secrets.token, secrets.code),
        made_at=at,
        ends_at=ends_at,
    )
    return secrets


def find_login_link(token: str, *, at: datetime) -> LoginLink | None:
    """Give the link with this token, locked, while it can still be used."""
    usable = LoginLink.objects.filter(used_at=None, ends_at__gt=at, tries__lt=TRIES, account__is_active=True)
    return usable.select_for_update(of=("self",)).select_related("account").filter(digest=digest_token(token)).first()


def note_try(link: LoginLink, *, token: str, code: str, at: datetime) -> bool:
    """Tell whether this is the code of the link, which is then used; a wrong code counts as a try."""
    right = match_code(token, code, digest=bytes(link.code_digest))
    noted = {"used_at": at} if right else {"tries": F("tries") + 1}
    LoginLink.objects.filter(id=link.id).update(**noted)
    return right


def write_restriction(party_id: int, *, from_on: date) -> None:
    """Note that the data of somebody may only be kept from a day on."""
    Restriction.objects.get_or_create(party_id=party_id, defaults={"from_on": from_on})


def forget_restriction(party_id: int) -> None:
    """Note that the data of somebody may be used again."""
    Restriction.objects.filter(party_id=party_id).delete()


def is_account(username: str) -> bool:
    """Tell whether somebody can log in under this name."""
    return Account.objects.filter(username=username).exists()


def close_account(party_id: int) -> None:
    """Close the account of somebody who has left, if there is one."""
    Account.objects.filter(party_id=party_id).update(is_active=False)


def open_account(party_id: int) -> None:
    """Let somebody who logs in without a password do so again."""
    Account.objects.filter(party_id=party_id).update(is_active=True)


def forget_account(party_id: int) -> None:
    """Forget that somebody could log in, with their name and the links that wait for them."""
    Account.objects.filter(party_id=party_id).delete()


def forget_keys(at: datetime) -> int:
    """Forget the keys of requests done more than thirty days ago, and give how many."""
    forgotten, _ = Once.objects.filter(at__lt=at - KEYS_KEPT).delete()
    return forgotten


def forget_sessions(at: datetime) -> int:
    """Forget sessions that have ended: what was typed and refused in them is kept no longer."""
    forgotten, _ = Session.objects.filter(expire_date__lt=at).delete()
    return forgotten
