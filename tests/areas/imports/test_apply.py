"""Applying: everybody who is new is covered, changes are made as shown, and nothing is decided in silence."""

from datetime import date, timedelta

import pytest
from tests.areas.imports.caseload import BSNS, carry_out, find_row, match, read_in, tell
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import open_track, recount

from sluitend.areas.imports.actions import apply_batch, close_batch, decide_row, forget_batches, run_batch
from sluitend.areas.imports.models import Batch, BatchChange, BatchPage, BatchRow
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Admission, Opening, admit_person, discharge_person, end_service
from sluitend.ledger.models import Promise
from sluitend.parties.actions import NewPerson, add_area
from sluitend.parties.models import BenefitSpell, Party, Person, PersonContact, Residence
from sluitend.parties.queries import read_bsn

MORE = (
    "Klantnummer",
    "BSN",
    "Voornaam",
    "Achternaam",
    "Gebied",
    "Klantmanager",
    "Startdatum",
    "Einddatum",
    "Reden einde",
)
LATER = AT + timedelta(days=30)


def person_of(number: str) -> Person:
    return Person.objects.select_related("party").get(number=number)


def row(number: str, bsn: str = "", **cells: str) -> tuple[str, ...]:
    """Give a line of the longer file; cells by the letter of their heading."""
    given = {"first": "Noor", "last": "Jansen", "area": "", "worker": "", "start": "", "end": "", "why": ""} | cells
    return (number, bsn, *given.values())


def test_whoever_is_new_comes_in_whole_and_covered(house: House) -> None:
    add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Noord-Oost", from_on=TODAY)
    read_in(house, [row("K1", BSNS[0], area="Noord-Oost", start="01-02-2020")], MORE)
    person = person_of("K1")
    assert (person.party.name, person.active, person.covered_by_id) == ("Noor Jansen", True, house.team)
    assert Residence.objects.get(person=person).area.code == "N"
    spell = BenefitSpell.objects.get(person=person)
    assert (spell.started_on, spell.source) == (date(2020, 2, 1), "suite")
    assert [promise.kind for promise in house.promises(person.pk)] == ["invitation"]
    reader = Actor(party_id=None, role="intake", organisation_id=house.municipality, purpose="income")
    assert read_bsn(actor=reader, at=AT, person_id=person.pk) == BSNS[0]
    assert recount() == (0, 0)


def test_the_worker_of_the_file_covers_when_there(house: House) -> None:
    name = Party.objects.get(id=house.coach.party_id).name
    batch = read_in(house, [row("K1", worker=name), row("K2", last="B", worker="Niemand")], MORE)
    covered = [person_of(number).covered_by_id for number in ("K1", "K2")]
    assert covered == [house.coach.party_id, house.team]
    assert find_row(batch, 3).remarks == "worker:nobody"


def test_whoever_left_before_is_known_and_asks_for_no_cover(house: House) -> None:
    read_in(house, [row("K1", start="2020-01-01", end="2021-01-01", why="verhuisd")], MORE)
    person = person_of("K1")
    assert (person.active, person.left_on, person.left_because) == (False, date(2021, 1, 1), "moved")
    assert house.promises(person.pk) == []


def test_every_change_that_was_shown_is_made(house: House) -> None:
    for code in ("N", "Z"):
        add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code=code, name=f"W{code}", from_on=TODAY)
    names = dict(Party.objects.values_list("id", "name"))
    coach, colleague = names[house.coach.party_id or 0], names[house.colleague.party_id or 0]
    read_in(house, [row("K1", area="N", worker=coach, start="2020-01-01")], MORE)
    batch = match(
        house, [row("K1", BSNS[0], first="Nora", area="Z", worker=colleague, start="2020-03-01")], MORE, at=LATER
    )
    assert tell(batch) == ["moved"]
    assert find_row(batch, 2).changes.split() == ["bsn", "first_name", "area", "worker", "started_on"]
    carry_out(house, batch, at=LATER)
    person = person_of("K1")
    assert (person.party.name, person.bsn_hash is not None) == ("Nora Jansen", True)
    assert Residence.objects.get(person=person, until_on=None).area.code == "Z"
    assert person.covered_by_id == house.colleague.party_id
    assert sorted(promise.kind for promise in house.promises(person.pk)) == ["handover", "invitation"]
    assert BenefitSpell.objects.get(person=person).started_on == date(2020, 3, 1)


