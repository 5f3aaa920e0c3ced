"""Undoing: a file is taken back whole; whatever somebody changed since is told and left as it is."""

from datetime import timedelta

from tests.areas.imports.caseload import BSNS, carry_out, find_row, match, read_in, take_back
from tests.areas.imports.test_apply import MORE, person_of, row
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import recount

from sluitend.areas.imports.actions import decide_row, forget_batches, undo_batch
from sluitend.areas.imports.models import Batch
from sluitend.ledger.actions import Settling, discharge_person, settle_promise
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_area, add_contact
from sluitend.parties.models import BenefitSpell, ContactPoint, Party, Person, Residence

KEPT = Settling(state="kept", evidence="reached", reference="brief")
REACH = ("Klantnummer", "Achternaam", "Telefoon", "E-mail")


def count_all() -> tuple[int, ...]:
    people = Party.objects.filter(kind="person").count()
    return (people, Person.objects.count(), Promise.objects.count(), BenefitSpell.objects.count())


def test_whoever_came_in_by_mistake_is_gone_without_a_trace(house: House) -> None:
    area = add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="N", from_on=TODAY)
    batch = read_in(house, [row("K1", BSNS[0], area="N"), row("K2", last="Bos")], MORE)
    take_back(house, batch)
    assert count_all() == (0, 0, 0, 0)
    assert not Residence.objects.filter(area=area).exists()
    assert Batch.objects.get(id=batch).state == "undone"


def test_a_number_that_nobody_uses_any_more_goes_too(house: House) -> None:
    keeper = read_in(house, [("K1", "Jansen", "0612345678", "a@b.nl")], REACH)
    batch = read_in(house, [("K1", "Jansen", "0612345678"), ("K2", "Bos", "0612345678", "c@d.nl")], REACH)
    take_back(house, batch)
    assert sorted(ContactPoint.objects.values_list("value", flat=True)) == ["0612345678", "a@b.nl"]
    take_back(house, keeper)
    assert not ContactPoint.objects.exists()


def test_whoever_was_spoken_to_since_stays_and_is_told(house: House) -> None:
    batch = read_in(house, [row("K1"), row("K2", last="Bos"), row("K3", last="Mol")], MORE)
    spoken, reached = person_of("K1").pk, person_of("K2").pk
    settle_promise(actor=SYSTEM, at=AT, promise_id=house.promise(spoken), settling=KEPT)
    add_contact(actor=SYSTEM, at=AT, person_id=reached, kind="phone", value="0612345678")
    take_back(house, batch)
    assert set(Person.objects.values_list("party", flat=True)) == {spoken, reached}
    assert [find_row(batch, line).remarks for line in (2, 3, 4)] == ["person:changed", "person:changed", ""]
    assert recount() == (0, 0)


def test_every_change_goes_back_to_what_it_was(house: House) -> None:
    for code in ("N", "Z"):
        add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code=code, name=f"W{code}", from_on=TODAY)
    names = dict(Party.objects.values_list("id", "name"))
    coach, colleague = names[house.coach.party_id or 0], names[house.colleague.party_id or 0]
    read_in(house, [row("K1", area="N", worker=coach, start="2020-01-01")], MORE)
    before = Person.objects.filter(number="K1").values().get()
    later = AT + timedelta(days=3)
    rows = [row("K1", BSNS[0], first="Nora", last="Smit", area="Z", worker=colleague, start="2020-03-01")]
    batch = match(house, rows, MORE, at=later)
    carry_out(house, batch, at=later)
    take_back(house, batch, at=later)
    assert Person.objects.filter(number="K1").values().get() == before
    person = person_of("K1")
    assert person.party.name == "Noor Jansen"
    assert Residence.objects.get(person=person).area.code == "N"
    assert BenefitSpell.objects.get(person=person).started_on.isoformat() == "2020-01-01"
    assert [(each.kind, each.owner_id) for each in house.promises(person.pk)] == [("invitation", house.coach.party_id)]
    assert find_row(batch, 2).remarks == ""


def test_what_somebody_changed_since_is_told_and_not_written_over(house: House) -> None:
    read_in(house, [row("K1")], MORE)
    batch = match(house, [row("K1", first="Nora", last="Smit")], MORE)
    carry_out(house, batch)
    read_in(house, [row("K1", first="Eleonora", last="Smit")], MORE)
    take_back(house, batch)
    assert (person_of("K1").first_name, person_of("K1").last_name) == ("Eleonora", "Jansen")
    assert find_row(batch, 2).remarks == "first_name:changed"


def test_whoever_left_by_the_file_is_back_and_covered(house: House) -> None:
    read_in(house, [row("K1"), row("K2", last="Bos")], MORE)
    batch = match(house, [row("K1")], MORE)
    gone = find_row(batch, 0)
    decide_row(actor=house.intake, at=AT, row_id=gone.id, choice="leave", because="work")
    carry_out(house, batch)
    assert not person_of("K2").active
    take_back(house, batch)
    back = person_of("K2")
    assert (back.active, back.left_on, back.covered_by_id) == (True, None, house.team)
    assert BenefitSpell.objects.get(person=back).ended_on is None
    assert recount() == (0, 0)


def test_whoever_came_back_by_the_file_has_left_as_before(house: House) -> None:
    read_in(house, [row("K1", start="2020-01-01")], MORE)
    discharge_person(actor=SYSTEM, at=AT, person_id=person_of("K1").pk, because="work")
    before = Person.objects.filter(number="K1").values().get()
    batch = read_in(house, [row("K1", start="2026-11-01")], MORE)
    assert person_of("K1").active
    take_back(house, batch)
    assert Person.objects.filter(number="K1").values().get() == before
    assert BenefitSpell.objects.filter(person=person_of("K1")).count() == 1


def test_a_day_of_birth_goes_back_too(house: House) -> None:
    headings = ("Klantnummer", "Achternaam", "Geboortedatum")
    read_in(house, [("K1", "Jansen", ""), ("K2", "Bos", "01-01-1980")], headings)
    batch = read_in(house, [("K1", "Jansen", "02-02-1990"), ("K2", "Bos", "03-01-1980")], headings)
    take_back(house, batch)
    years = [(str(person_of(number).born_on), person_of(number).birth_year) for number in ("K1", "K2")]
    assert years == [("None", None), ("1980-01-01", 1980)]


def test_a_file_whose_rows_are_wiped_cannot_be_undone(house: House) -> None:
    batch = read_in(house, [row("K1")], MORE)
    later = AT + timedelta(days=31)
    forget_batches(actor=SYSTEM, at=later)
    with refused("invalid"):
        undo_batch(actor=house.intake, at=later, batch_id=batch)


def test_a_file_is_not_undone_twice(house: House) -> None:
    batch = read_in(house, [row("K1")], MORE)
    take_back(house, batch)
    with refused("invalid"):
        undo_batch(actor=house.intake, at=AT, batch_id=batch)
