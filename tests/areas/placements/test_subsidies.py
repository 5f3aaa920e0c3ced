"""Wage-cost subsidy: flat while nothing was measured, by the wage value then, to the cent and never twice a day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.areas.placements.test_going_on import STOPPED, end
from tests.areas.placements.working import TRIAL, WorkingDesk
from tests.contract.rooms.placements import REPORT, SUBSIDY
from tests.refusals import refused
from tests.standing import AT, TODAY

from sluitend.areas.placements.actions import NewSubsidy, decide_wage_cost_subsidy, record_wage_value
from sluitend.gate import errors

NEXT = TODAY + timedelta(days=10)


def grant(desk: WorkingDesk, placement: int, new: NewSubsidy = SUBSIDY, **other: object) -> int:
    asked = replace(new, **other)  # type: ignore[arg-type]
    return decide_wage_cost_subsidy(actor=desk.house.coach, at=AT, placement_id=placement, new=asked)


def test_a_flat_subsidy_is_followed_by_one_that_was_measured(desk: WorkingDesk) -> None:
    person = desk.house.admit()
    placement = desk.place(person, hours_a_week=32)
    grant(desk, placement)
    value = record_wage_value(actor=desk.house.coach, at=AT, person_id=person, report=REPORT)
    assert [(number, percent) for number, percent, _on in desk.read(placement).wage_values] == [(value, 51)]
    grant(desk, placement, from_on=NEXT, wage_value_id=value)
    measured, flat = desk.read(placement).subsidies
    # Half of € 2.202,97 with the costs of the employer, and then what is left beside 51 percent.
    assert (flat.month_cents, flat.until_on, flat.percent) == (136033, NEXT - timedelta(days=1), None)
    assert (measured.month_cents, measured.percent, measured.is_sure) == (133313, 51, False)
    with refused("subsidy_runs"):
        grant(desk, placement)
    end(desk, placement)
    assert [each.until_on for each in desk.read(placement).subsidies] == [TODAY]


def test_what_the_law_does_not_allow_is_refused(desk: WorkingDesk) -> None:
    placement = desk.place(desk.house.admit(), ends_on=None)
    with pytest.raises(errors.Invalid, match="22-05-2027"):
        grant(desk, placement, until_on=date(2027, 5, 23))
    with pytest.raises(errors.Invalid, match="niet te gebruiken"):
        grant(desk, placement, wage_value_id=999)
    with pytest.raises(errors.Invalid, match="dagen kunnen niet"):
        grant(desk, placement, from_on=TODAY - timedelta(days=1))
    with refused("no_reason"):
        grant(desk, placement, because=" ")
    unpaid = desk.place(desk.house.admit(), TRIAL, check_id=desk.check())
    with pytest.raises(errors.Invalid, match="onbetaald"):
        grant(desk, unpaid)
    end(desk, unpaid, STOPPED)
    with refused("placement_ended"):
        grant(desk, unpaid)
