"""How a moment that can be chosen is carried by a form."""

from datetime import datetime

from django import template

from sluitend.portals.desk.forms.invitations import write_moment

register = template.Library()


@register.filter
def moment_value(at: datetime) -> str:
    """Give a moment as the form reads it back."""
    return write_moment(at)
