"""Signals: what about a person asks for attention now, worked out from the book and the rooms below, never scored."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.models import Note
from sluitend.areas.contacts.models.note import Notes
from sluitend.areas.profiles.models import Edition
from sluitend.areas.profiles.rows import UNKNOWN as NOT_TOLD
from sluitend.areas.profiles.rows import find_told_since, list_aged, list_known
from sluitend.areas.provisions.models import Provision
from sluitend.areas.provisions.stages import UNDER_WAY
from sluitend.compute.calendar.moments import find_start
from sluitend.compute.policy.pack import Pack
from sluitend.gate.grants import ALL, ORGANISATION
from sluitend.gate.text import Text
from sluitend.ledger.models import Promise, is_past

WORK = "work"


@dataclass(frozen=True, kw_only=True)
class Norms:
    """What the pack asks of the municipality today, as days: before these, something is too long ago."""

    today: date
    contact_since_on: date
    seen_since_on: date
    measured_before_on: date
    told_since_on: date


def find_norms(pack: Pack, today: date) -> Norms:
    """Work the norms of the pack out for today."""
    days = {
        code: int(pack.parameter(code, on=today).value) for code in ("contact_weeks", "unseen_weeks", "ladder_days")
    }
    return Norms(
        today=today,
        contact_since_on=today - timedelta(weeks=days["contact_weeks"]),
        seen_since_on=today - timedelta(weeks=days["unseen_weeks"]),
        measured_before_on=today + timedelta(days=days["ladder_days"]),
        told_since_on=find_told_since(pack, today),
    )


Holding = Callable[[QuerySet[Any], str], Q]


def match_each(rows: QuerySet[Any], column: str) -> Q:
    """Match people of whom there is such a row, looked up for each: right for the people of a page or a caseload."""
    return Q(Exists(rows.filter(**{column: OuterRef("pk")})))


def match_all(rows: QuerySet[Any], column: str) -> Q:
    """Match people of whom there is such a row, gathered once for all: right for a whole municipality."""
    return Q(pk__in=rows.order_by().values(column))


def find_holding(scope: str) -> Holding:
    """Give how people are matched best within this scope."""
    return match_all if scope in (ORGANISATION, ALL) else match_each


@dataclass(frozen=True, kw_only=True)
class Signal:
    """One reason to look at somebody today; `match` says of which people it is so."""

    code: str
    name: Text
    told: Text
    match: Callable[[Norms, Holding], Q]


def list_spoken() -> Notes:
    """Give the talks for work; what another purpose knows stays behind its wall."""
    return Note.objects.filter(purpose=WORK).are_spoken()


def _match_late(norms: Norms, hold: Holding) -> Q:
    return hold(Promise.objects.are_open().filter(is_past(norms.today)), "beneficiary")


def _match_uncontacted(norms: Norms, hold: Holding) -> Q:
    spoken = list_spoken().filter(happened_on__gte=norms.contact_since_on)
    # Who came in since then need not have been spoken to yet: the promise of a first conversation sees to that.
    return Q(entered_on__lt=norms.contact_since_on) & ~hold(spoken, "person")


def _match_unseen(norms: Norms, hold: Holding) -> Q:
    spoken = list_spoken().filter(happened_on__gte=norms.seen_since_on)
    told = Edition.objects.filter(told_at__gte=find_start(norms.seen_since_on)).exclude(answer=NOT_TOLD)
    return Q(entered_on__lt=norms.seen_since_on) & ~hold(spoken, "person") & ~hold(told, "person")


def _match_unknown(_: Norms, hold: Holding) -> Q:
    return ~hold(list_known(), "person")


def _match_aged(norms: Norms, hold: Holding) -> Q:
    return hold(list_aged(norms.told_since_on), "person")


def _match_waiting(_: Norms, hold: Holding) -> Q:
    return hold(Provision.objects.filter(stage__in=UNDER_WAY, promise__state="open"), "person")


def _match_measure(norms: Norms, hold: Holding) -> Q:
    owed = Promise.objects.are_open().filter(kind="ladder_measurement", due_on__lte=norms.measured_before_on)
    return hold(owed, "beneficiary")


SIGNALS = {
    signal.code: signal
    for signal in (
        Signal(code="late", name=_("Te laat"), told=_("een toezegging is over tijd"), match=_match_late),
        Signal(
            code="uncontacted",
            name=_("Lang niet gesproken"),
            told=_("langer dan de norm geen gesprek"),
            match=_match_uncontacted,
        ),
        Signal(code="unseen", name=_("Niet in beeld"), told=_("geen gesprek en geen profiel"), match=_match_unseen),
        Signal(code="unknown", name=_("Profiel onbekend"), told=_("vragen nog niet gesteld"), match=_match_unknown),
        Signal(code="aged", name=_("Profiel is oud"), told=_("een antwoord moet worden nagevraagd"), match=_match_aged),
        Signal(code="waiting", name=_("Wacht op hulp"), told=_("een voorziening loopt"), match=_match_waiting),
        Signal(code="measure", name=_("Ladder meten"), told=_("binnenkort of te laat"), match=_match_measure),
    )
}


def list_signals(pack: Pack) -> list[Signal]:
    """Give the signals that this pack asks for: without a ladder there is nothing to measure."""
    return [signal for signal in SIGNALS.values() if pack.uses_ladder or signal.code != "measure"]
