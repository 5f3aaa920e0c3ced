"""Employers on a page: names of the pack, and forms that stand in each row of a list."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import template

from sluitend.compute.policy.employers import EmployerObstacle

register = template.Library()


@register.filter
def obstacle(code: str, known: Iterable[EmployerObstacle]) -> str:
    """Give the name of an obstacle; one that the pack does not know any more is shown as it is."""
    return next((each.name for each in known if each.code == code), code)


@register.filter
def at(offered: Mapping[int, Any], number: int) -> Any:
    """Give the form of a row."""
    return offered.get(number)


@register.filter
def part(number: int, name: str) -> str:
    """Give how the form of a row is called on its page."""
    return f"{name}-{number}"
