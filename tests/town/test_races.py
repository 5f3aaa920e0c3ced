"""T6: two at the same moment: one wins, nobody is uncovered, nothing is overdrawn, and nobody hears of locks."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import uuid4

import pytest
from tests.compute.promises.paper import add_kind
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import Race, Work, open_track, recount

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.ledger import actions as book
from sluitend.ledger.actions import Admission, Opening, Settling, admit_people
from sluitend.ledger.models import Draw, Message, Promise
from sluitend.parties.actions import NewPerson, NewStaff, add_staff
from sluitend.parties.models import Person

pytestmark = pytest.mark.slow
ROUNDS = 200
RELEASED = Settling(state="released", reason="other")
REACHED = Settling(state="kept", evidence="reached")


@pytest.fixture
def race(house: House) -> Iterator[Race]:
    with open_track() as race:
        yield race
    assert recount() == (0, 0)


def admit(house: House, *, kinds: Sequence[str] = ("invitation",), people: int = ROUNDS) -> list[tuple[int, ...]]:
    """Let people in, and give for each the number of the person and of each promise; the coach owns all."""
    openings = tuple(Opening(kind=kind, owner_id=house.coach.party_id or 0) for kind in kinds)
    admissions = [Admission(person=draft(house, f"R{number}"), openings=openings) for number in range(people)]
    ids = admit_people(actor=SYSTEM, at=AT, admissions=admissions)
    return [(each, *(promise.id for promise in house.promises(each))) for each in ids]


def draft(house: House, number: str) -> NewPerson:
    return NewPerson(number=number, last_name=number, entered_on=TODAY, organisation_id=house.municipality)


def hire(house: House, number: int) -> int:
    new = NewStaff(name="nieuw", number=f"H{number}", team_id=house.team, role="coach", started_on=TODAY)
    return add_staff(actor=SYSTEM, at=AT, new=new)


def add_means(house: House, number: int, *, unit: str, amount: int) -> int:
    means = book.NewMeans(
        code=f"M{number}",
        name="bus",
        organisation_id=house.municipality,
        unit=unit,
        amount=amount,
        from_on=TODAY,
        until_on=TODAY,
    )
    return book.add_means(actor=SYSTEM, at=AT, means=means)


def ask(act: Callable[..., object], **asked: object) -> Work:
    """Give work that can be started later, in another thread."""
    return partial(act, actor=SYSTEM, at=AT, **asked)


def settle(promise_id: int, settling: Settling) -> Work:
    return ask(book.settle_promise, promise_id=promise_id, settling=settling)


def count_sorted(races: Iterable[tuple[str, str]]) -> Counter[tuple[str, ...]]:
    """Count how rounds came out, whoever of the two it was that won."""
    return Counter(tuple(sorted(outcomes)) for outcomes in races)


def test_of_the_last_two_promises_one_stays_when_both_are_closed(house: House, race: Race) -> None:
    people = admit(house, kinds=("invitation", "plan"))
    found = count_sorted(race(settle(one, RELEASED), settle(other, RELEASED)) for _, one, other in people)
    assert found == {("done", "uncovered"): ROUNDS}
    assert Promise.objects.filter(state="open", beneficiary__kind="person").count() == ROUNDS


@pytest.mark.parametrize(("unit", "amount", "drawn"), [("place", 1, 1), ("cent", 100, 51)])
def test_the_last_place_and_the_last_euro_are_given_once(
    house: House, race: Race, unit: str, amount: int, drawn: int
) -> None:
    (_, one), (_, other) = admit(house, people=2)
    means = [add_means(house, number, unit=unit, amount=amount) for number in range(ROUNDS)]
    found = count_sorted(
        race(*(ask(book.draw_means, promise_id=each, means_id=means_id, amount=drawn) for each in (one, other)))
        for means_id in means
    )
    assert found == {("done", "unfunded"): ROUNDS}


@pytest.mark.parametrize(("kinds", "code"), [(("plan", "plan"), "done_before"), (("plan", "offer"), "key_reused")])
def test_a_key_is_good_for_one_act(house: House, race: Race, kinds: tuple[str, str], code: str) -> None:
    openings = [Opening(kind=kind, owner_id=house.coach.party_id or 0) for kind in kinds]
    rounds = [(person, replace(house.coach, once=uuid4())) for person, _ in admit(house)]
    found = count_sorted(
        race(*(partial(book.make_promise, actor=actor, at=AT, person_id=person, opening=each) for each in openings))
        for person, actor in rounds
    )
    assert found == {("done", code): ROUNDS}
    assert Promise.objects.filter(beneficiary__kind="person").count() == 2 * ROUNDS


def test_a_promise_is_settled_by_one_of_two(house: House, race: Race) -> None:
    successor = Opening(kind="plan", owner_id=house.coach.party_id or 0)
    failed = Settling(state="broken", reason="other", successor=successor)
    found = count_sorted(race(settle(each, REACHED), settle(each, failed)) for _, each in admit(house))
    assert found == {("done", "not_open"): ROUNDS}
    assert Promise.objects.filter(state="open", beneficiary__kind="person").count() == ROUNDS


def test_evidence_of_two_colleagues_is_added_up(house: House, race: Race, tmp_path: Path) -> None:
    visited = Settling(state="kept", evidence="visited")
    with add_kind(tmp_path):
        promises = [promise for _, promise in admit(house, kinds=("visit",))]
        found = Counter(race(settle(each, visited), settle(each, visited)) for each in promises)
    assert found == {("done", "done"): ROUNDS}
    assert set(Promise.objects.filter(kind="visit").values_list("kept_amount", flat=True)) == {2}


def test_a_person_is_handed_over_whole_while_a_promise_is_settled(house: House, race: Race) -> None:
    to = house.colleague.party_id or 0
    found = Counter(
        race(settle(one, REACHED), ask(hand_over_person, person_id=person, to_id=to))
        for person, one, _ in admit(house, kinds=("invitation", "plan"))
    )
    assert found == {("done", "done"): ROUNDS}
    owners = Promise.objects.filter(state="open", beneficiary__kind="person").values_list("owner", flat=True)
    assert set(owners) == {to}


def give_promise(person: int, promise: int, owner: int) -> Work:
    return ask(book.make_promise, person_id=person, opening=Opening(kind="plan", owner_id=owner))


def give_person(person: int, promise: int, owner: int) -> Work:
    return ask(hand_over_person, person_id=person, to_id=owner)


def give_successor(person: int, promise: int, owner: int) -> Work:
    return settle(promise, replace(RELEASED, successor=Opening(kind="plan", owner_id=owner)))


@pytest.mark.parametrize("give", [give_promise, give_person, give_successor])
def test_whoever_leaves_is_given_no_work(house: House, race: Race, give: Callable[..., Work]) -> None:
    leavers = [hire(house, number) for number in range(ROUNDS)]
    found = Counter(
        race(ask(book.end_service, staff_id=leaver), give(person, promise, leaver))
        for leaver, (person, promise) in zip(leavers, admit(house))
    )
    assert set(found) <= {("done", "owner_absent"), ("still_owning", "done")}


def test_whoever_is_ill_is_given_no_work(house: House, race: Race) -> None:
    fallen_ill = [hire(house, number) for number in range(ROUNDS)]
    found = Counter(
        race(ask(book.start_absence, staff_id=ill, team_id=house.team), give_promise(person, promise, ill))
        for ill, (person, promise) in zip(fallen_ill, admit(house))
    )
    assert set(found) <= {("done", "owner_absent"), ("still_owning", "done"), ("done", "done")}
    assert not Promise.objects.filter(state="open", owner__present=False).exists()


def test_whoever_leaves_the_book_is_promised_nothing_more(house: House, race: Race) -> None:
    coach = house.coach.party_id or 0
    found = Counter(
        race(ask(book.discharge_person, person_id=person, because="work"), give_promise(person, promise, coach))
        for person, promise in admit(house)
    )
    assert set(found) <= {("done", "not_active"), ("done", "done")}
    assert not Person.objects.filter(active=True).exists()
    assert not Promise.objects.filter(state="open", beneficiary__kind="person").exists()


def test_two_who_settle_a_crowd_from_both_ends_do_not_block_each_other(house: House, race: Race) -> None:
    crowd = [promise for _, promise in admit(house, kinds=("plan_step",), people=5)]
    done = Settling(state="kept", evidence="done")
    found: Counter[tuple[str, ...]] = Counter()
    for _ in range(ROUNDS):
        settle_all = partial(ask, book.settle_promises, settling=done)
        found += count_sorted([race(settle_all(promise_ids=crowd), settle_all(promise_ids=crowd[::-1]))])
        crowd = list(Promise.objects.filter(state="open", beneficiary__kind="person").values_list("id", flat=True))
    assert found == {("done", "not_open"): ROUNDS}


def test_two_who_give_means_back_in_another_order_do_not_block_each_other(house: House, race: Race) -> None:
    bus, train = (add_means(house, number, unit="place", amount=2 * ROUNDS) for number in (1, 2))
    people = admit(house, people=2 * ROUNDS)
    orders = [(promise, means) for place, (_, promise) in enumerate(people) for means in (bus, train)[:: (-1) ** place]]
    Draw.objects.bulk_create(Draw(promise_id=promise, means_id=means, amount=1, at=AT) for promise, means in orders)
    leave = partial(ask, book.discharge_person, because="work")
    found = Counter(
        race(leave(person_id=one), leave(person_id=other)) for (one, _), (other, _) in zip(people[::2], people[1::2])
    )
    assert found == {("done", "done"): ROUNDS}


def test_two_rounds_of_the_sweep_tell_everybody_once(house: House, race: Race) -> None:
    promises = [promise for _, promise in admit(house)]
    late_at = AT + timedelta(days=500)
    sweep = partial(book.sweep_late, actor=SYSTEM, at=late_at, limit=2)
    found = count_sorted(race(sweep, sweep) for _ in range(ROUNDS))
    assert set(found) <= {("done", "done"), ("done", "not_open")}
    told = Counter(Message.objects.filter(promise__in=promises).values_list("promise", "rung"))
    assert told
    assert set(told.values()) == {1}
