"""The plan at the desk: both sides, the draft without a script, signing, and what is told when it cannot be."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.areas.plans.planning import NEXT_WEEK, Desk
from tests.portals.sending import read_form
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.areas.plans.actions import comment_on_plan, propose_plan, remove_plan_step, write_plan_goals
from sluitend.areas.plans.models import PlanStep
from sluitend.parties.models import Organisation

MOST_QUERIES = 30
SAID = {"resident_words": "Ik leer veel", "municipality_words": "Gaat goed", "standing-1": "stuck", "changes": ""}


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house, house.admit(last_name="Bakker", kind="plan"))


@pytest.fixture
def coach(house: House, visit: Visit) -> Client:
    return visit(house.coach)


def send(client: Client, desk: Desk, path: str, /, **given: object) -> HttpResponse:
    """Send a form and follow where it leads."""
    fields = {"once": str(uuid4())} | given
    return client.post(f"/persoon/{desk.person}/plan/{path}", fields, follow=True)  # type: ignore[return-value]


def show(client: Client, desk: Desk, place: str = "") -> str:
    return read_main(client.get(f"/persoon/{desk.person}/plan/{place}"))


def test_without_a_plan_one_can_begin(coach: Client, desk: Desk) -> None:
    assert "Er is nog geen plan." in show(coach, desk)
    answer = send(coach, desk, "nieuw/")
    assert answer.redirect_chain[-1][0] == f"/persoon/{desk.person}/plan/concept/"  # type: ignore[attr-defined]
    assert "Concept van versie 1" in read_main(answer)


def test_a_draft_is_written_step_by_step_and_proposed_and_signed(coach: Client, desk: Desk) -> None:
    send(coach, desk, "nieuw/")
    assert "De doelen zijn bewaard." in read_main(send(coach, desk, "concept/doelen/", goals="Werk in de zorg"))
    step = {"side": "municipality", "by_on": NEXT_WEEK, "owner_id": desk.coach.party_id}
    for words in ("Aanmelden", "Bellen"):
        answer = send(coach, desk, "concept/stap/", words=words, **step)
    send(coach, desk, "concept/stap/", side="resident", words="Oefenen", by_on=NEXT_WEEK)
    assert "uiterlijk 30 nov 2026" in read_main(answer)
    second = PlanStep.objects.get(words="Bellen")
    send(coach, desk, "concept/verplaatsen/", step_id=second.pk, up="on")
    words = show(coach, desk, "concept/")
    assert words.index("Bellen") < words.index("Aanmelden")
    assert "De stap is weggehaald." in read_main(send(coach, desk, "concept/weghalen/", step_id=second.pk))
    assert "Het plan is voorgesteld." in read_main(send(coach, desk, "concept/voorstellen/"))
    answer = send(coach, desk, "ondertekend/", version=1, signed_on=TODAY, place="Leeuwarden")
    assert "Het plan geldt." in read_main(answer)
    assert "23 nov 2026, Leeuwarden, op papier" in show(coach, desk)
    assert desk.states() == {1: "agreed"}


def test_a_step_is_written_anew_in_the_same_form(coach: Client, desk: Desk) -> None:
    desk.draft("Aanmelden")
    step = PlanStep.objects.get(words="Aanmelden")
    body = coach.get(f"/persoon/{desk.person}/plan/concept/?stap={step.pk}").content.decode()
    assert 'value="Aanmelden"' in body
    assert "Stap wijzigen" in body
    send(coach, desk, "concept/stap/", step_id=step.pk, side="resident", words="Zelf bellen", by_on=NEXT_WEEK)
    step.refresh_from_db()
    assert (step.words, step.side, step.owner_id) == ("Zelf bellen", "resident", None)


def test_goals_come_first_and_one_form_stands_open_at_a_time(coach: Client, desk: Desk) -> None:
    send(coach, desk, "nieuw/")
    assert "Stap toevoegen" not in show(coach, desk, "concept/")
    send(coach, desk, "concept/doelen/", goals="Werk in de zorg")
    words = show(coach, desk, "concept/")
    assert "Stap toevoegen" in words
    assert "Doelen bewaren" not in words
    words = show(coach, desk, "concept/?doelen=1")
    assert "Stap toevoegen" not in words
    assert "Doelen bewaren" in words


def test_a_plan_that_is_signed_twice_is_told_so_in_plain_dutch(coach: Client, desk: Desk) -> None:
    desk.agree()
    answer = send(coach, desk, "ondertekend/", version=1, signed_on=TODAY, place="Leeuwarden")
    words = read_main(answer)
    assert "Dit plan is al ondertekend. Beide kanten hebben deze versie al vastgesteld" in words


def test_what_was_typed_is_not_lost_when_it_is_refused(coach: Client, desk: Desk) -> None:
    desk.draft()
    answer = send(coach, desk, "concept/stap/", side="municipality", words="Iets heel bijzonders", by_on="2020-01-01")
    assert "Niemand doet deze stap." in read_main(answer) or "Deze datum kan niet." in read_main(answer)
    assert 'value="Iets heel bijzonders"' in answer.content.decode()


def test_the_same_form_sent_twice_adds_one_step(coach: Client, desk: Desk) -> None:
    desk.draft()
    key = str(uuid4())
    for _ in range(2):
        answer = send(coach, desk, "concept/stap/", once=key, side="resident", words="Fietsen", by_on=NEXT_WEEK)
    assert "Dit was al gedaan." in read_main(answer)
    assert PlanStep.objects.filter(words="Fietsen").count() == 1


def test_both_sides_what_changed_and_every_version_are_shown(coach: Client, desk: Desk) -> None:
    desk.agree("Aanmelden")
    desk.start()
    desk.write("Rijles regelen")
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    comment_on_plan(actor=desk.resident, at=AT, person_id=desk.person, version=2, words="Graag in de avond")
    words = show(coach, desk, "?versie=2")
    for told in ("Wat de gemeente doet", "Wat de inwoner doet", "Voorgesteld", "Anders dan versie 1", "Rijles regelen"):
        assert told in words
    assert "Graag in de avond" in words
    assert "Versie 2 wacht op akkoord van de inwoner" in show(coach, desk)
    assert "Anders dan" not in show(coach, desk, "?versie=1")
    assert "Doelen van versie 1" in show(coach, desk, "?versie=onzin")
    assert coach.get(f"/persoon/{desk.person}/plan/?versie=9").status_code == 404


def test_a_resident_s_step_is_ticked_off_and_back(coach: Client, desk: Desk) -> None:
    desk.agree()
    step = PlanStep.objects.get(side="resident").pk
    assert "De stap is afgevinkt." in read_main(send(coach, desk, "afvinken/", step_id=step, done="on"))
    assert "Toch niet" in show(coach, desk)
    assert "De stap staat weer open." in read_main(send(coach, desk, "afvinken/", step_id=step))


def test_starting_evaluating_and_withdrawing_are_told(coach: Client, desk: Desk) -> None:
    desk.agree("Aanmelden")
    step = PlanStep.objects.get(side="municipality").pk
    assert "De stap is begonnen." in read_main(send(coach, desk, "begonnen/", step_id=step))
    assert "begonnen op 23 nov 2026" in show(coach, desk)
    assert "De stap is gedaan" in read_main(send(coach, desk, "gedaan/", step_id=step))
    assert "Nagekomen" in show(coach, desk)
    assert "De evaluatie is bewaard" in read_main(send(coach, desk, "evalueren/", **SAID))
    answer = send(coach, desk, "intrekken/", version=1, side="resident", because="Ik verhuis")
    assert "Het plan is ingetrokken." in read_main(answer)
    assert "door de inwoner: Ik verhuis" in show(coach, desk)


def test_instruments_stand_beside_the_draft_with_their_evidence(coach: Client, desk: Desk, house: House) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack="enschede-2010")
    desk.draft()
    words = show(coach, desk, "concept/")
    assert "5 van ten hoogste 5" in words
    assert re.search(r"Scholing op vraag van de werkgever · telt als aanbod Uit ervaring: Aanpakkenoverzicht D3", words)


def test_the_letter_is_a_pdf_of_the_version_that_is_shown(coach: Client, desk: Desk) -> None:
    assert coach.get(f"/persoon/{desk.person}/plan/plan.pdf").status_code == 404
    desk.agree()
    answer = coach.get(f"/persoon/{desk.person}/plan/plan.pdf?versie=1")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="plan-{desk.person}-1.pdf"'
    assert answer.content.startswith(b"%PDF-")


def test_looking_at_a_plan_takes_few_questions(coach: Client, desk: Desk) -> None:
    desk.agree(*(f"Stap {number}" for number in range(12)))
    desk.start()
    for place in ("", "concept/"):
        with CaptureQueriesContext(connection) as asked:
            show(coach, desk, place)
        assert len(asked) <= MOST_QUERIES, [each["sql"] for each in asked]


def test_a_colleague_of_the_team_reads_and_does_not_write(visit: Visit, desk: Desk, house: House) -> None:
    desk.agree()
    words = show(visit(house.colleague), desk)
    assert "Wat de gemeente doet" in words
    assert "Nieuwe versie" not in words
    assert "Intrekken" not in words
    assert visit(house.stranger).get(f"/persoon/{desk.person}/plan/").status_code == 404
    assert send(visit(house.colleague), desk, "nieuw/").status_code == 404


def test_the_menu_shows_that_a_plan_belongs_to_a_person(coach: Client, desk: Desk) -> None:
    desk.draft()
    for place in ("plan/", "plan/concept/", "budget/"):
        body = coach.get(f"/persoon/{desk.person}/{place}").content.decode()
        assert re.search(r'href="/mensen/" aria-current="page"', body), place


def test_the_budget_is_one_click_away_where_there_is_one(coach: Client, desk: Desk, house: House) -> None:
    assert "Persoonlijk budget" not in show(coach, desk)
    Organisation.objects.filter(party=house.municipality).update(pack="leeuwarden-2000")
    assert "Persoonlijk budget" in show(coach, desk)


def test_without_a_draft_the_draft_leads_to_the_plan(coach: Client, desk: Desk) -> None:
    desk.agree()
    answer = coach.get(f"/persoon/{desk.person}/plan/concept/")
    assert answer.url == f"/persoon/{desk.person}/plan/"


def test_the_list_and_the_person_tell_which_step_is_to_be_taken(coach: Client, desk: Desk) -> None:
    desk.agree("Aanmelden voor de cursus", "Reiskosten regelen")
    for address in ("/lijst/?when=all", f"/persoon/{desk.person}/"):
        words = read_main(coach.get(address))
        assert "Stap uit het plan Aanmelden voor de cursus" in words
        assert "Stap uit het plan Reiskosten regelen" in words


def send_in_place(client: Client, desk: Desk, path: str, /, **given: object) -> HttpResponse:
    """Send a form as a page with a script does."""
    fields, headers = {"once": str(uuid4())} | given, {"HX-Request": "true", "HX-Trigger": "goals-form"}
    address = f"/persoon/{desk.person}/plan/{path}"
    return client.post(address, fields, headers=headers, follow=True)  # type: ignore[return-value]


def test_whoever_works_with_a_script_gets_the_page_without_its_frame(coach: Client, desk: Desk) -> None:
    desk.draft("Aanmelden")
    answer = send_in_place(coach, desk, "concept/doelen/", goals="Werk in het groen")
    body = answer.content.decode()
    assert "<html" not in body
    assert "De doelen zijn bewaard." in body
    assert "Werk in het groen" in body
    assert answer["HX-Replace-Url"] == f"/persoon/{desk.person}/plan/concept/"


def test_a_refusal_stands_in_the_form_of_whoever_works_with_a_script(coach: Client, desk: Desk) -> None:
    desk.draft()
    answer = send_in_place(coach, desk, "concept/stap/", side="resident", words="", by_on=NEXT_WEEK)
    assert answer["HX-Retarget"] == "#goals-form .form-fault"
    assert "Het formulier is nog niet compleet." in answer.content.decode()


@pytest.mark.parametrize("with_script", [True, False])
def test_of_two_colleagues_the_second_reads_what_the_first_saved_and_chooses(
    coach: Client, desk: Desk, house: House, with_script: bool
) -> None:
    desk.draft()
    form = read_form(coach.get(f"/persoon/{desk.person}/plan/concept/?doelen=1").content.decode(), "goals-form")
    write_plan_goals(actor=house.lead, at=AT, person_id=desk.person, goals="Werk in het groen")
    given = {"goals": "Werk in de zorg", "seen": form["seen"]}
    if with_script:
        answer = send_in_place(coach, desk, "concept/doelen/", **given)
        assert answer["HX-Redirect"] == f"/persoon/{desk.person}/plan/concept/"
    else:
        coach.post(f"/persoon/{desk.person}/plan/concept/doelen/", {"once": str(uuid4())} | given)
    body = coach.get(f"/persoon/{desk.person}/plan/concept/").content.decode()
    assert "Een collega heeft dit intussen gewijzigd." in body
    assert "Dit bewaarde uw collega:" in body
    assert "Werk in het groen" in body
    again = read_form(body, "goals-form")
    assert again["goals"] == "Werk in de zorg"
    send(coach, desk, "concept/doelen/", goals=again["goals"], seen=again["seen"])
    assert desk.read().plan.goals == ("Werk in de zorg",)


def test_a_step_that_a_colleague_changed_or_took_out_is_shown_beside_what_was_typed(
    coach: Client, desk: Desk, house: House
) -> None:
    desk.draft("Aanmelden", "Bellen")
    address = f"/persoon/{desk.person}/plan/concept/"
    first, second = desk.read().plan.ours
    bodies = [coach.get(f"{address}?stap={step.id}").content.decode() for step in (first, second)]
    forms = [read_form(body, "step-form") for body in bodies]
    desk.write("Samen aanmelden", step_id=first.id)
    words = read_main(send(coach, desk, "concept/stap/", **(forms[0] | {"words": "Zelf aanmelden"})))
    assert "Dit bewaarde uw collega: Samen aanmelden" in words
    assert "vervangt uw stap die van uw collega" in words
    remove_plan_step(actor=house.lead, at=AT, person_id=desk.person, step_id=second.id)
    answer = send(coach, desk, "concept/stap/", **(forms[1] | {"words": "Eerst bellen"}))
    assert "Uw collega heeft dit intussen weggehaald." in read_main(answer)
    send(coach, desk, "concept/stap/", **read_form(answer.content.decode(), "step-form"))
    assert [step.words for step in desk.read().plan.ours] == ["Samen aanmelden", "Eerst bellen"]
