"""The acts of imports."""

from tests.contract.places import GONE, Place
from tests.contract.rooms.room import Room
from tests.standing import AT, SYSTEM

from sluitend.areas.imports.actions import apply_batch, match_batch, merge_people, run_batch, stage_batch
from sluitend.areas.imports.models import Batch, BatchRow, Merge
from sluitend.areas.imports.queries import RowFilter
from sluitend.areas.imports.table import Sheet, Table
from sluitend.ledger.actions import Admission, Opening, admit_person
from sluitend.parties.actions import NewPerson
from sluitend.parties.models import Person


def write_table(place: Place, *rows: list[str]) -> Table:
    """Give a file with a row about the person of the place, whose first name is news."""
    cells = [list(row) for row in rows] or [[place.word, "Nieuw", place.word]]
    lines = list(enumerate(cells, start=2))
    sheet = Sheet(name="", rows=[(1, ["Klantnummer", "Voornaam", "Achternaam"]), *lines])
    return Table(name="caseload.csv", kind="CSV", digest=place.word, sheets=(sheet,))


def stage(place: Place, *rows: list[str]) -> int:
    table = write_table(place, *rows)
    return stage_batch(actor=SYSTEM, at=AT, table=table, source="bron", team_id=place.team)


def match(place: Place, *rows: list[str]) -> int:
    batch = stage(place, *rows)
    match_batch(actor=SYSTEM, at=AT, batch_id=batch)
    return batch


def match_conflict(place: Place) -> int:
    """Let two rows claim the number of the person, so that the second is put to somebody."""
    batch = match(place)
    BatchRow.objects.filter(batch=batch).update(verdict="conflict")
    return batch


def match_improbable(place: Place) -> int:
    """Give a file in which nearly every row is wrong."""
    wrong = [["", "", ""] for _ in range(25)]
    return match(place, [place.word, "Nieuw", place.word], *wrong)


def apply(place: Place) -> int:
    batch = match(place)
    apply_batch(actor=SYSTEM, at=AT, batch_id=batch)
    return batch


def carry_out(place: Place) -> int:
    batch = apply(place)
    run_batch(actor=SYSTEM, at=AT, batch_id=batch)
    return batch


def find_batch(place: Place) -> int:
    """Give the newest file of the place's team."""
    return Batch.objects.filter(team=place.team).order_by("-id").values_list("id", flat=True).first() or GONE


def find_row(place: Place) -> int:
    return BatchRow.objects.filter(person_id=place.person).values_list("id", flat=True).first() or GONE


def admit_double(place: Place) -> None:
    """Write the person of the place down a second time, without what is known of one only."""
    person = NewPerson(
        number=f"D{place.word}",
        last_name=place.word,
        entered_on=AT.date(),
        organisation_id=place.organisation,
    )
    opening = Opening(kind="invitation", owner_id=place.owner)
    admit_person(actor=SYSTEM, at=AT, admission=Admission(person=person, openings=(opening,)))


def find_double(place: Place) -> int:
    return Person.objects.filter(number=f"D{place.word}").values_list("party", flat=True).first() or GONE


def merge(place: Place) -> None:
    admit_double(place)
    merge_people(actor=SYSTEM, at=AT, person_id=place.person, gone_id=find_double(place))


def find_merge(place: Place) -> int:
    return Merge.objects.filter(kept_id=place.person).values_list("id", flat=True).first() or GONE


READERS = "intake:org  administrator:all  system:all"
ROOM = Room(
    table=f"""
    list_batches    {READERS}  team_lead:team
    stage_batch     {READERS}
    read_columns    {READERS}
    choose_headings {READERS}
    match_batch     {READERS}
    read_batch      {READERS}  team_lead:team
    read_row        {READERS}  team_lead:team
    decide_row      {READERS}  team_lead:team
    decide_rows     {READERS}  team_lead:team
    apply_batch     {READERS}
    approve_batch   team_lead:org  administrator:all
    undo_batch      {READERS}
    close_batch     {READERS}
    run_batch       system:all
    forget_batches  system:all
    find_doubles    {READERS}  coach:team  team_lead:team
    list_merges     {READERS}
    read_merge      {READERS}
    merge_people    {READERS}
    unmerge_people  {READERS}
    """,
    examples={
        "list_batches": lambda p: {},
        "stage_batch": lambda p: {"table": write_table(p), "source": "bron", "team_id": p.team},
        "read_columns": lambda p: {"batch_id": find_batch(p)},
        "choose_headings": lambda p: {"batch_id": find_batch(p), "sheet": 0, "line": 1},
        "match_batch": lambda p: {"batch_id": find_batch(p)},
        "read_batch": lambda p: {"batch_id": find_batch(p), "wanted": RowFilter()},
        "read_row": lambda p: {"row_id": find_row(p)},
        "decide_row": lambda p: {"row_id": find_row(p), "choice": "person", "person_id": p.person},
        "decide_rows": lambda p: {"batch_id": find_batch(p), "row_ids": [find_row(p)], "choice": "skip"},
        "apply_batch": lambda p: {"batch_id": find_batch(p)},
        "approve_batch": lambda p: {"batch_id": find_batch(p), "because": "De bron telt anders."},
        "undo_batch": lambda p: {"batch_id": find_batch(p)},
        "close_batch": lambda p: {"batch_id": find_batch(p)},
        "run_batch": lambda p: {"batch_id": find_batch(p)},
        "forget_batches": lambda p: {},
        "find_doubles": lambda p: {"person_id": p.person},
        "list_merges": lambda p: {},
        "read_merge": lambda p: {"person_id": p.person, "gone_id": find_double(p)},
        "merge_people": lambda p: {"person_id": p.person, "gone_id": find_double(p)},
        "unmerge_people": lambda p: {"merge_id": find_merge(p)},
    },
    before={
        "read_columns": stage,
        "choose_headings": stage,
        "match_batch": stage,
        "read_batch": match,
        "read_row": match,
        "decide_row": match_conflict,
        "decide_rows": match_conflict,
        "apply_batch": match,
        "approve_batch": match_improbable,
        "undo_batch": carry_out,
        "close_batch": match,
        "run_batch": apply,
        "read_merge": admit_double,
        "merge_people": admit_double,
        "unmerge_people": merge,
    },
    about_nobody=frozenset(
        "list_batches stage_batch read_columns choose_headings match_batch apply_batch approve_batch undo_batch"
        " close_batch forget_batches list_merges".split()
    ),
    about_two=frozenset({"read_merge", "merge_people", "unmerge_people"}),
    without_target=frozenset({"forget_batches"}),
    filtered=frozenset({"list_batches", "list_merges"}),
    shows_the_person=frozenset({"read_batch", "read_row", "decide_rows", "find_doubles", "read_merge"}),
)
