"""Relations as rows: who stands or stood around a person."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F

from sluitend.areas.contacts.models import Relation


@dataclass(frozen=True, kw_only=True)
class RelationRow:
    """Somebody around a person; `party_kind` is "" for somebody outside."""

    id: int
    kind: str
    party_id: int | None
    party_kind: str
    name: str
    reach: str
    may_know: str
    from_on: date
    until_on: date | None


def list_relations(person_id: int) -> list[RelationRow]:
    """Give who stands or stood around a person, who is there now first."""
    rows = Relation.objects.filter(person=person_id).select_related("party")
    ordered = rows.order_by(F("until_on").desc(nulls_first=True), "-from_on", "-id")
    return [_write_row(row) for row in ordered]


def _write_row(row: Relation) -> RelationRow:
    return RelationRow(
        id=row.id,
        kind=row.kind,
        party_id=row.party_id,
        party_kind=row.party.kind if row.party else "",
        name=row.party.name if row.party else row.name,
        reach=row.reach,
        may_know=row.may_know,
        from_on=row.from_on,
        until_on=row.until_on,
    )
