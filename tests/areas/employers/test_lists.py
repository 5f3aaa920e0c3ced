"""Lists of employers: each line judged, carried out whole, and taken back whole."""

import pytest
from tests.areas.employers.hiring import BAKERY, HiringDesk, elsewhere
from tests.refusals import refused
from tests.standing import AT

from sluitend.areas.employers.actions import (
    EmployerLine,
    apply_employer_file,
    stage_employer_file,
    undo_employer_file,
)
from sluitend.areas.employers.models import AccountManager, Employer
from sluitend.areas.employers.queries import list_employer_files, read_employer_file
from sluitend.areas.employers.verdicts import weigh_lines
from sluitend.gate import errors

HOTEL = EmployerLine(line=2, name="Hotel  De Kade", kvk="8765 4321", sector="55.10", size="80")
LINES = (HOTEL, EmployerLine(line=3, name="Bakker", kvk=BAKERY.kvk), EmployerLine(line=4, name="Fout", kvk="123456789"))


def stage(desk: HiringDesk, *lines: EmployerLine) -> int:
    asked = {"organisation_id": desk.house.municipality, "name": "lijst.csv", "lines": lines or LINES}
    return stage_employer_file(actor=desk.manager, at=AT, **asked)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (EmployerLine(line=2, name="A", kvk="123456789"), "‘123456789’ heeft 9 tekens; een KvK-nummer heeft acht"),
        (EmployerLine(line=2, name="A", kvk="1234567"), "nul vooraan"),
        (EmployerLine(line=2, name="A", kvk="1234567x"), "Kolom KvK"),
        (EmployerLine(line=2, name=" ", kvk="12345678"), "Kolom naam"),
        (EmployerLine(line=2, name="A", kvk="12345678", sector="bakken"), "Kolom sector: ‘bakken’"),
        (EmployerLine(line=2, name="A", kvk="12345678", size="veel"), "Kolom grootte: ‘veel’"),
    ],
)
def test_a_line_that_cannot_be_right_says_which_column_and_why(line: EmployerLine, told: str) -> None:
    [judged] = weigh_lines([line], known=())
    assert (judged.verdict, told in judged.why) == ("invalid", True)


def test_a_number_that_is_there_twice_or_is_known_counts_once() -> None:
    again = EmployerLine(line=9, name="Nog eens", kvk="87654321")
    judged = list(weigh_lines([*LINES, again], known={BAKERY.kvk}))
    assert [each.verdict for each in judged] == ["new", "known", "invalid", "double"]
    assert (judged[0].name, judged[0].kvk, judged[0].sector, judged[0].size) == (
        "Hotel De Kade",
        "87654321",
        "I",
        "medium",
    )
    assert "regel 2" in judged[3].why


def test_a_list_is_carried_out_once_and_taken_back_whole(desk: HiringDesk) -> None:
    file = stage(desk)
    view = read_employer_file(actor=desk.manager, at=AT, file_id=file)
    assert (view.verdicts, view.lines[0].verdict) == ({"new": 1, "known": 1, "invalid": 1}, "invalid")
    asked = {"actor": desk.manager, "at": AT, "file_id": file}
    assert apply_employer_file(**asked) == 1
    added = Employer.objects.get(kvk="87654321")
    assert (added.party.name, AccountManager.objects.get(employer=added).staff_id) == (
        "Hotel De Kade",
        desk.manager.party_id,
    )
    with pytest.raises(errors.Invalid, match="al doorgevoerd"):
        apply_employer_file(**asked)
    assert undo_employer_file(**asked) == 1
    assert Employer.objects.count() == 1
    with refused("not_found"):
        undo_employer_file(**asked)
    [told] = list_employer_files(actor=desk.manager, at=AT)
    assert (told.count, told.undone_at) == (3, AT)


def test_a_list_stays_when_something_was_written_about_one_of_its_employers(desk: HiringDesk) -> None:
    file = stage(desk, HOTEL)
    apply_employer_file(actor=desk.manager, at=AT, file_id=file)
    desk.employer = Employer.objects.get(kvk="87654321").pk
    desk.call()
    with pytest.raises(errors.Invalid, match="niet meer worden teruggedraaid"):
        undo_employer_file(actor=desk.manager, at=AT, file_id=file)
    assert Employer.objects.count() == 2


def test_an_empty_list_and_one_of_elsewhere_are_refused(desk: HiringDesk) -> None:
    asked = {"organisation_id": desk.house.municipality, "name": "leeg.csv"}
    with pytest.raises(errors.Invalid, match="geen werkgevers"):
        stage_employer_file(actor=desk.manager, at=AT, lines=(), **asked)
    file, other = stage(desk), elsewhere(desk)
    for act in (read_employer_file, apply_employer_file, undo_employer_file):
        with refused("not_found"):
            act(actor=other, at=AT, file_id=file)
    with refused("not_found"):
        stage_employer_file(actor=other, at=AT, lines=LINES, **asked)
