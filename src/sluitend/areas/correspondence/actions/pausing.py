"""Pausing: nothing is sent to somebody for a while, with the reason."""

from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from sluitend.areas.correspondence.models import Pause
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.pen import lock_person

# Whoever is not written to for longer than this is forgotten; a person looks again.
LONGEST = timedelta(days=92)


@act("start_pause")
def start_pause(*, actor: Actor, at: datetime, person_id: int, because: str, until_on: date) -> Outcome[None]:
    """Let messages to a person wait up to and including a day; a pause that holds already makes room for this one."""
    lock_person(actor, person_id)
    today = find_day(at)
    if not today <= until_on <= today + LONGEST:
        raise Invalid(
            _("Deze datum kan niet."),
            _("Een pauze eindigt vandaag of later, en duurt hoogstens drie maanden."),
            _("Kies een dag binnen drie maanden; daarna kunt u opnieuw een pauze kiezen."),
        )
    Pause.objects.filter(person=person_id, ended_at=None).update(ended_at=at)
    Pause.objects.create(
        person_id=person_id,
        because=because.strip(),
        until_on=until_on,
        started_at=at,
        started_by_id=actor.party_id,
    )
    return Outcome(value=None, about=(person_id,), object=f"person:{person_id}", fields=("pause",))


@act("end_pause")
def end_pause(*, actor: Actor, at: datetime, person_id: int) -> Outcome[None]:
    """Let messages to a person go out again."""
    lock_person(actor, person_id)
    if not Pause.objects.filter(person=person_id, ended_at=None).update(ended_at=at):
        raise NotFound
    return Outcome(value=None, about=(person_id,), object=f"person:{person_id}", fields=("pause",))
