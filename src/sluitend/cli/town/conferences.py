"""Conferences in a town: now and then a few people are discussed with partners, which ends in one advice for each."""

from contextlib import suppress
from datetime import time, timedelta

from sluitend.areas.conferences.actions import (
    Ending,
    Sharing,
    Sitting,
    add_case,
    close_case,
    close_conference,
    open_case,
    plan_conference,
    record_ground,
)
from sluitend.cli.town import sentences
from sluitend.cli.town.assumptions import CONFERENCE_CASES, CONFERENCE_WEEKS
from sluitend.cli.town.visits import say
from sluitend.cli.town.week import Week
from sluitend.gate.errors import NotFound
from sluitend.ledger.queries import PromiseRow, WorklistFilter, read_worklist

TEN_O_CLOCK = time(10)


def meet(week: Week, *, name: str) -> None:
    """Close the conference that was planned, with one advice for each, and plan the next with its agenda."""
    memory = week.memory
    if memory.conference_id is not None:
        _advise(week)
        close_conference(actor=week.coach, at=week.read_clock(), conference_id=memory.conference_id)
    held_on = week.day + timedelta(weeks=CONFERENCE_WEEKS)
    sitting = Sitting(held_on=held_on, begins=TEN_O_CLOCK, place="Wijkcentrum")
    memory.conference_id = plan_conference(
        actor=week.coach, at=week.read_clock(), name=f"Overleg {name}", sitting=sitting
    )
    for row in _choose_people(week):
        case_id = _put_on_agenda(week, row, memory.conference_id)
        memory.cases[case_id] = say(week, row, sentences.ADVICES)


def _advise(week: Week) -> None:
    for case_id, advice in week.memory.cases.items():
        # Whoever left meanwhile is discussed no more; their case ends with the conference.
        with suppress(NotFound):
            ending = Ending(ending="advised", advice=advice)
            close_case(actor=week.coach, at=week.read_clock(), case_id=case_id, ending=ending)
    week.memory.cases.clear()


def _choose_people(week: Week) -> list[PromiseRow]:
    wanted = WorklistFilter(kind="plan_step")
    rows = read_worklist(actor=week.coach, at=week.read_clock(), wanted=wanted).rows
    people = {row.person_id: row for row in rows if row.owner_id in week.world.deep_coaches}
    return list(people.values())[:CONFERENCE_CASES]


def _put_on_agenda(week: Week, row: PromiseRow, conference_id: int) -> int:
    """Bring somebody in with a question; with their consent, partners read what was written for them."""
    case_id = add_case(
        actor=week.coach,
        at=week.read_clock(),
        conference_id=conference_id,
        person_id=row.person_id,
        question=week.dice.choice(sentences.QUESTIONS),
    )
    record_ground(actor=week.coach, at=week.read_clock(), case_id=case_id, ground="consent", since_on=week.day)
    story = week.tell(row)
    items = {"work": f"Werkte eerder {story.had[1]}.", "wish": say(week, row, sentences.WISHES)}
    partner_ids = [each.organisation_id or 0 for each in week.world.partners]
    summary = say(week, row, sentences.SUMMARIES)
    sharing = Sharing(summary=summary, items=items, partner_ids=partner_ids)
    open_case(actor=week.coach, at=week.read_clock(), case_id=case_id, sharing=sharing)
    return case_id
