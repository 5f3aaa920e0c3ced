"""Held results: that the work still held after so many months is a fact with a day and a source, and no impression."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.aftercare.models import HeldResult
from sluitend.areas.aftercare.models.lasting import LONGEST_MONTHS, SOURCES
from sluitend.areas.aftercare.pen import lock_work
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoReason, NotFound


@dataclass(frozen=True, kw_only=True)
class NewHeldResult:
    """After how many months the work still held, on which day that was known, and by what."""

    months: int
    held_on: date
    source: str
    words: str = ""


@act("record_held_result")
def record_held_result(*, actor: Actor, at: datetime, placement_id: int, result: NewHeldResult) -> Outcome[int]:
    """Write down that the work held; not before so many months are over, and not of work that had ended by then."""
    placement = lock_work(actor, placement_id)
    _require_so(placement, result, today=find_day(at))
    written = HeldResult.objects.create(placement=placement, **asdict(result), by_id=actor.party_id, at=at)
    about, object_ = (placement.person_id,), f"placement:{placement_id}"
    return Outcome(value=written.pk, about=about, object=object_, fields=("held_result",))


@act("withdraw_held_result")
def withdraw_held_result(*, actor: Actor, at: datetime, held_result_id: int, because: str) -> Outcome[None]:
    """Say that such a fact was written down wrongly, and why; it stays to be read and pays for nothing."""
    if not because.strip():
        raise NoReason
    found = HeldResult.objects.filter(id=held_result_id, withdrawn_at=None)
    placement = lock_work(actor, found.values_list("placement", flat=True).first() or 0)
    told = {"withdrawn_at": at, "withdrawn_by": actor.party_id, "withdrawn_because": because.strip()}
    if not found.update(**told):
        raise NotFound
    about, object_ = (placement.person_id,), f"placement:{placement.pk}"
    return Outcome(value=None, about=about, object=object_, fields=("held_result",))


def _require_so(placement: Placement, result: NewHeldResult, *, today: date) -> None:
    if result.source not in SOURCES or not 0 < result.months <= LONGEST_MONTHS:
        raise Invalid(
            _("Het is niet duidelijk wat hier is vastgesteld."),
            _("Een bewijs zegt na hoeveel maanden het werk er nog was, en waaruit dat blijkt."),
            _("Kies een aantal maanden en een bron."),
        )
    # The day counts as well: work that begins on the first of a month has held a month on the first of the next.
    over_on = add_months(placement.starts_on, count=result.months)
    ended_on = placement.ended_on or result.held_on
    if not over_on <= result.held_on <= min(today, ended_on):
        raise Invalid(
            _("Op deze dag kon dit nog niet vaststaan."),
            _("De maanden moeten om zijn, het werk moet er dan nog zijn, en de dag ligt niet in de toekomst."),
            _("Kijk na wanneer het werk begon en eindigde, en kies de dag van het bewijs."),
        )
