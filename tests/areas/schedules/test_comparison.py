"""Two schedules side by side: what each costs, who moves, and whoever was told theirs last."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.areas.schedules.office import MONDAY, Office
from tests.standing import AT

from sluitend.areas.schedules.actions import move_place
from sluitend.areas.schedules.models import Place
from sluitend.areas.schedules.queries import read_schedule_comparison
from sluitend.gate.errors import NotFound

COPIED = "member_id staff_id week_on first_on last_on language is_told moved_by_id".split()
LATER = timedelta(weeks=7)


def test_whoever_has_another_place_is_named_and_whoever_was_told_comes_last(office: Office) -> None:
    one, other = office.make(), office.make()
    Place.objects.filter(schedule=other).delete()
    for place in Place.objects.filter(schedule=one):
        Place.objects.create(**{name: getattr(place, name) for name in COPIED}, schedule=other)
    for member in office.members[:2]:
        where = {"member_id": member, "staff_id": office.house.colleague.party_id, "week_on": MONDAY + LATER}
        move_place(actor=office.house.planner, at=AT, schedule_id=other.pk, **where)  # type: ignore[arg-type]
    Place.objects.filter(schedule=other, member=office.members[0]).update(is_told=True)
    ids = {"one_id": one.pk, "other_id": other.pk}
    view = read_schedule_comparison(actor=office.house.planner, at=AT, **ids)
    assert (view.moves, [row.is_told for row in view.rows]) == (2, [False, True])
    assert {row.other_on for row in view.rows} == {MONDAY + LATER}
    # All six are the coach's, and the colleague has these two at least.
    assert view.other.lost_coach >= 2
    assert (view.one.row.id, view.one.late, view.one.bound) == (one.pk, 0, one.bound)


def test_what_is_not_there_or_elsewhere_is_not_found(office: Office) -> None:
    one = office.make().pk
    with pytest.raises(NotFound):
        read_schedule_comparison(actor=office.house.planner, at=AT, one_id=one, other_id=one + 1)
    elsewhere = replace(office.house.planner, organisation_id=office.house.outsider.organisation_id)
    with pytest.raises(NotFound):
        read_schedule_comparison(actor=elsewhere, at=AT, one_id=one, other_id=one)
