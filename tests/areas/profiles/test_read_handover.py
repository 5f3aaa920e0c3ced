"""One page for a new colleague: who, what is known and unknown, what is promised, and what was done last."""

import pytest
from tests.areas.contacts.writing import write
from tests.areas.profiles.telling import CLEANER, tell
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.contacts.actions import NewRelation, add_relation
from sluitend.areas.profiles.queries import read_handover
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.parties.actions import add_contact


def test_a_new_colleague_reads_what_is_known_promised_and_done(house: House) -> None:
    person = house.admit(first_name="Noor", last_name="Aydin")
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="0612345678")
    add_relation(actor=house.coach, at=AT, person_id=person, relation=NewRelation(kind="home_coach", name="Riet"))
    write(house.coach, person)
    tell(house.coach, person, "work", CLEANER)
    kept = Settling(state="kept", evidence="reached", reference="aan de balie")
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=kept)
    page = read_handover(actor=house.colleague, at=AT, person_id=person)
    assert (page.name, page.covered_by, page.contacts) == ("Noor Aydin", "coach 1", (("phone", "0612345678"),))
    assert [relation.name for relation in page.relations] == ["Riet"]
    assert page.last_contact_on == TODAY
    assert [section.code for section in page.sections if section.is_known] == ["work"]
    assert [row.kind for row in page.promises] == ["first_conversation"]
    assert [(step.promise_kind, step.by, step.reference) for step in page.steps] == [
        ("invitation", "coach 1", "aan de balie")
    ]


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_who_is_too_far_away_reads_no_handover(house: House, who: str) -> None:
    person = house.admit()
    with refused("not_found"):
        read_handover(actor=getattr(house, who), at=AT, person_id=person)
