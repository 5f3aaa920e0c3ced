"""The file of a person: every row that hangs on them, found by walking the models themselves.

Nobody has to remember a new table: what points at a person, or at something of a person, is in the file.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, ForeignObjectRel, Model

from sluitend.areas.caseloads.models import Export
from sluitend.areas.correspondence.models import PrintFile
from sluitend.areas.imports.models import BatchChange, BatchRow, Merge
from sluitend.areas.plans.models import PersonalBudget
from sluitend.gate.models import Account, Restriction
from sluitend.parties.models import HouseholdMember, Party, PersonContact

Rows = dict[type[Model], set[Any]]

# Columns that hold the number of a person without a key: rooms too deep to know people, and rows that outlive keys.
BY_NUMBER: tuple[tuple[type[Model], str], ...] = (
    (Account, "party_id"),
    (Restriction, "party_id"),
    (BatchRow, "person_id"),
    (BatchRow, "other_id"),
    (BatchChange, "person_id"),
    (Merge, "kept_id"),
    (Merge, "gone_id"),
)
# Columns that hold the numbers of many people.
BY_NUMBERS: tuple[tuple[type[Model], str], ...] = ((Export, "people"), (PrintFile, "people"))
# Keys to things that people share or that wait for them: theirs to see, and gone when nothing points there any more.
SHARED: tuple[tuple[type[Model], str], ...] = (
    (PersonContact, "point"),
    (HouseholdMember, "household"),
    (PersonalBudget, "means"),
)


def find_selves(person_id: int) -> set[int]:
    """Give the number of a person with those of the double files that were joined to theirs."""
    selves = fresh = {person_id}
    while fresh:
        joined = Merge.objects.filter(kept_id__in=fresh, undone_at=None).values_list("gone_id", flat=True)
        fresh = set(joined) - selves
        selves = selves | fresh
    return selves


def find_rows(person_id: int) -> Rows:
    """Give the numbers of all rows of this person by model, without what is shared with others."""
    found: Rows = defaultdict(set)
    selves = find_selves(person_id)
    waiting: list[tuple[type[Model], set[Any]]] = [(Party, _find(Party, {"pk__in": selves}))]
    waiting += [(model, _find(model, {f"{column}__in": selves})) for model, column in BY_NUMBER]
    waiting += [(model, _find(model, {f"{column}__overlap": list(selves)})) for model, column in BY_NUMBERS]
    while waiting:
        model, keys = waiting.pop()
        fresh = keys - found[model]
        found[model] |= fresh
        if fresh:
            waiting += [(child, _find(child, {f"{column}__in": fresh})) for child, column in list_children(model)]
    return {model: keys for model, keys in found.items() if keys}


def find_shared(rows: Rows) -> Rows:
    """Give the shared things that these rows point at."""
    found: Rows = defaultdict(set)
    for model, column in SHARED:
        keys = model._base_manager.filter(pk__in=rows.get(model, ())).values_list(column, flat=True)
        found[_get_target(model, column)] |= set(keys)
    return {model: keys for model, keys in found.items() if keys}


def list_children(model: type[Model]) -> Iterator[tuple[type[Model], str]]:
    """Give each model that points at this one, with the column; tables between two others are models here too."""
    for field in model._meta.get_fields(include_hidden=True):
        if isinstance(field, ForeignObjectRel) and (field.one_to_many or field.one_to_one):
            yield field.related_model, field.field.name


def list_pointers(model: type[Model]) -> list[ForeignKey[Any, Any]]:
    """Give the columns of a model that point at another one."""
    return [field for field in model._meta.concrete_fields if isinstance(field, ForeignKey)]


def list_models() -> list[type[Model]]:
    """Give every model of the house, those between two others too."""
    return [each for each in apps.get_models(include_auto_created=True) if each.__module__.startswith("sluitend.")]


def _find(model: type[Model], asked: dict[str, Any]) -> set[Any]:
    return set(model._base_manager.filter(**asked).values_list("pk", flat=True))


def _get_target(model: type[Model], column: str) -> type[Model]:
    [target] = [field.related_model for field in list_pointers(model) if field.name == column]
    return target
