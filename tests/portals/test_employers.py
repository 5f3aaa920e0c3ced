"""Employers at the desk: added during a call, kept within the budget, answered, and shown to who may see them."""

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.areas.employers.hiring import HiringDesk, found_hiring_desk
from tests.portals.filled import DEMAND
from tests.portals.sending import read_form
from tests.portals.visiting import Visit, read_main
from tests.standing import TODAY, House

from sluitend.areas.employers.actions import NewDemand
from sluitend.areas.employers.models import (
    ContactPerson,
    Demand,
    Employer,
    EmployerContact,
    EmployerFile,
    EmployerObstacle,
)
from sluitend.areas.profiles.models import Concept, OccupationSkill

HTMX = {"HX-Request": "true"}


@pytest.fixture
def desk(house: House) -> HiringDesk:
    return found_hiring_desk(house)


@pytest.fixture
def browser(desk: HiringDesk, visit: Visit) -> Client:
    return visit(desk.manager)


def send(browser: Client, address: str, where: tuple[int, ...] = (), **fields: object) -> str:
    """Send a form and give the words of the page that follows."""
    return read_main(browser.post(reverse(address, args=where), {"once": str(uuid4()), **fields}, follow=True))


def test_an_account_manager_begins_at_the_employers_and_adds_one_after_a_wrong_number(browser: Client) -> None:
    assert browser.get("/").url == reverse("employers")
    page = send(browser, "add-employer", name="Hotel De Kade", kvk="123456789")
    assert "Dit is geen KvK-nummer." in page
    assert (
        'value="Hotel De Kade"'
        in browser.post(
            reverse("add-employer"), {"once": str(uuid4()), "name": "Hotel De Kade", "kvk": "1"}, follow=True
        ).content.decode()
    )
    page = send(browser, "add-employer", name="Hotel De Kade", kvk="8765 4321", sector="I")
    assert "u bent het aanspreekpunt" in page
    page = read_main(browser.get(reverse("employers"), {"q": "kade", "welke": "mine", "volgorde": "-last"}))
    assert "Hotel De Kade" in page
    assert "1 werkgever" in page


def test_the_file_of_an_employer_is_kept_on_its_page(browser: Client, desk: HiringDesk) -> None:
    where = (desk.employer,)
    assert "verbeterd" in send(browser, "correct-employer", where, name="Bakkerij Maanveld", kvk="12345678")
    assert "Winkel" in send(browser, "record-branch", where, name="Winkel", number="0000 1234 5678")
    assert "Accountmanager AM2" in send(browser, "hand-over-employer", where, to_id=desk.colleague.party_id)
    assert "sinds 23 nov 2026: Nam er vijf aan" in send(browser, "prefer-employer", where, because="Nam er vijf aan")
    assert "De voorkeur is beëindigd." in send(browser, "stop-preferring", where)
    assert "Els" in send(browser, "add-contact-person", where, name="Els", email="els@voorbeeld.nl")
    person = ContactPerson.objects.get().id
    page = send(browser, "correct-contact-person", (desk.employer, person), name="Els Bakker", role="Bedrijfsleider")
    assert "Alles wat wij van deze persoon bewaren" in page
    assert "gewist" in send(browser, "erase-contact-person", (desk.employer, person))
    assert Employer.objects.get().party.name == "Bakkerij Maanveld"


def test_a_call_too_soon_comes_back_with_what_was_typed(browser: Client, desk: HiringDesk) -> None:
    where, call = (desk.employer,), {"side": "ours", "happened_on": TODAY, "way": "call", "words": "Is er werk?"}
    assert "1 van 3 keer" in send(browser, "record-employer-contact", where, **call)
    address, again = reverse("record-employer-contact", args=where), {"once": str(uuid4()), "opened": "contact"}
    page = browser.post(address, call | again, follow=True).content.decode()
    assert "de eerste vrije dag is 7 dec 2026" in page
    assert "Is er werk?</textarea>" in page
    asked = {"contact_id": EmployerContact.objects.get().id, "answered_on": TODAY, "answer": "In januari"}
    assert "In januari" in send(browser, "record-employer-answer", where, **asked)


def test_an_obstacle_is_promised_on_the_list_and_answered(browser: Client, desk: HiringDesk, visit: Visit) -> None:
    where = (desk.employer,)
    page = send(browser, "record-employer-obstacle", where, kind="sick_pay", note="Te duur")
    assert "Doorbetalen bij ziekte : Te duur" in page
    assert "Antwoord op een bezwaar van een werkgever" in read_main(browser.get(reverse("employers")))
    assert "Beantwoorden" not in read_main(visit(desk.house.planner).get(reverse("employer", args=where)))
    answer = {"obstacle_id": EmployerObstacle.objects.get().id, "provision": "No-riskpolis: UWV betaalt bij ziekte"}
    assert "de toezegging is nagekomen" in send(browser, "settle-employer-obstacle", where, **answer)
    assert visit(desk.house.coach).get(reverse("employer", args=where)).status_code == 403


