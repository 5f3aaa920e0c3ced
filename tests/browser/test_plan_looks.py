"""Plans and budgets as people see them: nobody is kept out, and nothing sticks out of the screen."""

import pytest
from tests.areas.plans.planning import Desk
from tests.areas.provisions.helping import move, need
from tests.browser.conftest import LogIn
from tests.browser.test_looks import LOOK, LOOKS, TAGS, find_widths
from tests.portals.visiting import Clock
from tests.standing import AT, House

from sluitend.areas.plans.actions import (
    LookBack,
    NewRequest,
    comment_on_plan,
    decide_budget,
    evaluate_plan,
    propose_plan,
    request_budget,
    return_budget,
    withdraw_plan,
)
from sluitend.areas.provisions.actions import take_back_provision
from sluitend.parties.models import Organisation

pytestmark = pytest.mark.slow
OPEN = "document.querySelectorAll('details').forEach(each => { each.open = true })"


@pytest.fixture
def desk(house: House) -> Desk:
    """Give somebody with an agreed plan, looked back on and waiting, a proposal, a draft, and every kind of request."""
    Organisation.objects.filter(party=house.municipality).update(pack="leeuwarden-2000")
    desk = Desk(house, house.admit(last_name="van den Heuvel-Nijenhuis", kind="plan"))
    care = need(house, desk.person)
    move(house, care, "requested", "granted")
    desk.draft("Aanmelden voor de taaltraining en de eerste keer meegaan", "Reiskosten regelen")
    desk.write("Stage lopen", provision_id=care)
    desk.conclude()
    desk.write_done("Reiskosten regelen")
    said = {"resident_words": "Ik leer veel, en het is druk thuis.", "municipality_words": "Het gaat goed."}
    look_back = LookBack(**said, changes="We beginnen een uur later.", standings={1: "under_way", 2: "stuck"})
    evaluate_plan(actor=desk.coach, at=AT, person_id=desk.person, look_back=look_back)
    take_back_provision(actor=desk.coach, at=AT, provision_id=care)
    desk.start()
    desk.write("Een stageplek zoeken")
    propose_plan(actor=desk.coach, at=AT, person_id=desk.person)
    comment_on_plan(actor=desk.resident, at=AT, person_id=desk.person, version=2, words="Graag in de avond")
    desk.start()
    asked = {"actor": desk.coach, "at": AT, "person_id": desk.person}
    requests = [request_budget(request=NewRequest(words="Kleren", amount=5_000), **asked) for _ in range(4)]
    for request in (requests[0], requests[3]):
        decide_budget(request_id=request, granted=True, **asked)
    return_budget(request_id=requests[3], because="De cursus is vol", **asked)
    decide_budget(request_id=requests[1], granted=False, because="Kan uit een ander fonds", **asked)
    return desk


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_no_page_of_a_plan_keeps_anybody_out_or_sticks_out(
    desk: Desk, log_in: LogIn, axe: str, width: int, scheme: str, clock: Clock
) -> None:
    page = log_in(desk.coach, width=width, color_scheme=scheme)
    found = {}
    for place in ("plan/", "plan/?versie=2", "plan/concept/", "plan/concept/?doelen=1", "budget/", "voorzieningen/"):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"/persoon/{desk.person}/{place}")
        page.evaluate(OPEN)
        page.evaluate(axe)
        found[place] = (page.evaluate(LOOK, TAGS), find_widths(page))
    assert {place: faults for place, faults in found.items() if faults != ([], [])} == {}


def test_nobody_is_kept_out_of_their_own_plan(desk: Desk, log_in: LogIn, axe: str) -> None:
    found = {}
    for state in ("proposed", "agreed"):
        page = log_in(desk.resident, width=390)
        page.goto("/mijn/plan/")
        page.evaluate(OPEN)
        page.evaluate(axe)
        found[state] = (page.evaluate(LOOK, TAGS), find_widths(page))
        if state == "proposed":
            asked = {"actor": desk.resident, "at": AT, "person_id": desk.person}
            withdraw_plan(version=2, because="Te druk", **asked)
    assert {state: faults for state, faults in found.items() if faults != ([], [])} == {}
