"""Settling: exactly once, with evidence or a reason, and never leaving anybody uncovered."""

import pytest
from django.db import transaction
from tests.refusals import refused
from tests.standing import AT, TODAY, House, build_house

from sluitend.gate.errors import NotOpen
from sluitend.ledger.actions import Opening, Settling, make_promise, settle_promise, settle_promises
from sluitend.ledger.models import Evidence, Promise
from sluitend.ledger.pen import close_promises
from sluitend.parties.models import Person

KEPT = Settling(state="kept", evidence="reached")
GONE = 999_999


def settle(house: House, promise_id: int, settling: Settling = KEPT, **more: object) -> str:
    actor = more.pop("actor", house.coach)
    return settle_promise(actor=actor, at=AT, promise_id=promise_id, settling=settling)  # type: ignore[arg-type]


def break_for(house: House, *, kind: str = "invitation", state: str = "broken") -> Settling:
    """Give a settling that opens the same or another kind again, owned by the coach."""
    again = Opening(kind=kind, owner_id=house.coach.party_id or 0)
    return Settling(state=state, reason="no_show", successor=again)


def test_a_kept_invitation_is_followed_by_what_the_pack_says(house: House) -> None:
    person = house.admit()
    assert settle(house, house.promise(person)) == "kept"
    assert [promise.kind for promise in house.promises(person)] == ["first_conversation"]
    assert Evidence.objects.get().kind == "reached"


def make_step(house: House, person: int) -> int:
    opening = Opening(kind="plan_step", owner_id=house.coach.party_id or 0)
    return make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)


def test_what_is_promised_already_is_not_opened_once_more(house: House) -> None:
    person = house.admit(kind="plan_step")
    first, second = house.promise(person), make_step(house, person)
    done = Settling(state="kept", evidence="done")
    settle(house, first, done)
    assert [promise.id for promise in house.promises(person)] == [second]
    settle(house, second, done)
    assert [promise.follows_id for promise in house.promises(person)] == [second]


def test_two_of_a_kind_that_are_kept_together_are_followed_by_one(house: House) -> None:
    people = [house.admit(kind="plan_step") for _ in range(2)]
    steps = [number for person in people for number in (house.promise(person), make_step(house, person))]
    done = Settling(state="kept", evidence="done")
    settle_promises(actor=house.coach, at=AT, promise_ids=steps, settling=done)
    assert [[promise.kind for promise in house.promises(person)] for person in people] == [["plan_step"]] * 2


def test_a_follower_has_the_term_of_the_pack_of_the_municipality(book: None) -> None:
    house = build_house(pack="venlo-2013")
    person = house.admit()
    settle(house, house.promise(person))
    [follower] = house.promises(person)
    assert (follower.due_on - TODAY).days == 14
    assert follower.pack_version.startswith("venlo-2013@")


def test_a_kept_promise_holds_its_moment_its_amount_and_no_alert(house: House) -> None:
    promise_id = house.promise(house.admit())
    settle(house, promise_id)
    promise = Promise.objects.get(id=promise_id)
    assert (promise.state, promise.settled_at, promise.kept_amount) == ("kept", AT, promise.amount)
    assert promise.alert_on is None


def test_the_reference_and_whoever_saw_it_stand_with_the_evidence(house: House) -> None:
    settling = Settling(state="kept", evidence="reached", reference="brief 12")
    settle(house, house.promise(house.admit()), settling)
    evidence = Evidence.objects.get()
    assert (evidence.reference, evidence.by_id, evidence.at) == ("brief 12", house.coach.party_id, AT)


def test_a_chosen_successor_comes_instead_of_what_the_pack_says(house: House) -> None:
    person = house.admit()
    chosen = Opening(kind="plan", owner_id=house.colleague.party_id or 0)
    settle(house, house.promise(person), Settling(state="kept", evidence="reached", successor=chosen))
    [follower] = house.promises(person)
    assert (follower.kind, follower.owner_id) == ("plan", house.colleague.party_id)
    assert Person.objects.get(party=person).covered_by_id == house.colleague.party_id


def test_the_successor_knows_what_it_follows(house: House) -> None:
    person = house.admit()
    first = house.promise(person)
    settle(house, first)
    assert house.promises(person)[0].follows_id == first


@pytest.mark.parametrize("state", ["broken", "released"])
def test_what_is_not_kept_needs_a_reason_and_a_successor(house: House, state: str) -> None:
    person = house.admit()
    first = house.promise(person)
    assert settle(house, first, break_for(house, kind="first_conversation", state=state)) == state
    promise = Promise.objects.get(id=first)
    assert (promise.reason, promise.kept_amount) == ("no_show", 0)
    assert [each.kind for each in house.promises(person)] == ["first_conversation"]


