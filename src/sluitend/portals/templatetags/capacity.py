"""How time is told: quarter-hours as hours, and as what the clock shows."""

from datetime import date
from functools import lru_cache

from django import template
from django.utils.formats import localize
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from sluitend.areas.capacity.queries import Cell
from sluitend.compute.calendar import find_week
from sluitend.portals.templatetags.sluitend import draw_badge

register = template.Library()
QUARTERS_AN_HOUR, MINUTES_A_QUARTER = 4, 15
# Tone, shape and words of how far a week is given away.
LEVELS = {
    "none": ("neutral", "circle-slash"),
    "open": ("safe", "circle-check-big"),
    "filling": ("warning", "clock"),
    "full": ("warning", "circle-x"),
    "over": ("danger", "triangle-alert"),
}


@register.filter
def hours(quarters: int) -> str:
    """Give quarter-hours as hours: 50 is 12,5."""
    return _write_hours(quarters, get_language())


@lru_cache(maxsize=2048)
def _write_hours(quarters: int, _language: str | None) -> str:
    """A page has thousands of these, and most of them are alike."""
    whole, part = divmod(quarters, QUARTERS_AN_HOUR)
    return str(localize(quarters / QUARTERS_AN_HOUR if part else whole))


@register.filter
def percent(share: float) -> str:
    """Give a share in hundredths, to one place: 0.0093 is 0,9%."""
    return f"{localize(round(100 * share, 1))}%"


@register.filter
def points(number: float) -> str:
    """Give a number to one place: 0.583 is 0,6."""
    return str(localize(round(number, 1)))


@register.filter
def clock_of(quarter: int) -> str:
    """Give what the clock shows at a quarter-hour of the day: 36 is 09:00."""
    hour, part = divmod(quarter, QUARTERS_AN_HOUR)
    return f"{hour:02}:{part * MINUTES_A_QUARTER:02}"


@register.filter
def week(day: date) -> int:
    """Give the number of the week in which a day falls."""
    return find_week(day)[1]


@register.simple_tag
def level_badge(cell: Cell) -> SafeString:
    """Say how far a week is given away."""
    return draw_badge(*LEVELS[cell.level], name_level(cell.level))


@register.filter
def name_level(level: str) -> str:
    """Give in a word how far a week is given away."""
    return {
        "none": gettext("Geen tijd"),
        "open": gettext("Ruimte"),
        "filling": gettext("Loopt vol"),
        "full": gettext("Vol"),
        "over": gettext("Te vol"),
    }[level]
