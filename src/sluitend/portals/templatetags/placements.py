"""Placements on a page: how long a kind may last."""

from django import template

from sluitend.compute.calendar import Term
from sluitend.portals.group_names import tell_term

register = template.Library()


@register.filter
def term(length: Term) -> str:
    """Give a length of time in words."""
    return tell_term(length)
