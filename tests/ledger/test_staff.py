"""Colleagues in a list: found by word, with team, role, account, and what still lies with them."""

import pytest
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.caseloads.actions import hand_over_caseload
from sluitend.gate.actions import write_account
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import end_service, start_absence
from sluitend.ledger.queries import StaffPage, list_staff, read_staff, staff


def find(actor: Actor, text: str = "", **more: object) -> StaffPage:
    return list_staff(actor=actor, at=AT, text=text, **more)  # type: ignore[arg-type]


def test_a_lead_sees_the_team_and_an_administrator_everybody(house: House) -> None:
    assert {row.team for row in find(house.lead).rows} == {"Noord"}
    assert {row.team for row in find(house.administrator).rows} == {"Noord", "Zuid", "Elders"}
    with refused("not_allowed"):
        find(house.coach)


def test_colleagues_are_found_by_name_number_team_and_role(house: House) -> None:
    [coach] = find(house.administrator, "coach 1 noord").rows
    assert (coach.id, coach.role, coach.team) == (house.coach.party_id, "coach", "Noord")
    assert [row.id for row in find(house.administrator, coach.number + " planner").rows] == []
    assert find(house.administrator, "bestaat niet").found == 0


def test_a_list_has_pages(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staff, "PAGE_ROWS", 4)
    first, last = find(house.administrator), find(house.administrator, page=99)
    assert (first.found, first.pages, last.page) == (9, 3, 3)
    assert len(last.rows) == 1


def test_whoever_left_is_shown_apart(house: House) -> None:
    coach = house.coach.party_id or 0
    end_service(actor=house.lead, at=AT, staff_id=coach)
    assert coach not in {row.id for row in find(house.administrator).rows}
    [gone] = find(house.administrator, gone=True).rows
    assert (gone.id, gone.ended_on, gone.team) == (coach, TODAY, "")


def test_a_colleague_shows_how_they_log_in_and_what_lies_with_them(house: House) -> None:
    house.admit()
    coach = house.coach.party_id or 0
    assert read_staff(actor=house.lead, at=AT, staff_id=coach).row.login is None
    write_account(
        username="sanne",
        password="een-lang-wachtwoord",
        name="Sanne",
        role="coach",
        party_id=coach,
        organisation_id=house.municipality,
        must_renew=True,
    )
    start_absence(actor=house.lead, at=AT, staff_id=coach, stand_in_id=house.colleague.party_id)
    view = read_staff(actor=house.administrator, at=AT, staff_id=coach)
    assert view.row.login is not None
    assert (view.row.login.username, view.row.login.is_open, view.row.login.must_renew) == ("sanne", True, True)
    assert (view.promises, view.people, view.row.is_away) == (1, 1, True)


def test_a_colleague_of_another_team_is_not_found_by_a_lead(house: House) -> None:
    with refused("not_found"):
        read_staff(actor=house.lead, at=AT, staff_id=house.stranger.party_id or 0)


def test_an_administrator_hands_a_whole_caseload_over_so_that_somebody_can_leave(house: House) -> None:
    house.admit()
    coach = house.coach.party_id or 0
    hand_over_caseload(actor=house.administrator, at=AT, from_id=coach, to_id=house.team)
    end_service(actor=house.administrator, at=AT, staff_id=coach)
    assert read_staff(actor=house.administrator, at=AT, staff_id=coach).promises == 0
