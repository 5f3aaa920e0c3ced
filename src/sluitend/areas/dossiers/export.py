"""What a person gets when they ask for their file: every row, every column, in words where a row names somebody."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import BinaryField, Field, ForeignKey, Model

from sluitend.areas.caseloads.models import Export, ExportPart
from sluitend.areas.contacts.models import Note, NoteCorrection
from sluitend.areas.correspondence.models import PrintFile
from sluitend.areas.dossiers.file import find_rows, find_selves, find_shared, list_pointers
from sluitend.areas.dossiers.looks import Look, list_looks
from sluitend.parties.bsn import open_bsn
from sluitend.parties.models import Party, Person

# What is not given, by model or by column, each with its reason.
NOT_GIVEN: dict[type[Model], str] = {
    Export: "A list of many people that a colleague took out, thrown away after a day; the journal tells of it.",
    ExportPart: "A part of such a list.",
    PrintFile: "Letters to many people that were printed together, thrown away after two weeks; each is a message too.",
}
LEFT_OUT = {
    "gate.account.password": "A key to the house and no fact about anybody; only its hash is kept.",
    "correspondence.dispatch.secrets": "A key to one invitation, and no fact about anybody.",
    "gate.loginlink.digest": "A key to the house, hashed.",
    "gate.loginlink.code_digest": "A key to the house, hashed.",
    "invitations.invitation.digest": "A key to one appointment, hashed.",
    "invitations.invitation.code_digest": "A key to one appointment, hashed.",
    "parties.person.bsn_hash": "The BSN in a form that says nothing; the number itself is given.",
    "parties.person.folded": "The name in small letters, to be looked for; the name itself is given.",
    "imports.batchrow.bsn_hash": "The BSN in a form that says nothing; the number itself is given.",
}
# AVG article 15(4): the right to a copy does not reach into the life of somebody else.
WITHHELD = "[over iemand anders, AVG artikel 15 lid 4]"


@dataclass(frozen=True, kw_only=True)
class Table:
    """The rows of one model; each row gives what stands in each column."""

    code: str
    rows: tuple[dict[str, object], ...]


@dataclass(frozen=True, kw_only=True)
class FileExport:
    """A whole file, and who looked in it."""

    person_id: int
    name: str
    made_at: datetime
    tables: tuple[Table, ...]
    looks: tuple[Look, ...]


def write_file(person_id: int, *, at: datetime) -> FileExport:
    """Give all that is held about a person, whatever purpose it was written for: it is theirs to ask."""
    rows = find_rows(person_id)
    keys = [*rows.items(), *find_shared(rows).items()]
    selves = find_selves(person_id)
    found = {model: _read(model, each, selves) for model, each in keys if model not in NOT_GIVEN}
    names = _find_names(found)
    tables = [
        Table(code=model._meta.label_lower, rows=tuple(_tell(each, names) for each in instances))
        for model, instances in sorted(found.items(), key=lambda pair: pair[0]._meta.label_lower)
        if instances
    ]
    return FileExport(
        person_id=person_id,
        name=names[person_id],
        made_at=at,
        tables=tuple(tables),
        looks=list_looks(person_id),
    )


def _read(model: type[Model], keys: set[Any], selves: set[int]) -> list[Model]:
    """Give the rows, without those in the file of somebody else that only name this person."""
    rows = model._base_manager.filter(pk__in=keys)
    for field in list_pointers(model):
        if field.related_model is Person:
            rows = rows.filter(**{f"{field.attname}__in": selves})
    return [_withhold(each) for each in rows.order_by("pk")]


def _withhold(row: Model) -> Model:
    """Take what concerns somebody else out of a note, and out of what it said before."""
    note = row.note if isinstance(row, NoteCorrection) else row
    if isinstance(note, Note) and note.about_third and isinstance(row, Note | NoteCorrection):
        row.text = WITHHELD
    return row


def _find_names(found: dict[type[Model], list[Model]]) -> dict[Any, str]:
    """Give the names of all parties that some row points at."""
    numbers = {
        getattr(each, field.attname)
        for model, instances in found.items()
        for field in _list_columns(model)
        if _is_party(field)
        for each in instances
    }
    return dict(Party.objects.filter(id__in=numbers - {None}).values_list("id", "name"))


def _list_columns(model: type[Model]) -> "list[Field[Any, Any]]":
    """Give the columns that are told."""
    label = model._meta.label_lower
    return [field for field in model._meta.concrete_fields if f"{label}.{field.name}" not in LEFT_OUT]


def _is_party(field: "Field[Any, Any]") -> bool:
    """Tell whether a column holds the number of a party: people, staff and teams share it."""
    while isinstance(field, ForeignKey):
        if field.related_model is Party:
            return True
        field = field.target_field
    return field.model is Party and field.primary_key


def _tell(row: Model, names: dict[Any, str]) -> dict[str, object]:
    return {field.name: _tell_value(field, getattr(row, field.attname), names) for field in _list_columns(type(row))}


def _tell_value(field: "Field[Any, Any]", value: Any, names: dict[Any, str]) -> object:
    """Give a value as text, number, truth or nothing; a party by name, a BSN opened."""
    if value is None or isinstance(value, str | bool):
        return value
    if _is_party(field):
        return names.get(value, value)
    if isinstance(field, BinaryField):
        return open_bsn(bytes(value)) if field.name.endswith("bsn_sealed") else bytes(value).hex()
    return _tell_plain(value)


def _tell_plain(value: Any) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {str(name): _tell_plain(each) for name, each in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_tell_plain(each) for each in value]
    return value if isinstance(value, int | float | str) or value is None else str(value)
