"""The team board: who carries what beside the norm, what is late, who is away and who stands in."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.queries import Board, BoardRow, read_board
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import end_absence, start_absence


def read(house: House, *, actor: Actor | None = None, days: int = 0) -> Board:
    return read_board(actor=actor or house.lead, at=AT + timedelta(days=days))


def find_row(board: Board, owner: Actor) -> BoardRow:
    [row] = [row for row in board.rows if row.id == owner.party_id]
    return row


def test_each_colleague_stands_with_people_and_what_is_late(house: House) -> None:
    house.admit(due_on=TODAY)
    house.admit()
    row = find_row(read(house, days=2), house.coach)
    assert (row.people, row.late, row.norm, row.percent, row.is_over) == (2, 1, 80, 2, False)
    assert (row.team_name, row.away_on, row.over_because) == ("Noord", None, "")


def test_a_team_that_covers_people_stands_apart_and_has_no_norm(house: House) -> None:
    house.admit(owner=house.team)
    [row] = [row for row in read(house).rows if row.kind == "team" and row.people]
    assert (row.id, row.norm, row.percent) == (house.team, None, 0)


def test_whoever_is_away_stands_with_the_stand_in_and_the_day_back(house: House) -> None:
    back_on = TODAY + timedelta(days=9)
    start_absence(
        actor=house.lead,
        at=AT,
        staff_id=house.coach.party_id or 0,
        expected_until_on=back_on,
        stand_in_id=house.colleague.party_id,
    )
    row = find_row(read(house), house.coach)
    assert (row.away_on, row.back_on, row.stand_in) == (TODAY, back_on, "coach 2")
    end_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0)
    assert find_row(read(house), house.coach).away_on is None


def test_only_whoever_guides_people_stands_on_the_board(house: House) -> None:
    names = {row.name for row in read(house, actor=house.planner).rows if row.kind == "staff"}
    assert names == {"coach 1", "coach 2", "coach 7"}
    house.admit(owner=house.lead)
    assert "team_lead 3" in {row.name for row in read(house).rows}


def test_a_lead_sees_the_team_and_a_planner_the_municipality(house: House) -> None:
    def names(actor: Actor) -> set[str]:
        return {row.name for row in read(house, actor=actor).rows if row.kind == "team"}

    assert names(house.lead) == {"Noord"}
    assert names(house.planner) == {"Noord", "Zuid"}


def test_the_norm_stands_with_its_source(house: House) -> None:
    board = read(house)
    assert (board.norm, board.is_verified) == (80, False)
    assert board.source.startswith("Vakkennis")


@pytest.mark.parametrize("who", ["coach", "intake", "council"])
def test_the_board_is_for_whoever_divides_the_work(house: House, who: str) -> None:
    with refused("not_allowed"):
        read(house, actor=getattr(house, who))


def test_a_round_of_the_system_is_nobodys_late_promise(house: House) -> None:
    from sluitend.ledger.actions import sweep_late

    sweep_late(actor=SYSTEM, at=AT)
    assert sum(row.late for row in read(house, days=2).rows) == 0
