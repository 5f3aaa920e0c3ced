"""Amounts as they are written here: € 1.234,56."""

from decimal import Decimal

from babel.numbers import format_currency, format_decimal
from django import template
from django.utils.translation import get_language

register = template.Library()
CENTS = 100


@register.filter
def euro(cents: int) -> str:
    """Give an amount in cents as people write it."""
    return euros(Decimal(cents) / CENTS)


@register.filter
def euros(amount: Decimal) -> str:
    """Give an amount in euros as people write it."""
    return str(format_currency(amount, "EUR", locale=get_language() or "nl"))


@register.filter
def number(value: Decimal) -> str:
    """Give a number as people write it, without nothings behind the comma."""
    return str(format_decimal(value, locale=get_language() or "nl"))
