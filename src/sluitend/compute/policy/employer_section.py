"""The sections of a pack that are about employers, each read into its frozen value."""

from datetime import date

from sluitend.compute.policy.employers import DemandKind, EmployerObstacle, IntroductionReason, Wording
from sluitend.compute.policy.sections import read_activity
from sluitend.compute.policy.shapes import COUNT, TERM, TEXT, TEXTS, YES_NO
from sluitend.compute.policy.table import Table


def read_employer_obstacle(table: Table, from_on: date) -> EmployerObstacle:
    """Read one [[employer_obstacle]]: an obstacle without an answer would be no help to anybody."""
    return EmployerObstacle(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        answers=_need_some(table, "answers", why="Een bezwaar zonder antwoord helpt geen werkgever"),
        **read_activity(table, from_on),
    )


def read_demand_kind(table: Table, from_on: date) -> DemandKind:
    """Read one [[demand_kind]]: whether it is paid is never guessed."""
    return DemandKind(
        code=table.need("code", TEXT),
        name=table.need("name", TEXT),
        is_paid=table.need("paid", YES_NO),
        longest=table.may("longest", TERM, None),
        hours_at_most=table.may("hours_at_most", COUNT, None),
        because=table.need("because", TEXT),
        **read_activity(table, from_on),
    )


def read_introduction_reason(table: Table, from_on: date) -> IntroductionReason:
    """Read one [[introduction_reason]]."""
    return IntroductionReason(
        code=table.need("code", TEXT), name=table.need("name", TEXT), **read_activity(table, from_on)
    )


def read_wording(table: Table, from_on: date) -> Wording:
    """Read one [[wording]]: the words, the ground on which they keep people out, the law, and what to write instead."""
    return Wording(
        code=table.need("code", TEXT),
        words=_need_some(table, "words", why="Zonder woorden wordt er niets gevonden"),
        ground=table.need("ground", TEXT),
        law=table.need("law", TEXT),
        advice=table.need("advice", TEXT),
        **read_activity(table, from_on),
    )


def _need_some(table: Table, key: str, *, why: str) -> tuple[str, ...]:
    """Give at least one text; an empty list would look like an answer."""
    texts = table.need(key, TEXTS)
    if not texts and table.is_clean(key):
        table.refuse(key, what=f"`{key}` is leeg", why=why, now="Noem er minstens één")
    return texts
