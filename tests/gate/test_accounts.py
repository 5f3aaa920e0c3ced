"""Accounts and old keys: one account for each name, in a known role, and keys are forgotten after thirty days."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError
from tests.standing import AT

from sluitend.gate.actions import KEYS_KEPT, forget_keys, is_account, write_account
from sluitend.gate.models import Account, Once


def write(**more: object) -> Account:
    account = {"username": "sanne", "password": "een lang wachtwoord", "name": "Sanne", "role": "coach"}
    return write_account(**account | {"party_id": None, "organisation_id": None} | more)  # type: ignore[arg-type]


def test_an_account_is_written_once_and_then_given_another_password(book: None) -> None:
    first = write()
    assert write(password="een ander wachtwoord", role="team_lead").pk == first.pk
    account = Account.objects.get()
    assert account.role == "team_lead"
    assert account.check_password("een ander wachtwoord")
    assert not account.check_password("een lang wachtwoord")


def test_the_password_itself_is_not_written_down(book: None) -> None:
    write()
    assert "een lang wachtwoord" not in repr(Account.objects.values().get())


def test_a_role_that_is_not_known_is_stopped_by_the_database(book: None) -> None:
    with pytest.raises(IntegrityError, match="known_role"):
        write(role="passer_by")


def test_two_accounts_are_never_of_one_colleague(book: None) -> None:
    write(party_id=7)
    with pytest.raises(IntegrityError, match="party_id"):
        write(username="other", party_id=7)


def test_it_can_be_asked_whether_a_name_is_taken(book: None) -> None:
    assert not is_account("sanne")
    write()
    assert is_account("sanne")


def test_keys_are_kept_for_thirty_days_and_not_longer(book: None) -> None:
    for number, at in enumerate((AT - KEYS_KEPT, AT - KEYS_KEPT - timedelta(seconds=1), AT)):
        Once.objects.create(key=UUID(int=number), digest=b"", at=at)
    assert forget_keys(AT) == 1
    assert set(Once.objects.values_list("key", flat=True)) == {UUID(int=0), UUID(int=2)}


def test_a_key_is_forgotten_after_thirty_days_and_not_before(book: None) -> None:
    for days in (29, 31):
        Once.objects.create(key=uuid4(), digest=b"", at=AT - timedelta(days=days))
    assert forget_keys(AT) == 1
    assert Once.objects.count() == 1
