"""The BSN: sealed at rest, found by its hash, shown masked, and read by few, for income only, and never unseen."""

from dataclasses import replace

import psycopg
import pytest
from cryptography.exceptions import InvalidTag
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid
from sluitend.journal.models import Entry
from sluitend.ledger.queries import read_person
from sluitend.parties.bsn import check_bsn, hash_bsn, mask_bsn, open_bsn, seal_bsn
from sluitend.parties.models import Person
from sluitend.parties.queries import read_bsn

BSN = "123456782"
OTHER = "111222333"


def for_income(actor: Actor) -> Actor:
    return replace(actor, purpose="income")


def dump_tables(owner: psycopg.Connection[tuple[object, ...]]) -> str:
    """Give every row of every table as the owner sees it, bytes as hexadecimal digits."""
    tables = owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    rows = [owner.execute(f"SELECT t::text FROM {name} t").fetchall() for (name,) in tables]  # type: ignore[arg-type]
    return repr(rows)


def test_the_number_is_nowhere_in_a_dump_of_the_tables(
    house: House, owner: psycopg.Connection[tuple[object, ...]]
) -> None:
    person = house.admit(bsn=BSN)
    read_bsn(actor=for_income(house.coach), at=AT, person_id=person)
    dump = dump_tables(owner)
    assert "Jansen" in dump
    assert BSN not in dump
    assert BSN.encode().hex() not in dump


def test_two_seals_of_one_number_do_not_look_alike() -> None:
    assert seal_bsn(BSN) != seal_bsn(BSN)
    assert open_bsn(seal_bsn(BSN)) == BSN


def test_the_hash_is_always_the_same_and_depends_on_the_key(settings: object) -> None:
    first = hash_bsn(BSN)
    assert hash_bsn(BSN) == first != hash_bsn(OTHER)
    settings.BSN_KEY = "another key"  # type: ignore[attr-defined]
    assert hash_bsn(BSN) != first


@pytest.mark.parametrize("place", [0, 5, 12, 15, -1])
def test_bytes_that_were_tampered_with_do_not_open(place: int) -> None:
    sealed = bytearray(seal_bsn(BSN))
    sealed[place] ^= 1
    with pytest.raises(InvalidTag):
        open_bsn(bytes(sealed))


def test_another_key_does_not_open_the_seal(settings: object) -> None:
    sealed = seal_bsn(BSN)
    settings.BSN_KEY = "another key"  # type: ignore[attr-defined]
    with pytest.raises(InvalidTag):
        open_bsn(sealed)


@pytest.mark.parametrize("text", ["", "12345678", "123456789", "1234567823", "letters", "000000000"])
def test_a_number_that_fails_the_eleven_test_is_refused(text: str) -> None:
    with pytest.raises(Invalid) as caught:
        check_bsn(text)
    assert "burgerservicenummer" in str(caught.value)


@pytest.mark.parametrize("text", [BSN, " 1234.56.782 ", "1234 56 782"])
def test_a_number_is_read_with_dots_and_spaces(text: str) -> None:
    assert check_bsn(text) == BSN


def test_screens_show_the_last_four_digits_only() -> None:
    assert mask_bsn(BSN) == "*****6782"


def test_nobody_comes_in_under_a_wrong_number(house: House) -> None:
    with pytest.raises(Invalid):
        house.admit(bsn="123456789")
    assert not Person.objects.exists()


def test_two_people_never_share_a_bsn(house: House) -> None:
    house.admit(bsn=BSN)
    with refused("already_known"):
        house.admit(bsn=BSN)


@pytest.mark.parametrize("who", ["coach", "lead", "intake"])
def test_whoever_works_on_income_reads_it(house: House, who: str) -> None:
    person = house.admit(bsn=BSN)
    assert read_bsn(actor=for_income(getattr(house, who)), at=AT, person_id=person) == BSN


def test_each_reading_is_in_the_journal_and_in_the_file(house: House) -> None:
    person = house.admit(bsn=BSN)
    read_bsn(actor=for_income(house.coach), at=AT, person_id=person)
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.act, entry.about, entry.purpose, entry.fields) == ("read_bsn", [person], "income", ["bsn"])
    look = read_person(actor=house.coach, at=AT, person_id=person).looks[0]
    assert (look.act, look.purpose) == ("read_bsn", "income")


@pytest.mark.parametrize("purpose", ["work", "debt", "integration", ""])
def test_for_another_purpose_it_stays_sealed(house: House, purpose: str) -> None:
    person = house.admit(bsn=BSN)
    with refused("wrong_purpose"):
        read_bsn(actor=replace(house.coach, purpose=purpose), at=AT, person_id=person)


@pytest.mark.parametrize("who", ["planner", "council", "administrator"])
def test_other_roles_do_not_read_it_at_all(house: House, who: str) -> None:
    person = house.admit(bsn=BSN)
    with refused("not_allowed"):
        read_bsn(actor=for_income(getattr(house, who)), at=AT, person_id=person)


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_a_coach_reads_it_of_the_own_people_only(house: House, who: str) -> None:
    person = house.admit(bsn=BSN)
    with refused("not_found"):
        read_bsn(actor=for_income(getattr(house, who)), at=AT, person_id=person)


def test_of_somebody_without_a_bsn_there_is_nothing_to_read(house: House) -> None:
    person = house.admit()
    with refused("not_found"):
        read_bsn(actor=for_income(house.coach), at=AT, person_id=person)
