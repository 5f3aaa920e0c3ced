"""Drawing long lists: Jinja2 makes Python of a template, where Django walks along its parts for every row anew."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.formats import localize
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined

from sluitend.portals.templatetags.lists import signal_badge
from sluitend.portals.templatetags.sluitend import badge, day, icon, once, translated, write_query

# Stands for the number in an address that is looked up once for all rows.
NUMBER = 1234567890


def build_environment(**given: Any) -> Environment:
    """Give what templates of lists can use besides what they are given; Django asks for this once."""
    # A name that is misspelt fails in the first test that draws it, and does not leave a cell empty.
    strict = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    environment = Environment(**given | strict, extensions=["jinja2.ext.i18n"])  # noqa: S701 - it stands in the line above
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined] # of i18n
    tools: tuple[Callable[..., Any], ...] = (badge, icon, once, signal_badge, write_query)
    environment.globals |= {tool.__name__: tool for tool in tools} | {"address": find_address}
    environment.filters |= {"day": day, "figure": localize, "translated": translated}
    return environment


def find_address(name: str, number: int | None = None) -> str:
    """Give the address of a page, or of that of a person or promise."""
    if number is None:
        return reverse(name)
    before, after = _split_address(name)
    return f"{before}{number}{after}"


@cache
def _split_address(name: str) -> tuple[str, str]:
    """Looking an address up costs as much as drawing the rest of a row."""
    before, _, after = reverse(name, args=[NUMBER]).partition(str(NUMBER))
    return before, after
