"""T9 with canaries: at no address does somebody out of reach come across a word of a person's file."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import get_resolver, reverse
from tests.areas.dossiers.canaries import PERSON, Cage, Link, open_cage
from tests.portals.test_addresses import list_pages
from tests.portals.visiting import Visit
from tests.reading import read_content
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.parties.actions import NewStaff, add_staff, add_team

pytestmark = pytest.mark.slow
# Another team, the council, who reaches furthest in another municipality, and somebody else in the book.
OUT_OF_REACH = ("stranger", "council", "team_lead", "planner", "intake", "resident")
WORDS = {"section": "work", "kind": "occupation"}


def find_reader(house: House, who: str) -> Actor:
    """Give somebody who has nothing to do with the person."""
    if who == "resident":
        return Actor(party_id=house.admit(), role=who, organisation_id=house.municipality, origin="test")
    if who in ("stranger", "council"):
        return getattr(house, who)
    elsewhere = house.outsider.organisation_id or 0
    team = add_team(actor=SYSTEM, at=AT, name=who, organisation_id=elsewhere)
    new = NewStaff(name=who, number=who, team_id=team, role=who, started_on=TODAY)
    return Actor(party_id=add_staff(actor=SYSTEM, at=AT, new=new), role=who, organisation_id=elsewhere, origin="test")


def list_addresses(cage: Cage) -> Iterator[str]:
    """Give every address that can be looked at, with the numbers of the person and of all that is about them."""
    numbers = {f"{model._meta.model_name}_id": number for model, number in cage.rows.items()}
    known = numbers | {"person_id": PERSON} | WORDS
    for name, page in list_pages().items():
        [(_, asked), *_others] = get_resolver().reverse_dict.getlist(name)[0][0]
        if "GET" in page.methods:
            yield reverse(name, kwargs={each: known.get(each, PERSON) for each in asked})


def find_sung(browser: Client, address: str, cage: Cage) -> set[str]:
    """Give which words of the file stand on a page; the first sign of each tells it from all others."""
    answer = browser.get(address, follow=True)
    signs = set(read_content(b"".join(answer) if answer.streaming else answer.content))
    return {label for label, word in cage.words.items() if not word[0].isdigit() and word[0] in signs}


def test_nobody_out_of_reach_sees_a_word_of_the_file_at_any_address(house: House, visit: Visit, owner: Link) -> None:
    readers = {who: visit(find_reader(house, who)) for who in OUT_OF_REACH}
    with open_cage(owner, house.municipality) as cage:
        asked = [(who, address) for who in readers for address in list_addresses(cage)]
        sung = {(who, address): find_sung(readers[who], address, cage) for who, address in asked}
    assert {place: words for place, words in sung.items() if words} == {}


def test_a_word_that_somebody_may_see_is_found_where_it_stands(house: House, visit: Visit, owner: Link) -> None:
    browser = visit(house.administrator)
    with open_cage(owner, house.municipality) as cage:
        assert "parties.party.name" in find_sung(browser, reverse("rights", args=[PERSON]), cage)
