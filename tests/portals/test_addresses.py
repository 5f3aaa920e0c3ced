"""T9, at the door of the site: every address × method × role, with what must come back stated once."""

from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from tests.portals.filled import fill_forms
from tests.portals.visiting import Visit, settling
from tests.standing import House

from sluitend.gate.grants import GRANTS
from sluitend.gate.purposes import ACT_PURPOSES, ROLE_PURPOSES
from sluitend.portals.page import Page

ROLES = ("coach", "lead", "planner", "council", "intake", "administrator", "nobody")
METHODS = ("GET", "POST", "PUT", "DELETE")
# Addresses that are no page of the house: the way in and out, and the language.
# An empty form that asks nothing of anybody yet.
EMPTY_FORMS = {"find_person"}
WAYS_IN = {"home", "login", "logout", "language", "stay", "resident-link", "invitation-code"}
# Whoever tries five codes that open nothing, waits.
DOORS = {"read_slots", "take_slot", "return_slot", "read_report_question", "redeem_report_link"}


def list_pages(resolver: URLResolver | None = None) -> dict[str, Page]:
    """Give every address that leads to an act, by its name."""
    pages: dict[str, Page] = {}
    for each in (resolver or get_resolver()).url_patterns:
        if isinstance(each, URLResolver):
            pages |= list_pages(each)
        elif isinstance(each, URLPattern) and isinstance(each.callback, Page):
            pages[each.name or ""] = each.callback
    return pages


def list_names(resolver: URLResolver | None = None) -> set[str]:
    names: set[str] = set()
    for each in (resolver or get_resolver()).url_patterns:
        names |= list_names(each) if isinstance(each, URLResolver) else {str(each.name)}
    return names


def test_every_address_is_a_page_with_one_act_or_a_way_in() -> None:
    assert list_names() - WAYS_IN == set(list_pages())


def expect(page: Page, role: str) -> set[int]:
    """State what must come back: where to, refused, not found (somebody else's), or answered."""
    if page.is_public:
        # Whoever has no right link or code returns to its page.
        closed = {429} if page.act in DOORS else set()
        return closed | ({302} if page.back else {200, 404, 503})
    if role == "nobody":
        return {302}
    granted = page.act in GRANTS and role in GRANTS[page.act]
    purposes = ROLE_PURPOSES.get(role, frozenset({"work"})) & ACT_PURPOSES.get(page.act, frozenset({"work"}))
    if page.act in EMPTY_FORMS:
        return {200, 302}
    return {200, 302, 404, 409, 422} if granted and purposes else {403}


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
def test_every_address_answers_each_role_and_method_as_stated(house: House, visit: Visit, role: str) -> None:
    person_id = house.admit()
    where = {"person_id": person_id, "promise_id": house.promise(person_id), "section": "work", "kind": "occupation"}
    browser, filled = visit(None if role == "nobody" else getattr(house, role)), fill_forms(house)
    code = {"lead": "team_lead"}.get(role, role)
    for name, page in list_pages().items():
        address = find_address(name, where)
        for method in sorted({*METHODS} & {*page.methods}):
            sent = {"data": settling(**filled.get(name, {}))} if method == "POST" else {}
            response = getattr(browser, method.lower())(address, **sent)
            assert response.status_code in expect(page, code), f"{role} {method} {address}"


@pytest.mark.slow
def test_no_address_answers_a_method_that_it_does_not_have(house: House, visit: Visit) -> None:
    # It is asked before who that is, so one who is in and one who is not stand for all.
    for browser in (visit(house.coach), visit()):
        for name, page in list_pages().items():
            for method in sorted({*METHODS} - {*page.methods}):
                response = getattr(browser, method.lower())(find_address(name, {}))
                assert response.status_code in {302, 405}, f"{method} {name}"


@pytest.mark.parametrize(("role", "status"), [("coach", 200), ("council", 403), ("administrator", 403)])
def test_only_who_may_find_people_gets_an_answer(house: House, visit: Visit, role: str, status: int) -> None:
    assert visit(getattr(house, role)).get("/zoeken/?q=jansen").status_code == status


def find_address(name: str, where: dict[str, Any]) -> str:
    """Fill in whatever the address asks for; what is not named in `where` is not there."""
    [(_, asked), *_others] = get_resolver().reverse_dict.getlist(name)[0][0]
    return reverse(name, kwargs={each: where.get(each, 1) for each in asked})


def test_an_unknown_address_is_told_so_with_a_way_on(house: House, visit: Visit) -> None:
    response = visit(house.coach).get("/bestaat-niet/")
    assert response.status_code == 404
    assert "<a" in response.content.decode().split("<main", 1)[-1]
