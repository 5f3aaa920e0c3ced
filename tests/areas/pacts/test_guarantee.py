"""Guarantees: two promises and a stock of places, for whom they are kept, and how both sides come out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from tests.areas.employers.hiring import HiringDesk, elsewhere
from tests.refusals import refused
from tests.standing import AT, TODAY, House
from tests.town.racing import Race, open_track, recount

from sluitend.areas.pacts.actions import (
    NewGuarantee,
    add_guarantee_candidate,
    make_guarantee,
    record_guarantee_expectation,
    record_guarantee_start,
    settle_guarantee,
    withdraw_guarantee_candidate,
)
from sluitend.areas.pacts.models import Guarantee
from sluitend.areas.pacts.queries import GuaranteeView, list_guarantees, read_guarantee
from sluitend.gate import errors
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Draw, Evidence, Promise
from sluitend.ledger.pen import close_promises
from sluitend.parties.models import Person

HALF_A_YEAR = TODAY + timedelta(days=182)
PICKERS = NewGuarantee(
    kind="vacancy", title="Orderpicker", profile="Heftruckcertificaat, rekent met lijsten", places=2, due_on=HALF_A_YEAR
)


def agree(desk: HiringDesk, **other: object) -> int:
    return make_guarantee(actor=desk.manager, at=AT, employer_id=desk.employer, new=replace(PICKERS, **other))


def keep_place(house: House, guarantee: int, person: int | None = None, **other: object) -> int:
    number = Person.objects.get(party=person or house.admit()).number
    asked = {"actor": house.coach, "at": AT, "guarantee_id": guarantee, "number": number}
    return add_guarantee_candidate(**asked | other)


def finish(house: House, person: int) -> None:
    """Let the training of somebody be done, as a coach does on the list of promises."""
    training = Promise.objects.get(beneficiary=person, kind="guarantee_training", state="open")
    settling = Settling(state="kept", evidence="trained")
    settle_promise(actor=house.coach, at=AT, promise_id=training.id, settling=settling)


def look(desk: HiringDesk, guarantee: int) -> GuaranteeView:
    return read_guarantee(actor=desk.house.coach, at=AT, guarantee_id=guarantee)


def test_both_sides_promise_each_other_and_the_places_are_there_to_be_given(desk: HiringDesk) -> None:
    guarantee = Guarantee.objects.get(id=agree(desk))
    sides = [guarantee.ours, guarantee.theirs]
    assert [(each.owner_id, each.beneficiary_id) for each in sides] == [
        (desk.manager.party_id, desk.employer),
        (desk.employer, desk.house.municipality),
    ]
    assert {(each.amount, each.due_on, each.state) for each in sides} == {(2, HALF_A_YEAR, "open")}
    assert (guarantee.means.unit, guarantee.means.amount, guarantee.means.until_on) == ("place", 2, HALF_A_YEAR)
    [row] = list_guarantees(actor=desk.manager, at=AT, employer_id=desk.employer).rows
    assert (row.shortfall.candidates, row.shortfall.places) == (2, 0)


def test_a_guarantee_that_cannot_be_is_refused_in_words(desk: HiringDesk) -> None:
    refusals: list[tuple[dict[str, object], str]] = [
        ({"places": 0}, "zegt te weinig"),
        ({"profile": " "}, "zegt te weinig"),
        ({"kind": "holiday"}, "niet bekend"),
        ({"profile": "Jonge collega"}, "leeftijd"),
        ({"due_on": TODAY - timedelta(days=1)}, "Deze datum kan niet"),
        ({"due_on": TODAY + timedelta(days=800)}, "Deze datum kan niet"),
    ]
    for other, told in refusals:
        with pytest.raises(errors.Refusal, match=told):
            agree(desk, **other)
    assert not Guarantee.objects.exists()


def test_of_two_who_want_the_last_place_one_gets_it(desk: HiringDesk, house: House, race: Race) -> None:
    for _ in range(3):
        guarantee = agree(desk, places=1)
        people = [house.admit(), house.admit(owner=house.colleague)]
        numbers = [Person.objects.get(party=each).number for each in people]
        asked = {"at": AT, "guarantee_id": guarantee}
        came_out = race(
            *(
                partial(add_guarantee_candidate, actor=who, number=number, **asked)
                for who, number in zip((house.coach, house.colleague), numbers, strict=True)
            )
        )
        assert sorted(came_out) == ["done", "unfunded"]
    assert recount() == (0, 0)


def test_a_place_goes_back_when_training_stops_and_can_be_given_again(desk: HiringDesk, house: House) -> None:
    guarantee, person = agree(desk, places=1), house.admit()
    keep_place(house, guarantee, person)
    training = Promise.objects.get(beneficiary=person, kind="guarantee_training")
    stopped = Settling(state="broken", reason="person_declined")
    settle_promise(actor=house.coach, at=AT, promise_id=training.id, settling=stopped)
    [row] = look(desk, guarantee).candidates
    assert (row.stage, Draw.objects.filter(returned_at=None).count()) == ("stopped", 0)
    again = keep_place(house, guarantee, person)
    with pytest.raises(errors.Invalid, match="al een plaats vrijgehouden"):
        keep_place(house, guarantee, person)
    asked = {"actor": house.coach, "at": AT, "candidate_id": again}
    with refused("no_reason"):
        withdraw_guarantee_candidate(**asked, because=" ")
    withdraw_guarantee_candidate(**asked, because="Verhuist")
    with pytest.raises(errors.Invalid, match="wacht niet meer"):
        withdraw_guarantee_candidate(**asked, because="Verhuist")
    assert [each.stage for each in look(desk, guarantee).candidates] == ["stopped", "stopped"]
    assert not Draw.objects.filter(returned_at=None).exists()


def test_who_was_trained_and_goes_elsewhere_gives_the_place_back_too(desk: HiringDesk, house: House) -> None:
    guarantee, person = agree(desk, places=1), house.admit()
    candidate = keep_place(house, guarantee, person)
    finish(house, person)
    withdraw_guarantee_candidate(actor=house.lead, at=AT, candidate_id=candidate, because="Vond zelf werk")
    assert look(desk, guarantee).row.shortfall.candidates == 1
    assert not Draw.objects.filter(returned_at=None).exists()


def test_an_employer_that_expects_fewer_places_is_given_no_more_people_and_who_is_stranded_is_seen(
    desk: HiringDesk, house: House
) -> None:
    guarantee = agree(desk, places=3)
    for _ in range(2):
        keep_place(house, guarantee)
    expect = partial(record_guarantee_expectation, actor=desk.manager, at=AT, guarantee_id=guarantee)
    for places, because in ((1, ""), (4, "Meer"), (-1, "Minder")):
        with pytest.raises(errors.Invalid, match="hoogstens de 3"):
            expect(places=places, because=because)
    expect(places=1, because="Een klant liep weg")
    view = look(desk, guarantee)
    assert (view.row.shortfall.places, view.row.shortfall.stranded, view.expected_because) == (
        2,
        1,
        "Een klant liep weg",
    )
    with pytest.raises(errors.Invalid, match="Een klant liep weg"):
        keep_place(house, guarantee)
    expect(places=3)
    keep_place(house, guarantee)
    assert look(desk, guarantee).row.shortfall.stranded == 0


def test_a_guarantee_is_settled_once_by_what_each_side_did(desk: HiringDesk, house: House) -> None:
    guarantee, people = agree(desk), [house.admit(), house.admit()]
    first, second = (keep_place(house, guarantee, person) for person in people)
    settle = partial(settle_guarantee, actor=desk.manager, at=AT, guarantee_id=guarantee)
    finish(house, people[0])
    with pytest.raises(errors.Invalid, match="nog kandidaten in opleiding"):
        settle()
    began = {"at": AT, "started_on": TODAY}
    record_guarantee_start(actor=desk.manager, candidate_id=first, **began)
    # Whoever begins before the training is done, has been trained enough.
    record_guarantee_start(actor=house.coach, candidate_id=second, **began)
    with pytest.raises(errors.Invalid, match="nog niet geweest"):
        record_guarantee_start(actor=house.coach, at=AT, candidate_id=second, started_on=TODAY + timedelta(days=1))
    assert settle() == ("kept", "kept")
    assert sorted(Evidence.objects.filter(amount=2).values_list("kind", flat=True)) == ["brought", "taken"]
    with refused("guarantee_ended"):
        settle()
    with refused("guarantee_ended"):
        keep_place(house, guarantee, people[0])


def test_a_side_that_comes_short_says_why_and_keeps_what_it_did(desk: HiringDesk, house: House) -> None:
    guarantee, person = agree(desk), house.admit()
    candidate = keep_place(house, guarantee, person, trained_on=TODAY)
    finish(house, person)
    record_guarantee_start(actor=house.coach, at=AT, candidate_id=candidate, started_on=TODAY)
    settle = partial(settle_guarantee, actor=desk.manager, at=AT, guarantee_id=guarantee)
    with pytest.raises(errors.Invalid, match="geen reden gegeven"):
        settle()
    assert settle(because="De cursus zat vol") == ("broken", "released")
    sides = Promise.objects.filter(kind__in=("guarantee_candidates", "guarantee_places")).order_by("id")
    assert [(each.kept_amount, each.reason) for each in sides] == [(1, "not_done"), (1, "condition_unmet")]
    view = look(desk, guarantee)
    assert (view.row.is_settled, view.settled_because) == (True, "De cursus zat vol")
    assert Guarantee.objects.get().means.amount == 1


def test_one_side_cannot_be_settled_without_the_guarantee(desk: HiringDesk) -> None:
    guarantee = Guarantee.objects.get(id=agree(desk))
    for side in (guarantee.ours, guarantee.theirs):
        with pytest.raises(Exception, match="still running"):
            close_promises([side], state="released", at=AT, reason="not_done")


def test_training_is_ready_before_the_places_are_and_for_ones_own_people(desk: HiringDesk, house: House) -> None:
    guarantee, others = agree(desk), house.admit(owner=house.stranger)
    with pytest.raises(errors.Invalid, match="te laat klaar"):
        keep_place(house, guarantee, trained_on=HALF_A_YEAR + timedelta(days=1))
    with refused("not_found"):
        keep_place(house, guarantee, others)
    with refused("not_found"):
        read_guarantee(actor=elsewhere(desk), at=AT, guarantee_id=guarantee)
    with refused("not_found"):
        list_guarantees(actor=elsewhere(desk), at=AT, employer_id=desk.employer)


def test_candidates_are_named_to_who_guides_them_and_to_nobody_else(desk: HiringDesk, house: House) -> None:
    guarantee = agree(desk)
    keep_place(house, guarantee, house.admit(last_name="Kanarie"))
    readers = (house.coach, house.lead, house.stranger, desk.manager)
    views = [read_guarantee(actor=reader, at=AT, guarantee_id=guarantee) for reader in readers]
    assert ["Kanarie" in repr(view) for view in views] == [True, True, False, False]
    assert {len(view.candidates) for view in views} == {1}


@pytest.fixture
def race(desk: HiringDesk) -> Iterator[Race]:
    with open_track() as race:
        yield race
