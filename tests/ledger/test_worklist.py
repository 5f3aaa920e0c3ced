"""The worklist: the late ones first, forty on a page, and counts that hold for the whole list."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.ledger.actions import start_absence, suspend_promise, sweep_late
from sluitend.ledger.models import Promise
from sluitend.ledger.queries import Worklist, WorklistFilter, read_worklist, worklist

DAYS_LATER = 20


def read(house: House, *, actor: Actor | None = None, **wanted: object) -> Worklist:
    """Read the list of the coach, on a day on which what was due today is late."""
    return read_worklist(
        actor=actor or house.coach,
        at=AT + timedelta(days=DAYS_LATER),
        wanted=WorklistFilter(**wanted),  # type: ignore[arg-type]
    )


def admit(house: House, *, in_days: int, kind: str = "invitation", **more: object) -> int:
    """Let somebody in with a promise that is due so many days after the list is read."""
    due_on = TODAY + timedelta(days=DAYS_LATER + in_days)
    return house.admit(kind=kind, due_on=due_on, **more)  # type: ignore[arg-type]


@pytest.fixture
def six(house: House) -> House:
    """Give a house with a late one, one of today, two of this week and two of later."""
    for in_days, kind in ((-3, "offer"), (0, "invitation"), (1, "offer"), (7, "plan"), (8, "offer")):
        admit(house, in_days=in_days, kind=kind)
    admit(house, in_days=30, first_name="Ayşe", last_name="Yılmaz", owner=house.coach)
    return house


def list_days(worklist: Worklist) -> list[int]:
    today = TODAY + timedelta(days=DAYS_LATER)
    return [(row.due_on - today).days for row in worklist.rows]


def test_the_late_ones_come_first(six: House) -> None:
    assert list_days(read(six)) == [-3, 0, 1, 7, 8, 30]


def test_a_row_says_how_late_it_is_and_nothing_else_is_late(six: House) -> None:
    rows = read(six).rows
    assert (rows[0].is_late, rows[0].days_late) == (True, 3)
    assert [(row.is_late, row.days_late) for row in rows[1:]] == [(False, 0)] * 5


@pytest.mark.parametrize(
    ("when", "days"),
    [("late", [-3]), ("today", [0]), ("week", [0, 1, 7]), ("later", [8, 30]), ("all", [-3, 0, 1, 7, 8, 30])],
)
def test_a_list_can_be_asked_for_a_while(six: House, when: str, days: list[int]) -> None:
    assert list_days(read(six, when=when)) == days


def test_a_while_that_is_not_known_shows_everything(six: House) -> None:
    assert read(six, when="nonsense").found == 6


def test_the_counts_are_of_the_whole_list_whatever_is_shown(six: House) -> None:
    worklist = read(six, when="later", kind="offer")
    assert (worklist.found, worklist.total) == (1, 6)
    assert (worklist.late, worklist.today, worklist.week) == (1, 1, 3)
    assert worklist.kinds == (
        ("invitation", "Uitnodiging", 2),
        ("offer", "Aanbod", 3),
        ("plan", "Plan van aanpak", 1),
    )


def test_a_list_can_be_asked_for_one_kind(six: House) -> None:
    assert {row.kind for row in read(six, kind="offer").rows} == {"offer"}


@pytest.mark.parametrize("text", ["Yılmaz", "ayşe", "yıl AYŞE", "  Ayşe  "])
def test_a_list_can_be_searched_by_parts_of_a_name(six: House, text: str) -> None:
    assert [row.person_name for row in read(six, text=text).rows] == ["Ayşe Yılmaz"]


def test_a_name_that_nobody_has_finds_an_empty_page(six: House) -> None:
    worklist = read(six, text="Niemand")
    assert (worklist.rows, worklist.found, worklist.page, worklist.pages) == ((), 0, 1, 1)


def test_a_lead_sees_the_team_and_can_ask_for_one_colleague(six: House) -> None:
    admit(six, in_days=4, owner=six.colleague)
    admit(six, in_days=5, owner=six.stranger)
    worklist = read(six, actor=six.lead)
    assert worklist.total == 7
    assert [(owner, count) for owner, _, count in worklist.owners] == [
        (six.coach.party_id, 6),
        (six.colleague.party_id, 1),
    ]
    assert list_days(read(six, actor=six.lead, owner_id=six.colleague.party_id)) == [4]


def test_a_coach_sees_nothing_of_a_colleague_even_when_asked(six: House) -> None:
    admit(six, in_days=4, owner=six.colleague)
    assert read(six, owner_id=six.colleague.party_id).found == 0


def test_a_stand_in_sees_the_list_of_the_colleague_too(six: House) -> None:
    start_absence(
        actor=six.lead,
        at=AT,
        staff_id=six.coach.party_id or 0,
        stand_in_id=six.stranger.party_id,
    )
    assert read(six, actor=six.stranger).total == 6


@pytest.mark.parametrize(
    ("order", "first", "last"),
    [
        ("due_on", -3, 30),
        ("-due_on", 30, -3),
        ("kind", 0, 7),
        ("-kind", 7, 30),
        ("name", 30, 8),
        ("-name", 8, 30),
        ("nonsense", -3, 30),
    ],
)
def test_a_list_can_be_put_in_another_order(six: House, order: str, first: int, last: int) -> None:
    days = list_days(read(six, order=order))
    assert (days[0], days[-1]) == (first, last)


@pytest.mark.parametrize(("page", "shown"), [(1, 40), (2, 3), (0, 40), (-5, 40), (99, 3)])
def test_a_page_holds_forty_and_a_page_that_is_not_there_is_the_nearest(house: House, page: int, shown: int) -> None:
    for in_days in range(43):
        admit(house, in_days=in_days)
    worklist = read(house, page=page)
    assert (len(worklist.rows), worklist.pages) == (shown, 2)
    assert worklist.page == (1 if shown == 40 else 2)


def test_a_clock_that_stands_still_is_not_late(six: House) -> None:
    late = min(Promise.objects.filter(kind="offer"), key=lambda promise: promise.due_on)
    suspend_promise(actor=six.coach, at=AT, promise_id=late.id, reason="waiting")
    worklist = read(six)
    assert (worklist.rows[0].is_late, worklist.rows[0].days_late) == (False, 0)
    assert worklist.rows[0].is_suspended
    assert worklist.late == 0
    assert read(six, when="late").found == 0


def test_what_stands_still_past_its_day_stands_below_what_is_late(house: House) -> None:
    still, late, later = (house.admit(due_on=TODAY + timedelta(days=days)) for days in (0, 1, 30))
    suspend_promise(actor=house.coach, at=AT, promise_id=house.promise(still), reason="applicant")
    at = AT + timedelta(days=5)
    rows = read_worklist(actor=house.coach, at=at, wanted=WorklistFilter()).rows
    assert [row.person_id for row in rows] == [late, still, later]


@pytest.mark.parametrize("size", [1, 3])
def test_pages_together_are_the_whole_list(six: House, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    still = admit(six, in_days=-9)
    suspend_promise(actor=six.coach, at=AT, promise_id=six.promise(still), reason="applicant")
    whole = read(six).rows
    monkeypatch.setattr(worklist, "PAGE_ROWS", size)
    pages = [read(six, page=page) for page in range(1, -(-len(whole) // size) + 1)]
    assert [row.id for page in pages for row in page.rows] == [row.id for row in whole]
    assert [row.is_suspended for row in whole] == [False, True, False, False, False, False, False]


def test_the_promises_of_the_system_itself_are_on_no_list(house: House) -> None:
    sweep_late(actor=SYSTEM, at=AT)
    assert read(house, actor=house.planner).total == 0


def test_everybody_on_the_page_can_see_that_they_were_looked_at(six: House) -> None:
    people = {row.person_id for row in read(six, when="week").rows}
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.act, set(entry.about)) == ("read_worklist", people)


def test_the_council_has_no_list_of_people(six: House) -> None:
    with refused("not_allowed"):
        read(six, actor=six.council)
