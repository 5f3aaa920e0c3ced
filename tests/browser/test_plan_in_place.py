"""Working on a plan and a budget without losing the place: by mouse, by keyboard, and without JavaScript."""

import re

import pytest
from playwright.sync_api import expect
from tests.areas.plans.planning import Desk
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, TAGS, WIDER
from tests.standing import AT, House

from sluitend.areas.plans.actions import NewRequest, decide_budget, request_budget
from sluitend.areas.plans.models import BudgetRequest, PlanStep
from sluitend.parties.models import Organisation

pytestmark = pytest.mark.slow
STEPS = tuple(f"Stap {number} van een lang plan" for number in range(1, 13))


@pytest.fixture
def desk(house: House) -> Desk:
    Organisation.objects.filter(party=house.municipality).update(pack="leeuwarden-2000")
    return Desk(house, house.admit(last_name="Bakker", kind="plan"))


def test_a_step_that_is_done_leaves_one_where_one_was(desk: Desk, log_in: LogIn) -> None:
    desk.agree(*STEPS)
    page = log_in(desk.coach)
    page.goto(f"/persoon/{desk.person}/plan/")
    step = page.locator("li", has_text=STEPS[-1]).first
    step.scroll_into_view_if_needed()
    height = page.evaluate("window.scrollY")
    step.get_by_role("button", name="Gedaan").focus()
    page.keyboard.press("Enter")
    expect(step.get_by_text("Nagekomen")).to_be_visible()
    assert abs(page.evaluate("window.scrollY") - height) < 120
    expect(step).to_be_focused()
    expect(page.get_by_role("status").first).to_contain_text("De stap is gedaan")


@pytest.mark.parametrize("with_script", [True, False])
def test_a_draft_is_written_and_reordered_with_and_without_a_script(
    desk: Desk, log_in: LogIn, with_script: bool
) -> None:
    desk.draft("Aanmelden", "Bellen")
    page = log_in(desk.coach, java_script_enabled=with_script)
    page.goto(f"/persoon/{desk.person}/plan/concept/")
    page.get_by_role("button", name="Omhoog: Bellen").click()
    expect(page.locator("#ours-title + ol > li").first).to_contain_text("Bellen")
    page.get_by_role("link", name=re.compile("Wijzigen.*Aanmelden")).click()
    expect(page.get_by_role("heading", name="Stap wijzigen")).to_be_visible()
    page.get_by_label("Wat gebeurt er?").fill("Samen aanmelden")
    page.get_by_role("button", name="Stap bewaren").click()
    expect(page.get_by_text("De stap is bewaard.")).to_be_visible()
    assert page.url.endswith("/plan/concept/")
    assert PlanStep.objects.filter(words="Samen aanmelden").count() == 1


def test_what_is_refused_stands_in_the_form_with_what_was_typed(desk: Desk, log_in: LogIn) -> None:
    desk.draft()
    page = log_in(desk.coach)
    page.goto(f"/persoon/{desk.person}/plan/concept/")
    page.get_by_label("Wat gebeurt er?").fill("Iets heel bijzonders")
    page.get_by_label("Klaar op").fill("2020-01-01")
    page.get_by_role("button", name="Stap bewaren").click()
    expect(page.locator("#step-form").get_by_role("alert")).to_contain_text("Deze datum kan niet.")
    expect(page.get_by_label("Wat gebeurt er?")).to_have_value("Iets heel bijzonders")


def test_a_decision_is_taken_in_place(desk: Desk, log_in: LogIn) -> None:
    asked = NewRequest(words="Een fiets", amount=15_000)
    request_budget(actor=desk.resident, at=AT, person_id=desk.person, request=asked)
    page = log_in(desk.coach)
    page.goto(f"/persoon/{desk.person}/budget/")
    page.get_by_role("button", name="Toekennen").click()
    expect(page.get_by_text("De aanvraag is toegekend.")).to_be_visible()
    assert BudgetRequest.objects.get().state == "granted"


@pytest.mark.parametrize("width", [320, 1440])
def test_the_own_budget_keeps_nobody_out_and_needs_no_script(desk: Desk, log_in: LogIn, axe: str, width: int) -> None:
    asked = {"actor": desk.coach, "at": AT, "person_id": desk.person}
    numbers = [request_budget(request=NewRequest(words="Kleren", amount=5_000), **asked) for _ in range(3)]
    decide_budget(request_id=numbers[0], granted=True, **asked)
    decide_budget(request_id=numbers[1], granted=False, because="Dit betaalt de werkgever", **asked)
    page = log_in(desk.resident, width=width)
    page.goto("/mijn/budget/")
    page.evaluate(axe)
    assert (page.evaluate(LOOK, TAGS), page.evaluate(WIDER)) == ([], 0)
    plain = log_in(desk.resident, width=width, java_script_enabled=False)
    plain.goto("/mijn/budget/")
    plain.get_by_label("Wat hebt u nodig?").fill("Een tweedehands computer")
    plain.get_by_label("Wat kost het").fill("120,50")
    plain.get_by_role("button", name="Aanvragen").click()
    expect(plain.get_by_text("Uw aanvraag is verstuurd.")).to_be_visible()
    assert BudgetRequest.objects.get(words="Een tweedehands computer").amount == 12_050
