"""What somebody with a link sees: whom and which work it is about, and nothing else of anybody."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.aftercare.rows.asking import find_question
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act


@dataclass(frozen=True, kw_only=True)
class Question:
    """The two questions to one side; the name and the work are all that is told."""

    side: str
    name: str
    work: str
    employer: str
    municipality: str
    until_on: date


@act("read_report_question")
def read_report_question(*, actor: Actor, at: datetime, secret: str) -> Outcome[Question | None]:
    """Give what a link asks; nothing at all for any other."""
    link = find_question(secret, today=find_day(at))
    if link is None:
        return Outcome(value=None, object="report")
    placement = link.placement
    home = placement.person.party.organisation
    question = Question(
        side=link.side,
        name=placement.person.party.name,
        work=placement.work,
        employer=placement.employer.party.name,
        municipality=home.name if home else "",
        until_on=link.until_on,
    )
    about, object_ = (placement.person_id,), f"placement:{placement.pk}"
    return Outcome(value=question, about=about, object=object_, fields=("name", "placement"))