def test_a_new_telephone_number_stands_beside_the_old_one(house: House) -> None:
    headings = ("Klantnummer", "Achternaam", "Telefoon", "Straat", "Huisnummer", "Postcode", "Plaats")
    read_in(house, [("K1", "Jansen", "0612345678", "Dam", "1", "1012AB", "Amsterdam")], headings)
    read_in(house, [("K1", "Jansen", "0687654321", "Dam", "2", "1012AB", "Amsterdam")], headings)
    values = PersonContact.objects.filter(person=person_of("K1")).values_list("point__value", flat=True)
    assert sorted(values) == ["0612345678", "0687654321", "Dam 1, 1012AB Amsterdam", "Dam 2, 1012AB Amsterdam"]


def test_two_rows_that_are_decided_to_be_one_person_change_everything_once(house: House) -> None:
    headings = ("Klantnummer", "Voornaam", "Achternaam", "Geboortedatum", "Telefoon", "Gebied", "Startdatum")
    add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Noord", from_on=TODAY)
    read_in(house, [("K1", "Noor", "Jansen", "03-04-1980")], headings)
    person = person_of("K1").pk
    rows = [(number, "N.", "Jansen", "03-04-1980", "0612345678", "Noord", "01-02-2020") for number in ("K8", "K9")]
    batch = match(house, rows, headings, at=LATER)
    for line in (2, 3):
        decide_row(actor=house.intake, at=LATER, row_id=find_row(batch, line).id, choice="person", person_id=person)
    carry_out(house, batch, at=LATER)
    assert PersonContact.objects.filter(person=person).count() == 1
    assert Residence.objects.filter(person=person).count() == 1
    assert [spell.started_on for spell in BenefitSpell.objects.filter(person=person)] == [date(2020, 2, 1)]
    made = BatchChange.objects.filter(row__batch=batch).order_by("id").values_list("row__line", "field")
    assert list(made) == [(2, "phone"), (2, "area"), (2, "started_on")]


def test_only_the_verdicts_that_were_chosen_are_carried_out(house: House) -> None:
    read_in(house, [row("K1")], MORE)
    batch = match(house, [row("K1", first="Nora"), row("K2", last="Bos")], MORE)
    carry_out(house, batch, verdicts=("changed",))
    assert person_of("K1").first_name == "Nora"
    assert not Person.objects.filter(number="K2").exists()
    carry_out(house, batch)
    assert Person.objects.filter(number="K2").exists()


def test_whoever_came_back_has_a_new_spell_and_is_covered(house: House) -> None:
    read_in(house, [row("K1", start="2020-01-01")], MORE)
    person = person_of("K1").pk
    discharge_person(actor=SYSTEM, at=AT, person_id=person, because="work")
    read_in(house, [row("K1", start="2026-12-01")], MORE, at=LATER)
    assert person_of("K1").active
    assert house.promises(person)[0].owner_id == house.team
    spells = BenefitSpell.objects.filter(person=person).order_by("started_on")
    assert list(spells.values_list("started_on", "ended_on")) == [(date(2020, 1, 1), TODAY), (date(2026, 12, 1), None)]


