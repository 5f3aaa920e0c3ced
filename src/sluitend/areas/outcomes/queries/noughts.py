"""The council's page: three noughts, two honest figures, and why people left."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection
from django.db.models import Count, Q

from sluitend.compute.calendar.moments import find_day, find_start
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.grants import ALL
from sluitend.ledger.models import Promise, is_past
from sluitend.parties.models import BenefitSpell, Person
from sluitend.parties.reasons import OUTFLOW_REASONS, STOPPED_REASONS

# Counted from the promises themselves, not from what the triggers keep: an independent recount.
UNCOVERED = """
    SELECT count(*) FROM parties_person person
    WHERE person.active AND (%(all)s OR person.party_id IN (
        SELECT id FROM parties_party WHERE organisation_id = %(organisation)s
    )) AND NOT EXISTS (
        SELECT FROM ledger_promise promise JOIN parties_party owner ON owner.id = promise.owner_id
        WHERE promise.beneficiary_id = person.party_id AND promise.state = 'open' AND promise.covers AND owner.present)
"""
UNFUNDED = """
    SELECT count(*) FROM ledger_means means
    WHERE (%(all)s OR means.organisation_id = %(organisation)s) AND means.amount < (
        SELECT coalesce(sum(amount), 0) FROM ledger_draw WHERE means_id = means.id AND returned_at IS NULL)
"""


@dataclass(frozen=True, kw_only=True)
class Exit:
    """How many benefits ended for one reason; `stopped` marks those that did not help anybody on."""

    code: str
    name: str
    count: int
    stopped: bool


@dataclass(frozen=True, kw_only=True)
class Noughts:
    """Three figures that must be nought, two that are told as they are, and the exits of the last year."""

    today: date
    since_on: date
    people: int
    uncovered: int
    unfunded: int
    unattended: int
    late: int
    broken: int
    kept: int
    open: int
    exits: tuple[Exit, ...]


@act("read_noughts")
def read_noughts(*, actor: Actor, at: datetime) -> Outcome[Noughts]:
    """Count everything anew for the actor's municipality; no person is shown."""
    today = find_day(at)
    since_on = today - timedelta(days=365)
    people = Person.objects.within(actor).filter(active=True).count()
    noughts = Noughts(
        today=today,
        since_on=since_on,
        people=people,
        uncovered=_count(UNCOVERED, actor),
        unfunded=_count(UNFUNDED, actor),
        **_count_promises(actor, since_on, today),
        exits=_list_exits(actor, since_on),
    )
    return Outcome(value=noughts, object="noughts")


def _count(question: str, actor: Actor) -> int:
    with connection.cursor() as cursor:
        cursor.execute(question, {"all": actor.scope == ALL, "organisation": actor.organisation_id})
        return int(cursor.fetchone()[0])


def _count_promises(actor: Actor, since_on: date, today: date) -> dict[str, int]:
    """Unattended: the day to tell the next one up has passed and nobody has been told."""
    mine = Q() if actor.scope == ALL else Q(beneficiary__organisation=actor.organisation_id)
    promises = Promise.objects.filter(mine, beneficiary__kind="person")
    open_ones = promises.filter(state="open").aggregate(
        open=Count("id"),
        late=Count("id", filter=is_past(today)),
        unattended=Count("id", filter=Q(alert_on__lt=today)),
    )
    # By the moment, so that the index gives them: by the day of each, all there ever were are read.
    settled = promises.filter(~Q(state="open"), settled_at__gte=find_start(since_on + timedelta(days=1))).aggregate(
        kept=Count("id", filter=Q(state="kept")), broken=Count("id", filter=Q(state="broken"))
    )
    return open_ones | settled


def _list_exits(actor: Actor, since_on: date) -> tuple[Exit, ...]:
    spells = BenefitSpell.objects.filter(person__in=Person.objects.within(actor), ended_on__gt=since_on)
    rows = spells.values_list("end_reason").annotate(Count("id"))
    counts = dict(rows)
    return tuple(
        Exit(code=code, name=str(name), count=counts.get(code, 0), stopped=code in STOPPED_REASONS)
        for code, name in OUTFLOW_REASONS.items()
    )
