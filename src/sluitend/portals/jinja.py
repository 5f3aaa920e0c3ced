"""Drawing long lists: Jinja2 makes Python of a template, where Django walks along its parts for every row anew."""

import html
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.formats import localize
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext
from django_htmx.jinja import htmx_script
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from sluitend.portals.templatetags.capacity import hours, name_level
from sluitend.portals.templatetags.lists import signal_badge
from sluitend.portals.templatetags.sluitend import day, icon, once, translated, write_query

# Stands for the number in an address that is looked up once for all rows.
NUMBER = 1234567890
PLACE = re.compile(r"\{(\w+)\}")


def build_environment(**given: Any) -> Environment:
    """Give what templates of lists can use besides what they are given; Django asks for this once."""
    # A name that is misspelt fails in the first test that draws it, and does not leave a cell empty.
    strict = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    environment = Environment(**given | strict, extensions=["jinja2.ext.i18n"])  # noqa: S701 - it stands in the line above
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined] # of i18n
    tools: tuple[Callable[..., Any], ...] = (htmx_script, icon, once, repeat, signal_badge, write_query)
    environment.globals |= {tool.__name__: tool for tool in tools} | {
        "_": translate,
        "address": find_address,
        "draw": draw_part,
        "language": get_language,
        "static": cache(static),
        "way": find_way,
    }
    environment.filters |= {"day": day, "figure": localize, "translated": translated}
    environment.filters |= {"hours": hours, "level": name_level}
    return environment


@pass_context
def draw_part(context: Context, name: str, **given: object) -> SafeString:
    """Draw a part that pages of Django show too."""
    return SafeString(render_to_string(name, given, context["request"]))


def repeat(shape: str, rows: Iterable[Mapping[str, str | int]]) -> SafeString:
    """Draw a shape once for each row, filling in what it names between braces; each word is escaped once for a row.

    A template that draws the row itself escapes and writes every place by itself, which takes most of the time.
    """
    # By turns what stands in every row, and what differs; the shape is read once and not by every row.
    parts = PLACE.split(shape)
    names = parts[1::2]
    known = set(names)
    drawn: list[str] = []
    for row in rows:
        filled = {name: _escape(row[name]) for name in known}
        parts[1::2] = [filled[name] for name in names]
        drawn += parts
    return SafeString("".join(drawn))


def _escape(value: str | int) -> str:
    # Not Django's own, which is made for words that are translated later and takes four times as long.
    if isinstance(value, int):
        return str(value)
    return value if isinstance(value, SafeString) else html.escape(value)


def find_address(name: str, number: int | None = None) -> str:
    """Give the address of a page, or of that of a person or promise."""
    if number is None:
        return _find_place(name)
    return find_way(name) % number


def translate(text: str, **named: str | int) -> SafeString:
    """Translate fixed words of a template, each looked up once in every language, and fill in what they name."""
    words = _look_up(text, get_language())
    return SafeString(words % {name: _escape(value) for name, value in named.items()}) if named else words


@cache
def _look_up(text: str, _language: str | None) -> SafeString:
    return SafeString(gettext(text))


@cache
def find_way(name: str) -> str:
    """Give the address of the page of whomever or whatever `%` puts a number in for."""
    return reverse(name, args=[NUMBER]).replace("%", "%%").replace(str(NUMBER), "%s")


@cache
def _find_place(name: str) -> str:
    return reverse(name)
