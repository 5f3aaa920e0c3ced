"""Facts from a file: days of applying, reporting, a permit and benefit of the UWV; never over what somebody noted."""

from datetime import date, timedelta

import pytest
from tests.areas.imports.caseload import carry_out, find_row, match, read_in, take_back, tell
from tests.areas.imports.test_apply import person_of
from tests.standing import AT, TODAY, House

from sluitend.areas.cohorts.candidates import Search, list_candidates
from sluitend.areas.groups.actions import Decision, decide_application, record_fact, withdraw_fact
from sluitend.areas.imports.codes import read_route
from sluitend.areas.imports.facts import list_differences
from sluitend.parties.actions import NewFact
from sluitend.parties.models import BenefitSpell, Fact, Person

HEADINGS = (
    "Klantnummer",
    "Achternaam",
    "Startdatum",
    "Aanvraagdatum",
    "Datum melding",
    "WW tot",
    "Datum verblijfsvergunning",
    "Instroom",
)
LATER = AT + timedelta(days=30)
JOBLESS_UNTIL = str(TODAY + timedelta(days=90))
KNOWN = ("K1", "Jansen", "2025-03-01")
STATED = (*KNOWN, "2025-02-01", "2025-01-15", JOBLESS_UNTIL, "2024-06-01", "Ontslag")
TOLD = ("kind", "from_on", "until_on", "value")


def list_facts(number: str = "K1") -> list[tuple[object, ...]]:
    return list(Fact.objects.are_believed().filter(person__number=number).order_by("kind").values_list(*TOLD))


def find_phase(number: str) -> object:
    [candidate] = list_candidates(Search(people=[person_of(number).pk]), on=TODAY)
    return candidate.facts.get("phase")


def test_what_a_file_says_is_shown_and_written_down_with_its_source(house: House) -> None:
    read_in(house, [KNOWN], HEADINGS)
    batch = match(house, [STATED], HEADINGS)
    row = find_row(batch, 2)
    assert (tell(batch), row.changes) == (["changed"], "applied_on notified_on permit_on jobless_until_on inflow_route")
    shown = {each.field: (each.before, each.after) for each in list_differences([row])[row.id]}
    assert (shown["permit_on"], shown["inflow_route"]) == (("", "2024-06-01"), ("", "job_loss"))
    carry_out(house, batch)
    answered = date(2025, 3, 1)
    assert list_facts() == [
        ("application", date(2025, 2, 1), answered, "granted"),
        ("inflow_route", answered, None, "job_loss"),
        ("notification", date(2025, 1, 15), answered, "granted"),
        ("permit_holder", date(2024, 6, 1), None, ""),
        ("unemployment_benefit", TODAY, date.fromisoformat(JOBLESS_UNTIL), ""),
    ]
    assert set(Fact.objects.values_list("source", "by")) == {("suite", house.intake.party_id)}
    made = find_row(batch, 2)
    assert {each.field: each.after for each in list_differences([made])[row.id]} == {
        field: after for field, (_, after) in shown.items()
    }
    assert tell(match(house, [STATED], HEADINGS, at=LATER)) == ["same"]


def test_what_was_written_goes_back_with_the_file(house: House) -> None:
    read_in(house, [KNOWN], HEADINGS)
    batch = read_in(house, [STATED], HEADINGS)
    take_back(house, batch)
    assert (Fact.objects.count(), find_row(batch, 2).remarks) == (0, "")


def test_what_somebody_noted_or_took_back_stays_and_is_told(house: House) -> None:
    read_in(house, [KNOWN], HEADINGS)
    person = person_of("K1").pk
    permit = NewFact(kind="permit_holder", from_on=date(2024, 7, 1), source="Gesprek")
    fired = NewFact(kind="inflow_route", from_on=date(2024, 7, 1), value="job_loss", source="Gesprek")
    noted, wrong = (record_fact(actor=house.intake, at=AT, person_id=person, fact=fact) for fact in (permit, fired))
    withdraw_fact(actor=house.intake, at=AT, person_id=person, fact_id=wrong, because="Was van school")
    batch = match(house, [(*KNOWN, "", "", "", "2024-06-01", "Ontslag")], HEADINGS)
    row = find_row(batch, 2)
    assert (row.verdict, row.remarks) == ("same", "permit_on:stated inflow_route:stated")
    # Noted after the file was compared: still not written over.
    late = match(house, [(*KNOWN, "", "", JOBLESS_UNTIL)], HEADINGS)
    until_on = TODAY + timedelta(days=120)
    fact = NewFact(kind="unemployment_benefit", from_on=TODAY, until_on=until_on, source="Brief")
    record_fact(actor=house.intake, at=AT, person_id=person, fact=fact)
    carry_out(house, late)
    assert list_facts() == [
        ("permit_holder", date(2024, 7, 1), None, ""),
        ("unemployment_benefit", TODAY, until_on, ""),
    ]
    assert Fact.objects.filter(id=noted).exists()


def test_whoever_applied_or_has_unemployment_benefit_comes_in_without_a_benefit(house: House) -> None:
    applied, jobless = ("K2", "Bos", "", "2025-12-01"), ("K3", "Mol", "", "", "", JOBLESS_UNTIL)
    long_ago = ("K5", "Vos", "", "", "", "2020-01-01")
    batch = read_in(house, [applied, jobless, long_ago], HEADINGS)
    assert list(BenefitSpell.objects.values_list("person__number", flat=True)) == ["K5"]
    assert (find_phase("K2"), find_phase("K3")) == ("at_the_gate", "before_the_gate")
    assert [promise.kind for promise in house.promises(person_of("K2").pk)] == ["invitation"]
    assert tell(match(house, [applied, jobless, long_ago], HEADINGS)) == ["same", "same", "same"]
    take_back(house, batch)
    assert (Person.objects.count(), Fact.objects.count()) == (0, 0)


def test_an_application_that_was_answered_since_is_not_taken_back(house: House) -> None:
    read_in(house, [("K4", "Mus", "", "", "", JOBLESS_UNTIL)], HEADINGS)
    batch = read_in(house, [("K4", "Mus", "", "2025-12-01", "", JOBLESS_UNTIL)], HEADINGS)
    granted = Decision(answer="granted", decided_on=TODAY, benefit_from_on=TODAY)
    decide_application(actor=house.intake, at=AT, person_id=person_of("K4").pk, decision=granted)
    take_back(house, batch)
    assert find_row(batch, 2).remarks == "applied_on:changed"
    assert ("application", date(2025, 12, 1), TODAY, "granted") in list_facts("K4")


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        (("2030-01-01", "2030-01-01", "", "2030-01-01"), "applied_on:future notified_on:future permit_on:future"),
        (("gisteren", "", "nooit", "", "per schip"), "applied_on:day jobless_until_on:day inflow_route:route"),
    ],
)
def test_a_day_to_come_and_a_way_that_nobody_knows_are_told(house: House, cells: tuple[str, ...], faults: str) -> None:
    assert find_row(match(house, [(*KNOWN, *cells)], HEADINGS), 2).faults == faults


@pytest.mark.parametrize(
    ("said", "code"),
    [("WW-uitkering", "unemployment_benefit"), ("Statushouder", "permit"), ("school", "school"), ("Overig", "other")],
)
def test_how_somebody_came_is_told_in_our_codes(said: str, code: str) -> None:
    assert read_route(said) == code
