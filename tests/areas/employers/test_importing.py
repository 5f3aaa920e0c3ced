"""Vacancies from elsewhere: written once, read fairly, with occupations that count when somebody agreed."""

from dataclasses import replace
from functools import partial

import pytest
from django.db import IntegrityError, transaction
from tests.areas.employers.hiring import BAKERY, HiringDesk
from tests.areas.employers.test_demand import CLEANER
from tests.refusals import refused
from tests.standing import AT, SYSTEM

from sluitend.areas.employers.actions import (
    FoundDemand,
    Imported,
    approve_demand,
    correct_demand,
    decide_demand_proposal,
    end_demand,
    import_demands,
    record_demand,
    record_demand_answer,
    split_demand,
)
from sluitend.areas.employers.models import Demand
from sluitend.areas.employers.queries import DemandFilter, find_demand_proposal, list_demands, read_demand
from sluitend.areas.profiles.models import Concept, Label, OccupationSkill

ADVERT = "\nSchoonmaakster kantoorgebouwen\nJe kunt ramen lappen, bent netjes en houdt van koffie."
VACANCY = FoundDemand(reference="A1", new=replace(CLEANER, title="Schoonmaakmedewerker gebouwen"))


@pytest.fixture(autouse=True)
def _vocabulary(desk: HiringDesk) -> None:
    named = (("o1", "occupation", "schoonmaker gebouwen"), ("o2", "occupation", "kok"), ("s1", "skill", "ramen lappen"))
    for number, kind, name in named:
        concept = Concept.objects.create(id=f"{kind}/{number}", kind=kind, label_nl=name, label_en=name)
        Label.objects.create(concept=concept, kind=kind, text=name, plain=name, language="nl", preferred=True)


def bring(desk: HiringDesk, *found: FoundDemand) -> Imported:
    return import_demands(actor=SYSTEM, at=AT, kvk=BAKERY.kvk, found=found)


def test_a_pasted_text_proposes_the_likest_occupation_and_the_skills_that_it_names(desk: HiringDesk) -> None:
    found = find_demand_proposal(actor=desk.manager, at=AT, text=ADVERT)
    assert (found.title, found.occupations[0]) == ("Schoonmaakster kantoorgebouwen", "schoonmaker gebouwen")
    assert found.skills == ("ramen lappen",)
    assert find_demand_proposal(actor=desk.manager, at=AT, text="").occupations == ()
    Label.objects.all().delete()
    assert find_demand_proposal(actor=desk.manager, at=AT, text=ADVERT).occupations == ()


def test_vacancies_are_written_once_and_those_that_keep_people_out_are_left(desk: HiringDesk) -> None:
    unfair = replace(VACANCY, reference="A2", new=replace(CLEANER, title="Jonge collega"))
    exact = replace(VACANCY, reference="A3", new=replace(CLEANER, title="Kok"))
    assert bring(desk, VACANCY, unfair, exact) == Imported(written=2, known=0, unfair=1, proposed=1)
    assert bring(desk, VACANCY, exact) == Imported(written=0, known=2, unfair=0, proposed=0)
    assert desk.promises() == []
    with refused("not_found"):
        import_demands(actor=SYSTEM, at=AT, kvk="99999999", found=(VACANCY,))


def list_titles(desk: HiringDesk, state: str) -> list[str]:
    return [each.title for each in list_demands(actor=desk.manager, at=AT, wanted=DemandFilter(state=state)).rows]


