"""Vacancies from elsewhere: written once, read fairly, with occupations that count when somebody agreed."""

from dataclasses import replace

import pytest
from tests.areas.employers.hiring import BAKERY, HiringDesk
from tests.areas.employers.test_demand import CLEANER
from tests.refusals import refused
from tests.standing import AT, SYSTEM

from sluitend.areas.employers.actions import (
    FoundDemand,
    Imported,
    correct_demand,
    decide_demand_proposal,
    import_demands,
)
from sluitend.areas.employers.models import Demand
from sluitend.areas.employers.queries import find_demand_proposal, read_demand
from sluitend.areas.profiles.models import Concept, Label

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
    assert len(desk.promises()) == 2
    with refused("not_found"):
        import_demands(actor=SYSTEM, at=AT, kvk="99999999", found=(VACANCY,))


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
