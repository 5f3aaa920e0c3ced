"""B5: from the application on, six months of guidance; it ends with the answer and never counts as a benefit."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.areas.groups.gate import Zuidoost, note
from tests.refusals import refused
from tests.standing import AT, TODAY

from sluitend.areas.groups.actions import Decision, decide_application, record_fact, withdraw_fact
from sluitend.areas.groups.queries import read_facts
from sluitend.areas.outcomes.queries import read_noughts
from sluitend.compute.calendar import end_term, parse_term
from sluitend.ledger.actions import Opening, Settling, settle_promise
from sluitend.ledger.models import Promise
from sluitend.parties.models import BenefitSpell, Fact, Person

WEEK = timedelta(days=7)
HALF_A_YEAR_ON = end_term(parse_term("6 months"), start_on=TODAY)
GRANTED = Decision(answer="granted", decided_on=TODAY)


def test_b5_whoever_applies_is_guided_for_six_months_from_that_day(zuidoost: Zuidoost) -> None:
    applied_on = TODAY - WEEK
    person = zuidoost.let_in(note("application", days=(applied_on, None)))
    promised = zuidoost.tell_promised(person)
    assert promised["gate_guidance"] == end_term(parse_term("6 months"), start_on=applied_on)
    assert promised["gate_contact"] == end_term(parse_term("2 weeks"), start_on=applied_on)
    assert not BenefitSpell.objects.filter(person=person).exists()


def test_b5_a_conversation_at_the_gate_leads_to_the_next(zuidoost: Zuidoost) -> None:
    person = zuidoost.let_in(note("application"))
    contact = Promise.objects.get(beneficiary=person, kind="gate_contact")
    spoken = Settling(state="kept", evidence="spoken_to")
    settle_promise(actor=zuidoost.house.coach, at=AT + WEEK, promise_id=contact.pk, settling=spoken)
    due_on = end_term(parse_term("2 weeks"), start_on=TODAY + WEEK)
    assert zuidoost.tell_promised(person)["gate_contact"] == due_on


@pytest.mark.parametrize(("facts", "elsewhere"), [((note("application"),), True), ((note("permit_holder"),), False)])
def test_b5_only_who_is_at_a_gate_where_that_is_promised_is_guided_there(
    zuidoost: Zuidoost, facts: tuple[object, ...], elsewhere: bool
) -> None:
    person = zuidoost.let_in(*facts, area=zuidoost.other_area if elsewhere else None)  # type: ignore[arg-type]
    assert set(zuidoost.tell_promised(person)) == {"invitation"}


def test_b5_a_benefit_that_is_granted_ends_the_guidance_and_nobody_is_uncovered(zuidoost: Zuidoost) -> None:
    person = zuidoost.let_in(note("application"))
    invited = Promise.objects.get(beneficiary=person, kind="invitation")
    let_go = Settling(state="released", reason="replaced")
    settle_promise(actor=zuidoost.house.coach, at=AT, promise_id=invited.pk, settling=let_go)
    at = AT + 4 * WEEK
    decided = replace(GRANTED, decided_on=at.date())
    decide_application(actor=zuidoost.house.coach, at=at, person_id=person, decision=decided)
    assert set(zuidoost.tell_promised(person)) == {"plan"}
    assert [spell.started_on for spell in BenefitSpell.objects.filter(person=person)] == [TODAY]
    released = Promise.objects.filter(beneficiary=person, reason="granted").values_list("kind", flat=True)
    assert set(released) == {"gate_guidance", "gate_contact"}
    assert read_facts(actor=zuidoost.house.coach, at=at, person_id=person).card.phase == ""


def test_b5_a_benefit_of_which_a_file_told_already_is_not_begun_again(zuidoost: Zuidoost) -> None:
    person = zuidoost.let_in(note("application"))
    BenefitSpell.objects.create(person_id=person, started_on=TODAY - WEEK)
    decide_application(actor=zuidoost.house.coach, at=AT, person_id=person, decision=GRANTED)
    assert [spell.started_on for spell in BenefitSpell.objects.filter(person=person)] == [TODAY - WEEK]
    assert Fact.objects.get(person=person).until_on == TODAY


@pytest.mark.parametrize("answer", ["refused", "withdrawn", "work"])
def test_b5_whoever_gets_no_benefit_is_no_exit_from_one(zuidoost: Zuidoost, answer: str) -> None:
    person = zuidoost.let_in(note("application"))
    decided = Decision(answer=answer, decided_on=TODAY)
    decide_application(actor=zuidoost.house.coach, at=AT, person_id=person, decision=decided)
    assert (Person.objects.get(party=person).left_because, zuidoost.tell_promised(person)) == (answer, {})
    noughts = read_noughts(actor=zuidoost.house.council, at=AT)
    assert (noughts.uncovered, sum(each.count for each in noughts.exits)) == (0, 0)


def test_b5_whoever_found_work_can_be_kept_company(zuidoost: Zuidoost) -> None:
    person = zuidoost.let_in(note("application"))
    care = Opening(kind="aftercare_contact", owner_id=zuidoost.house.coach.party_id or 0)
    decided = Decision(answer="work", decided_on=TODAY, staying=care)
    decide_application(actor=zuidoost.house.coach, at=AT, person_id=person, decision=decided)
    assert set(zuidoost.tell_promised(person)) == {"aftercare_contact"}


def test_b5_guidance_begins_while_somebody_young_still_looks_around(zuidoost: Zuidoost) -> None:
    coach, young_on = zuidoost.house.coach, date(2003, 1, 1)
    person = zuidoost.let_in(note("notification"), born_on=young_on)
    assert zuidoost.tell_promised(person)["gate_guidance"] == HALF_A_YEAR_ON
    shown = read_facts(actor=coach, at=AT, person_id=person).card
    assert (shown.gate_on, shown.search_until_on) == (TODAY, end_term(parse_term("4 weeks"), start_on=TODAY))
    at = AT + 4 * WEEK
    applied = note("application", days=(at.date(), None))
    record_fact(actor=coach, at=at, person_id=person, fact=applied)
    shown = read_facts(actor=coach, at=at, person_id=person).card
    assert (shown.gate_on, shown.search_until_on) == (at.date(), None)
    assert zuidoost.tell_promised(person)["gate_guidance"] == HALF_A_YEAR_ON


def test_b5_an_application_that_never_was_leaves_a_trace_and_no_guidance(zuidoost: Zuidoost) -> None:
    person, coach = zuidoost.let_in(note("application")), zuidoost.house.coach
    fact = Fact.objects.get(person=person)
    with refused("invalid"):
        withdraw_fact(actor=coach, at=AT, person_id=person, fact_id=fact.pk, because=" ")
    withdraw_fact(actor=coach, at=AT, person_id=person, fact_id=fact.pk, because="Bij de verkeerde persoon")
    assert set(zuidoost.tell_promised(person)) == {"invitation"}
    [row] = read_facts(actor=coach, at=AT, person_id=person).facts
    assert (row.withdrawn_because, row.withdrawn_at) == ("Bij de verkeerde persoon", AT)
    with refused("not_found"):
        withdraw_fact(actor=coach, at=AT, person_id=person, fact_id=fact.pk, because="Nog eens")


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        (note("application"), "fact_runs"),
        (note("astrology"), "invalid"),
        (note("unemployment_benefit"), "invalid"),
        (note("inflow_route", value="abroad"), "invalid"),
        (note("permit_holder", days=(TODAY + WEEK, None)), "invalid"),
        (note("permit_holder", days=(TODAY, TODAY - WEEK)), "invalid"),
    ],
)
def test_what_cannot_be_so_is_not_noted(zuidoost: Zuidoost, fact: object, code: str) -> None:
    person = zuidoost.let_in(note("application", days=(TODAY - WEEK, None)))
    with refused(code):
        record_fact(actor=zuidoost.house.coach, at=AT, person_id=person, fact=fact)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "decision",
    [
        replace(GRANTED, answer="perhaps"),
        replace(GRANTED, decided_on=TODAY + WEEK),
        replace(GRANTED, benefit_from_on=TODAY + WEEK),
    ],
)
def test_an_answer_that_cannot_be_is_refused(zuidoost: Zuidoost, decision: Decision) -> None:
    person = zuidoost.let_in(note("application"))
    with refused("invalid"):
        decide_application(actor=zuidoost.house.coach, at=AT, person_id=person, decision=decision)


def test_whoever_has_a_benefit_is_not_at_the_gate(zuidoost: Zuidoost) -> None:
    person, coach = zuidoost.let_in(on_benefit=True), zuidoost.house.coach
    with refused("invalid"):
        record_fact(actor=coach, at=AT, person_id=person, fact=note("application"))
    with refused("invalid"):
        decide_application(actor=coach, at=AT, person_id=person, decision=GRANTED)
