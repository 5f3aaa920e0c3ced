"""What templates of lists need: rows drawn by Jinja2, a fresh key for a form of one button, and signals in words."""

from typing import Any
from uuid import uuid4

from django import template
from django.template import engines
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from sluitend.areas.caseloads.queries import PersonRow
from sluitend.areas.caseloads.signals import SIGNALS
from sluitend.portals.context import GUARD
from sluitend.portals.templatetags.sluitend import draw_badge

register = template.Library()

# Tone (colour) and icon (shape) of each signal.
SHAPES = {
    "late": ("danger", "triangle-alert"),
    "uncontacted": ("warning", "message-circle-off"),
    "unseen": ("danger", "eye-off"),
    "unknown": ("neutral", "circle-question-mark"),
    "aged": ("neutral", "clock"),
    "waiting": ("warning", "hourglass"),
    "measure": ("neutral", "ruler"),
}


@register.simple_tag
def once() -> str:
    """Give a fresh key, so that sending a form twice counts once."""
    return str(uuid4())


@register.simple_tag(takes_context=True)
def jinja(context: template.Context, name: str) -> SafeString:
    """Draw a part of a page by a template of Jinja2, which is given what this page was given."""
    given: Any = context.flatten()
    given["csrf_input"] = format_html(GUARD, given.get("csrf_token", ""))
    # Jinja2 has escaped what was filled in.
    return SafeString(engines["jinja2"].get_template(name).render(given))


@register.simple_tag
def signal_badge(code: str, row: PersonRow) -> SafeString:
    """Say why to look at somebody now, in words and shape and only then in colour."""
    tone, shape = SHAPES[code]
    return draw_badge(tone, shape, _tell_days(row) if code == "late" else str(SIGNALS[code].name))


def _tell_days(row: PersonRow) -> str:
    days = ngettext("%(days)d dag te laat", "%(days)d dagen te laat", row.days_late)
    return days % {"days": row.days_late}
