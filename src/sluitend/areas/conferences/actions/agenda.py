"""The agenda: a conference is planned, people are put on it with a question, and it is closed."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.conferences.models import NOT_DISCUSSED, Case, Conference
from sluitend.areas.conferences.pen import end_cases
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import CaseClosed, Invalid, NotFound
from sluitend.parties.models import Person


@act("plan_conference")
def plan_conference(*, actor: Actor, at: datetime, name: str, held_on: date) -> Outcome[int]:
    """Plan a conference, chaired by whoever plans it."""
    if held_on < find_day(at):
        raise Invalid(
            _("Deze dag is al geweest."), _("Een overleg wordt vooruit gepland."), _("Kies vandaag of later.")
        )
    if actor.party_id is None or actor.organisation_id is None:
        raise NotFound
    planned = Conference.objects.create(
        name=name, held_on=held_on, chair_id=actor.party_id, organisation_id=actor.organisation_id
    )
    return Outcome(value=planned.id, object=f"conference:{planned.id}", fields=("name", "held_on"))


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
    mine = Conference.objects.within(actor).filter(id=conference_id)
    conference = mine.select_for_update(no_key=True).first()
    if conference is None:
        raise NotFound
    if conference.closed_at:
        raise CaseClosed
    left = list(Case.objects.are_open().filter(conference=conference).select_for_update(no_key=True).order_by("id"))
    end_cases(left, ending=NOT_DISCUSSED, at=at)
    Conference.objects.filter(id=conference_id).update(closed_at=at)
    about = tuple(case.person_id for case in left)
    return Outcome(value=len(left), about=about, object=f"conference:{conference_id}", fields=("closed_at",))
