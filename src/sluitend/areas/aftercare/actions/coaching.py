"""Job coaching: hours are agreed for a period, and each visit takes from them; no more than was agreed."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from sluitend.areas.aftercare.models import CoachingAgreement, CoachingVisit
from sluitend.areas.aftercare.models.coaching import MINUTES_AN_HOUR, MOST_HOURS
from sluitend.areas.aftercare.pen import lock_work
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid

FIELDS = ("coaching",)


@dataclass(frozen=True, kw_only=True)
class NewCoaching:
    """Who coaches on the job, for how many hours, between which days."""

    coach: str
    hours: int
    from_on: date
    until_on: date


@dataclass(frozen=True, kw_only=True)
class NewVisit:
    """A visit: when, how long, and what was done."""

    visited_on: date
    minutes: int
    words: str


@act("agree_coaching")
def agree_coaching(*, actor: Actor, at: datetime, placement_id: int, new: NewCoaching) -> Outcome[int]:
    """Write down how many hours somebody is coached at work."""
    placement = lock_work(actor, placement_id)
    if not new.coach.strip() or not 0 < new.hours <= MOST_HOURS or not placement.starts_on <= new.until_on:
        raise Invalid(
            _("Deze afspraak over begeleiding kan niet."),
            _("Er is een jobcoach, er zijn uren, en de laatste dag ligt na het begin van het werk."),
            _("Kijk de naam, de uren en de dagen na."),
        )
    agreement = CoachingAgreement.objects.create(
        placement=placement,
        coach=new.coach.strip(),
        from_on=new.from_on,
        until_on=new.until_on,
        minutes=new.hours * MINUTES_AN_HOUR,
        by_id=actor.party_id,
        at=at,
    )
    about, object_ = (placement.person_id,), f"placement:{placement_id}"
    return Outcome(value=agreement.pk, about=about, object=object_, fields=FIELDS)


@act("record_coaching_visit")
def record_coaching_visit(*, actor: Actor, at: datetime, agreement_id: int, visit: NewVisit) -> Outcome[None]:
    """Write a visit down; the book refuses one that takes more than is left of the hours."""
    found = CoachingAgreement.objects.filter(id=agreement_id)
    placement = lock_work(actor, found.values_list("placement", flat=True).first() or 0)
    agreement = found.get()
    last_on = min(agreement.until_on, find_day(at))
    if not agreement.from_on <= visit.visited_on <= last_on or visit.minutes < 1 or not visit.words.strip():
        raise Invalid(
            _("Dit bezoek kan zo niet worden vastgelegd."),
            _("Een bezoek valt in de afgesproken periode, niet in de toekomst, en zegt wat er is gedaan."),
            _("Kijk de dag, de minuten en de tekst na."),
        )
    found.update(used_minutes=F("used_minutes") + visit.minutes)
    CoachingVisit.objects.create(agreement=agreement, **asdict(visit), by_id=actor.party_id, at=at)
    about, object_ = (placement.person_id,), f"placement:{placement.pk}"
    return Outcome(value=None, about=about, object=object_, fields=FIELDS)