def test_nobody_is_promised_an_answer_to_what_another_system_told_before_somebody_takes_it_up(desk: HiringDesk) -> None:
    bring(desk, VACANCY)
    demand, coach = Demand.objects.get().pk, desk.house.coach
    asked = {"actor": desk.manager, "at": AT, "demand_id": demand}
    assert (read_demand(**asked).row.due_on, read_demand(**asked).waits) == (None, True)
    assert (list_titles(desk, "open"), list_titles(desk, "found")) == ([], [VACANCY.new.title])
    assert list_demands(actor=coach, at=AT, wanted=DemandFilter()).rows == ()
    for refuse in (
        partial(record_demand_answer, evidence="told", words=""),
        partial(split_demand, tasks=(), new=CLEANER),
    ):
        with refused("not_taken_up"):
            refuse(**asked)
    correct_demand(**asked, new=replace(VACANCY.new, places=9))
    assert read_demand(**asked).waits
    approve_demand(**asked)
    [promise] = desk.promises()
    assert (promise.kind, promise.owner_id) == ("demand_answer", desk.manager.party_id)
    assert (list_titles(desk, "open"), list_titles(desk, "found")) == ([VACANCY.new.title], [])
    assert len(list_demands(actor=coach, at=AT, wanted=DemandFilter()).rows) == 1


@pytest.mark.parametrize("ending", ["filled", "withdrawn"])
def test_what_another_system_told_ends_without_a_promise(desk: HiringDesk, ending: str) -> None:
    bring(desk, VACANCY)
    demand = Demand.objects.get().pk
    end_demand(actor=desk.manager, at=AT, demand_id=demand, ending=ending, because="Elders vervuld")
    assert read_demand(actor=desk.manager, at=AT, demand_id=demand).row.ending == ending
    assert desk.promises() == []


def test_the_database_knows_no_question_of_an_employer_without_a_promise(desk: HiringDesk) -> None:
    record_demand(actor=desk.manager, at=AT, employer_id=desk.employer, new=CLEANER)
    bring(desk, VACANCY)
    for wrong in ({"promise": None}, {"promise": None, "waits": True, "audience": "recruiters"}):
        with pytest.raises(IntegrityError, match="asked_is_promised"), transaction.atomic():
            Demand.objects.filter(reference="").update(**wrong)
    with pytest.raises(IntegrityError, match="asked_is_promised"), transaction.atomic():
        Demand.objects.exclude(reference="").update(waits=False)


def test_skills_of_the_words_and_of_the_occupation_are_proposed_and_count_when_they_are_chosen(
    desk: HiringDesk,
) -> None:
    sweep = Concept.objects.create(id="skill/s2", kind="skill", label_nl="vegen", label_en="sweep")
    OccupationSkill.objects.create(occupation_id="occupation/o1", skill=sweep, is_essential=True)
    bring(desk, replace(VACANCY, new=replace(VACANCY.new, words="Ramen lappen", required=(), wished=())))
    asked = {"actor": desk.manager, "at": AT, "demand_id": Demand.objects.get().pk}
    assert read_demand(**asked).proposed_skills == ("ramen lappen", "vegen")
    decide_demand_proposal(**asked, is_agreed=True, skills=("vegen", "jong zijn"))
    view = read_demand(**asked)
    assert [(each.words, each.is_required, each.is_known) for each in view.skills] == [("vegen", False, True)]
    assert view.proposed_skills == ()


@pytest.mark.parametrize(("is_agreed", "occupation"), [(True, "schoonmaker gebouwen"), (False, "")])
def test_a_proposed_occupation_counts_when_somebody_agreed_and_stays_with_its_title(
    desk: HiringDesk, is_agreed: bool, occupation: str
) -> None:
    bring(desk, VACANCY)
    demand = Demand.objects.get().pk
    asked = {"actor": desk.manager, "at": AT, "demand_id": demand}
    view = read_demand(**asked)
    assert (view.occupation, view.proposed) == ("", "schoonmaker gebouwen")
    decide_demand_proposal(**asked, is_agreed=is_agreed)
    with refused("not_found"):
        decide_demand_proposal(**asked, is_agreed=is_agreed)
    correct_demand(**asked, new=replace(VACANCY.new, places=9))
    view = read_demand(**asked)
    assert (view.occupation, view.proposed, view.row.places) == (occupation, "", 9)
