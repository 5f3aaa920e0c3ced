"""Lists drawn by Jinja2: what is filled in is escaped, a misspelt name fails, and an address is the address."""

from html import unescape

import pytest
from django.template import engines
from django.urls import reverse
from jinja2 import UndefinedError
from tests.portals.visiting import Visit
from tests.standing import House

from sluitend.portals.jinja import find_address


@pytest.mark.parametrize("address", ["/lijst/", "/mensen/"])
def test_whatever_is_in_a_name_stays_words(house: House, visit: Visit, address: str) -> None:
    house.admit(first_name="<img>", last_name="\"Jansen' & Co")
    body = visit(house.coach).get(address).content.decode()
    assert "<img> \"Jansen' & Co" in unescape(body)
    assert "<img>" not in body
    assert "\"Jansen'" not in body


@pytest.mark.parametrize("address", ["/lijst/?text=<img>&when=all", "/mensen/?text=<img>"])
def test_whatever_is_asked_stays_words(house: House, visit: Visit, address: str) -> None:
    house.admit()
    assert "<img>" not in visit(house.coach).get(address).content.decode()


def test_a_name_that_is_not_given_fails() -> None:
    with pytest.raises(UndefinedError):
        engines["jinja2"].from_string("{{ misspelt }}").render()


@pytest.mark.parametrize("number", [1, 20, 987654321])
def test_an_address_is_the_one_that_django_gives(number: int) -> None:
    assert find_address("person", number) == reverse("person", args=[number])
    assert find_address("worklist") == reverse("worklist")
