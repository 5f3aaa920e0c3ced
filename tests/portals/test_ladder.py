"""The ladder on screen: questions in, step and reasons out, with another step, growth and figures beside it."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client, override_settings
from tests.portals.visiting import Clock, Visit, make_account, read_main
from tests.standing import AT, SYSTEM, TODAY, House, build_house

from sluitend.areas.ladder.actions import record_ladder_steps
from sluitend.areas.ladder.models import GrowthPotential, LadderPlacement
from sluitend.compute.formulas.ladder import SENTENCES

ANSWERS = {
    "contract": "none",
    "guided_by": "nobody",
    "has_tasks": "on",
    "task_contacts_a_week": "2",
    "organised_a_week": "0",
    "social_a_week": "1",
    "answered_by": "client",
    "explanation": "Schenkt koffie in het buurthuis.",
}


def send(browser: Client, person: int, where: str, **fields: object) -> str:
    """Send a form of the ladder and give the words of the page that follows."""
    sent = {"once": str(uuid4())} | fields
    return read_main(browser.post(f"/persoon/{person}/ladder/{where}/", sent, follow=True))


def test_the_step_and_its_reasons_are_shown_after_sending(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    words = send(browser, person, "meten", **ANSWERS)
    assert "Trede 4: Onbetaald werk" in words
    assert SENTENCES["unpaid"] in words
    assert SENTENCES["tasks"] in words
    assert "Schenkt koffie" in words
    assert "Volgende meting: uiterlijk 23 mei 2027" in words


def test_the_questions_come_back_filled_in_when_one_is_missing(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    words = send(browser, person, "meten", **ANSWERS | {"organised_a_week": ""})
    assert "Het formulier is nog niet compleet." in words
    page = browser.post(f"/persoon/{person}/ladder/meten/", ANSWERS | {"organised_a_week": "", "once": str(uuid4())})
    assert page.status_code == 302
    assert "Schenkt koffie" in browser.get(page["Location"]).content.decode()
    assert not LadderPlacement.objects.exists()


def test_the_same_form_sent_twice_measures_once(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    key = str(uuid4())
    for _ in range(2):
        words = send(browser, person, "meten", **ANSWERS | {"once": key})
    assert "Dit was al gedaan." in words
    assert LadderPlacement.objects.count() == 1


def test_what_was_answered_last_is_filled_in_the_next_time(house: House, visit: Visit, clock: Clock) -> None:
    person, browser = house.admit(), visit(house.coach)
    send(browser, person, "meten", **ANSWERS)
    clock.at = AT + timedelta(minutes=10)
    assert "Meting verbeteren" in read_main(browser.get(f"/persoon/{person}/ladder/"))
    clock.at = AT + timedelta(days=90)
    later = visit(house.coach).get(f"/persoon/{person}/ladder/").content.decode()
    assert 'id="measure-form"' in later
    assert '<input type="number" name="task_contacts_a_week" value="2"' in later


def test_a_measurement_of_today_is_put_right_and_what_stood_there_can_be_read(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    send(browser, person, "meten", **ANSWERS | {"contract": "permanent"})
    wrong = LadderPlacement.objects.get()
    assert "Vandaag is al gemeten" not in send(browser, person, "meten", **ANSWERS | {"replaces": wrong.pk})
    words = read_main(browser.get(f"/persoon/{person}/ladder/"))
    assert "Trede 4" in words
    assert "Verkeerd ingevuld; verbeterd door" in words
    assert "Een collega heeft dit intussen gewijzigd." in send(
        browser, person, "meten", **ANSWERS | {"replaces": wrong.pk}
    )


def test_another_step_stands_beside_the_one_that_was_derived(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    send(browser, person, "meten", **ANSWERS)
    words = send(browser, person, "trede", step=3, because="De koffie is maar eens per maand.")
    assert "Trede 3: Deelname georganiseerde activiteiten" in words
    assert "Uit de antwoorden volgt trede 4" in words
    assert "koos trede 3: De koffie is maar eens per maand." in words


def test_growth_is_noted_and_shown_with_its_day(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    send(browser, person, "meten", **ANSWERS)
    words = send(browser, person, "groei", step=5, horizon_months=6, reason="Wil in de horeca.")
    assert "Van trede 4 naar 5 (Betaald werk met ondersteuning), uiterlijk 23 mei 2027." in words
    assert "Doelgroep: Werk" in words
    assert GrowthPotential.objects.count() == 1


@pytest.mark.parametrize(("where", "fields"), [("trede", {"step": 3, "because": "Ja."}), ("groei", {})])
def test_what_is_refused_is_told_above_the_page(
    house: House, visit: Visit, where: str, fields: dict[str, object]
) -> None:
    words = send(visit(house.coach), house.admit(), where, **fields)
    assert "De trede kan nu niet worden aangepast." in words or "nog niet compleet" in words


def test_a_colleague_reads_along_without_forms(house: House, visit: Visit) -> None:
    person = house.admit()
    send(visit(house.coach), person, "meten", **ANSWERS)
    page = visit(house.planner).get(f"/persoon/{person}/ladder/")
    assert page.status_code == 403
    assert "Trede 4" in read_main(visit(house.colleague).get(f"/persoon/{person}/ladder/"))


def test_the_figures_tell_their_finding_with_the_day(house: House, visit: Visit) -> None:
    up, down = house.admit(), house.admit()
    record_ladder_steps(actor=SYSTEM, at=AT, steps={up: 2, down: 3})
    words = read_main(visit(house.lead).get("/ladder/", {"on": TODAY.isoformat(), "since": TODAY.isoformat()}))
    assert "0 personen hoger, 2 op dezelfde trede, 0 lager" in words
    assert "Op trede 2 (Sociale contacten buitenshuis) staan de meesten: 1 van 2 personen" in words
    assert "23 nov 2026" in words


def test_the_table_of_moves_can_be_taken_along(house: House, visit: Visit) -> None:
    record_ladder_steps(actor=SYSTEM, at=AT, steps={house.admit(): 2})
    browser = visit(house.council)
    assert (
        'href="/ladder/bewegingen.csv?on=2026-11-23&amp;since=2025-11-23"' in browser.get("/ladder/").content.decode()
    )
    file = browser.get("/ladder/bewegingen.csv", {"since": TODAY.isoformat()})
    assert file["Content-Disposition"] == 'attachment; filename="ladder-2026-11-23-2026-11-23.csv"'
    lines = file.content.decode("utf-8-sig").splitlines()
    assert lines[2] == "Sociale contacten buitenshuis;0;1;0;0;0;0;0;0;1"
    assert len(lines) == 9


def test_days_that_do_not_fit_are_left_out_and_days_in_the_wrong_order_are_told(house: House, visit: Visit) -> None:
    browser = visit(house.council)
    assert "Nog niemand is gemeten" in read_main(browser.get("/ladder/", {"on": "gisteren"}))
    wrong = browser.get("/ladder/", {"on": "2026-01-01", "since": "2026-06-01"})
    assert wrong.status_code == 409
    assert "Deze twee dagen kunnen niet." in read_main(wrong)


def test_the_ladder_is_in_the_menu_of_who_may_see_the_figures(house: House, visit: Visit) -> None:
    menu = 'href="/ladder/"'
    assert menu in visit(house.lead).get("/ladder/").content.decode()
    assert menu not in visit(house.coach).get("/lijst/?when=all").content.decode()


def test_nothing_of_the_ladder_is_on_screen_where_the_pack_does_without_it(book: None) -> None:
    house = build_house(pack="amsterdam-2019")
    with override_settings(CLOCK=Clock()):
        browser = Client()
        browser.force_login(make_account(house.lead))
        page = browser.get(f"/persoon/{house.admit()}/ladder/")
        assert page.status_code == 409
        assert "Deze gemeente werkt niet met de participatieladder." in read_main(page)
        assert 'href="/ladder/"' not in page.content.decode()
