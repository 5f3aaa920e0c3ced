"""Text for people: a string, or a translation that is looked up when it is shown."""

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Text: TypeAlias = "StrOrPromise"
