"""How tests of plans work: a draft with a goal and steps of both sides, taken as far as is asked."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.standing import AT, TODAY, House

from sluitend.areas.plans.actions import (
    NewStep,
    Signing,
    propose_plan,
    sign_plan_on_paper,
    start_plan,
    write_plan_goals,
    write_plan_step,
)
from sluitend.areas.plans.models import Plan, PlanStep
from sluitend.areas.plans.queries import PlanView, read_plan
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Settling, settle_promise

NEXT_WEEK = TODAY + timedelta(days=7)
SIGNING = Signing(signed_on=TODAY, place="Leeuwarden")


@dataclass(frozen=True)
class Desk:
    """The coach at work on the plan of one person."""

    house: House
    person: int

    @property
    def coach(self) -> Actor:
        return self.house.coach

    @property
    def resident(self) -> Actor:
        """Give the person as somebody who acts for themselves."""
        return Actor(party_id=self.person, role="resident", organisation_id=self.house.municipality, origin="test")

    def start(self, *, at: datetime = AT) -> int:
        return start_plan(actor=self.coach, at=at, person_id=self.person)

    def write(self, words: str, *, at: datetime = AT, step_id: int | None = None, **more: object) -> int:
        """Write a step of the municipality, owned by the coach, unless told otherwise."""
        given: dict[str, object] = {"side": "municipality", "by_on": NEXT_WEEK, "owner_id": self.coach.party_id}
        if more.get("side") == "resident":
            given["owner_id"] = None
        step = NewStep(words=words, **(given | more))  # type: ignore[arg-type]
        return write_plan_step(actor=self.coach, at=at, person_id=self.person, step=step, step_id=step_id)

    def draft(self, *ours: str, at: datetime = AT) -> int:
        """Begin a draft with a goal, these steps of the municipality, and one of the resident."""
        version = self.start(at=at)
        write_plan_goals(actor=self.coach, at=at, person_id=self.person, goals="Werk in de zorg\nNederlands leren")
        for words in ours or ("Aanmelden voor de cursus",):
            self.write(words, at=at)
        self.write("Twee keer per week oefenen", side="resident", at=at)
        return version

    def propose(self, *ours: str, at: datetime = AT) -> int:
        self.draft(*ours, at=at)
        return propose_plan(actor=self.coach, at=at, person_id=self.person)

    def agree(self, *ours: str, at: datetime = AT) -> int:
        """Take a plan all the way, signed on paper today."""
        version = self.propose(*ours, at=at)
        return self.sign(version, at=at)

    def sign(self, version: int, *, at: datetime = AT, signed_on: date = TODAY) -> int:
        signing = Signing(signed_on=signed_on, place="Leeuwarden")
        return sign_plan_on_paper(actor=self.coach, at=at, person_id=self.person, version=version, signing=signing)

    def conclude(self) -> None:
        """Propose the draft, and let both sides sign it."""
        version = propose_plan(actor=self.coach, at=AT, person_id=self.person)
        self.sign(version)

    def read(self, version: int | None = None, *, at: datetime = AT) -> PlanView:
        return read_plan(actor=self.coach, at=at, person_id=self.person, version=version)

    def write_done(self, words: str, *, at: datetime = AT) -> int:
        """Keep the promise of a step by its words, and give its number."""
        promise = PlanStep.objects.filter(plan__person=self.person, words=words, promise__state="open").get().promise
        done = Settling(state="kept", evidence="done")
        settle_promise(actor=self.coach, at=at, promise_id=promise.id, settling=done)
        return int(promise.id)

    def states(self) -> dict[int, str]:
        """Give the state of each version by its number."""
        return dict(Plan.objects.filter(person=self.person).order_by("version").values_list("version", "state"))

    def kinds(self) -> list[str]:
        """Give the kinds of what is open, in order of name."""
        return sorted(promise.kind for promise in self.house.promises(self.person))
