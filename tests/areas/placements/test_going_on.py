"""How a placement goes on: in new versions, looked back on, and ended with what comes after it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.areas.placements.test_placing import list_open
from tests.areas.placements.working import TRIAL, WorkingDesk
from tests.contract.rooms.placements import TERMS
from tests.refusals import refused
from tests.standing import AT, TODAY

from sluitend.areas.placements.actions import PlacementEnding, Terms, end_placement, extend_placement
from sluitend.gate import errors
from sluitend.ledger.actions import Opening, Settling, discharge_person, settle_promise
from sluitend.ledger.models import Promise

LAST = date(2027, 5, 23)
STOPPED = PlacementEnding(ending="person_stopped", on=TODAY, because="Te ver reizen")


def extend(desk: WorkingDesk, placement: int, terms: Terms = TERMS) -> None:
    extend_placement(actor=desk.house.coach, at=AT, placement_id=placement, terms=terms)


def end(desk: WorkingDesk, placement: int, ended: PlacementEnding = STOPPED) -> None:
    end_placement(actor=desk.house.coach, at=AT, placement_id=placement, ended=ended)


def test_a_placement_is_extended_in_a_new_version_within_what_the_kind_allows(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    placement = desk.place(person, TRIAL, check_id=desk.check())
    longer = replace(TERMS, pay_cents=None, ends_on=LAST)
    with pytest.raises(errors.Invalid, match="uiterlijk op 23-05-2027"):
        extend(desk, placement, replace(longer, ends_on=LAST + timedelta(days=1)))
    with refused("no_reason"):
        extend(desk, placement, replace(longer, because=" "))
    extend(desk, placement, longer)
    view = desk.read(placement)
    assert (view.row.ends_on, view.row.hours_a_week, view.row.waiting) == (LAST, 28, 2)
    assert [each.version for each in view.agreements] == [2, 1]
    # Whoever was asked to agree is still asked once, by the day that was promised first.
    assert list_open(person) == ["invitation", "placement_mark", "placement_review"]
    assert view.agreement.because == "Het gaat goed"


def test_looking_back_leads_to_looking_back_again_and_to_nothing_else(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    placement = desk.place(person)
    review = {"actor": desk.house.coach, "at": AT, "promise_id": desk.read(placement).row.promise_id}
    elsewhere = Opening(kind="plan_step", owner_id=desk.house.coach.party_id or 0)
    with refused("placement_goes_on"):
        settle_promise(**review, settling=Settling(state="kept", evidence="looked_back", successor=elsewhere))
    settle_promise(**review, settling=Settling(state="kept", evidence="looked_back"))
    assert desk.read(placement).row.promise_id != review["promise_id"]
    assert "placement_review" in list_open(person)


def test_what_comes_after_is_promised_in_the_act_that_ends_it(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    settle = Settling(state="kept", evidence="reached")
    placement = desk.place(person)
    for wrong in ({"ending": "vanished"}, {"following": "handover"}, {"on": TODAY + timedelta(days=1)}):
        with refused("invalid"):
            end(desk, placement, replace(STOPPED, **wrong))  # type: ignore[arg-type]
    with refused("no_reason"):
        end(desk, placement, replace(STOPPED, because=" "))
    end(desk, placement)
    assert list_open(person) == ["invitation", "plan_step"]
    assert desk.read(placement).row.ending == "person_stopped"
    assert not Promise.objects.are_open().filter(kind="employer_mark").exists()
    settle_promise(actor=desk.house.coach, at=AT, promise_id=desk.house.promise(person), settling=settle)


@pytest.mark.parametrize("stays", [True, False])
def test_who_leaves_to_the_work_itself_keeps_the_place(desk: WorkingDesk, stays: bool) -> None:
    person, demand = desk.house.admit(), desk.ask()
    placement = desk.place(person, kvk="", demand_id=demand)
    aftercare = Opening(kind="aftercare_contact", owner_id=desk.house.coach.party_id or 0) if stays else None
    discharge_person(actor=desk.house.coach, at=AT, person_id=person, because="work", aftercare=aftercare)
    other = desk.house.admit()
    with refused("unfunded"):
        desk.place(other, kvk="", demand_id=demand)
    by = {"actor": desk.house.lead, "at": AT, "placement_id": placement}
    if not stays:
        by = by | {"actor": replace(desk.house.coach, role="system", party_id=None)}
    end_placement(**by, ended=replace(STOPPED, ending="finished"))
    assert list_open(person) == (["aftercare_contact"] if stays else [])
