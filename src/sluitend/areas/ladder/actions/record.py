"""Record: steps that were measured elsewhere, or by many at once, are taken over without their answers."""

from collections.abc import Mapping
from datetime import datetime

from sluitend.areas.ladder.models import LadderPlacement
from sluitend.areas.ladder.pen import renew_measurements, require_ladder
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotActive, NotFound
from sluitend.ledger.pen import lock_people
from sluitend.parties.pen import write_all


@act("record_ladder_steps")
def record_ladder_steps(*, actor: Actor, at: datetime, steps: Mapping[int, int]) -> Outcome[int]:
    """Note the step (1-6) of each of these people as measured today, all or none of them."""
    people = lock_people(steps, within=actor)
    if len(people) != len(steps):
        raise NotFound
    if not all(person.active for person in people):
        raise NotActive
    for organisation_id in {person.party.organisation_id for person in people}:
        require_ladder(organisation_id)
    write_all(
        LadderPlacement(person_id=person, step=step, measured_on=find_day(at), by_id=actor.party_id)
        for person, step in steps.items()
    )
    renew_measurements(people, actor=actor, at=at)
    return Outcome(value=len(steps), about=tuple(steps), object="ladder", fields=("step",))
