"""Doing what was planned, at the desk and by the resident: begin, wait, look back, withdraw and take it along."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from tests.areas.plans.planning import NEXT_WEEK, Desk
from tests.areas.provisions.helping import move, need
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, House

from sluitend.areas.plans.models import Plan, PlanEvaluation, PlanStep
from sluitend.ledger.models import Promise

SAID = {"resident_words": "Ik leer veel", "municipality_words": "Goed bezig", "changes": "Eerst de taal"}


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house, house.admit(last_name="Bakker", kind="plan"))


@pytest.fixture
def coach(house: House, visit: Visit) -> Client:
    return visit(house.coach)


def send(client: Client, address: str, /, **given: object) -> HttpResponse:
    """Send a form and follow where it leads."""
    return client.post(address, {"once": str(uuid4())} | given, follow=True)  # type: ignore[return-value]


def do(client: Client, desk: Desk, path: str, /, **given: object) -> str:
    return read_main(send(client, f"/persoon/{desk.person}/plan/{path}/", **given))


def agree_to_wait(desk: Desk, kind: str) -> int:
    """Agree on a step of each side that waits for a provision; gives its number."""
    provision = need(desk.house, desk.person, kind)
    desk.draft()
    desk.write("Stage lopen", provision_id=provision)
    desk.write("Ov-kaart kopen", side="resident", provision_id=provision)
    desk.conclude()
    return provision


def test_the_day_on_which_a_step_began_is_asked_with_today_filled_in(
    visit: Visit, desk: Desk, house: House, clock: Clock
) -> None:
    desk.agree("Aanmelden")
    clock.at = AT + timedelta(days=3)
    coach = visit(house.coach)
    body = coach.get(f"/persoon/{desk.person}/plan/").content.decode()
    assert 'name="started_on" value="2026-11-26" max="2026-11-26"' in body
    step = PlanStep.objects.get(side="municipality").pk
    assert "Op deze dag kan de stap niet zijn begonnen." in do(
        coach, desk, "begonnen", step_id=step, started_on="2026-11-22"
    )
    assert "begonnen op 24 nov 2026" in do(coach, desk, "begonnen", step_id=step, started_on="2026-11-24")


def test_a_step_that_waits_cannot_be_begun_or_called_done_and_says_for_what(coach: Client, desk: Desk) -> None:
    provision = agree_to_wait(desk, "childcare")
    words = do(coach, desk, "gedaan", step_id=PlanStep.objects.get(words="Stage lopen").pk)
    assert "Deze stap wacht nog. De voorziening waarvan hij afhangt, is nog niet geregeld." in words
    assert "Wacht op: Kinderopvang Opgeschort" in words
    move(desk.house, provision, "requested", "granted", "in_place")
    assert "Wacht op" not in read_main(coach.get(f"/persoon/{desk.person}/plan/"))


def test_debts_are_named_to_the_resident_alone(visit: Visit, coach: Client, desk: Desk) -> None:
    agree_to_wait(desk, "debt_assistance")
    words = read_main(coach.get(f"/persoon/{desk.person}/plan/"))
    assert "Wacht op een voorziening die bij een ander doel hoort." in words
    assert "Schuldhulp" not in words
    words = read_main(visit(desk.resident).get("/mijn/plan/"))
    assert words.count("Dit wacht op: Schuldhulp. De tijd staat zo lang stil.") == 2


def test_the_resident_reads_that_a_day_was_moved(visit: Visit, desk: Desk, house: House, clock: Clock) -> None:
    provision = agree_to_wait(desk, "childcare")
    move(house, provision, "requested", "granted", "in_place", days=11)
    clock.at = AT + timedelta(days=11)
    moved = NEXT_WEEK + timedelta(days=10)
    assert moved.isoformat() == "2026-12-10"
    assert "De dag is verschoven naar 10 dec 2026." in read_main(visit(desk.resident).get("/mijn/plan/"))
    assert "De dag is verschoven naar 10 dec 2026." in read_main(
        visit(house.coach).get(f"/persoon/{desk.person}/plan/")
    )


def test_looking_back_is_told_of_both_sides_and_goal_by_goal(visit: Visit, coach: Client, desk: Desk) -> None:
    desk.agree()
    words = do(coach, desk, "evalueren", **SAID, **{"standing-1": "under_way", "standing-2": ""})
    for told in ("De inwoner: Ik leer veel", "De gemeente: Goed bezig", "Werk in de zorg: Onderweg", "Eerst de taal"):
        assert told in words
    assert PlanEvaluation.objects.get().standings.count() == 1
    words = read_main(visit(desk.resident).get("/mijn/plan/"))
    assert "U zei: Ik leer veel" in words
    assert "Dit verandert: Eerst de taal" in words


@pytest.mark.parametrize("wrong", [{"municipality_words": ""}, {"standing-9": "reached"}])
def test_an_evaluation_that_is_not_whole_is_told_and_kept(coach: Client, desk: Desk, wrong: dict[str, str]) -> None:
    desk.agree()
    words = do(coach, desk, "evalueren", **(SAID | wrong))
    assert "Het formulier is nog niet compleet." in words or "Dit doel staat niet zo in het plan." in words
    assert not PlanEvaluation.objects.exists()


def test_i_stop_with_my_plan_and_read_what_that_means(visit: Visit, desk: Desk) -> None:
    version = desk.agree()
    me = visit(desk.resident)
    words = read_main(me.get("/mijn/plan/"))
    assert "Wat de gemeente u heeft beloofd, blijft staan." in words
    assert "Uw klantmanager maakt met u een nieuw plan." in words
    words = read_main(send(me, "/mijn/plan/intrekken/", version=version, because="Ik ga verhuizen"))
    assert "Uw plan geldt niet meer." in words
    assert "Uw plan is op 23 nov 2026 gestopt." in words
    plan = Plan.objects.get()
    assert (plan.state, plan.ended_side, plan.ended_because) == ("withdrawn", "resident", "Ik ga verhuizen")
    assert Promise.objects.filter(beneficiary=desk.person, kind="plan", state="open").count() == 1
    assert me.get("/mijn/plan/mijn-plan.pdf").status_code == 404


def test_i_say_no_to_a_proposal_and_the_plan_that_holds_goes_on(visit: Visit, desk: Desk) -> None:
    desk.agree()
    desk.propose()
    me = visit(desk.resident)
    assert "Zeg dan nee. Uw plan van nu blijft gelden." in read_main(me.get("/mijn/plan/"))
    send(me, "/mijn/plan/intrekken/", version=2, because="Te veel")
    assert desk.states() == {1: "agreed", 2: "withdrawn"}
    assert "U ging akkoord op 23 nov 2026" in read_main(me.get("/mijn/plan/"))


def test_without_a_reason_nothing_is_withdrawn(visit: Visit, desk: Desk) -> None:
    version = desk.agree()
    words = read_main(send(visit(desk.resident), "/mijn/plan/intrekken/", version=version, because=" "))
    assert "Het formulier is nog niet compleet." in words
    assert desk.states() == {1: "agreed"}


def test_i_take_my_plan_along_as_a_letter(visit: Visit, desk: Desk) -> None:
    desk.agree()
    answer = visit(desk.resident).get("/mijn/plan/mijn-plan.pdf")
    assert answer["Content-Disposition"] == 'attachment; filename="mijn-plan-1.pdf"'
    assert answer.content.startswith(b"%PDF-")
