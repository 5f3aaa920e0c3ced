"""The file of a person: every row that hangs on them, found by walking the models themselves.

Nobody has to remember a new table: what points at a person, or at something of a person, is in the file.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model

from sluitend.gate.models import Account
from sluitend.parties.models import ContactPoint, Household, Party

Rows = dict[type[Model], set[Any]]

# Rows that speak of a person by number alone, as their room lies too deep to know people.
BY_NUMBER: dict[type[Model], str] = {Account: "party_id"}
# Things that people share: in the file of each, and gone when the last one goes.
SHARED: tuple[type[Model], ...] = (ContactPoint, Household)


def find_rows(person_id: int) -> Rows:
    """Give the numbers of all rows of this person by model, without what is shared with others."""
    found: Rows = defaultdict(set)
    waiting: list[tuple[type[Model], set[Any]]] = [(Party, {person_id})]
    waiting += [(model, _find_keys(model, column, {person_id})) for model, column in BY_NUMBER.items()]
    while waiting:
        model, keys = waiting.pop()
        fresh = keys - found[model]
        found[model] |= fresh
        if fresh:
            waiting += [(child, _find_keys(child, column, fresh)) for child, column in list_children(model)]
    return {model: keys for model, keys in found.items() if keys}


def find_shared(rows: Rows) -> Rows:
    """Give the shared things that these rows point at."""
    found: Rows = defaultdict(set)
    for model, keys in rows.items():
        for field in list_pointers(model):
            if field.related_model in SHARED:
                found[field.related_model] |= set(
                    model._base_manager.filter(pk__in=keys).values_list(field.attname, flat=True)
                ) - {None}
    return dict(found)


def list_children(model: type[Model]) -> Iterator[tuple[type[Model], str]]:
    """Give each model that points at this one, with the column; tables between two others are models here too."""
    for field in model._meta.get_fields(include_hidden=True):
        if field.auto_created and not field.concrete and (field.one_to_many or field.one_to_one):
            yield field.related_model, field.field.name  # type: ignore[union-attr] # a relation, seen from the other end


def list_pointers(model: type[Model]) -> list[ForeignKey[Any, Any]]:
    """Give the columns of a model that point at another one."""
    return [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]


def list_models() -> list[type[Model]]:
    """Give every model of the house, those between two others too."""
    return [each for each in apps.get_models(include_auto_created=True) if each.__module__.startswith("sluitend.")]


def _find_keys(model: type[Model], column: str, keys: set[Any]) -> set[Any]:
    return set(model._base_manager.filter(**{f"{column}__in": keys}).values_list("pk", flat=True))
