"""How a colleague works through a week's list in a town: letters, conversations, plans, offers, steps, aftercare."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sluitend.cli.town.world import World
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Opening, Settling, discharge_person, settle_promises
from sluitend.ledger.queries import PromiseRow, WorklistFilter, read_worklist

# A working week in conversations: about two a day beside the paperwork (assumption for demo data).
WEEK_ACTS = 11
# Nobody works far ahead: what is due within these days is taken up, letters and offers earlier.
DUE_WITHIN = timedelta(days=11)
DUE_WITHIN_OF = {"invitation": timedelta(days=45), "offer": timedelta(days=240)}
# Letters are posted in one go, to those who are due first.
WEEK_LETTERS = 10
# Share of the promises that are kept where the pack's yields say nothing (assumption for demo data).
PLAN_AGREED, OFFER_STARTED, STEP_DONE, STEP_FAILED = 0.85, 0.8, 0.7, 0.1
OFFERS = ("training", "language_training", "subsidised_job", "work_experience", "supporting_provision")
AFTERCARE_ENOUGH = 3


@dataclass(frozen=True, kw_only=True)
class Week:
    """One colleague's week, taken on one day of it: a week's work is a handful of people."""

    world: World
    coach: Actor
    day: date
    dice: random.Random

    def read_clock(self) -> datetime:
        """Give the moment of the next act."""
        return self.world.clock.read(self.day)


def work_week(week: Week) -> int:
    """Read one's list, post the letters, then take what is due first; gives how many promises were touched.

    What came out alike is written down together, as the list on screen allows.
    """
    due = [row for row in _read_list(week) if row.due_on <= week.day + DUE_WITHIN_OF.get(row.kind, DUE_WITHIN)]
    letters = [row for row in due if row.kind == "invitation"][:WEEK_LETTERS]
    others = [row for row in due if row.kind in WORK][:WEEK_ACTS]
    alike: dict[Settling, list[int]] = {}
    for row in letters + others:
        settling = _post(week, row) if row.kind == "invitation" else WORK[row.kind](week, row)
        if settling:
            alike.setdefault(settling, []).append(row.id)
    for settling, promise_ids in alike.items():
        settle_promises(actor=week.coach, at=week.read_clock(), promise_ids=promise_ids, settling=settling)
    _say_goodbye(week, [row.person_id for row in others if row.kind == "aftercare_contact"])
    return len(letters) + len(others)


def _read_list(week: Week) -> list[PromiseRow]:
    """The list as it is; and once a month the offers apart, as their day is far off and their work is not."""
    rows = read_worklist(actor=week.coach, at=week.read_clock(), wanted=WorklistFilter()).rows
    if week.day.isocalendar().week % 4:
        return list(rows)
    offers = read_worklist(actor=week.coach, at=week.read_clock(), wanted=WorklistFilter(kind="offer")).rows
    return [*offers[: WEEK_ACTS // 2], *(row for row in rows if row.kind != "offer")]


def _keep(evidence: str) -> Settling:
    return Settling(state="kept", evidence=evidence)


def _again(row: PromiseRow, reason: str) -> Settling:
    """Broken, and promised again in the same act by whoever owned it."""
    return Settling(state="broken", reason=reason, successor=Opening(kind=row.kind, owner_id=row.owner_id))


def _post(week: Week, row: PromiseRow) -> Settling | None:
    """Post a letter; who answers has an appointment, who is long past the day is visited at home."""
    channel = "home_visit" if row.days_late > 14 else "letter"
    return _keep("reached") if week.dice.random() < week.world.yields.answers[channel] else None


def _speak(week: Week, row: PromiseRow) -> Settling:
    """Whoever does not come gets another conversation; at the third time the coach goes there."""
    yields = week.world.yields
    if week.dice.random() < yields.shows_up:
        return _keep("spoken_to")
    if row.renewals >= 2 and week.dice.random() < yields.spoken_at_home:
        return _keep("home_visit")
    return _again(row, "no_show")


def _agree(week: Week, row: PromiseRow) -> Settling | None:
    return _keep("agreed") if week.dice.random() < PLAN_AGREED else None


def _offer(week: Week, row: PromiseRow) -> Settling | None:
    return _keep(week.dice.choice(OFFERS)) if week.dice.random() < OFFER_STARTED else None


def _step(week: Week, row: PromiseRow) -> Settling | None:
    chance = week.dice.random()
    if chance < STEP_DONE:
        return _keep("done")
    return _again(row, "not_done") if chance < STEP_DONE + STEP_FAILED else None


def _care(week: Week, row: PromiseRow) -> Settling:
    return _keep("spoken_to")


def _take_over(week: Week, row: PromiseRow) -> Settling:
    return _keep("introduced")


def _say_goodbye(week: Week, people: list[int]) -> None:
    """After some contacts in which all is well, somebody who found work leaves the book."""
    for person_id in people:
        if week.dice.random() < 1 / AFTERCARE_ENOUGH:
            discharge_person(actor=week.coach, at=week.read_clock(), person_id=person_id, because="work")


WORK: dict[str, Callable[[Week, PromiseRow], Settling | None]] = {
    "first_conversation": _speak,
    "plan": _agree,
    "offer": _offer,
    "plan_step": _step,
    "aftercare_contact": _care,
    "handover": _take_over,
}
