"""Telling whoever sent a form that it was done, also when the same form had been sent before."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.http import HttpRequest

from sluitend.gate.errors import DoneBefore
from sluitend.gate.text import Text


@contextmanager
def tell_done(request: HttpRequest, told: Text) -> Iterator[None]:
    """Say on the next page that what stands inside was done; a refusal goes its own way."""
    try:
        yield
        messages.success(request, str(told))
    except DoneBefore as before:
        messages.success(request, str(before.what))
