"""How a colleague works through a week's list in a town: letters, conversations, plans, offers, steps, aftercare."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sluitend.areas.ladder.actions import record_ladder_steps
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
# Share of those who are measured again that stand a step higher or lower (assumption for demo data).
STEP_UP, STEP_DOWN = 0.2, 0.05
# Where a newcomer can stand when the plan is agreed, and the step that no measurement of a coach goes beyond.
NEWCOMER_STEPS, TOP_STEP = (1, 2, 3, 4), 5


@dataclass(frozen=True, kw_only=True)
class Week:
    """One colleague's week, taken on one day of it: a week's work is a handful of people; `steps` is the team's."""

    world: World
    coach: Actor
    day: date
    dice: random.Random
    steps: dict[int, int]

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
    _measure(week, due)
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


def _measure(week: Week, due: list[PromiseRow]) -> None:
    """Measure on the ladder whoever is due, and newcomers when there is a plan; most stand where they stood."""
    if not week.world.pack.uses_ladder:
        return
    known = {row.person_id: week.steps.get(row.person_id) for row in due if row.kind in ("ladder_measurement", "plan")}
    again = {row.person_id for row in due if row.kind == "ladder_measurement"}
    taken = {
        person_id: _take_step(week.dice, step)
        for person_id, step in known.items()
        if step is None or person_id in again
    }
    if taken:
        record_ladder_steps(actor=week.coach, at=week.read_clock(), steps=taken)
        week.steps.update(taken)


def _take_step(dice: random.Random, step: int | None) -> int:
    chance = dice.random()
    if step is None:
        return NEWCOMER_STEPS[int(chance * len(NEWCOMER_STEPS))]
    if chance < STEP_UP:
        return max(step, min(step + 1, TOP_STEP))
    return max(1, step - 1) if chance > 1 - STEP_DOWN else step


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
