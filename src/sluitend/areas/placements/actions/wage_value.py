"""Wage value: what an expert reports of somebody's work is written down, and the next measurement is promised."""

from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.models import HOURS_A_WEEK, WHOLE_PERCENT, WageValue, WageValueTask
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.wage_value import MainTask, find_task_faults, weigh_tasks
from sluitend.compute.promises.rules import KEPT, RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoReason, NotActive, NotFound
from sluitend.gate.text import Text
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, Settling, close_promises, draft_promise, lock_person, note_evidence
from sluitend.parties.models import Person

REVIEW = "wage_value_review"
# The one method of the law; older methods gave other figures, and are not mixed with it.
METHOD = "Besluit loonkostensubsidie 2021"
WRONG: dict[str, Text] = {
    "no_tasks": _("Er is geen hoofdtaak ingevuld."),
    "too_many": _("Er zijn meer dan vijf hoofdtaken."),
    "too_small": _("Een hoofdtaak neemt minder dan een zestiende van de tijd."),
    "not_whole": _("De aandelen van de tijd zijn samen geen 100 procent."),
    "out_of_range": _("Tempo, kwaliteit of netto werktijd ligt niet tussen 0 en 100 procent."),
}


@dataclass(frozen=True, kw_only=True)
class NewTask:
    """A main task as it was reported; shares and levels in percents."""

    name: str
    share: Decimal
    tempo: int
    quality: int
    net_time: int
    words: str = ""

    @property
    def weighed(self) -> MainTask:
        """Give the task as the formula asks for it."""
        shares = {name: Decimal(getattr(self, name)) / WHOLE_PERCENT for name in ("tempo", "quality", "net_time")}
        return MainTask(share=Decimal(self.share) / WHOLE_PERCENT, **shares)


@dataclass(frozen=True, kw_only=True)
class NewWageValue:
    """A report as the expert signed it, with its main tasks; a second opinion names the first."""

    employer: str
    norm_function: str
    function: str
    hours_a_week: int
    full_hours_a_week: int
    expert: str
    visited_on: date
    reported_on: date
    valid_until_on: date
    tasks: tuple[NewTask, ...]
    second_to_id: int | None = None


@act("record_wage_value")
def record_wage_value(*, actor: Actor, at: datetime, person_id: int, report: NewWageValue) -> Outcome[int]:
    """Write a report down, worked out from its tasks, and promise the next measurement by the day it holds until."""
    person = lock_person(actor, person_id)
    if not person.active:
        raise NotActive
    _require_sense(report, today=find_day(at))
    _require_first(report, person_id)
    plain = {each.name: getattr(report, each.name) for each in fields(report) if each.name != "tasks"}
    written = WageValue.objects.create(
        person=person,
        **plain,
        method=METHOD,
        percent=int(weigh_tasks([task.weighed for task in report.tasks]) * WHOLE_PERCENT),
        promise=_promise_next(person, report, actor=actor, at=at),
        by_id=actor.party_id,
        at=at,
    )
    WageValueTask.objects.bulk_create(
        WageValueTask(wage_value=written, place=place, **asdict(task))
        for place, task in enumerate(report.tasks, start=1)
    )
    about, object_ = (person_id,), f"wage_value:{written.pk}"
    return Outcome(value=written.pk, about=about, object=object_, fields=("wage_value", "promise"))


@act("withdraw_wage_value")
def withdraw_wage_value(*, actor: Actor, at: datetime, wage_value_id: int, because: str) -> Outcome[None]:
    """Say that a report was written down wrongly, and why; it stays readable, and no measurement follows from it."""
    if not because.strip():
        raise NoReason
    person_id = WageValue.objects.within(actor).filter(id=wage_value_id).values_list("person", flat=True).first()
    lock_person(actor, person_id or 0)
    told = {"withdrawn_at": at, "withdrawn_by": actor.party_id, "withdrawn_because": because.strip()}
    found = WageValue.objects.are_believed().filter(id=wage_value_id)
    promise_id = found.values_list("promise", flat=True).first()
    if not found.update(**told):
        raise NotFound
    promised = list(Promise.objects.are_open().filter(id=promise_id or 0))
    close_promises(promised, state=RELEASED, at=at, reason="replaced")
    about, object_ = (person_id or 0,), f"wage_value:{wage_value_id}"
    return Outcome(value=None, about=about, object=object_, fields=("wage_value", "promise"))


def _require_sense(report: NewWageValue, *, today: date) -> None:
    """Refuse what the method cannot weigh, and days and hours that cannot be so."""
    if faults := find_task_faults([task.weighed for task in report.tasks]):
        raise Invalid(
            WRONG[faults[0]],
            _("De loonwaarde is de som over hooguit vijf hoofdtaken die samen al het werk zijn."),
            _("Kijk de hoofdtaken na in het rapport."),
        )
    if not report.visited_on <= report.reported_on <= min(today, report.valid_until_on):
        raise Invalid(
            _("Deze dagen kunnen niet."),
            _("Het bezoek komt voor het rapport, en het rapport geldt vanaf de dag waarop het er is."),
            _("Kijk de dagen na in het rapport."),
        )
    if not 0 < report.hours_a_week <= report.full_hours_a_week <= HOURS_A_WEEK:
        raise Invalid(
            _("Deze uren kunnen niet."),
            _("Iemand werkt hooguit een volle week, en een volle week is hooguit zestig uur."),
            _("Kijk de uren na in het rapport."),
        )


def _require_first(report: NewWageValue, person_id: int) -> None:
    """Refuse a second opinion on a report of somebody else, or on one that was withdrawn."""
    known = WageValue.objects.are_believed().filter(id=report.second_to_id or 0, person=person_id)
    if report.second_to_id and not known.exists():
        raise NotFound


def _promise_next(person: Person, report: NewWageValue, *, actor: Actor, at: datetime) -> Promise:
    """Keep the measurement that was promised, and promise the next by whoever covers the person."""
    promised = list(Promise.objects.are_open().filter(kind=REVIEW, beneficiary=person.pk))
    note_evidence(promised, settling=Settling(state=KEPT, evidence="measured"), actor=actor, at=at)
    close_promises(promised, state=KEPT, at=at)
    pack, today = find_pack(person.party.organisation_id), find_day(at)
    # An expert may say shorter, and never longer than the pack.
    due_on = max(today, min(report.valid_until_on, end_term(pack.promise(REVIEW).within, start_on=today)))
    opening = Opening(kind=REVIEW, owner_id=person.covered_by_id or 0, due_on=due_on)
    promise = draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)
    promise.save(force_insert=True)
    return promise
