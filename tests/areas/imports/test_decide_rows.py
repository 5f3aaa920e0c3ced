"""Deciding for many rows: one reason for a group, for each what came of it, and nothing by itself."""

import pytest
from tests.areas.imports.caseload import carry_out, find_row, match, read_in, take_back
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.areas.imports.actions import Decided, decide_rows
from sluitend.areas.imports.models import BatchRow
from sluitend.areas.imports.queries import RowFilter, read_batch
from sluitend.journal.models import Entry
from sluitend.parties.models import Person

ROWS = [(f"K{place}", "", "Noor", f"Jansen{place}") for place in range(1, 6)]


@pytest.fixture
def batch(house: House) -> int:
    """Give a file in which three of five people are missing."""
    read_in(house, ROWS)
    return match(house, ROWS[:2])


def list_gone(batch: int) -> list[int]:
    gone = BatchRow.objects.filter(batch=batch, verdict="gone").order_by("id")
    return list(gone.values_list("id", flat=True))


def decide(house: House, batch: int, rows: list[int], **more: object) -> tuple[Decided, ...]:
    asked = {"actor": house.intake, "choice": "leave", "because": "work"} | more
    return decide_rows(at=AT, batch_id=batch, row_ids=rows, **asked)  # type: ignore[arg-type]


def test_a_group_leaves_for_one_reason_once_the_file_is_carried_out(house: House, batch: int) -> None:
    first, second, third = list_gone(batch)
    assert [each.fault for each in decide(house, batch, [first, second])] == ["", ""]
    assert Person.objects.filter(active=True).count() == 5
    carry_out(house, batch)
    left = Person.objects.filter(active=False)
    assert {(each.number, each.left_because) for each in left} == {("K3", "work"), ("K4", "work")}
    assert BatchRow.objects.get(id=third).decision == ""


def test_what_was_decided_together_goes_back_with_the_file(house: House, batch: int) -> None:
    decide(house, batch, list_gone(batch))
    carry_out(house, batch)
    take_back(house, batch)
    assert Person.objects.filter(active=True).count() == 5


def test_each_row_tells_what_came_of_it(house: House, batch: int) -> None:
    gone, done, other = list_gone(batch)[0], list_gone(batch)[1], find_row(batch, 2).id
    BatchRow.objects.filter(id=done).update(applied_at=AT)
    told = {each.row_id: (each.fault, each.name) for each in decide(house, batch, [gone, done, other, 0])}
    assert told == {
        gone: ("", "Noor Jansen3"),
        done: ("applied", "Noor Jansen4"),
        other: ("other", "Noor Jansen1"),
        0: ("missing", ""),
    }
    assert BatchRow.objects.exclude(decision="").count() == 1


def test_who_somebody_is_is_never_decided_for_many(house: House, batch: int) -> None:
    [row, *_others] = list_gone(batch)
    BatchRow.objects.filter(id=row).update(verdict="conflict")
    for choice in ("person", "new", "leave"):
        assert [each.fault for each in decide(house, batch, [row], choice=choice)] == ["other"]
    assert [each.fault for each in decide(house, batch, [row], choice="skip", because="")] == [""]


@pytest.mark.parametrize("because", ["", "zomaar"])
def test_nobody_leaves_without_a_coded_reason(house: House, batch: int, because: str) -> None:
    with refused("invalid"):
        decide(house, batch, list_gone(batch), because=because)


def test_a_decision_can_be_made_anew_until_it_is_carried_out(house: House, batch: int) -> None:
    rows = list_gone(batch)
    decide(house, batch, rows)
    decide(house, batch, rows[:1], because="moved")
    assert sorted(BatchRow.objects.filter(id__in=rows).values_list("because", flat=True)) == ["moved", "work", "work"]


def test_a_team_lead_decides_for_the_own_team_only(house: House, batch: int) -> None:
    mine, theirs = list_gone(batch)[:2]
    person, stranger = BatchRow.objects.get(id=theirs).person_id or 0, house.stranger.party_id or 0
    hand_over_person(actor=SYSTEM, at=AT, person_id=person, to_id=stranger)
    told = {each.row_id: each.fault for each in decide(house, batch, [mine, theirs], actor=house.lead)}
    assert told == {mine: "", theirs: "missing"}


def test_rows_of_nobody_and_a_file_that_is_under_way_are_refused(house: House, batch: int) -> None:
    with refused("not_found"):
        decide(house, batch, [0])
    with refused("not_found"):
        decide(house, 0, list_gone(batch))
    with refused("not_allowed"):
        decide(house, batch, list_gone(batch), actor=house.coach)


def test_one_line_in_the_journal_names_everybody(house: House, batch: int) -> None:
    decide(house, batch, list_gone(batch))
    entry = Entry.objects.order_by("-number")[0]
    people = BatchRow.objects.filter(batch=batch, verdict="gone").values_list("person_id", flat=True)
    assert (entry.act, sorted(entry.about)) == ("decide_rows", sorted(people))


def test_only_what_waits_can_be_shown(house: House, batch: int) -> None:
    rows = list_gone(batch)
    decide(house, batch, rows[:1])
    view = read_batch(actor=SYSTEM, at=AT, batch_id=batch, wanted=RowFilter(verdict="gone", waits=True))
    assert ([row.id for row in view.rows], view.undecided) == (rows[1:], 2)
