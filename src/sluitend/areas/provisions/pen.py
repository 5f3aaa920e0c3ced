"""The pen of provisions: a provision comes to a stage, and what was promised goes along in the same act."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.provisions.models import Provision, ProvisionStage, ProvisionWait
from sluitend.areas.provisions.stages import ENDED, NEEDED, UNDER_WAY, find_clock, find_evidence, find_promise_kind
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.values import ProvisionKind
from sluitend.compute.promises.rules import BROKEN, KEPT, RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import (
    Opening,
    Settling,
    close_promises,
    draft_promise,
    lock_person,
    note_evidence,
    resume,
    suspend,
)
from sluitend.parties.models import Person

PROVIDER_REFUSED, REPLACED = "provider_refused", "replaced"
# Why the clock of a promise stands still that waits for a provision.
WAITS = "provision"


@dataclass(frozen=True, kw_only=True)
class Terms:
    """By what the day of a stage is worked out: the pack, what it says of this kind of provision, and the moment."""

    pack: Pack
    kind: ProvisionKind
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Entry:
    """The coming to a stage: on which day, and why when it was refused or ended."""

    stage: str
    happened_on: date
    reason: str = ""
    note: str = ""


def find_provision(actor: Actor, provision_id: int) -> Provision:
    """Give a provision of somebody within the actor's scope, with that person locked."""
    within = Person.objects.within(actor).values("party")
    found = Provision.objects.filter(id=provision_id, person__in=within)
    person_id = found.values_list("person", flat=True).first()
    if person_id is None:
        raise NotFound
    person = lock_person(actor, person_id)
    # Read after the lock: what a colleague did a moment ago must be seen.
    provision = Provision.objects.select_related("promise").get(id=provision_id)
    provision.person = person
    if provision.promise and provision.promise.state == RELEASED:
        raise Invalid(
            _("Deze voorziening is vervallen."),
            _("De toezegging die erbij hoorde, is vervallen verklaard."),
            _("Voeg de voorziening opnieuw toe als zij toch nodig is."),
        )
    return provision


def start_stage(provision: Provision, entry: Entry, *, terms: Terms, actor: Actor) -> None:
    """Close what was promised before, open what is promised now, and write the stage down."""
    before = provision.promise
    if before:
        _close(before, entry, actor=actor, at=terms.at)
    provision.stage, provision.stage_on = entry.stage, entry.happened_on
    opening = find_opening(provision, terms=terms, counted_on=entry.happened_on)
    provision.promise = _write_promise(opening, provision, terms, follows=before) if opening else None
    provision.save()
    _note_stage(provision, entry, actor, terms.at)
    _move_clocks(provision, terms.at)


def take_back_stage(provision: Provision, *, terms: Terms, actor: Actor) -> None:
    """Bring a provision back to the stage before the one that was noted by mistake today, which stays readable.

    What the mistake settled is not opened again, as nothing in the book is settled twice: the same is promised anew.
    """
    stages = ProvisionStage.objects.filter(provision=provision, taken_back_at=None).order_by("-id")
    wrong, *earlier = stages[:2]
    if not earlier or find_day(wrong.noted_at) != find_day(terms.at):
        raise Invalid(
            _("Deze stap kan niet meer worden teruggedraaid."),
            _("Een vergissing wordt verbeterd op de dag waarop zij is genoteerd."),
            _("Werk de voorziening bij naar waar zij nu staat."),
        )
    if provision.promise:
        close_promises([provision.promise], state=RELEASED, at=terms.at, reason=REPLACED)
    provision.stage, provision.stage_on = earlier[0].stage, earlier[0].since_on
    opening = find_opening(provision, terms=terms, counted_on=provision.stage_on)
    provision.promise = _write_promise(opening, provision, terms, follows=None) if opening else None
    provision.save()
    ProvisionStage.objects.filter(id=wrong.pk).update(taken_back_at=terms.at, taken_back_by=actor.party_id)
    _move_clocks(provision, terms.at)


def note_wait(provision: Provision, promise: Promise, *, at: datetime) -> None:
    """Let the clock of a promise stand still until this provision is there: nobody is late with what cannot begin."""
    ProvisionWait.objects.create(provision=provision, promise=promise)
    _move_clocks(provision, at)


