"""Displacement: nobody works unpaid before a second person decided, and not one more than the limits allow."""

from dataclasses import replace

import pytest
from tests.areas.placements.working import TRIAL, WorkingDesk
from tests.contract.rooms.placements import CHECK
from tests.refusals import refused
from tests.standing import AT, TODAY

from sluitend.areas.placements.actions import decide_displacement_check, record_displacement_check
from sluitend.areas.placements.models import DisplacementCheck
from sluitend.areas.placements.queries import PlacementFilter, list_placements, read_employer_placements
from sluitend.compute.calendar import add_months
from sluitend.gate import errors


def ask(desk: WorkingDesk, **other: object) -> int:
    new = replace(CHECK, **other)  # type: ignore[arg-type]
    return record_displacement_check(actor=desk.hiring.manager, at=AT, employer_id=desk.hiring.employer, new=new)


def test_a_check_waits_for_somebody_else_and_is_kept_with_what_was_decided(desk: WorkingDesk) -> None:
    asked = {"actor": desk.house.lead, "at": AT, "check_id": ask(desk)}
    waiting = list_placements(actor=desk.house.lead, at=AT, wanted=PlacementFilter()).checks
    assert [(each.work, each.state) for each in waiting] == [("Soep schenken", "waiting")]
    with refused("no_reason"):
        decide_displacement_check(**asked, is_passed=False, because=" ")
    decide_displacement_check(**asked, is_passed=False, because="Dit werk deed vorige maand een uitzendkracht")
    with refused("changed_meanwhile"):
        decide_displacement_check(**asked, is_passed=True)
    [row] = read_employer_placements(actor=desk.hiring.manager, at=AT, employer_id=desk.hiring.employer).checks
    assert (row.state, row.decided_because[:8], row.decided_by) == ("failed", "Dit werk", "team_lead 3")


def test_nobody_decides_on_their_own_check(desk: WorkingDesk) -> None:
    asked = {"employer_id": desk.hiring.employer, "new": CHECK}
    mine = record_displacement_check(actor=desk.house.lead, at=AT, **asked)
    with refused("decide_by_another"):
        decide_displacement_check(actor=desk.house.lead, at=AT, check_id=mine, is_passed=True)
    with pytest.raises(Exception, match="check_decided_by_another"):
        DisplacementCheck.objects.filter(id=mine).update(
            is_passed=True, decided_at=AT, decided_by=desk.house.lead.party_id
        )
    with refused("not_found"):
        decide_displacement_check(actor=desk.house.lead, at=AT, check_id=mine + 1, is_passed=True)


def test_what_speaks_against_it_fails_at_once_and_says_why(desk: WorkingDesk) -> None:
    ask(desk, was_dismissed=True, beside=0)
    [row] = read_employer_placements(actor=desk.house.planner, at=AT, employer_id=desk.hiring.employer).checks
    assert (row.state, row.faults, row.decided_by) == ("failed", ("was_dismissed", "too_few_beside"), "")
    with refused("invalid"):
        ask(desk, beside=21)


def test_a_check_is_used_for_one_place_by_another_and_in_time(desk: WorkingDesk) -> None:
    check = desk.check()
    placement = desk.place(desk.house.admit(), TRIAL, check_id=check)
    assert desk.read(placement).check.decided_by == "team_lead 3"  # type: ignore[union-attr]
    other = desk.house.admit()
    with refused("check_used"):
        desk.place(other, TRIAL, check_id=check)
    DisplacementCheck.objects.filter(id=check).update(decided_by=desk.house.coach.party_id)
    with pytest.raises(errors.Invalid, match="eerst door een ander"):
        desk.place(desk.house.admit(), TRIAL, check_id=check)


def test_of_several_checks_not_all_can_be_used(desk: WorkingDesk) -> None:
    checks = [desk.check(staff=9) for _ in range(2)]
    desk.place(desk.house.admit(), TRIAL, check_id=checks[0])
    with pytest.raises(errors.Invalid, match="is er bij deze werkgever iets veranderd"):
        desk.place(desk.house.admit(), TRIAL, check_id=checks[1])
    DisplacementCheck.objects.filter(id=checks[1]).update(usable_until_on=add_months(TODAY, count=-1))
    with pytest.raises(errors.Invalid, match="nog geen"):
        desk.place(desk.house.admit(), TRIAL, check_id=checks[1])
