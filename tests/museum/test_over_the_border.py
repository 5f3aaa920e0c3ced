"""What once went over the border of a municipality: people reached, work given away, names shown."""

from dataclasses import replace

from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.ledger.actions import (
    NewMeans,
    Opening,
    Settling,
    SpellRow,
    add_means,
    discharge_person,
    import_spells,
    make_promise,
    settle_promise,
    start_absence,
)
from sluitend.ledger.queries import WorklistFilter, read_person, read_worklist
from sluitend.parties.actions import add_area, add_team, join_household
from sluitend.parties.models import Membership


def find_team_there(house: House) -> int:
    return Membership.objects.get(staff=house.outsider.party_id).team_id


def test_a_promise_to_somebody_elsewhere_showed_their_name_on_ones_own_list(house: House) -> None:
    person = house.admit()
    opening = Opening(kind="offer", owner_id=house.outsider.party_id or 0)
    with refused("not_found"):
        make_promise(actor=house.outsider, at=AT, person_id=person, opening=opening)
    assert read_worklist(actor=house.outsider, at=AT, wanted=WorklistFilter()).total == 0


def test_a_successor_could_be_owed_by_another_municipality(house: House) -> None:
    promise_id = house.promise(house.admit())
    away = Opening(kind="plan", owner_id=house.outsider.party_id or 0)
    settling = Settling(state="kept", evidence="reached", successor=away)
    with refused("not_found"):
        settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=settling)


def test_aftercare_could_be_owed_by_another_municipality(house: House) -> None:
    person = house.admit()
    away = Opening(kind="aftercare_contact", owner_id=house.outsider.party_id or 0)
    with refused("not_found"):
        discharge_person(actor=house.coach, at=AT, person_id=person, because="work", aftercare=away)


def test_a_stand_in_or_a_team_could_come_from_another_municipality(house: House) -> None:
    house.admit()
    coach = house.coach.party_id or 0
    with refused("not_found"):
        start_absence(actor=house.lead, at=AT, staff_id=coach, stand_in_id=house.outsider.party_id)
    with refused("not_found"):
        start_absence(actor=house.lead, at=AT, staff_id=coach, team_id=find_team_there(house))


def test_a_household_number_that_two_municipalities_use_showed_names_to_the_other(house: House) -> None:
    mine = house.admit(first_name="Noor", last_name="Vlinder")
    there = replace(house, municipality=house.outsider.organisation_id or 0)
    theirs = there.admit(owner=house.outsider)
    join_household(actor=house.coach, at=AT, person_id=mine, number="H1")
    join_household(actor=house.outsider, at=AT, person_id=theirs, number="H1")
    assert read_person(actor=house.outsider, at=AT, person_id=theirs).household == ()


def test_a_planner_of_no_municipality_could_add_means_to_every_one(house: House) -> None:
    means = NewMeans(
        code="M",
        name="Budget",
        organisation_id=house.municipality,
        unit="cent",
        amount=1,
        from_on=TODAY,
        until_on=TODAY,
    )
    with refused("not_found"):
        add_means(actor=replace(house.planner, organisation_id=None), at=AT, means=means)


def test_an_import_could_be_covered_by_a_team_elsewhere(house: House) -> None:
    row = SpellRow(reference="1", started_on=TODAY, ended_on=None, birth_year=1980, household_form="", cause_code="")
    place = {"organisation_id": house.municipality, "team_id": find_team_there(house)}
    with refused("not_found"):
        import_spells(actor=SYSTEM, at=AT, source="register", rows=[row], **place)


def test_an_organisation_that_is_not_there_was_a_fault_instead_of_a_refusal(house: House) -> None:
    with refused("not_found"):
        add_team(actor=SYSTEM, at=AT, name="West", organisation_id=999_999)
    with refused("not_found"):
        add_area(actor=SYSTEM, at=AT, organisation_id=999_999, code="W", name="West", from_on=TODAY)
