"""Organisations, partners and areas are added by whoever manages the system."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Area, Organisation, Team
from sluitend.parties.models.scoping import find_owners
from sluitend.parties.pen import note_membership, write_organisation, write_staff, write_team

DESK_NAME = "Instroombalie"


@act("add_organisation")
def add_organisation(
    *,
    actor: Actor,
    at: datetime,
    name: str,
    kind: str,
    kvk: str = "",
    pack: str = "",
    partner_of_id: int | None = None,
) -> Outcome[int]:
    """Add an organisation; a municipality runs on a pack that must exist, a partner sits at the table of one."""
    if pack and pack not in settings.PACKS:
        raise Invalid(
            f"Het beleidspakket ‘{pack}’ bestaat niet.",
            "Een gemeente werkt onder een pakket.",
            f"Kies uit: {', '.join(settings.PACKS)}.",
        )
    number = write_organisation(name, kind, kvk, pack, partner_of_id)
    fields = ("name", "kind", "kvk", "pack", "partner_of")
    return Outcome(value=number, object=f"organisation:{number}", fields=fields)


@act("add_area")
def add_area(*, actor: Actor, at: datetime, organisation_id: int, code: str, name: str, from_on: date) -> Outcome[int]:
    """Add an area from a day on, to an organisation within the actor's scope."""
    if not find_owners(actor.scope, actor).filter(id=organisation_id).exists():
        raise NotFound
    area = Area.objects.create(organisation_id=organisation_id, code=code, name=name, from_on=from_on)
    return Outcome(value=area.id, object=f"area:{area.id}", fields=("code", "name", "from_on"))


@act("end_area")
def end_area(*, actor: Actor, at: datetime, area_id: int, until_on: date) -> Outcome[None]:
    """Let an area exist until this day, and no longer."""
    within = Area.objects.filter(organisation__in=find_owners(actor.scope, actor).values("id"), id=area_id)
    area = within.select_for_update(no_key=True).first()
    if area is None:
        raise NotFound
    if until_on < area.from_on:
        raise Invalid(
            _("Dit gebied kan dan niet eindigen."), _("De laatste dag ligt vóór de eerste."), _("Kies een latere dag.")
        )
    Area.objects.filter(id=area_id).update(until_on=until_on)
    return Outcome(value=None, object=f"area:{area_id}", fields=("until_on",))


@dataclass(frozen=True, kw_only=True)
class NewPartner:
    """An organisation beside the municipality, and the first of its people who sits at the table."""

    name: str
    staff_name: str
    staff_number: str
    kvk: str = ""


@act("add_partner")
def add_partner(*, actor: Actor, at: datetime, new: NewPartner) -> Outcome[int]:
    """Add a partner of one's own municipality with somebody of theirs, who sees what a conference shares with it.

    Gives that colleague.
    """
    organisation_id = write_organisation(new.name, "partner", new.kvk, "", partner_of_id=actor.organisation_id)
    today = find_day(at)
    team_id = write_team(new.name, organisation_id, None)
    staff_id = write_staff(new.staff_name, new.staff_number, organisation_id=organisation_id, started_on=today)
    note_membership(staff_id, team_id=team_id, role="partner", from_on=today)
    return Outcome(value=staff_id, object=f"organisation:{organisation_id}", fields=("name", "kvk", "staff"))


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A municipality and its intake desk, which covers whoever comes in."""

    organisation_id: int
    team_id: int


@act("provide_desk")
def provide_desk(*, actor: Actor, at: datetime, municipality: str, pack: str) -> Outcome[Desk]:
    """Give the municipality with this name and its intake desk, and make them on first use."""
    known = Organisation.objects.filter(kind="municipality", party__name=municipality).first()
    organisation_id = known.pk if known else write_organisation(municipality, "municipality", "", pack)
    team = Team.objects.filter(party__organisation=organisation_id, party__name=DESK_NAME).first()
    team_id = team.pk if team else write_team(DESK_NAME, organisation_id, None)
    desk = Desk(organisation_id=organisation_id, team_id=team_id)
    return Outcome(value=desk, object=f"team:{team_id}", fields=("name",))
