"""Placing somebody: covered while they are there, on a place that is theirs alone, within the rules of the kind."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.conf import settings
from tests.areas.employers.hiring import elsewhere
from tests.areas.placements.working import BAKER, PLACE, TRIAL, WorkingDesk
from tests.contract.rooms.placements import TERMS
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.employers.actions import NewBranch, record_branch
from sluitend.areas.employers.queries import read_demand
from sluitend.areas.placements.actions import (
    NewPlacement,
    PlacementEnding,
    end_placement,
    extend_placement,
    record_placement,
)
from sluitend.areas.placements.models import Placement
from sluitend.areas.placements.paying import require_minimum_wage
from sluitend.areas.placements.placing import find_placement_kind, require_age, require_possible
from sluitend.areas.placements.queries import (
    PlacementFilter,
    list_placements,
    read_employer_placements,
    read_placements,
)
from sluitend.gate import errors
from sluitend.ledger.models import Promise
from sluitend.parties.models import Person

LONG_AGO, TOMORROW = TODAY - timedelta(days=15), TODAY + timedelta(days=1)


def list_open(person: int) -> list[str]:
    return sorted(Promise.objects.are_open().filter(beneficiary=person).values_list("kind", flat=True))


def test_whoever_is_placed_is_covered_by_looking_back_and_is_asked_to_agree(desk: WorkingDesk) -> None:
    person = desk.house.admit(kind="offer")
    view = desk.read(desk.place(person))
    assert (view.row.state, view.row.person_id, view.row.waiting, view.row.owner_name) == (
        "running",
        person,
        2,
        "coach 1",
    )
    assert list_open(person) == ["placement_mark", "placement_review", "plan_step"]
    offered = Promise.objects.get(beneficiary=person, kind="offer")
    assert (offered.state, offered.evidence_set.get().kind) == ("kept", "subsidised_job")
    assert str(view.agreed_jobs) == "0.941"
    # Whoever speaks with the employer sees to it that it signs.
    assert Promise.objects.get(kind="employer_mark").owner_id == desk.hiring.manager.party_id


def test_a_place_of_a_demand_is_taken_and_free_again_after_the_end(desk: WorkingDesk) -> None:
    demand, first, second = desk.ask(), desk.house.admit(), desk.house.admit()
    placement = desk.place(first, kvk="", demand_id=demand)
    assert read_demand(actor=desk.hiring.manager, at=AT, demand_id=demand).row.given == 1
    with refused("unfunded"):
        desk.place(second, kvk="", demand_id=demand)
    ended = PlacementEnding(ending="person_stopped", on=TODAY, because="Te ver reizen")
    end_placement(actor=desk.house.coach, at=AT, placement_id=placement, ended=ended)
    assert desk.place(second, kvk="", demand_id=demand)


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (replace(BAKER, kind="holiday"), "niet bekend"),
        (replace(BAKER, starts_on=LONG_AGO), "hooguit 14 dagen na de start"),
        (replace(BAKER, tasks=" "), "wat iemand doet en leert"),
        (replace(BAKER, hours_a_week=0), "1 tot en met 48"),
        (replace(BAKER, pay_cents=None), "betaald werk"),
        (replace(BAKER, ends_on=TODAY - timedelta(days=1)), "einde ligt vóór het begin"),
        (replace(BAKER, kind="municipal"), "Voor welke groep"),
        (replace(TRIAL, pay_cents=1500), "onbetaald"),
        (replace(TRIAL, ends_on=None), "uiterlijk op 23-01-2027"),
        (replace(TRIAL, ends_on=date(2027, 1, 24)), "artikel 8a"),
    ],
)
def test_a_placement_that_cannot_be_is_refused_in_words(new: NewPlacement, told: str) -> None:
    pack = settings.PACKS["national"]
    with pytest.raises(errors.Invalid) as caught:
        require_possible(new, find_placement_kind(pack, new.kind, on=TODAY), pack=pack, today=TODAY)
    assert told in str(caught.value)


def test_nobody_is_placed_at_an_unknown_employer_or_without_the_check_that_is_asked(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    wrong = {"KvK-nummer": replace(BAKER, kvk="87654321"), "Betaald werk heeft": replace(BAKER, check_id=1)}
    for told, new in (wrong | {"eerst door een ander": TRIAL}).items():
        with pytest.raises(errors.Invalid, match=told):
            desk.place(person, new)
    assert not Placement.objects.exists()


def test_nobody_works_more_hours_than_there_are_or_twice_at_one_employer(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    desk.place(person, hours_a_week=32)
    for other in ({"hours_a_week": 17, "ends_on": None}, {"hours_a_week": 17}):
        with pytest.raises(errors.Invalid, match="Naast 32 uur"):
            desk.place(person, **other)
    with refused("already_placed"):
        desk.place(person, hours_a_week=8)


def test_a_contract_for_the_young_is_refused_to_whoever_is_older() -> None:
    [young] = [each for each in settings.PACKS["venlo-2013"].placement_kinds if each.under_age]
    require_age(date(1999, 11, 24), young, on=TODAY)
    require_age(None, young, on=TODAY)
    with pytest.raises(errors.Invalid, match="onder de 27"):
        require_age(date(1999, 11, 23), young, on=TODAY)


def test_nobody_is_placed_for_less_than_the_minimum_wage_of_their_age(desk: WorkingDesk) -> None:
    person = desk.house.admit(born_on=date(2000, 1, 1))
    with pytest.raises(errors.Invalid, match="14,71 vanaf 01-01-2026"):
        desk.place(person, pay_cents=1470)
    placement = desk.place(person, pay_cents=1471)
    low = replace(TERMS, pay_cents=1470)
    with pytest.raises(errors.Invalid, match="te laag"):
        extend_placement(actor=desk.house.coach, at=AT, placement_id=placement, terms=low)
    young = desk.house.admit(born_on=date(2007, 1, 1))
    with pytest.raises(errors.Invalid, match="19 jaar: het is € 8,83"):
        desk.place(young, pay_cents=882)
    # Who learns a trade at work may have less, and of whom no birthday is known nobody knows what is too little.
    assert desk.place(young, kind="apprenticeship", answer="Brood niveau 2", pay_cents=772)
    with pytest.raises(errors.Invalid, match="15 jaar"):
        desk.place(desk.house.admit(), pay_cents=440)


def test_of_a_time_without_a_minimum_wage_in_the_pack_nothing_is_held_against_pay() -> None:
    pack = settings.PACKS["national"]
    job, person = find_placement_kind(pack, "job", on=TODAY), Person(born_on=date(1970, 1, 1))
    require_minimum_wage(1, job, person=person, pack=pack, on=date(2019, 9, 1))


def test_a_branch_of_another_employer_or_an_employer_elsewhere_is_not_found(desk: WorkingDesk) -> None:
    branch = NewBranch(name="Winkel")
    number = record_branch(actor=desk.hiring.manager, at=AT, employer_id=desk.hiring.employer, branch=branch)
    assert desk.read(desk.place(desk.house.admit(), branch_id=number)).row.branch_name == "Winkel"
    person = desk.house.admit()
    with refused("not_found"):
        desk.place(person, branch_id=number + 1)
    with refused("not_found"):
        read_employer_placements(actor=elsewhere(desk.hiring), at=AT, employer_id=desk.hiring.employer)


def test_a_stranger_places_nobody_and_sees_nobody(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    placement = desk.place(person)
    with refused("not_found"):
        record_placement(actor=desk.house.stranger, at=AT, person_id=person, new=BAKER)
    with refused("not_found"):
        read_placements(actor=desk.house.stranger, at=AT, person_id=person)
    assert list_placements(actor=desk.house.stranger, at=AT, wanted=PlacementFilter()).rows == ()
    assert desk.read(placement).row.kind_name == "Baan"
    ended = PlacementEnding(ending="not_begun", on=TODAY, because="Vergissing")
    end_placement(actor=SYSTEM, at=AT, placement_id=placement, ended=ended)
    with refused("placement_ended"):
        end_placement(actor=SYSTEM, at=AT, placement_id=placement, ended=ended)


def test_the_list_is_searched_ordered_and_counted_by_group(desk: WorkingDesk) -> None:
    for kind, answer, starts_on in (("municipal", "Wajong", TODAY), ("job", "", TOMORROW)):
        desk.place(desk.house.admit(last_name=kind), kind=kind, answer=answer, starts_on=starts_on)
    asked = {"actor": desk.house.lead, "at": AT}
    listed = list_placements(**asked, wanted=PlacementFilter(text="bakker municipal"))
    assert [row.answer for row in listed.rows] == ["Wajong"]
    assert listed.register == (("Werken bij de gemeente", "Wajong", 1),)
    ahead = list_placements(**asked, wanted=PlacementFilter(state="ahead", kind="job", order="name", page=None))
    assert [row.state for row in ahead.rows] == ["ahead"]
    assert list_placements(**asked, wanted=PlacementFilter(state="ended")).found == 0


def test_nobody_is_placed_on_a_vacancy_that_nobody_took_up(desk: WorkingDesk) -> None:
    asked = {"person_id": desk.house.admit(), "new": replace(BAKER, demand_id=desk.hiring.bring(PLACE))}
    with refused("not_taken_up"):
        record_placement(actor=desk.house.lead, at=AT, **asked)
