"""Meetings of a pact: planned, and afterwards who came and what was agreed, or why it was called off."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from sluitend.areas.employers.checking import require_past
from sluitend.areas.pacts.agreeing import NewMeeting
from sluitend.areas.pacts.models import PactMeeting, PactMember
from sluitend.areas.pacts.models.pact import CANCELLED, HELD
from sluitend.areas.pacts.pen import lock_pact
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound


@act("plan_pact_meeting")
def plan_pact_meeting(*, actor: Actor, at: datetime, pact_id: int, new: NewMeeting) -> Outcome[int]:
    """Plan a meeting of a pact."""
    pact = lock_pact(actor, pact_id)
    if not max(find_day(at), pact.from_on) <= new.planned_on <= pact.until_on:
        raise Invalid(
            _("Op deze dag kan het pact niet bijeenkomen."),
            _("Een bijeenkomst is vandaag of later, en binnen de dagen van het pact."),
            _("Kies een andere dag."),
        )
    told = {"place": new.place.strip(), "agenda": new.agenda.strip()}
    meeting = PactMeeting.objects.create(pact=pact, planned_on=new.planned_on, **told)
    return Outcome(value=meeting.pk, object=f"pact:{pact_id}", fields=("meeting",))


@act("record_pact_meeting")
def record_pact_meeting(
    *, actor: Actor, at: datetime, meeting_id: int, words: str, came: Sequence[int] = ()
) -> Outcome[None]:
    """Note who came to a meeting and what was agreed; where nobody came it was called off, and the words say why."""
    pact_id = PactMeeting.objects.filter(id=meeting_id).values_list("pact", flat=True).first()
    lock_pact(actor, pact_id or 0)
    # Read after locking, as a colleague may have come first.
    meeting = PactMeeting.objects.filter(id=meeting_id, outcome="").first()
    members = list(PactMember.objects.filter(pact=pact_id, id__in=came))
    if meeting is None or len(members) != len(set(came)):
        raise NotFound
    if not words.strip():
        raise Invalid(
            _("Er staat nog niet wat er is besproken."),
            _("Wie er niet bij was, leest hier wat is afgesproken, of waarom het niet doorging."),
            _("Schrijf op wat er is afgesproken of waarom het niet doorging."),
        )
    if members:
        require_past(meeting.planned_on, today=find_day(at))
    told = {"outcome": HELD if members else CANCELLED, "words": words.strip()}
    PactMeeting.objects.filter(id=meeting_id).update(**told)
    meeting.came.set(members)
    return Outcome(value=None, object=f"pact:{pact_id}", fields=("meeting", "member"))
