"""The pen of aftercare: days of contact are promised, and that somebody looks into what was told or has happened."""

from collections.abc import Iterable
from datetime import date, datetime

from sluitend.areas.aftercare.models import ContactMoment, Relapse, ReportLink, WorkReport
from sluitend.areas.aftercare.rows.asking import draw_report_token
from sluitend.areas.aftercare.rows.due import Back
from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.pen import NotQueued, queue_message
from sluitend.areas.correspondence.wording import Fields
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar import Term, end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.aftercare import Told, is_somebody_needed, plan_contacts
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, close_promises, draft_promise, lock_anybody, write_promises
from sluitend.parties.models import Person

QUESTION = "work_question"
CONTACT, CHECK, TALK = "placement_contact", "work_check", "relapse_talk"
# The terms of the pack that are days of contact: the first, and those after it.
TERMS = "aftercare"


def lock_work(actor: Actor, placement_id: int) -> Placement:
    """Give a placement of somebody in the actor's scope, with that person locked."""
    person_id = Placement.objects.within(actor).filter(id=placement_id).values_list("person", flat=True).first()
    person = lock_anybody(actor, person_id or 0)
    # Read after the lock: what a colleague did a moment ago must be seen.
    placement = Placement.objects.select_related("employer__party").filter(id=placement_id).first()
    if placement is None:
        raise NotFound
    placement.person = person
    return placement


def plan_moments(placement: Placement, person: Person, *, at: datetime) -> None:
    """Promise each day of contact of the pack to a person that is locked."""
    pack, today = find_pack(person.party.organisation_id), find_day(at)
    latest_on = end_term(pack.promise(CONTACT).within, start_on=placement.starts_on)
    days = plan_contacts(_list_terms(pack, on=today), starts_on=placement.starts_on, today=today)
    drafts = [
        _draft_contact(placement, person, due_on=max(today, min(due_on, latest_on)), pack=pack, at=at)
        for due_on in days.values()
    ]
    ContactMoment.objects.bulk_create(
        ContactMoment(placement=placement, code=code, promise=promise)
        for code, promise in zip(days, write_promises(drafts))
    )


def renew_moment(moment: ContactMoment, person: Person, *, at: datetime) -> None:
    """Promise a day anew of which the promise went with the benefit."""
    pack = find_pack(person.party.organisation_id)
    promise = _draft_contact(moment.placement, person, due_on=moment.promise.due_on, pack=pack, at=at)
    promise.save(force_insert=True)
    ContactMoment.objects.filter(id=moment.pk).update(promise=promise)


def release_moments(moments: Iterable[ContactMoment], *, at: datetime) -> None:
    """Let go of days of contact at work that has ended."""
    close_promises([each.promise for each in moments], state=RELEASED, at=at, reason="no_longer_needed")


def open_check(placement: Placement, person: Person, *, at: datetime) -> None:
    """Promise that somebody looks into it when what the sides told last asks for that, unless that is promised."""
    last = WorkReport.objects.filter(placement=placement).order_by("side", "-told_on", "-id").distinct("side")
    told = [Told(is_working=each.is_working, needs=each.needs) for each in last]
    promised = Promise.objects.are_open().filter(beneficiary=person.pk, kind=CHECK)
    # Nothing can be promised to somebody who left; the report stays, for whoever counts.
    if person.active and is_somebody_needed(told) and not promised.exists():
        opening = Opening(kind=CHECK, owner_id=person.covered_by_id or 0, subject=placement.work)
        _promise(opening, person, at=at)


def write_question(link: ReportLink, person: Person, *, actor: Actor, at: datetime) -> Dispatch | NotQueued:
    """Write to a resident that is locked with the link of two questions, for the first time or to remind."""
    token = draw_report_token(link.placement_id, link.side, made_at=link.made_at)
    employer = link.placement.employer.party.name
    fields: Fields = {"until": link.until_on, "link": f"{link.address}{token}/", "with_whom": employer}
    about = f"report:{link.pk}"
    return queue_message(person, text=QUESTION, fields=fields, actor=actor, at=at, about=about)


def note_relapse(back: Back, person: Person, *, at: datetime) -> None:
    """Promise whoever is back that they are spoken to, by whoever guided them when they left as long as that can be."""
    opening = Opening(kind=TALK, owner_id=_find_former(person) or person.covered_by_id or 0)
    promise = _promise(opening, person, at=at)
    Relapse.objects.create(person=person, spell_id=back.spell_id, left_on=back.left_on, promise=promise)


def _find_former(person: Person) -> int | None:
    """Give the colleague who last covered somebody before they left to work, when still there."""
    before = Promise.objects.filter(beneficiary=person.pk, covers=True, state=RELEASED, reason="work")
    known = before.filter(owner__kind="staff", owner__present=True, owner__organisation=person.party.organisation_id)
    return known.order_by("-settled_at", "-id").values_list("owner", flat=True).first()


def _list_terms(pack: Pack, *, on: date) -> dict[str, Term]:
    return {code: term.length for code, term in pack.terms.items() if code.startswith(TERMS) and term.holds(on)}


def _draft_contact(placement: Placement, person: Person, *, due_on: date, pack: Pack, at: datetime) -> Promise:
    opening = Opening(
        kind=CONTACT,
        owner_id=person.covered_by_id or 0,
        due_on=due_on,
        counted_on=placement.starts_on,
        subject=placement.work,
    )
    return draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)


def _promise(opening: Opening, person: Person, *, at: datetime) -> Promise:
    pack = find_pack(person.party.organisation_id)
    promise = draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)
    promise.save(force_insert=True)
    return promise
