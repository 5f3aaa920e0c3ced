"""Follow: whoever began is promised days of contact, what ended is let go, and who is back is not back unseen."""

from datetime import datetime

from sluitend.areas.aftercare.models import ReportLink
from sluitend.areas.aftercare.pen import note_relapse, plan_moments, release_moments, renew_moment, write_question
from sluitend.areas.aftercare.rows import find_back, find_lost, find_over, find_silent, find_unplanned
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.pen import lock_people


@act("follow_aftercare")
def follow_aftercare(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Go round along all work and all benefits; gives how many people that was about."""
    today = find_day(at)
    fresh, back = list(find_unplanned(today)), list(find_back(today))
    over, lost = list(find_over()), list(find_lost(today))
    silent = list(find_silent(at))
    placements = [*fresh, *(each.placement for each in (*over, *lost)), *(each.placement for each in silent)]
    named = [each.person_id for each in placements] + [each.person_id for each in back]
    about = tuple(dict.fromkeys(named))
    people = {person.pk: person for person in lock_people(about)}
    release_moments(over, at=at)
    for placement in fresh:
        plan_moments(placement, people[placement.person_id], at=at)
    for moment in lost:
        renew_moment(moment, people[moment.placement.person_id], at=at)
    for each in back:
        note_relapse(each, people[each.person_id], at=at)
    for link in silent:
        write_question(link, people[link.placement.person_id], actor=actor, at=at)
    ReportLink.objects.filter(id__in=[each.pk for each in silent]).update(reminded_at=at)
    return Outcome(value=len(about), about=about, object="aftercare", fields=("promises",))
