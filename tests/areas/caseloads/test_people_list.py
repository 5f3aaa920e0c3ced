"""My people: everybody of the caseload, with what is due next and why to look now."""

from datetime import date, timedelta

import pytest
from tests.areas.contacts.writing import write
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.queries import PeopleFilter, PeopleList, list_people
from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.ledger.actions import suspend_promise
from sluitend.parties.actions import add_area, move_person


def ask(house: House, *, actor: Actor | None = None, days: int = 0, **wanted: object) -> PeopleList:
    at = AT + timedelta(days=days)
    return list_people(actor=actor or house.coach, at=at, wanted=PeopleFilter(**wanted))  # type: ignore[arg-type]


def test_whoever_has_something_due_first_comes_first(house: House) -> None:
    later, sooner = house.admit(due_on=TODAY + timedelta(days=9)), house.admit(due_on=TODAY + timedelta(days=2))
    people = ask(house)
    assert [row.id for row in people.rows] == [sooner, later]
    assert (people.total, people.found, people.rows[0].kind_name) == (2, 2, "Uitnodiging")
    assert [row.id for row in ask(house, order="-due_on").rows] == [later, sooner]


@pytest.mark.parametrize("order", ["name", "number", "owner", "entered_on"])
def test_a_list_can_be_turned_around(house: House, order: str) -> None:
    first, second = (house.admit(last_name=name) for name in ("Aalbers", "Zwart"))
    assert next(row.id for row in ask(house, order=order).rows) == first
    assert {row.id for row in ask(house, order=f"-{order}").rows} == {first, second}


def test_whoever_was_spoken_to_longest_ago_comes_first_and_never_is_longest(house: House) -> None:
    yesterday, never, today = house.admit(), house.admit(), house.admit()
    write(house.coach, yesterday, on=TODAY - timedelta(days=1))
    write(house.coach, today)
    assert [row.id for row in ask(house, order="contact_on").rows] == [never, yesterday, today]
    assert [row.id for row in ask(house, order="-contact_on").rows] == [today, yesterday, never]


def test_people_are_sorted_by_day_of_birth_and_who_has_none_comes_last(house: House) -> None:
    unknown, old, young = (house.admit(born_on=day) for day in (None, date(1960, 1, 1), date(2000, 1, 1)))
    assert [row.id for row in ask(house, order="born_on").rows] == [old, young, unknown]
    assert [row.id for row in ask(house, order="-born_on").rows] == [young, old, unknown]


def test_a_late_promise_is_a_signal_unless_its_clock_stands_still(house: House) -> None:
    late, still = house.admit(due_on=TODAY), house.admit(due_on=TODAY)
    suspend_promise(actor=house.coach, at=AT, promise_id=house.promise(still), reason="waiting")
    people = ask(house, days=3, signal="late")
    assert [(row.id, row.days_late) for row in people.rows] == [(late, 3)]
    assert people.counts["late"] == 1


def test_whoever_was_not_spoken_to_for_longer_than_the_norm_stands_out(house: House) -> None:
    person = house.admit()
    assert "uncontacted" not in ask(house, days=8 * 7).rows[0].signals
    assert "uncontacted" in ask(house, days=8 * 7 + 1).rows[0].signals
    assert [row.id for row in ask(house, days=60, signal="uncontacted").rows] == [person]


def test_whoever_nobody_spoke_to_and_nothing_is_known_of_is_not_in_view(house: House) -> None:
    house.admit()
    assert ask(house, days=26 * 7).counts["unseen"] == 0
    assert ask(house, days=26 * 7 + 1).counts["unseen"] == 1


def test_people_are_found_by_name_owner_and_area(house: House) -> None:
    area = add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Noord", from_on=TODAY)
    mine, other = house.admit(last_name="Jansén"), house.admit(last_name="Bos", owner=house.colleague)
    move_person(actor=house.coach, at=AT, person_id=mine, area_id=area)
    assert [row.id for row in ask(house, text="jansen").rows] == [mine]
    assert [row.area for row in ask(house, area_id=area).rows] == ["Noord"]
    team = ask(house, actor=house.lead, owner_id=house.colleague.party_id)
    assert [row.id for row in team.rows] == [other]
    assert [number for number, _ in team.owners] == [house.coach.party_id, house.colleague.party_id]
    assert team.areas == ((area, "Noord"),)


def test_a_long_list_has_pages(house: House) -> None:
    for _ in range(41):
        house.admit()
    assert len(ask(house).rows) == 40
    second = ask(house, page=9)
    assert (second.page, second.pages, len(second.rows)) == (2, 2, 1)


@pytest.mark.parametrize(
    ("who", "count"), [("coach", 1), ("colleague", 0), ("lead", 1), ("planner", 1), ("stranger", 0)]
)
def test_each_sees_the_people_within_reach(house: House, who: str, count: int) -> None:
    house.admit()
    assert ask(house, actor=getattr(house, who)).total == count


def test_the_council_has_no_list_of_people(house: House) -> None:
    with refused("not_allowed"):
        ask(house, actor=house.council)


def test_everybody_on_the_page_can_see_that_they_were_looked_at(house: House) -> None:
    person = house.admit()
    ask(house)
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.act, entry.about) == ("list_people", [person])
