"""States of versions: whatever the order of acts, there is one draft, one proposal and one agreement at most.

A model on paper says how each act must come out; the book is asked the same, and both are compared after it.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from random import Random

import pytest
from tests.areas.plans.planning import SIGNING, Desk
from tests.standing import AT, House
from tests.town.racing import ask, recount

from sluitend.areas.plans.actions import (
    agree_plan,
    comment_on_plan,
    propose_plan,
    sign_plan_on_paper,
    start_plan,
    withdraw_plan,
    write_plan_goals,
)
from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.gate.actor import Actor
from sluitend.ledger.models import Promise

STEPS = 40
ENDED = ("superseded", "withdrawn")


@dataclass
class Paper:
    """The versions of one plan as they should be, by number; each act gives its outcome."""

    states: dict[int, str] = field(default_factory=dict)

    def find(self, state: str) -> int | None:
        return next((version for version, each in self.states.items() if each == state), None)

    def start(self) -> str:
        if self.find("draft"):
            return "invalid"
        self.states[len(self.states) + 1] = "draft"
        return "done"

    def write(self) -> str:
        return "done" if self.find("draft") else "plan_moved_on"

    def propose(self) -> str:
        draft = self.find("draft")
        if draft is None:
            return "plan_moved_on"
        self.move("proposed", "superseded")
        self.states[draft] = "proposed"
        return "done"

    def agree(self, version: int) -> str:
        state = self.states.get(version)
        if state is None:
            return "not_found"
        if state != "proposed":
            return "already_signed" if state == "agreed" else "plan_moved_on"
        self.move("agreed", "superseded")
        self.states[version] = "agreed"
        return "done"

    def comment(self, version: int) -> str:
        return "not_found" if self.states.get(version, "draft") == "draft" else "done"

    def withdraw(self, version: int, *, by_resident: bool) -> str:
        state = self.states.get(version)
        if state is None or (state == "draft" and by_resident):
            return "not_found"
        if state in ENDED:
            return "plan_moved_on"
        self.states[version] = "withdrawn"
        return "done"

    def move(self, state: str, to: str) -> None:
        version = self.find(state)
        if version is not None:
            self.states[version] = to


def take_step(desk: Desk, paper: Paper, chance: Random) -> tuple[str, str, str]:
    """Do one act on paper and in the book, and give its name and both outcomes."""
    version = chance.randint(1, len(paper.states) + 1)
    by_resident = chance.random() < 0.5
    who: Actor = desk.resident if by_resident else desk.coach
    choices: dict[str, tuple[Callable[[], str], partial[object]]] = {
        "start": (paper.start, partial(start_plan, actor=desk.coach)),
        "write": (paper.write, partial(write, desk)),
        "propose": (paper.propose, partial(propose_plan, actor=desk.coach)),
        "agree": (partial(paper.agree, version), partial(agree_plan, actor=desk.resident, version=version)),
        "sign": (
            partial(paper.agree, version),
            partial(sign_plan_on_paper, actor=desk.coach, version=version, signing=SIGNING),
        ),
        "comment": (
            partial(paper.comment, version),
            partial(comment_on_plan, actor=desk.resident, version=version, words="Goed"),
        ),
        "withdraw": (
            partial(paper.withdraw, version, by_resident=by_resident),
            partial(withdraw_plan, actor=who, version=version, because="Anders"),
        ),
    }
    name = chance.choices([*choices], weights=[4, 2, 5, 3, 3, 1, 1])[0]
    on_paper, in_book = choices[name]
    return name, on_paper(), ask(partial(in_book, at=AT, person_id=desk.person))


def write(desk: Desk, *, at: object, person_id: int) -> None:
    """Write a goal and two more steps, which fails whole when there is no draft."""
    write_plan_goals(actor=desk.coach, at=AT, person_id=person_id, goals="Werk")
    desk.write("Bellen")
    desk.write("Oefenen", side="resident")


def check(desk: Desk, paper: Paper) -> None:
    """See that the book holds what the paper holds, and that what is agreed is promised."""
    assert desk.states() == paper.states
    assert max(Counter(state for state in paper.states.values() if state not in ENDED).values(), default=1) == 1
    agreed = Plan.objects.filter(state="agreed").first()
    if agreed:
        assert agreed.proposed_at
        assert agreed.agreed_at
        steps = PlanStep.objects.filter(plan=agreed, side="municipality")
        assert all(step.promise_id for step in steps)
        assert Promise.objects.filter(kind="plan_evaluation", state="open").count() == 1
    assert not PlanStep.objects.filter(side="resident").exclude(promise=None).exists()
    assert recount() == (0, 0)


def walk(house: House, seed: int, *, steps: int = STEPS) -> None:
    chance, paper = Random(seed), Paper()
    desk = Desk(house, house.admit(kind="plan"))
    for _ in range(steps):
        if (draft := paper.find("draft")) and not PlanStep.objects.filter(plan__version=draft).exists():
            write(desk, at=AT, person_id=desk.person)
        name, expected, found = take_step(desk, paper, chance)
        assert (name, found) == (name, expected)
        check(desk, paper)


def test_versions_are_in_the_book_as_they_are_on_paper(house: House) -> None:
    walk(house, 1, steps=12)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 125))
def test_versions_stay_as_they_should_in_many_orders(house: House, seed: int) -> None:
    walk(house, seed)
