"""How an appointment is told: its day and hours, and where it stands in words and shape."""

from datetime import date, datetime

from django import template
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from sluitend.areas.contacts.queries import AppointmentRow
from sluitend.compute.calendar.moments import DUTCH_TIME, find_day
from sluitend.portals.templatetags.sluitend import draw_badge

register = template.Library()


@register.filter
def weekday(value: date | datetime) -> str:
    """Give a day with its name: dinsdag 24 nov 2026."""
    day = find_day(value) if isinstance(value, datetime) else value
    return date_format(day, gettext("l j b Y"))


@register.filter
def clock(at: datetime) -> str:
    """Give the time that the clock shows in the Netherlands."""
    return f"{at.astimezone(DUTCH_TIME):%H:%M}"


@register.simple_tag
def appointment_badge(row: AppointmentRow, at: datetime) -> SafeString:
    """Say how an appointment stands."""
    return draw_badge(*_find_standing(row, at))


def _find_standing(row: AppointmentRow, at: datetime) -> tuple[str, str, str]:
    """Give its tone, its shape and its words."""
    match row.state:
        case "held":
            return "safe", "circle-check-big", gettext("Geweest")
        case "missed":
            return "warning", "circle-x", gettext("Niet verschenen")
        case "moved":
            return "neutral", "arrow-right", gettext("Verzet")
        case "cancelled":
            words = gettext("Afgezegd door de persoon") if row.is_by_person else gettext("Afgezegd")
            return "neutral", "circle-slash", words
    if row.ends_at < at:
        return "warning", "clock", gettext("Nog vast te leggen")
    if row.is_staff_away:
        return "danger", "triangle-alert", gettext("Collega afwezig")
    return "safe", "calendar-check", gettext("Afgesproken")
