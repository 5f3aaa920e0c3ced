"""B6: whoever has a few months of unemployment benefit left is in the book and in the cohort, and covered."""

from datetime import timedelta

from tests.areas.groups.gate import Zuidoost, note
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.cohorts.actions import NewCohort, freeze_cohort, join_cohorts
from sluitend.areas.cohorts.models import Member
from sluitend.areas.groups.actions import record_fact
from sluitend.areas.groups.queries import read_facts
from sluitend.areas.outcomes.queries import read_noughts
from sluitend.parties.models import BenefitSpell

SOON_ON, LATER_ON = TODAY + timedelta(days=40), TODAY + timedelta(days=200)


def test_b6_people_who_still_have_unemployment_benefit_are_covered_and_in_the_cohort(zuidoost: Zuidoost) -> None:
    zuidoost.let_in(on_benefit=True)
    jobless = zuidoost.let_in(note("unemployment_benefit", days=(TODAY, SOON_ON)))
    applying = zuidoost.let_in(note("application"))
    new = NewCohort(name="Bijlmer", starts_on=TODAY, ends_on=LATER_ON, area_id=zuidoost.area)
    freeze_cohort(actor=zuidoost.house.planner, at=AT, new=new)
    assert Member.objects.get(person=jobless).because == "before_the_gate"
    assert not Member.objects.filter(person=applying).exists()
    assert "first_conversation" in zuidoost.tell_promised(jobless)
    assert not BenefitSpell.objects.filter(person=jobless).exists()
    noughts = read_noughts(actor=zuidoost.house.council, at=AT)
    assert (noughts.uncovered, noughts.people) == (0, 3)


def test_b6_whoever_comes_near_the_end_later_joins_and_is_promised_a_conversation_then(zuidoost: Zuidoost) -> None:
    zuidoost.let_in(on_benefit=True)
    new = NewCohort(name="Bijlmer", starts_on=TODAY, ends_on=LATER_ON, area_id=zuidoost.area)
    freeze_cohort(actor=zuidoost.house.planner, at=AT, new=new)
    jobless = zuidoost.let_in(note("unemployment_benefit", days=(TODAY, LATER_ON)))
    assert set(zuidoost.tell_promised(jobless)) == {"invitation"}
    assert join_cohorts(actor=SYSTEM, at=AT) == 1
    assert Member.objects.get(person=jobless).because == "before_the_gate"


def test_b6_an_application_takes_somebody_from_before_the_gate_to_it(zuidoost: Zuidoost) -> None:
    jobless = zuidoost.let_in(note("unemployment_benefit", days=(TODAY, SOON_ON)))
    card = read_facts(actor=zuidoost.house.coach, at=AT, person_id=jobless).card
    assert (card.phase, card.unemployment_months_left) == ("before_the_gate", 1)
    assert [group.code for group in card.groups] == ["before_the_gate"]
    record_fact(actor=zuidoost.house.coach, at=AT, person_id=jobless, fact=note("application"))
    assert {"gate_guidance", "first_conversation"} <= set(zuidoost.tell_promised(jobless))
