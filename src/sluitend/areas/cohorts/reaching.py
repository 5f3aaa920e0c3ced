"""Which cohort somebody may look into: one of their municipality in which they know at least one person."""

from sluitend.areas.cohorts.models import Cohort, LeftOut, Member
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound


def find_cohort(actor: Actor, cohort_id: int) -> Cohort:
    """Give a cohort with somebody in the actor's scope who is in it or was left out."""
    cohort = Cohort.objects.within(actor).filter(id=cohort_id).first()
    lists = (Member.objects, LeftOut.objects)
    if cohort is None or not any(each.within(actor).filter(cohort=cohort_id).exists() for each in lists):
        raise NotFound
    return cohort
