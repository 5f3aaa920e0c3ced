"""Exports: asked for, made in pieces with the reach of whoever asked, taken along in the open, gone after a day."""

import csv
import random
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
import python_calamine
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.actions import ExportWish, end_export, export_list, hand_over_caseload, write_exports
from sluitend.areas.caseloads.models import Export, ExportPart
from sluitend.areas.caseloads.queries import ExportFile, PeopleFilter, list_exports, read_export
from sluitend.areas.caseloads.rows import is_file_due
from sluitend.areas.caseloads.sheets import STARTS, make_safe, write_sheet
from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.ledger.choosing import WorklistFilter
from sluitend.parties.models import Person

PEOPLE, PROMISES = PeopleFilter(), WorklistFilter()
TEXTS = 2_000


def ask(
    house: House, wanted: PeopleFilter | WorklistFilter = PEOPLE, *, actor: Actor | None = None, **how: object
) -> int:
    wish = ExportWish(wanted=wanted, format=str(how.get("format", "csv")), columns=how.get("columns", ()))  # type: ignore[arg-type]
    return export_list(actor=actor or house.lead, at=AT, wish=wish)


def make(at_days: int = 0) -> int:
    pieces = 0
    while is_file_due(AT + timedelta(days=at_days)):
        write_exports(actor=SYSTEM, at=AT + timedelta(days=at_days))
        pieces += 1
    return pieces


def take(house: House, export_id: int, *, actor: Actor | None = None) -> ExportFile:
    return read_export(actor=actor or house.lead, at=AT, export_id=export_id)