def renew_under_threat(provision: Provision, *, terms: Terms) -> None:
    """Under threat: replace what is promised by the same within the shorter term, counted from today."""
    before, opening = provision.promise, find_opening(provision, terms=terms, counted_on=find_day(terms.at))
    if before and opening and opening.due_on and opening.due_on < before.due_on:
        close_promises([before], state=RELEASED, at=terms.at, reason=REPLACED)
        provision.promise = _write_promise(opening, provision, terms, follows=None)
    provision.save()


def end_lapsed(person_id: int, *, actor: Actor, at: datetime) -> None:
    """End the provisions of somebody of which the promise was released, as when they had left the book."""
    lapsed = Provision.objects.filter(person=person_id, promise__state=RELEASED).select_related("promise")
    for provision in lapsed:
        reason = provision.promise.reason if provision.promise else ""
        entry = Entry(stage=ENDED, happened_on=find_day(at), reason=reason)
        provision.stage, provision.stage_on, provision.promise = ENDED, entry.happened_on, None
        provision.save()
        _note_stage(provision, entry, actor, at)


def find_opening(provision: Provision, *, terms: Terms, counted_on: date) -> Opening | None:
    """Give what is owed in the stage of a provision, by the clock of its kind; None when nothing is."""
    promise_kind = find_promise_kind(provision.stage, has_talk=terms.kind.first_talk is not None)
    if promise_kind is None:
        return None
    today = find_day(terms.at)
    code = find_clock(terms.kind, stage=provision.stage, threat=provision.threat)
    term = terms.pack.terms.get(code) if code else None
    due_on = max(end_term(term.length, start_on=counted_on), today) if term and term.holds(today) else None
    # Under threat nobody waits until tomorrow with asking.
    if provision.threat and provision.stage == NEEDED:
        due_on = today
    owner_id = provision.person.covered_by_id or 0
    return Opening(
        kind=promise_kind,
        owner_id=owner_id,
        counted_on=counted_on,
        due_on=due_on,
        subject=provision.name,
        subject_purpose=provision.purpose,
    )


def _write_promise(opening: Opening, provision: Provision, terms: Terms, *, follows: Promise | None) -> Promise:
    beneficiary_id = provision.person_id
    promise = draft_promise(opening, beneficiary_id=beneficiary_id, pack=terms.pack, at=terms.at, follows=follows)
    promise.save(force_insert=True)
    return promise


def _move_clocks(provision: Provision, at: datetime) -> None:
    """Stop the clocks of what waits while the provision is under way, and let them run once it is not."""
    waits = ProvisionWait.objects.filter(provision=provision).values("promise")
    waiting = Promise.objects.are_open().filter(id__in=waits).order_by("id")
    if provision.stage in UNDER_WAY:
        for promise in waiting:
            suspend(promise, reason=WAITS, at=at)
    else:
        # A clock that somebody stopped for another reason is theirs to start.
        for promise in waiting.filter(suspension__until_on=None, suspension__reason=WAITS):
            resume(promise, at=at)


def _note_stage(provision: Provision, entry: Entry, actor: Actor, at: datetime) -> None:
    ProvisionStage.objects.create(
        provision=provision,
        stage=entry.stage,
        since_on=entry.happened_on,
        reason=entry.reason,
        note=entry.note,
        noted_at=at,
        by_id=actor.party_id,
    )


def _close(promise: Promise, entry: Entry, *, actor: Actor, at: datetime) -> None:
    """Keep a promise by what was brought about; release what is not needed; break what a refusal cut off."""
    evidence = find_evidence(promise.kind, next_stage=entry.stage)
    if evidence:
        note_evidence([promise], settling=Settling(state=KEPT, evidence=evidence), actor=actor, at=at)
        close_promises([promise], state=KEPT, at=at)
    elif entry.stage == ENDED:
        close_promises([promise], state=RELEASED, at=at, reason=entry.reason)
    else:
        close_promises([promise], state=BROKEN, at=at, reason=PROVIDER_REFUSED)
