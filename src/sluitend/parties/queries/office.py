"""What an administrator keeps: organisations, their teams, and the dated areas in which they work."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Area, Organisation, Team
from sluitend.parties.models.scoping import find_owners


@dataclass(frozen=True, kw_only=True)
class OrganisationRow:
    """An organisation; a municipality says on which pack it runs."""

    id: int
    name: str
    kind: str
    kvk: str
    pack: str
    colleagues: int


@dataclass(frozen=True, kw_only=True)
class TeamRow:
    """A team, where it works, and how many colleagues it has."""

    id: int
    name: str
    organisation_id: int
    organisation: str
    kind: str
    area_name: str
    colleagues: int


@dataclass(frozen=True, kw_only=True)
class AreaRow:
    """An area with the days between which it exists."""

    id: int
    code: str
    name: str
    organisation_id: int
    organisation: str
    from_on: date
    until_on: date | None


@act("list_organisations")
def list_organisations(*, actor: Actor, at: datetime) -> Outcome[list[OrganisationRow]]:
    """Give every organisation, municipalities first, with how many work there."""
    rows = (
        Organisation.objects.filter(party__in=find_owners(actor.scope, actor))
        .annotate(id=F("party_id"), name=F("party__name"))
        .order_by("kind", "name", "id")
        .values("id", "name", "kind", "kvk", "pack")
    )
    staff = _count_staff(actor)
    organisations = [OrganisationRow(**row, colleagues=staff.get(row["id"], 0)) for row in rows]
    organisations.sort(key=lambda row: row.kind != "municipality")
    return Outcome(value=organisations, object="organisations", fields=("name", "kind", "kvk", "pack"))


@act("list_teams")
def list_teams(*, actor: Actor, at: datetime) -> Outcome[list[TeamRow]]:
    """Give the teams within the actor's scope by organisation and name."""
    working = Count("membership", filter=Q(membership__until_on=None))
    rows = (
        Team.objects.filter(party__in=find_owners(actor.scope, actor).filter(kind="team"))
        .annotate(
            id=F("party_id"),
            name=F("party__name"),
            organisation_id=F("party__organisation"),
            organisation=F("party__organisation__name"),
            kind=F("party__organisation__as_organisation__kind"),
            area_name=Coalesce("area__name", Value("")),
            colleagues=working,
        )
        .order_by("organisation", "name", "id")
        .values("id", "name", "organisation_id", "organisation", "kind", "area_name", "colleagues")
    )
    teams = [TeamRow(**row) for row in rows]
    return Outcome(value=teams, object="teams", fields=("name", "area"))


@act("list_areas")
def list_areas(*, actor: Actor, at: datetime) -> Outcome[list[AreaRow]]:
    """Give the areas of every municipality, also those that no longer exist."""
    areas = Area.objects.filter(organisation__in=find_owners(actor.scope, actor).values("id"))
    named = areas.annotate(named=F("organisation__party__name")).order_by("named", "code", "from_on")
    rows = [_write_area(area, area.named) for area in named]
    return Outcome(value=rows, object="areas", fields=("code", "name", "from_on", "until_on"))


def _write_area(area: Area, organisation: str) -> AreaRow:
    return AreaRow(
        id=area.pk,
        code=area.code,
        name=area.name,
        organisation_id=area.organisation_id,
        organisation=organisation,
        from_on=area.from_on,
        until_on=area.until_on,
    )


def _count_staff(actor: Actor) -> dict[int, int]:
    """Count apart: joined to the rest, everybody in the book would be read."""
    staff: QuerySet[Any, Any] = find_owners(actor.scope, actor).filter(kind="staff", staff__ended_on=None)
    counted = staff.values("organisation").annotate(count=Count("id"))
    return dict(counted.values_list("organisation", "count"))
