"""Accounts of colleagues: made with a password that works once, closed and opened again, and one's own password."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actions import is_password, write_account
from sluitend.gate.models import Account
from sluitend.gate.passwords import draw_password
from sluitend.ledger.actions import end_service
from sluitend.parties.actions import (
    NewStaff,
    add_account,
    add_staff,
    close_account,
    move_staff,
    renew_my_password,
    renew_password,
    reopen_account,
)


def make(house: House, *, username: str = "sanne") -> str:
    """Make the account of the coach, and give its password."""
    staff_id = house.coach.party_id or 0
    return add_account(actor=house.administrator, at=AT, staff_id=staff_id, username=username)


def test_an_account_is_made_in_the_role_of_the_team_with_a_password_for_once(house: House) -> None:
    password = make(house)
    account = Account.objects.get(username="sanne")
    assert (account.role, account.party_id, account.must_renew) == ("coach", house.coach.party_id, True)
    assert account.check_password(password)
    assert account.organisation_id == house.municipality


def test_the_terminal_makes_the_first_account(house: House) -> None:
    assert add_account(actor=SYSTEM, at=AT, staff_id=house.administrator.party_id or 0, username="beheer")


def test_a_password_for_once_is_long_and_never_the_same(house: House) -> None:
    drawn = {draw_password() for _ in range(200)}
    assert len(drawn) == 200
    assert {len(each) for each in drawn} == {19}


def test_nobody_else_than_an_administrator_makes_one(house: House) -> None:
    for actor in (house.lead, house.coach, house.planner, house.council):
        with refused("not_allowed"):
            add_account(actor=actor, at=AT, staff_id=house.coach.party_id or 0, username="sanne")


def test_a_name_and_a_colleague_have_one_account(house: House) -> None:
    make(house)
    with refused("taken"):
        make(house, username="andere")
    with refused("taken"):
        add_account(actor=SYSTEM, at=AT, staff_id=house.colleague.party_id or 0, username="sanne")


def test_whoever_starts_later_or_left_gets_none(house: House) -> None:
    new = NewStaff(name="Later", number="S99", team_id=house.team, role="coach", started_on=TODAY + timedelta(days=9))
    later = add_staff(actor=SYSTEM, at=AT, new=new)
    end_service(actor=house.lead, at=AT, staff_id=house.colleague.party_id or 0)
    for staff_id in (later, house.colleague.party_id or 0, house.team):
        with refused("not_found"):
            add_account(actor=SYSTEM, at=AT, staff_id=staff_id, username="later")


def test_one_chooses_a_password_of_ones_own_by_the_one_that_was_given(house: House) -> None:
    given = make(house)
    renew_my_password(actor=house.coach, at=AT, current=given, password="vier losse woorden hier")
    account = Account.objects.get(username="sanne")
    assert account.check_password("vier losse woorden hier")
    assert not account.must_renew


@pytest.mark.parametrize(
    ("current", "password"), [("fout", "vier losse woorden hier"), ("", "vier losse woorden hier"), ("juist", "kort")]
)
def test_a_wrong_or_weak_password_changes_nothing(house: House, current: str, password: str) -> None:
    given = make(house)
    with refused("invalid"):
        renew_my_password(actor=house.coach, at=AT, current=given if current == "juist" else current, password=password)
    assert is_password(house.coach.party_id or 0, given)


def test_the_same_password_again_is_no_other_password(house: House) -> None:
    given = make(house)
    with refused("invalid"):
        renew_my_password(actor=house.coach, at=AT, current=given, password=given)


def test_whoever_forgot_the_password_is_given_another(house: House) -> None:
    first = make(house)
    second = renew_password(actor=house.administrator, at=AT, staff_id=house.coach.party_id or 0)
    assert first != second
    assert is_password(house.coach.party_id or 0, second)
    assert not is_password(house.coach.party_id or 0, first)


def test_an_account_is_closed_and_opened_again_with_another_password(house: House) -> None:
    coach, first = house.coach.party_id or 0, make(house)
    close_account(actor=house.administrator, at=AT, staff_id=coach)
    assert not is_password(coach, first)
    with refused("not_found"):
        renew_password(actor=house.administrator, at=AT, staff_id=coach)
    second = reopen_account(actor=house.administrator, at=AT, staff_id=coach)
    assert is_password(coach, second)
    assert Account.objects.get(party_id=coach).must_renew


def test_an_account_that_is_open_is_not_opened_again(house: House) -> None:
    make(house)
    with refused("not_found"):
        reopen_account(actor=house.administrator, at=AT, staff_id=house.coach.party_id or 0)


def test_another_role_is_also_the_role_in_which_one_logs_in(house: House) -> None:
    make(house)
    move_staff(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0, team_id=house.team, role="intake")
    assert Account.objects.get(username="sanne").role == "intake"


def test_an_account_without_a_colleague_behind_it_stays_as_it_is(house: House) -> None:
    write_account(
        username="los", password="een-lang-wachtwoord", name="Los", role="auditor", party_id=None, organisation_id=None
    )
    assert not Account.objects.get(username="los").must_renew
