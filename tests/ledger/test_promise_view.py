"""One promise on its own page: why it exists, what counts, what may follow, and what would be left."""

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Opening, Settling, make_promise, settle_promise, sweep_late
from sluitend.ledger.models import Promise
from sluitend.ledger.queries import PromiseView, read_promise


def read(house: House, promise_id: int, *, actor: Actor | None = None) -> PromiseView:
    return read_promise(actor=actor or house.coach, at=AT, promise_id=promise_id)


def test_the_page_tells_why_a_promise_exists_and_what_counts(house: House) -> None:
    view = read(house, house.promise(house.admit()))
    assert view.because.startswith("Iedereen wordt uitgenodigd")
    assert view.evidence == (("reached", "Bereikt en afspraak gemaakt"),)
    assert (view.row.kind_name, view.row.state, view.row.owner_id) == ("Uitnodiging", "open", house.coach.party_id)


def test_what_usually_follows_stands_first_with_its_last_day(house: House) -> None:
    view = read(house, house.promise(house.admit()))
    usual, *others = view.successors
    assert (usual.kind, usual.name, usual.is_usual) == ("first_conversation", "Eerste gesprek", True)
    assert (usual.latest_on - TODAY).days == 42
    assert not any(choice.is_usual for choice in others)


def test_what_is_promised_already_is_not_what_usually_follows(house: House) -> None:
    person = house.admit()
    opening = Opening(kind="first_conversation", owner_id=house.coach.party_id or 0)
    make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    assert not any(choice.is_usual for choice in read(house, house.promise(person)).successors)


def test_what_the_system_promises_itself_cannot_follow(house: House) -> None:
    view = read(house, house.promise(house.admit()))
    assert "system_sweep" not in {choice.kind for choice in view.successors}


def test_the_only_promise_of_a_person_would_leave_them_uncovered(house: House) -> None:
    person = house.admit()
    promise_id = house.promise(person)
    assert read(house, promise_id).leaves_uncovered
    opening = Opening(kind="handover", owner_id=house.coach.party_id or 0)
    make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
    assert read(house, promise_id).leaves_uncovered
    make_promise(
        actor=house.coach,
        at=AT,
        person_id=person,
        opening=Opening(kind="plan", owner_id=house.coach.party_id or 0),
    )
    assert not read(house, promise_id).leaves_uncovered


def test_a_settled_promise_can_still_be_read(house: House) -> None:
    promise_id = house.promise(house.admit())
    settling = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=settling)
    assert read(house, promise_id).row.state == "kept"


@pytest.mark.parametrize("who", ["colleague", "lead", "planner"])
def test_the_team_and_the_planner_can_read_it_too(house: House, who: str) -> None:
    promise_id = house.promise(house.admit())
    assert read(house, promise_id, actor=getattr(house, who)).row.id == promise_id


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_nobody_from_elsewhere_can_read_it(house: House, who: str) -> None:
    promise_id = house.promise(house.admit())
    with refused("not_found"):
        read(house, promise_id, actor=getattr(house, who))


def test_the_promise_of_the_sweep_is_read_by_the_planner_of_its_municipality(house: House) -> None:
    sweep_late(actor=SYSTEM, at=AT)
    own = Promise.objects.get(kind="system_sweep", beneficiary=house.municipality)
    assert read(house, own.id, actor=house.planner).row.person_name == "Gemeente Voorbeeld"
