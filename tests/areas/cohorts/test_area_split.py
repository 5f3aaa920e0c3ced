"""An area that splits takes its people along: cohorts go on counting them, and it can be made one again."""

from datetime import timedelta

import pytest
from tests.areas.cohorts.quarter import Quarter, tell_states
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import open_track

from sluitend.areas.cohorts.actions import join_cohorts
from sluitend.areas.cohorts.models import Member
from sluitend.areas.cohorts.queries import read_cohort_preview
from sluitend.areas.outcomes.queries import read_map
from sluitend.parties.actions import NewPart, add_contact, end_area, move_person, split_area, undo_area_split
from sluitend.parties.models import Area, AreaSplit, Person, Residence
from sluitend.parties.queries import read_area_split

DAY = timedelta(days=1)
LATER = AT + DAY
PARTS = (NewPart(code="A", name="Oost", postcodes=("1104AB", "1105")), NewPart(code="B", name="West"))


def live_at(quarter: Quarter, address: str) -> int:
    """Let somebody live in the area at an address."""
    person = quarter.settle()
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="post", value=address)
    return person


def split(quarter: Quarter, *, parts: tuple[NewPart, ...] = PARTS, seen: tuple[int, ...] | None = None) -> int:
    return split_area(actor=quarter.house.planner, at=LATER, area_id=quarter.area, parts=parts, seen=seen)


def tell_home(person: int) -> str:
    return Residence.objects.get(person=person, until_on=None).area.code


def test_postcodes_and_client_numbers_say_who_goes_where_and_the_preview_says_so_first(quarter: Quarter) -> None:
    east, west, unknown = (live_at(quarter, each) for each in ("Dreef 1, 1104 AB Wijk", "Dreef 2, 1104AC", "onbekend"))
    number = Person.objects.get(party=unknown).number
    named = (
        PARTS[0],
        NewPart(code="B", name="West", postcodes=("1104",)),
        NewPart(code="C", name="Zuid", numbers=(number,)),
    )
    asked = {"actor": quarter.house.planner, "at": LATER, "area_id": quarter.area}
    preview = read_area_split(**asked, parts=named)
    assert (preview.people, preview.counts, preview.unplaced, preview.without_postcode) == (3, (1, 1, 1), 0, 1)
    split(quarter, parts=named, seen=preview.counts)
    assert [tell_home(each) for each in (east, west, unknown)] == ["A", "B", "C"]
    assert read_area_split(**asked).people == 0


def test_cohorts_go_on_counting_whoever_went_along_and_whoever_comes_to_live_there(quarter: Quarter) -> None:
    stays, leaves = live_at(quarter, "Dreef 1, 1104 AB"), quarter.settle()
    cohort = quarter.freeze()
    split(quarter)
    parts = {each.code: each.pk for each in Area.objects.filter(split__isnull=False)}
    later = AT + 2 * DAY
    move_person(actor=quarter.house.planner, at=later, person_id=stays, area_id=parts["B"])
    move_person(actor=quarter.house.planner, at=later, person_id=leaves, area_id=quarter.other_area)
    quarter.settle(area=parts["A"], at=later)
    assert join_cohorts(actor=SYSTEM, at=later) == 1
    assert tell_states(cohort, on=TODAY + 2 * DAY) == {"not_planned": 2, "moved": 1}
    assert tell_states(cohort) == {"not_planned": 2}
    preview = read_cohort_preview(actor=quarter.house.planner, at=later, area_id=parts["A"])
    assert preview.counts == {"other_cohort": 1}


def test_whoever_was_there_before_the_split_joins_as_somebody_who_was_noted_later(quarter: Quarter) -> None:
    quarter.settle()
    cohort = quarter.freeze()
    quarter.settle()
    split(quarter)
    join_cohorts(actor=SYSTEM, at=LATER)
    assert list(Member.objects.filter(cohort=cohort).order_by("id").values_list("because", flat=True)) == [
        "lives_here",
        "noted_later",
    ]


def test_the_map_gives_the_parts_the_figures_of_the_whole(quarter: Quarter) -> None:
    for _ in range(10):
        quarter.settle()
    quarter.freeze()
    split(quarter)
    areas = read_map(actor=quarter.house.council, at=LATER).areas
    assert [(each.code, each.result and each.result.name) for each in areas] == [
        ("A", "Bijlmer-Oost"),
        ("B", "Bijlmer-Oost"),
        ("DX13", None),
    ]


def test_undone_it_is_as_if_it_had_not_been_split_and_can_be_split_again_the_same_way(quarter: Quarter) -> None:
    person = quarter.settle()
    homes = Residence.objects.filter(person=person).values_list("area", "from_on", "until_on")
    before = list(homes)
    undo_area_split(actor=quarter.house.planner, at=LATER, split_id=split(quarter))
    assert list(homes) == before
    assert Area.objects.filter(until_on=None).count() == 2
    split(quarter)
    assert tell_home(person) == "B"