def parse(file: ExportFile) -> list[list[str]]:
    return list(csv.reader(StringIO(file.content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_people_come_out_as_the_list_shows_them_in_its_order(house: House) -> None:
    house.admit(last_name="Zwart", due_on=TODAY + timedelta(days=1))
    house.admit(last_name="Aalbers", due_on=TODAY + timedelta(days=2))
    export = ask(house, replace(PEOPLE, order="name"), columns=("number", "due_on", "owner"))
    make()
    heads, first, second = parse(take(house, export))
    assert heads == ["Persoon", "Klantnummer", "Uiterlijk", "Begeleid door"]
    assert first == ["Noor Aalbers", f"P{house.municipality}-00002", "2026-11-25", "coach 1"]
    assert second[0] == "Noor Zwart"


def test_promises_come_out_too_and_days_are_days_in_a_sheet(house: House) -> None:
    house.admit(due_on=TODAY)
    export = ask(house, PROMISES, format="xlsx", columns=("kind", "due_on", "days_late", "renewals", "opened_on"))
    make()
    file = take(house, export)
    sheet = python_calamine.load_workbook(BytesIO(file.content)).get_sheet_by_index(0)
    heads, row = sheet.to_python()
    assert heads == ["Persoon", "Toezegging", "Uiterlijk", "Dagen te laat", "Keer opnieuw", "Toegezegd op"]
    assert row == ["Noor Jansen001", "Uitnodiging", TODAY, 0, 0, TODAY]
    assert (sheet.name, file.mime.split("/")[0]) == ("Toezeggingen", "application")


def test_a_file_is_made_in_pieces_and_goes_on_where_it_was(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sluitend.areas.caseloads.actions.export.PIECE", 2)
    for _ in range(5):
        house.admit()
    export = ask(house)
    write_exports(actor=SYSTEM, at=AT)
    [row] = list_exports(actor=house.lead, at=AT)
    assert (row.id, row.state, row.done, row.rows, row.percent) == (export, "waiting", 2, 5, 40)
    assert make() == 2
    assert len(parse(take(house, export))) == 6
    assert not ExportPart.objects.exists()


def test_an_empty_list_is_a_file_with_heads_only(house: House) -> None:
    export = ask(house)
    make()
    assert len(parse(take(house, export))) == 1
    assert list_exports(actor=house.lead, at=AT)[0].percent == 100


def test_whoever_left_the_reach_in_the_meantime_is_left_out(house: House) -> None:
    house.admit()
    export = ask(house)
    to_id = house.stranger.party_id or 0
    hand_over_caseload(actor=house.planner, at=AT, from_id=house.coach.party_id or 0, to_id=to_id)
    make()
    assert len(parse(take(house, export))) == 1


def test_asking_and_taking_along_stand_in_the_journal_of_everybody_in_it(house: House) -> None:
    person = house.admit()
    export = ask(house, PROMISES)
    make()
    take(house, export)
    lines = Entry.objects.filter(act__in=("export_list", "read_export")).order_by("number")
    assert [(line.act, line.about, line.actor) for line in lines] == [
        ("export_list", [person], house.lead.party_id),
        ("read_export", [person], house.lead.party_id),
    ]


@pytest.mark.parametrize("who", ["coach", "colleague", "stranger", "intake", "council"])
def test_exporting_is_a_right_of_its_own(house: House, who: str) -> None:
    house.admit()
    with refused("not_allowed"):
        ask(house, actor=getattr(house, who))


def test_nobody_opens_or_throws_away_the_file_of_somebody_else(house: House) -> None:
    house.admit()
    export = ask(house)
    make()
    for act in (read_export, end_export):
        with refused("not_found"):
            act(actor=house.planner, at=AT, export_id=export)


def test_a_file_that_is_not_ready_or_thrown_away_is_not_there(house: House) -> None:
    house.admit()
    export = ask(house)
    with refused("not_found"):
        take(house, export)
    end_export(actor=house.lead, at=AT, export_id=export)
    assert make() == 0
    with refused("not_found"):
        end_export(actor=house.lead, at=AT, export_id=export)


def test_a_file_is_gone_after_a_day(house: House) -> None:
    house.admit()
    export = ask(house)
    make()
    assert make(at_days=1) == 0
    assert make(at_days=2) == 1
    assert Export.objects.get(id=export).content is None
    with refused("not_found"):
        read_export(actor=house.lead, at=AT + timedelta(days=2), export_id=export)


def test_a_kind_of_file_that_is_not_there_is_told(house: House) -> None:
    with refused("invalid"):
        ask(house, format="exe")


def list_texts() -> list[str]:
    """Give texts that are likely to break a file: signs of formulas, quotes, separators, lines, other alphabets."""
    dice = random.Random(5_341)
    signs = "=+-@\t\r\n'\";,|%_\\ aZ09éÇşıßø€漢字𝄞 ＝＋－＠ (){}<>&"
    return ["".join(dice.choices(signs, k=dice.randint(1, 24))) for _ in range(TEXTS)]


def take_quote_away(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


def test_two_thousand_texts_come_back_from_csv_as_they_were_and_none_is_a_formula() -> None:
    texts = list_texts()
    content = write_sheet("csv", title="Mensen", heads=["Tekst"], rows=[[text] for text in texts])
    [_head, *rows] = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert [take_quote_away(cell) for [cell] in rows] == texts
    assert [cell for [cell] in rows if cell.startswith(tuple(set(STARTS) - {"'"}))] == []


def test_two_thousand_texts_come_back_from_a_sheet_as_they_were_and_none_is_a_formula() -> None:
    texts = list_texts()
    content = write_sheet("xlsx", title="Mensen", heads=["Tekst"], rows=[[text] for text in texts])
    [_head, *rows] = (
        python_calamine.load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    )
    assert [row[0] for row in rows] == texts
    assert b"<f>" not in ZipFile(BytesIO(content)).read("xl/worksheets/sheet1.xml")


def test_only_what_a_spreadsheet_could_carry_out_is_quoted() -> None:
    assert [make_safe(text) for text in ("=1+1", "Jan", "'s-Hertogenbosch", "-5", "")] == [
        "'=1+1",
        "Jan",
        "''s-Hertogenbosch",
        "'-5",
        "",
    ]


def test_cells_of_all_kinds_are_written(house: House) -> None:
    rows = [["Jan", 3, date(2026, 11, 23), None]]
    content = write_sheet("csv", title="Mensen", heads=["A", "B", "C", "D"], rows=rows)
    assert content.decode("utf-8-sig").splitlines()[1] == "Jan;3;2026-11-23;"
    assert Person.objects.count() == 0
