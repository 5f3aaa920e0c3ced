"""The agenda: a conference is planned, moved and closed, and people are put on it with a question."""

from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from django.utils.translation import gettext_lazy as _

from sluitend.areas.conferences.models import NOT_DISCUSSED, Case, Conference
from sluitend.areas.conferences.pen import end_cases
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import CaseClosed, Invalid, NotFound
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Sitting:
    """On which day a conference is, and when and where as far as that is known."""

    held_on: date
    begins: time | None = None
    place: str = ""


@act("plan_conference")
def plan_conference(*, actor: Actor, at: datetime, name: str, sitting: Sitting) -> Outcome[int]:
    """Plan a conference, chaired by whoever plans it."""
    _require_ahead(sitting, today=find_day(at))
    if actor.party_id is None or actor.organisation_id is None:
        raise NotFound
    planned = Conference.objects.create(
        name=name, chair_id=actor.party_id, organisation_id=actor.organisation_id, **asdict(sitting)
    )
    return Outcome(value=planned.id, object=f"conference:{planned.id}", fields=("name", "held_on", "begins", "place"))


@act("move_conference")
def move_conference(*, actor: Actor, at: datetime, conference_id: int, sitting: Sitting, because: str) -> Outcome[int]:
    """Hold a conference on another day, or elsewhere, with the reason; gives how many cases go along."""
    _require_ahead(sitting, today=find_day(at))
    conference = _lock_conference(actor, conference_id)
    moved = {"moved_from_on": conference.held_on, "moved_because": because.strip()}
    Conference.objects.filter(id=conference_id).update(**asdict(sitting), **moved)
    people = tuple(Case.objects.are_open().filter(conference=conference).values_list("person", flat=True))
    fields = ("held_on", "begins", "place", "moved_because")
    return Outcome(value=len(people), about=people, object=f"conference:{conference_id}", fields=fields)


@act("add_case")
def add_case(*, actor: Actor, at: datetime, conference_id: int, person_id: int, question: str) -> Outcome[int]:
    """Put a person on the agenda of a conference of one's own organisation, with a question; nothing is shared yet."""
    if not Person.objects.within(actor).filter(party=person_id).exists():
        raise NotFound
    # Locked, so that nobody is put on an agenda that is being closed.
    near = Conference.objects.filter(id=conference_id, organisation=actor.organisation_id)
    conference = near.select_for_update(no_key=True).first()
    if conference is None:
        raise NotFound
    if conference.closed_at:
        raise CaseClosed
    case = Case.objects.create(
        conference=conference, person_id=person_id, question=question, brought_by_id=actor.party_id
    )
    return Outcome(value=case.id, about=(person_id,), object=f"case:{case.id}", fields=("question",))


@act("close_conference")
def close_conference(*, actor: Actor, at: datetime, conference_id: int) -> Outcome[int]:
    """Close a conference; what was not discussed ends with it, and partners see nothing of it any more."""
    conference = _lock_conference(actor, conference_id)
    left = list(Case.objects.are_open().filter(conference=conference).select_for_update(no_key=True).order_by("id"))
    end_cases(left, ending=NOT_DISCUSSED, at=at)
    Conference.objects.filter(id=conference_id).update(closed_at=at)
    about = tuple(case.person_id for case in left)
    return Outcome(value=len(left), about=about, object=f"conference:{conference_id}", fields=("closed_at",))


def _require_ahead(sitting: Sitting, *, today: date) -> None:
    if sitting.held_on < today:
        raise Invalid(
            _("Deze dag is al geweest."), _("Een overleg wordt vooruit gepland."), _("Kies vandaag of later.")
        )


def _lock_conference(actor: Actor, conference_id: int) -> Conference:
    """Give a conference of the actor's own, locked, while it is still open."""
    mine = Conference.objects.within(actor).filter(id=conference_id)
    conference = mine.select_for_update(no_key=True).first()
    if conference is None:
        raise NotFound
    if conference.closed_at:
        raise CaseClosed
    return conference
