"""What can be asked about where people stand."""

from datetime import date, datetime

from django.db.models import Count, OuterRef, Subquery

from sluitend.areas.ladder.models import LadderPlacement
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.parties.models import Person

STEPS = range(1, 7)


@act("read_ladder")
def read_ladder(*, actor: Actor, at: datetime, on: date) -> Outcome[dict[int, int]]:
    """Give how many people stood on each step on a day, each by their newest measurement up to then."""
    newest = LadderPlacement.objects.filter(person=OuterRef("pk"), measured_on__lte=on).order_by("-measured_on")
    people = Person.objects.within(actor).annotate(step=Subquery(newest.values("step")[:1]))
    counts = dict(people.exclude(step=None).values_list("step").annotate(Count("pk")))
    return Outcome(value={step: counts.get(step, 0) for step in STEPS}, object="ladder")
