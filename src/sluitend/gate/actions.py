"""Accounts to log in with, and keys that are old enough to forget; the gate's own, as all else enters through it."""

from datetime import datetime, timedelta

from sluitend.gate.models import Account, Once

KEYS_KEPT = timedelta(days=30)


def write_account(
    *, username: str, password: str, name: str, role: str, party_id: int | None, organisation_id: int | None
) -> Account:
    """Write an account down, or give the one with this name a new password."""
    account = Account.objects.filter(username=username).first() or Account(username=username)
    account.name, account.role, account.party_id, account.organisation_id = (
        name,
        role,
        party_id,
        organisation_id,
    )
    account.set_password(password)
    account.save()
    return account


def is_account(username: str) -> bool:
    """Tell whether somebody can log in under this name."""
    return Account.objects.filter(username=username).exists()


def close_account(party_id: int) -> None:
    """Close the account of somebody who has left, if there is one."""
    Account.objects.filter(party_id=party_id).update(is_active=False)


def forget_keys(at: datetime) -> int:
    """Forget the keys of requests done more than thirty days ago, and give how many."""
    forgotten, _ = Once.objects.filter(at__lt=at - KEYS_KEPT).delete()
    return forgotten
