"""Demand ahead: what a sector or an employer says that it will need in a quarter, with the source."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from sluitend.areas.employers.checking import require_past
from sluitend.areas.employers.models import Employer
from sluitend.areas.pacts.models import DemandOutlook
from sluitend.areas.pacts.quarters import list_quarters
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound


@dataclass(frozen=True, kw_only=True)
class NewOutlook:
    """So many people in the quarter that begins on this day: of the employer with this number, or of a whole sector."""

    quarter_on: date
    people: int
    source: str
    said_on: date
    sector: str = ""
    kvk: str = ""


@act("record_demand_outlook")
def record_demand_outlook(*, actor: Actor, at: datetime, new: NewOutlook) -> Outcome[int]:
    """Write down what was said of a quarter; what was said before stays to be read, and holds no more."""
    today = find_day(at)
    require_past(new.said_on, today=today)
    employer = _find_employer(actor, new.kvk) if new.kvk else None
    sector = (employer.sector if employer else "") or new.sector
    if new.quarter_on not in list_quarters(today) or new.people < 0 or not sector or not new.source.strip():
        raise Invalid(
            _("Deze verwachting is niet compleet."),
            _("Zij gaat over een kwartaal van de komende vier jaar en een sector, en noemt haar bron."),
            _("Kies een kwartaal en een sector of werkgever, en schrijf op wie het zei."),
        )
    told = {name: getattr(new, name) for name in ("quarter_on", "people", "said_on")}
    written = DemandOutlook.objects.create(
        municipality_id=actor.organisation_id,
        employer=employer,
        sector=sector,
        source=new.source.strip(),
        by_id=actor.party_id,
        at=at,
        **told,
    )
    return Outcome(value=written.pk, object=f"demand_outlook:{written.pk}", fields=("people", "source"))


def _find_employer(actor: Actor, kvk: str) -> Employer:
    """Give the employer with this number in the file of the actor's municipality."""
    employer = Employer.objects.within(actor).filter(kvk=kvk).first()
    if employer is None:
        raise NotFound
    return employer
