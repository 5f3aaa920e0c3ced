"""One promise as a row: what every list of promises shows."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db.models import DateField, F, Func, QuerySet, TextField

from sluitend.compute.promises.kinds import get_kind
from sluitend.compute.promises.rules import is_late
from sluitend.gate.actor import Actor
from sluitend.ledger.models import SUSPENSION, Promise, find_suspension
from sluitend.ledger.subjects import find_told


class PromiseRow(NamedTuple):
    """A promise with the names that go with it; `days_late` is 0 while it is not late.

    A tuple, as a list makes forty of them: a frozen dataclass of this many fields takes four times as long to make.

    `subject` tells what it is about; "" when the kind says it all, and for whoever may not read more. With
    `is_restricted` the data of the person may only be kept (AVG article 18).
    """

    id: int
    kind: str
    kind_name: str
    subject: str
    person_id: int
    person_name: str
    owner_id: int
    owner_name: str
    opened_at: datetime
    due_on: date
    state: str
    settled_at: datetime | None
    reason: str
    unit: str
    amount: int
    kept_amount: int
    renewals: int
    rung: int
    is_late: bool
    days_late: int
    is_suspended: bool
    is_restricted: bool


FIELDS = (
    *"id kind subject subject_purpose owner_id opened_at due_on state settled_at reason".split(),
    *"unit amount kept_amount renewals rung".split(),
)
NAME = "(SELECT name FROM parties_party WHERE id = %(expressions)s)"
RESTRICTED = "(SELECT from_on FROM gate_restriction WHERE party_id = %(expressions)s)"
# The same columns in SQL that is written out.
COLUMNS = ", ".join(
    (
        *(f"promise.{field}" for field in FIELDS),
        "promise.beneficiary_id AS person_id",
        f"{NAME % {'expressions': 'promise.beneficiary_id'}} AS person_name",
        f"{NAME % {'expressions': 'promise.owner_id'}} AS owner_name",
        f"{SUSPENSION % {'expressions': 'promise.id'}} AS suspended_on",
        f"{RESTRICTED % {'expressions': 'promise.beneficiary_id'}} AS restricted_on",
    )
)


def list_rows(promises: QuerySet[Promise], *, today: date, reader: Actor | None = None) -> list[PromiseRow]:
    """Give the rows of these promises, in their order, with one query; subjects as far as the reader may see them."""
    named = promises.values(
        *FIELDS,
        person_id=F("beneficiary_id"),
        person_name=_find_name("beneficiary_id"),
        owner_name=_find_name("owner_id"),
        suspended_on=find_suspension(),
        restricted_on=Func(F("beneficiary_id"), template=RESTRICTED, output_field=DateField()),
    )
    return write_rows(named, today=today, reader=reader)


def find_due_on(person_id: int, kind: str, *, owed: Iterable[PromiseRow] | None = None) -> date | None:
    """Give the first day on which a kind is owed to somebody, from what is owed when that was read already."""
    if owed is None:
        open_ = Promise.objects.are_open().filter(beneficiary=person_id, kind=kind)
        return open_.order_by("due_on").values_list("due_on", flat=True).first()
    return min((row.due_on for row in owed if row.kind == kind), default=None)


def _find_name(column: str) -> Func:
    """Look a name up for each row that is shown; joined, everybody's name would be read before the page is cut."""
    return Func(F(column), template=NAME, output_field=TextField())


def write_rows(values: Iterable[dict[str, Any]], *, today: date, reader: Actor | None) -> list[PromiseRow]:
    """Give what was found in the database as rows."""
    return list(_write_rows(values, today, reader))


def _write_rows(values: Iterable[dict[str, Any]], today: date, reader: Actor | None) -> Iterator[PromiseRow]:
    told = find_told(reader)
    for value in values:
        if not told(value["kind"], value.pop("subject_purpose")):
            value["subject"] = ""
        # A clock that stands still (Awb 4:15) does not make a promise late.
        still = value.pop("suspended_on") is not None
        late = is_late(state=value["state"], due_on=value["due_on"], today=today) and not still
        days_late = (today - value["due_on"]).days if late else 0
        told_of: dict[str, Any] = {
            "kind_name": get_kind(value["kind"]).name,
            "is_restricted": value.pop("restricted_on") is not None,
        }
        yield PromiseRow(**value, **told_of, is_late=late, days_late=days_late, is_suspended=still)
