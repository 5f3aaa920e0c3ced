"""One page for a new colleague: who, what is known, promised, agreed, waited for and said, and what was done last."""

from dataclasses import replace

import pytest
from tests.areas.contacts.writing import write
from tests.areas.profiles.telling import CLEANER, tell
from tests.areas.provisions.helping import need
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.queries import read_handover
from sluitend.areas.contacts.actions import NewRelation, add_relation
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
    assert (page.name, page.covered_by, page.reached) == ("Noor Aydin", "coach 1", (("phone", "0612345678"),))
    assert [relation.name for relation in page.relations] == ["Riet"]
    assert page.contacts
    assert page.contacts.last_contact_on == TODAY
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


def test_the_whole_story_is_there_for_whoever_may_read_each_part(house: House) -> None:
    person = house.admit()
    write(house.coach, person, "Wil in de zorg werken.")
    write(house.coach, person, "Kanarie", purpose="debt")
    need(house, person, "debt_assistance", actor=replace(house.coach, purpose="debt"), why="Kanarie")
    page = read_handover(actor=house.colleague, at=AT, person_id=person)
    assert page.contacts
    assert [note.text for note in page.contacts.latest] == ["Wil in de zorg werken."]
    assert page.provisions
    assert [row.why for row in page.provisions.rows] == [""]
    assert page.plan
    assert page.ladder
    assert (page.plan.agreed, page.ladder.step) == (0, None)
    shown = read_handover(actor=house.intake, at=AT, person_id=person)
    assert (shown.plan, shown.provisions, shown.ladder) == (None, None, None)
