"""The link to log in: single use, for a day, with a code beside it, and of no use to whoever reads the database."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.dossiers.actions import make_login_link, redeem_login_link
from sluitend.gate.links import LinkSecrets
from sluitend.gate.models import Account, LoginLink


def make(house: House, person: int) -> LinkSecrets:
    return make_login_link(actor=house.coach, at=AT, person_id=person)


def redeem(link: LinkSecrets, *, code: str = "", hours: float = 0) -> int | None:
    at = AT + timedelta(hours=hours)
    return redeem_login_link(actor=SYSTEM, at=at, token=link.token, code=code or link.code)


def spoil(code: str) -> str:
    """Give another code."""
    return f"{(int(code) + 1) % 1_000_000:06}"


def test_a_link_with_its_code_gives_the_account_of_the_person(house: House) -> None:
    person = house.admit()
    account = Account.objects.get(id=redeem(make(house, person)))
    assert (account.party_id, account.role, account.organisation_id) == (person, "resident", house.municipality)
    assert not account.has_usable_password()


def test_a_link_is_used_once(house: House) -> None:
    link = make(house, house.admit())
    assert redeem(link)
    assert redeem(link) is None


@pytest.mark.parametrize(("hours", "works"), [(23.9, True), (24, False), (48, False)])
def test_a_link_ends_after_a_day(house: House, hours: float, works: bool) -> None:
    assert (redeem(make(house, house.admit()), hours=hours) is not None) is works


def test_after_five_wrong_codes_the_right_one_does_not_help(house: House) -> None:
    link = make(house, house.admit())
    for _ in range(5):
        assert redeem(link, code=spoil(link.code)) is None
    assert redeem(link) is None
    assert LoginLink.objects.get().tries == 5


def test_four_wrong_codes_are_forgiven(house: House) -> None:
    link = make(house, house.admit())
    for _ in range(4):
        redeem(link, code=spoil(link.code))
    assert redeem(link)


def test_a_new_link_ends_the_one_before(house: House) -> None:
    person = house.admit()
    first = make(house, person)
    second = make_login_link(actor=house.coach, at=AT + timedelta(minutes=1), person_id=person)
    assert redeem(first, hours=0.5) is None
    assert redeem(second, hours=0.5)
    assert Account.objects.count() == 1


def test_an_account_that_was_closed_stays_closed(house: House) -> None:
    link = make(house, house.admit())
    Account.objects.update(is_active=False)
    assert redeem(link) is None


def test_the_database_knows_neither_link_nor_code(house: House) -> None:
    link = make(house, house.admit())
    kept = LoginLink.objects.values_list("digest", "code_digest").get()
    assert link.token.encode() not in b"".join(bytes(each) for each in kept)
    assert link.code.encode() not in b"".join(bytes(each) for each in kept)


def test_links_of_two_people_have_nothing_in_common(house: House) -> None:
    one, other = make(house, house.admit()), make(house, house.admit())
    assert one.token != other.token
    assert redeem_login_link(actor=SYSTEM, at=AT, token=one.token, code=spoil(one.code)) is None
    assert redeem_login_link(actor=SYSTEM, at=AT, token="nergens", code="123456") is None


@pytest.mark.parametrize("name", ["colleague", "stranger", "outsider"])
def test_only_who_serves_the_person_makes_a_link(house: House, name: str) -> None:
    person = house.admit()
    with refused("not_found"):
        make_login_link(actor=getattr(house, name), at=AT, person_id=person)