def test_undone_later_whoever_came_or_moved_within_it_lives_in_the_whole(quarter: Quarter) -> None:
    moved = live_at(quarter, "Dreef 1, 1104 AB")
    made = split(quarter)
    west = Area.objects.get(code="B").pk
    move_person(actor=quarter.house.planner, at=LATER, person_id=moved, area_id=west)
    came = quarter.settle(area=west, at=LATER)
    assert undo_area_split(actor=quarter.house.planner, at=AT + 2 * DAY, split_id=made) == 2
    assert [tell_home(each) for each in (moved, came)] == ["DX21", "DX21"]
    assert Area.objects.get(code="B").until_on == LATER.date()
    with refused("not_found"):
        undo_area_split(actor=quarter.house.planner, at=AT + 2 * DAY, split_id=made)


def test_a_split_of_which_a_part_was_split_again_is_undone_last(quarter: Quarter) -> None:
    quarter.settle()
    first, planner = split(quarter), quarter.house.planner
    again = AT + 2 * DAY
    west = Area.objects.get(code="B").pk
    parts = (NewPart(code="B1", name="B1", postcodes=("1104",)), NewPart(code="B2", name="B2"))
    split_area(actor=planner, at=again, area_id=west, parts=parts)
    with refused("invalid"):
        undo_area_split(actor=planner, at=again, split_id=first)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (PARTS[:1], "twee tot negen delen"),
        ((PARTS[0], NewPart(code="a", name="West")), "met eigen namen"),
        ((PARTS[0], NewPart(code="B", name="West", postcodes=("12",))), "‘12’ is geen postcode"),
        ((PARTS[0], NewPart(code="B", name="West", postcodes=("1105",))), "1105 staat bij twee delen"),
        ((PARTS[1], NewPart(code="C", name="Zuid")), "hoogstens één deel"),
        ((PARTS[0], NewPart(code="B", name="West", numbers=("X9",))), "X9 hoort bij niemand"),
        ((PARTS[0], NewPart(code="B", name="West", postcodes=("1106",))), "1 mensen vallen in geen"),
    ],
)
def test_parts_of_which_nobody_can_say_who_is_in_them_are_refused(
    quarter: Quarter, parts: tuple[NewPart, ...], told: str
) -> None:
    quarter.settle()
    with pytest.raises(Exception, match=told):
        split(quarter, parts=parts)


def test_an_area_is_split_by_its_own_planner_while_it_exists_and_as_it_was_seen(quarter: Quarter, house: House) -> None:
    quarter.settle()
    with refused("invalid"):
        split_area(actor=house.planner, at=AT, area_id=quarter.area, parts=PARTS)
    with refused("changed_meanwhile"):
        split(quarter, seen=(1, 0))
    with refused("not_allowed"):
        split_area(actor=house.coach, at=LATER, area_id=quarter.area, parts=PARTS)
    end_area(actor=SYSTEM, at=LATER, area_id=quarter.area, until_on=TODAY)
    with refused("invalid"):
        split(quarter)


def test_nobody_comes_to_live_in_an_area_that_was_split(quarter: Quarter) -> None:
    quarter.settle()
    person = quarter.settle(area=quarter.other_area)
    split(quarter)
    with refused("area_is_split"):
        move_person(actor=quarter.house.planner, at=LATER, person_id=person, area_id=quarter.area)


@pytest.mark.slow
def test_somebody_who_moves_at_the_same_moment_lives_in_one_place_that_exists(quarter: Quarter) -> None:
    planner = quarter.house.planner
    inhabitants = [quarter.settle() for _ in range(3)]
    outsiders = [quarter.settle(area=quarter.other_area) for _ in range(12)]
    with open_track() as race:
        for day, (person, area) in enumerate(
            [(each, quarter.area) for each in outsiders] + [(each, quarter.other_area) for each in inhabitants], start=1
        ):
            at = AT + day * DAY
            asked = {"actor": planner, "at": at}
            done = race(
                lambda asked=asked: split_area(area_id=quarter.area, parts=PARTS, **asked),
                lambda asked=asked, who=person, to=area: move_person(person_id=who, area_id=to, **asked),
            )
            assert done in {("done", "done"), ("done", "area_is_split")}
            undo_area_split(split_id=find_split(quarter), **asked)
    homes = Residence.objects.filter(until_on=None)
    assert homes.count() == len(inhabitants) + len(outsiders)
    assert {each.area_id for each in homes} <= {quarter.area, quarter.other_area}


def find_split(quarter: Quarter) -> int:
    return AreaSplit.objects.get(area=quarter.area, undone_at=None).pk