def test_breaking_the_last_promise_without_a_successor_is_refused(house: House) -> None:
    promise_id = house.promise(house.admit())
    with refused("uncovered"):
        settle(house, promise_id, Settling(state="broken", reason="no_show"))


def test_breaking_one_of_two_promises_needs_no_successor(house: House) -> None:
    person = house.admit()
    first = house.promise(person)
    settle(house, first, break_for(house))
    settle(house, house.promise(person), break_for(house))
    assert len(house.promises(person)) == 1


def test_a_successor_that_covers_nobody_leaves_somebody_uncovered(house: House) -> None:
    promise_id = house.promise(house.admit())
    with refused("uncovered"):
        settle(house, promise_id, break_for(house, kind="handover"))


@pytest.mark.parametrize("state", ["broken", "released", "open", "nonsense"])
def test_without_a_reason_nothing_is_broken_or_released(house: House, state: str) -> None:
    promise_id = house.promise(house.admit())
    with refused("invalid"):
        settle(house, promise_id, Settling(state=state))


def test_evidence_of_another_kind_does_not_count(house: House) -> None:
    promise_id = house.promise(house.admit())
    with refused("not_enough"):
        settle(house, promise_id, Settling(state="kept", evidence="voicemail"))


@pytest.mark.parametrize("amount", [0, -1])
def test_evidence_of_nothing_does_not_count(house: House, amount: int) -> None:
    promise_id = house.promise(house.admit())
    with refused("not_enough"):
        settle(house, promise_id, Settling(state="kept", evidence="reached", amount=amount))


def test_a_promise_is_settled_exactly_once(house: House) -> None:
    promise_id = house.promise(house.admit())
    settle(house, promise_id)
    with refused("not_open"):
        settle(house, promise_id)


def test_a_colleague_of_the_same_team_cannot_settle_it_but_the_team_lead_can(house: House) -> None:
    promise_id = house.promise(house.admit())
    with refused("not_found"):
        settle(house, promise_id, actor=house.colleague)
    assert settle(house, promise_id, actor=house.lead) == "kept"


def test_a_promise_that_is_not_there_looks_like_one_of_somebody_else(house: House) -> None:
    with refused("not_found"):
        settle(house, GONE)


def test_an_owner_in_another_municipality_cannot_be_the_successor(house: House) -> None:
    promise_id = house.promise(house.admit())
    away = Opening(kind="plan", owner_id=house.outsider.party_id or 0)
    with refused("not_found"):
        settle(house, promise_id, Settling(state="kept", evidence="reached", successor=away))


def test_many_promises_are_settled_alike(house: House) -> None:
    people = [house.admit() for _ in range(3)]
    ids = [house.promise(person) for person in people]
    assert settle_promises(actor=house.coach, at=AT, promise_ids=[*ids, ids[0]], settling=KEPT) == 3
    assert {house.promises(person)[0].kind for person in people} == {"first_conversation"}
    assert Evidence.objects.count() == 3


def test_many_promises_are_broken_alike(house: House) -> None:
    ids = [house.promise(house.admit()) for _ in range(3)]
    settle_promises(actor=house.coach, at=AT, promise_ids=ids, settling=break_for(house))
    assert Promise.objects.filter(state="broken").count() == 3
    assert Promise.objects.filter(state="open", renewals=1).count() == 3


def test_of_many_promises_all_are_settled_or_none(house: House) -> None:
    mine, theirs = house.promise(house.admit()), house.promise(house.admit(owner=house.stranger))
    with refused("not_found"):
        settle_promises(actor=house.coach, at=AT, promise_ids=[mine, theirs], settling=KEPT)


def test_one_settled_promise_among_many_stops_them_all(house: House) -> None:
    first, second = house.promise(house.admit()), house.promise(house.admit())
    settle(house, first)
    with refused("not_open"):
        settle_promises(actor=house.coach, at=AT, promise_ids=[first, second], settling=KEPT)


def test_settling_no_promises_at_all_does_nothing(house: House) -> None:
    assert settle_promises(actor=house.coach, at=AT, promise_ids=[], settling=KEPT) == 0


def test_whoever_settles_with_an_old_picture_of_the_book_comes_second(house: House) -> None:
    person = house.admit()
    [picture] = house.promises(person)
    settle(house, picture.id)
    with pytest.raises(NotOpen), transaction.atomic():
        close_promises([picture], state="kept", at=AT)
