"""Kept lists: under a name, one's own or the team's, and only whoever keeps one can forget it."""

import pytest
from tests.refusals import refused
from tests.standing import AT, House

from sluitend.areas.caseloads.actions import add_saved_list, forget_saved_list
from sluitend.areas.caseloads.queries import KeptList, list_saved_lists
from sluitend.gate.actor import Actor


def keep(actor: Actor, *, name: str = "Te laat", **more: object) -> int:
    given = {"subject": "people", "query": "signal=late"} | more
    return add_saved_list(actor=actor, at=AT, name=name, **given)  # type: ignore[arg-type]


def show(actor: Actor) -> list[KeptList]:
    return list_saved_lists(actor=actor, at=AT)


def test_a_list_is_found_back_under_its_name(house: House) -> None:
    keep(house.coach)
    [kept] = show(house.coach)
    assert (kept.name, kept.subject, kept.query, kept.is_mine, kept.is_shared) == (
        "Te laat",
        "people",
        "signal=late",
        True,
        False,
    )


def test_the_same_name_again_stands_for_the_newest(house: House) -> None:
    assert keep(house.coach) == keep(house.coach, query="signal=unseen")
    assert [kept.query for kept in show(house.coach)] == ["signal=unseen"]


@pytest.mark.parametrize(
    ("who", "count"), [("coach", 2), ("colleague", 1), ("lead", 1), ("stranger", 0), ("outsider", 0)]
)
def test_a_shared_list_is_for_the_team_and_another_for_oneself(house: House, who: str, count: int) -> None:
    keep(house.coach, name="Van mij")
    keep(house.coach, name="Van ons", is_shared=True)
    assert len(show(getattr(house, who))) == count


def test_ones_own_lists_come_first(house: House) -> None:
    keep(house.colleague, name="A", is_shared=True)
    keep(house.coach, name="B")
    assert [(kept.name, kept.is_mine) for kept in show(house.coach)] == [("B", True), ("A", False)]


def test_a_list_can_be_forgotten_once_by_whoever_keeps_it(house: House) -> None:
    saved = keep(house.coach, is_shared=True)
    with refused("not_found"):
        forget_saved_list(actor=house.colleague, at=AT, saved_list_id=saved)
    forget_saved_list(actor=house.coach, at=AT, saved_list_id=saved)
    with refused("not_found"):
        forget_saved_list(actor=house.coach, at=AT, saved_list_id=saved)


@pytest.mark.parametrize("wrong", [{"name": " "}, {"name": "x" * 61}, {"subject": "money"}, {"query": "x" * 401}])
def test_what_cannot_be_kept_is_told(house: House, wrong: dict[str, str]) -> None:
    with refused("invalid"):
        keep(house.coach, **wrong)