def test_nobody_leaves_unless_somebody_decides_so_with_a_reason(house: House) -> None:
    read_in(house, [row("K1"), row("K2", last="Bos")], MORE)
    batch = match(house, [row("K1"), row("K2", last="Bos", end="2026-11-01", why="werk")], MORE)
    assert tell(batch) == ["same", "gone"]
    carry_out(house, batch)
    assert person_of("K2").active
    gone = find_row(batch, 3)
    with refused("invalid"):
        decide_row(actor=house.intake, at=AT, row_id=gone.id, choice="leave", because="weg")
    decide_row(actor=house.intake, at=AT, row_id=gone.id, choice="leave", because="work")
    carry_out(house, batch)
    left = person_of("K2")
    assert (left.active, left.left_on, left.left_because) == (False, date(2026, 11, 1), "work")
    assert house.promises(left.pk) == []


def test_a_conflict_is_carried_out_as_decided(house: House) -> None:
    read_in(house, [row("K1", BSNS[0]), row("K2", BSNS[1], last="Bos")], MORE)
    rows = [row("K2", BSNS[0], first="Nora"), row("K2", BSNS[2], first="Eva", last="Bos")]
    batch = match(house, rows, MORE)
    first, second = find_row(batch, 2), find_row(batch, 3)
    decide_row(actor=house.intake, at=AT, row_id=first.id, choice="person", person_id=person_of("K1").pk)
    decide_row(actor=house.intake, at=AT, row_id=second.id, choice="new")
    carry_out(house, batch)
    assert (person_of("K1").first_name, person_of("K2").first_name) == ("Nora", "Noor")
    assert person_of(f"I{batch}-3").party.name == "Eva Bos"
    assert recount() == (0, 0)


def test_partners_under_one_number_both_come_in_and_the_second_gets_a_number_of_their_own(house: House) -> None:
    batch = match(house, [row("K1", BSNS[0]), row("K1", BSNS[1], first="Jet")], MORE)
    decide_row(actor=house.intake, at=AT, row_id=find_row(batch, 3).id, choice="new")
    carry_out(house, batch)
    assert set(Person.objects.values_list("number", "first_name")) == {("K1", "Noor"), (f"I{batch}-3", "Jet")}


def test_a_worker_who_is_away_by_now_takes_nobody_and_the_team_does(house: House) -> None:
    name = Party.objects.get(id=house.colleague.party_id).name
    batch = match(house, [row("K1", worker=name)], MORE)
    end_service(actor=SYSTEM, at=AT, staff_id=house.colleague.party_id or 0)
    carry_out(house, batch)
    assert person_of("K1").covered_by_id == house.team


def test_a_conflict_that_nobody_decided_is_left_alone(house: House) -> None:
    read_in(house, [row("K1", BSNS[0]), row("K2", BSNS[1], last="Bos")], MORE)
    read_in(house, [row("K2", BSNS[0], first="Nora")], MORE)
    assert {person_of("K1").first_name, person_of("K2").first_name} == {"Noor"}


@pytest.mark.parametrize(
    ("choice", "more"), [("leave", {"because": "work"}), ("person", {}), ("person", {"person_id": 1})]
)
def test_what_no_key_says_cannot_be_decided(house: House, choice: str, more: dict[str, object]) -> None:
    read_in(house, [row("K1", BSNS[0]), row("K2", BSNS[1], last="Bos")], MORE)
    conflict = find_row(match(house, [row("K2", BSNS[0])], MORE), 2)
    with refused("invalid"):
        decide_row(actor=house.intake, at=AT, row_id=conflict.id, choice=choice, **more)  # type: ignore[arg-type]


def test_a_bsn_that_is_somebodys_is_never_somebody_new(house: House) -> None:
    read_in(house, [row("K1", BSNS[0]), row("K2", BSNS[1], last="Bos")], MORE)
    conflict = find_row(match(house, [row("K2", BSNS[0])], MORE), 2)
    with refused("invalid"):
        decide_row(actor=house.intake, at=AT, row_id=conflict.id, choice="new")


