"""Measure: the step follows from what was answered, and the next measurement is promised in the same act."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sluitend.areas.ladder.models import LadderAnswers, LadderPlacement
from sluitend.areas.ladder.pen import renew_measurements, require_ladder
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.ladder import Answers, place_on_ladder
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile
from sluitend.ledger.pen import lock_person


@dataclass(frozen=True, kw_only=True)
class Measurement:
    """What was answered, by "client" or "professional", and what was said beside it."""

    answers: Answers
    answered_by: str
    explanation: str = ""


@act("measure_ladder")
def measure_ladder(
    *, actor: Actor, at: datetime, person_id: int, measurement: Measurement, replaces: int | None = None
) -> Outcome[int]:
    """Place one person on the ladder by the rule, and give the step (1-6).

    A measurement of today that was filled in wrongly is replaced by its number; it stays readable.
    """
    person = lock_person(actor, person_id)
    require_ladder(person.party.organisation_id)
    if replaces is not None:
        _replace(replaces, person_id=person_id, actor=actor, at=at)
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
    if replaces is None:
        renew_measurements([person], actor=actor, at=at)
    fields = ("step", "answers", "explanation") if measurement.explanation else ("step", "answers")
    return Outcome(value=step, about=(person_id,), object=f"placement:{placement.id}", fields=fields)


def _replace(placement_id: int, *, person_id: int, actor: Actor, at: datetime) -> None:
    """Only on the day itself: figures of a past day must not change afterwards; the second of two is told."""
    holding = LadderPlacement.objects.that_hold().filter(id=placement_id, person=person_id, measured_on=find_day(at))
    if not holding.update(replaced_at=at, replaced_by=actor.party_id):
        raise ChangedMeanwhile
