"""The digest of a book: the same for the same promises, another for any other."""

from tests.refusals import refused
from tests.standing import AT, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.queries import digest_book

AUDITOR = Actor(party_id=None, role="auditor")


def digest(organisation_id: int) -> str:
    return digest_book(actor=AUDITOR, at=AT, organisation_id=organisation_id)


def test_the_digest_stays_the_same_until_a_promise_changes(house: House) -> None:
    person = house.admit()
    first = digest(house.municipality)
    assert digest(house.municipality) == first
    settling = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=settling)
    assert digest(house.municipality) != first


def test_what_happens_in_one_municipality_does_not_change_the_digest_of_another(house: House) -> None:
    elsewhere = house.outsider.organisation_id or 0
    before = digest(elsewhere)
    house.admit()
    assert digest(elsewhere) == before


def test_the_digest_is_for_auditors(house: House) -> None:
    with refused("not_allowed"):
        digest_book(actor=house.planner, at=AT, organisation_id=house.municipality)