def test_a_team_lead_decides_about_people_of_the_own_team_only(house: House) -> None:
    house.admit(first_name="Eigen", owner=house.coach)
    house.admit(first_name="Ander", owner=house.stranger)
    mine, theirs = Person.objects.order_by("party").values_list("number", "party")
    batch = match(house, [(number, "", "Piet", "Peters", "01-01-1970") for number, _ in (mine, theirs)])
    BatchRow.objects.filter(batch=batch).update(verdict="conflict")
    decide_row(actor=house.lead, at=AT, row_id=find_row(batch, 2).id, choice="person", person_id=mine[1])
    with refused("not_found"):
        decide_row(actor=house.lead, at=AT, row_id=find_row(batch, 3).id, choice="person", person_id=theirs[1])


def test_whoever_came_into_the_book_meanwhile_is_put_to_a_person(house: House) -> None:
    batch = match(house, [row("K1", BSNS[0])], MORE)
    new = NewPerson(number="K1", last_name="Jansen", entered_on=TODAY, organisation_id=house.municipality)
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0)
    known = admit_person(actor=SYSTEM, at=AT, admission=Admission(person=new, openings=(opening,)))
    carry_out(house, batch)
    put = find_row(batch, 2)
    assert (put.verdict, put.person_id, put.remarks) == ("conflict", known, "row:known")


def test_a_shifted_column_is_refused_with_the_column_named(house: House) -> None:
    people = [(f"K{n}", "", f"Voor{n}", f"Achter{n}", f"{1 + n % 28:02}-01-1980", f"06123456{n:02}") for n in range(30)]
    read_in(house, people)
    shifted = [(*person[:2], person[3], person[2], *person[4:]) for person in people]
    batch = match(house, shifted)
    with refused("invalid"):
        apply_batch(actor=house.intake, at=AT, batch_id=batch)


@pytest.mark.parametrize("rows", [10, 25])
def test_a_file_in_which_most_people_are_missing_is_refused(house: House, rows: int) -> None:
    people = [(f"K{n}", "", f"Voor{n}", f"Achter{n}") for n in range(rows)]
    read_in(house, people)
    batch = match(house, people[: rows // 2])
    if rows < 20:  # in a handful of rows a share says nothing
        apply_batch(actor=house.intake, at=AT, batch_id=batch)
    else:
        with refused("invalid"):
            apply_batch(actor=house.intake, at=AT, batch_id=batch)


def test_two_who_carry_a_file_out_at_once_write_everybody_once(house: House) -> None:
    people = [(f"K{n}", "", f"Voor{n}", f"Achter{n}") for n in range(1200)]
    batch = match(house, people)
    apply_batch(actor=house.intake, at=AT, batch_id=batch)

    def work() -> None:
        while run_batch(actor=SYSTEM, at=AT, batch_id=batch).more:
            pass

    with open_track() as race:
        assert race(work, work) == ("done", "done")
    while Batch.objects.get(id=batch).state == "applying":
        work()
    assert Person.objects.count() == Promise.objects.count() == BenefitSpell.objects.count() == 1200
    assert recount() == (0, 0)


def test_a_file_that_is_laid_aside_can_no_longer_be_carried_out(house: House) -> None:
    batch = match(house, [row("K1")], MORE)
    close_batch(actor=house.intake, at=AT, batch_id=batch)
    with refused("invalid"):
        apply_batch(actor=house.intake, at=AT, batch_id=batch)


def test_rows_are_wiped_thirty_days_after_a_file_is_closed(house: House) -> None:
    batch = read_in(house, [row("K1")], MORE)
    forget_batches(actor=SYSTEM, at=AT + timedelta(days=30))
    assert BatchRow.objects.filter(batch=batch).exists()
    assert forget_batches(actor=SYSTEM, at=AT + timedelta(days=30, minutes=1)) == 1
    assert not BatchRow.objects.exists()
    assert not BatchPage.objects.exists()
    assert Batch.objects.filter(id=batch).exists()
