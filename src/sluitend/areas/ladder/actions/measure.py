"""Measure: the step follows from what was answered, and the next measurement is promised in the same act."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sluitend.areas.ladder.models import LadderAnswers, LadderPlacement
from sluitend.areas.ladder.pen import renew_measurements, require_ladder
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.ladder import Answers, place_on_ladder
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.pen import lock_person


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """What was answered, by "client" or "professional", and what was said beside it."""

    answers: Answers
    answered_by: str
    explanation: str = ""


@act("measure_ladder")
def measure_ladder(*, actor: Actor, at: datetime, person_id: int, measurement: Measurement) -> Outcome[int]:
    """Place one person on the ladder by the rule, and give the step (1-6)."""
    person = lock_person(actor, person_id)
    require_ladder(person.party.organisation_id)
    step = place_on_ladder(measurement.answers).step
    placement = LadderPlacement.objects.create(
        person=person, step=step, derived_step=step, measured_on=find_day(at), by_id=actor.party_id
    )
    LadderAnswers.objects.create(
        placement=placement,
        answered_by=measurement.answered_by,
        explanation=measurement.explanation,
        **asdict(measurement.answers),
    )
    renew_measurements([person], actor=actor, at=at)
    fields = ("step", "answers", "explanation") if measurement.explanation else ("step", "answers")
    return Outcome(value=step, about=(person_id,), object=f"placement:{placement.id}", fields=fields)
