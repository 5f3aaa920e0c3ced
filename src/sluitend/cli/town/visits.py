"""Contact in a town as colleagues write it down: conversations, calls, visits, and who did not come."""

from dataclasses import replace

from sluitend.areas.contacts.actions import NewNote, NewRelation, add_relation, write_note
from sluitend.cli.town import sentences
from sluitend.cli.town.assumptions import BUDDY, REPRESENTATIVE
from sluitend.cli.town.people import FIRST_NAMES, LAST_NAMES
from sluitend.cli.town.week import Week
from sluitend.ledger.queries import PromiseRow


def say(week: Week, row: PromiseRow, choices: tuple[str, ...]) -> str:
    """Choose one of these sentences and fill in who it is about."""
    story = week.tell(row)
    text = week.dice.choice(choices)
    return text.format(had=story.had[1], wants=story.wants[1], hours=story.hours, minutes=story.minutes)


def note(
    week: Week, row: PromiseRow, *, kind: str, text: str, keeps: bool = True, appointment_id: int | None = None
) -> None:
    """Write a note of today; it keeps the promise at hand when it is the evidence for it, and ends an appointment."""
    new = NewNote(kind=kind, happened_on=week.day, text=text)
    write_note(
        actor=week.coach,
        at=week.read_clock(),
        person_id=row.person_id,
        note=new,
        promise_id=row.id if keeps else None,
        appointment_id=appointment_id,
    )


def note_first_talk(week: Week, row: PromiseRow, *, at_home: bool, appointment_id: int | None = None) -> None:
    """Write down the first conversation, which keeps its promise; some bring somebody along."""
    story = week.tell(row)
    start = week.dice.choice(sentences.AT_HOME) if at_home else ""
    middle = say(week, row, sentences.FIRST_TALK)
    text = f"{start}{middle} {sentences.TROUBLE_TALK[story.trouble]} {week.dice.choice(sentences.AGREEMENT)}"
    note(week, row, kind="home_visit" if at_home else "conversation", text=text, appointment_id=appointment_id)
    kind = "buddy" if week.chance(BUDDY) else "representative" if week.chance(REPRESENTATIVE) else ""
    if kind:
        _bring_along(week, row, kind)


def note_debt_talk(week: Week, row: PromiseRow) -> None:
    """Write down what was said about debts, behind the wall of that purpose."""
    new = NewNote(kind="conversation", happened_on=week.day, text=week.dice.choice(sentences.DEBT_TALK))
    actor = replace(week.coach, purpose="debt")
    write_note(actor=actor, at=week.read_clock(), person_id=row.person_id, note=new)


def _bring_along(week: Week, row: PromiseRow, kind: str) -> None:
    name = f"{week.dice.choice(FIRST_NAMES)} {week.dice.choice(LAST_NAMES)}"
    relation = NewRelation(kind=kind, name=name, reach="via de inwoner zelf", may_know="appointments")
    add_relation(actor=week.coach, at=week.read_clock(), person_id=row.person_id, relation=relation)
