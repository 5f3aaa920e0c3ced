"""Change: a placement is extended or altered in a new version, or it ends with what comes after it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from sluitend.areas.placements.fitting import require_free_hours
from sluitend.areas.placements.models import Placement
from sluitend.areas.placements.models.placement import ENDINGS, NOT_BEGUN
from sluitend.areas.placements.paying import require_minimum_wage
from sluitend.areas.placements.pen import Terms, close_placement, find_review_day, lock_placement, write_agreement
from sluitend.areas.placements.placing import find_placement_kind, require_end, require_hours, require_pay
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoReason, NotActive
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, Settling, close_promises, follow_up, note_evidence

# What can come after a placement; each of these covers.
FOLLOWING = ("plan_step", "offer", "first_conversation", "aftercare_contact")


@dataclass(frozen=True, kw_only=True)
class PlacementEnding:
    """How a placement ended, on which day and why, and what is promised to the person next."""

    ending: str
    on: date
    because: str
    following: str = "plan_step"


@act("extend_placement")
def extend_placement(*, actor: Actor, at: datetime, placement_id: int, terms: Terms) -> Outcome[int]:
    """Agree on a later end, other hours or other work in a new version, for a reason; gives its number."""
    placement = lock_placement(actor, placement_id)
    if not placement.person.active:
        raise NotActive
    if not terms.because.strip():
        raise NoReason
    pack, today = find_pack(placement.person.party.organisation_id), find_day(at)
    # What held when it began still holds: a kind that is no longer chosen goes on as it was.
    kind = find_placement_kind(pack, placement.kind, on=min(today, placement.starts_on))
    require_hours(terms.hours_a_week, kind)
    require_pay(terms.pay_cents, kind)
    paid_on = max(today, placement.starts_on)
    require_minimum_wage(terms.pay_cents, kind, person=placement.person, pack=pack, on=paid_on)
    require_end(placement.starts_on, terms.ends_on, kind, is_first=False)
    days, besides = (placement.starts_on, terms.ends_on), placement_id
    require_free_hours(placement.person_id, terms.hours_a_week, days, pack=pack, today=today, besides=besides)
    _renew_review(placement, find_review_day(pack, terms.ends_on, today=today), terms, actor=actor, at=at)
    write_agreement(placement, terms, pack=pack, actor=actor, at=at)
    told = {name: getattr(terms, name) for name in ("ends_on", "hours_a_week", "pay_cents")}
    Placement.objects.filter(id=placement_id).update(**told)
    about, fields = (placement.person_id,), ("placement", "promise", "agreement")
    return Outcome(value=placement_id, about=about, object=f"placement:{placement_id}", fields=fields)


@act("end_placement")
def end_placement(*, actor: Actor, at: datetime, placement_id: int, ended: PlacementEnding) -> Outcome[None]:
    """End a placement; who is in the book is promised what follows in the same act."""
    placement = lock_placement(actor, placement_id)
    _require_ending(placement, ended, today=find_day(at))
    opening = Opening(kind=ended.following, owner_id=placement.promise.owner_id)
    close_placement(
        placement,
        on=max(ended.on, placement.starts_on),
        ending=ended.ending,
        because=ended.because.strip(),
        following=opening,
        actor=actor,
        at=at,
    )
    about, fields = (placement.person_id,), ("placement", "promise")
    return Outcome(value=None, about=about, object=f"placement:{placement_id}", fields=fields)


def _renew_review(placement: Placement, due_on: date, terms: Terms, *, actor: Actor, at: datetime) -> None:
    """Keep what was promised about looking back, and promise it anew by the day that belongs to the new end."""
    reviewed = [placement.promise]
    settling = Settling(state=KEPT, evidence="extended", reference=terms.because.strip()[:200])
    note_evidence(reviewed, settling=settling, actor=actor, at=at)
    close_promises(reviewed, state=KEPT, at=at)
    opening = Opening(
        kind=placement.promise.kind,
        owner_id=placement.promise.owner_id,
        due_on=due_on,
        subject=placement.promise.subject,
    )
    [placement.promise] = follow_up(reviewed, at=at, opening=opening)


def _require_ending(placement: Placement, ended: PlacementEnding, *, today: date) -> None:
    if ended.ending not in ENDINGS or ended.following not in FOLLOWING:
        raise Invalid(
            _("Het is niet duidelijk hoe deze plaatsing eindigt."),
            _("Bij een einde horen een vaste reden en wat erna komt; niemand staat daarna zonder toezegging."),
            _("Kies beide uit de lijst."),
        )
    if not ended.because.strip():
        raise NoReason
    begun = ended.ending != NOT_BEGUN
    if ended.on > today or (begun and ended.on < placement.starts_on):
        raise Invalid(
            _("Deze laatste dag kan niet."),
            _("Een plaatsing eindigt vandaag of eerder, en niet voordat zij begon."),
            _("Kies een andere dag, of kies ‘Niet begonnen’."),
        )