def test_a_demand_is_asked_during_a_call_split_answered_and_ended(browser: Client, desk: HiringDesk) -> None:
    where, asked = (desk.employer,), {**DEMAND, "tasks": "Bakken\nVegen\n\n", "pay": "15,50", "required_1": "Bakken"}
    assert "Zes velden" in read_main(browser.get(reverse("demand-form", args=where)))
    page = send(browser, "record-demand", where, **asked | {"words": "Jonge collega gezocht"})
    assert "‘Jonge collega’: leeftijd (WGBL artikel 3)" in page
    page = send(browser, "record-demand", where, **asked)
    assert "het eerste antwoord is toegezegd" in page
    assert "€ 15,50" in page
    demand = Demand.objects.get()
    assert "0 van 3 vergeven" in send(browser, "correct-demand", (demand.id,), **asked | {"places": 3})
    part = {**DEMAND, "kind": "task", "title": "Veger", "chosen": [demand.demandtask_set.get(words="Vegen").id]}
    assert "Gesplitst van Bakker" in send(browser, "split-demand", (demand.id,), **part)
    assert "het volgende is toegezegd" in send(browser, "record-demand-answer", (demand.id,), evidence="told")
    page = send(browser, "end-demand", (demand.id,), ending="withdrawn", because="Oven stuk")
    assert "Oven stuk" in page
    assert "Veger" in read_main(browser.get(reverse("employer", args=where)))


def test_what_employers_ask_is_shown_to_who_guides_people(browser: Client, desk: HiringDesk, visit: Visit) -> None:
    send(browser, "record-demand", (desk.employer,), **DEMAND)
    coach = visit(desk.house.coach)
    assert "Bakker Bakkerij Zonneveld" in read_main(coach.get(reverse("demands"), {"soort": "vacancy"}))
    page = read_main(coach.get(reverse("demand", args=[Demand.objects.get().id])))
    assert "Vraag afsluiten" not in page
    assert "Vraag een accountmanager" in read_main(coach.get(reverse("demands"), {"stand": "ended"}))


def test_words_that_keep_people_out_are_shown_while_typing_and_without_a_script(browser: Client) -> None:
    typed = browser.get(reverse("wordings"), {"words": "Gastvrouw"}, headers={"HX-Request": "true"}).content.decode()
    assert "sluit mensen uit" in typed
    assert "<html" not in typed
    assert "Er zijn geen woorden gevonden" in read_main(browser.get(reverse("wordings"), {"text": "Nederlands B1"}))


def test_a_list_of_employers_is_looked_through_carried_out_and_taken_back(browser: Client, desk: HiringDesk) -> None:
    assert "Lijst bekijken" in read_main(browser.get(reverse("employer-files")))
    assert "nog niet compleet" in send(browser, "stage-employer-file")
    key = str(uuid4())
    for shown in ("heeft 9 tekens", "nog niet doorgevoerd"):
        file = SimpleUploadedFile("lijst.csv", b"naam;kvk\nHotel De Kade;87654321\nFout;123456789\n")
        page = browser.post(reverse("stage-employer-file"), {"once": key, "file": file}, follow=True)
        assert shown in read_main(page)
    where = (EmployerFile.objects.get().pk,)
    assert "kwam er 1 werkgever bij" in send(browser, "apply-employer-file", where)
    assert "doorgevoerd" in read_main(browser.get(reverse("employer-files")))
    assert "Teruggedraaid op 23 nov 2026" in send(browser, "undo-employer-file", where)
    assert "al doorgevoerd" in send(browser, "apply-employer-file", where)


def test_a_pasted_advertisement_proposes_and_fills_nothing_in_by_itself(browser: Client, desk: HiringDesk) -> None:
    where, text = (desk.employer,), {"tekst": "Bakker in de nacht"}
    page = browser.get(reverse("demand-proposal", args=where), text)
    assert "Zoals het er staat: Bakker in de nacht" in read_main(page)
    assert "<main" not in browser.get(reverse("demand-proposal", args=where), text, headers=HTMX).content.decode()
    chosen = {"title": "Bakker", "skill": ["Kneden"]}
    begun = read_form(browser.get(reverse("demand-form", args=where), chosen).content.decode(), "demand-form")
    assert (begun["title"], begun["wished_1"]) == ("Bakker", "Kneden")
    send(browser, "record-demand", where, **DEMAND)
    concept = Concept.objects.create(id="occupation/o1", kind="occupation", label_en="baker")
    Demand.objects.update(proposed=concept)
    demand = (Demand.objects.get().pk,)
    assert "Is dit het beroep" in read_main(browser.get(reverse("demand", args=demand)))
    assert "Uw keuze voor het beroep is vastgelegd." in send(browser, "decide-demand-proposal", demand, is_agreed="on")


def test_a_vacancy_of_another_system_is_taken_up_and_then_promised_an_answer(browser: Client, desk: HiringDesk) -> None:
    demand = (
        desk.bring(NewDemand(kind="vacancy", title="Bakker", places=1, hours_least=8, hours_most=9, starts_on=TODAY)),
    )
    occupation, skill = (
        Concept.objects.create(id=f"{kind}/1", kind=kind, label_en=name)
        for kind, name in (("occupation", "baker"), ("skill", "knead"))
    )
    OccupationSkill.objects.create(occupation=occupation, skill=skill, is_essential=True)
    Demand.objects.update(proposed=occupation)
    assert "nog niet opgepakt" in read_main(browser.get(reverse("demands"), {"stand": "found"}))
    assert "Bakker" not in read_main(browser.get(reverse("demands")))
    page = read_main(browser.get(reverse("demand", args=demand)))
    assert "de werkgever vroeg ons niets" in page
    assert "Werkgever laten weten hoe het staat" not in page
    assert "knead gewenst" in send(browser, "decide-demand-proposal", demand, is_agreed="on", skill="knead")
    assert "antwoordt uiterlijk" in send(browser, "approve-demand", demand)
