"""What templates of lists need: a fresh key for a form of one button, and signals in words and shape."""

from uuid import uuid4

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from sluitend.areas.caseloads.queries import PersonRow
from sluitend.areas.caseloads.signals import SIGNALS
from sluitend.portals.templatetags.sluitend import icon

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


@register.simple_tag
def signal_badge(code: str, row: PersonRow) -> SafeString:
    """Say why to look at somebody now, in words and shape and only then in colour."""
    tone, shape = SHAPES[code]
    return format_html(
        '<span class="badge utrecht-status-badge utrecht-status-badge--{}">{} {}</span>',
        tone,
        icon(shape, 16),
        _tell_days(row) if code == "late" else SIGNALS[code].name,
    )


def _tell_days(row: PersonRow) -> str:
    days = ngettext("%(days)d dag te laat", "%(days)d dagen te laat", row.days_late)
    return days % {"days": row.days_late}
