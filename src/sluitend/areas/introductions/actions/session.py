"""A session: agreed with an employer, shown as a list without names of whoever said yes, and closed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.models import Demand, Employer
from sluitend.areas.employers.pen import find_speaker, lock_employer
from sluitend.areas.introductions.locking import lock_session
from sluitend.areas.introductions.models import MEET, MEETUP, WAYS, Candidate, Session
from sluitend.areas.introductions.rows import list_ready
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import (
    Opening,
    Settling,
    close_promises,
    draft_promise,
    lock_people,
    note_evidence,
    write_promises,
)
from sluitend.parties.models import Person

SHORTLIST, NEWS = "session_shortlist", "introduction_news"
SHOWN, NOBODY = "shown", "nobody"


@dataclass(frozen=True, kw_only=True)
class NewSession:
    """Which employer meets people, for which of its demands, in which way, when and where."""

    employer_id: int
    demands: tuple[int, ...]
    way: str
    held_on: date
    place: str = ""
    name: str = ""


@act("open_session")
def open_session(*, actor: Actor, at: datetime, new: NewSession) -> Outcome[int]:
    """Agree on a day with an employer; that opens the promise that it hears in time whom it can meet."""
    employer = lock_employer(actor, new.employer_id)
    _require_sensible(new, today=find_day(at))
    demands = list(Demand.objects.within(actor).are_taken_up().filter(id__in=new.demands, employer=employer))
    if not demands or len(demands) != len(set(new.demands)):
        raise Invalid(
            _("Er is geen open vraag gekozen."),
            _("Een voorselectie gaat over werk dat de werkgever nu vraagt."),
            _("Kies één of meer open vragen van deze werkgever."),
        )
    promise = _draft_shortlist(employer, new.held_on, actor, at)
    promise.save(force_insert=True)
    told = {"way": new.way, "held_on": new.held_on, "place": new.place.strip(), "name": new.name.strip()}
    session = Session.objects.create(employer=employer, promise=promise, opened_at=at, **told)
    session.demands.set(demands)
    return Outcome(value=session.id, object=f"session:{session.id}", fields=("session", "promise"))


@act("show_candidates")
def show_candidates(*, actor: Actor, at: datetime, session_id: int) -> Outcome[int]:
    """Let the employer see whoever agreed to it and was not shown yet; gives how many. Each is promised to hear."""
    session = lock_session(actor, session_id)
    fresh = list_ready(session_id)
    if not fresh:
        raise Invalid(
            _("Er is nog niemand om te laten zien."),
            _("De werkgever ziet alleen wie is voorgedragen en daar zelf ja op zei."),
            _("Wacht op toestemming, of draag iemand voor."),
        )
    people = {person.pk: person for person in lock_people(each.person_id for each in fresh)}
    for candidate, promise in zip(fresh, _promise_news(session, fresh, people, at), strict=True):
        Candidate.objects.filter(id=candidate.id).update(is_shown=True, promise=promise)
    if session.shown_at is None:
        _keep(session, Settling(state=KEPT, evidence=SHOWN), actor, at)
        Session.objects.filter(id=session_id).update(shown_at=at)
    about = tuple(each.person_id for each in fresh)
    return Outcome(value=len(fresh), about=about, object=f"session:{session_id}", fields=("shortlist", "promise"))


@act("close_session")
def close_session(*, actor: Actor, at: datetime, session_id: int, because: str = "") -> Outcome[None]:
    """End a session: the employer sees nobody in it any more, and knows why when it never did."""
    session, because = lock_session(actor, session_id), because.strip()
    # Locked first, so that whoever is being chosen at this moment is asked about as well.
    seen = Candidate.objects.filter(session=session_id, is_shown=True).select_for_update(no_key=True)
    if any(each.choice == MEET and not each.outcome for each in seen.order_by("id")):
        raise Invalid(
            _("Van iemand is nog niet bekend hoe het afliep."),
            _("Wie een werkgever ontmoet, hoort wat ervan kwam."),
            _("Vul eerst van ieder die gekozen is de uitkomst in."),
        )
    if session.shown_at is None:
        if not because:
            raise Invalid(
                _("De reden ontbreekt."),
                _("De werkgever rekende op kandidaten."),
                _("Schrijf op wat de werkgever is verteld."),
            )
        _keep(session, Settling(state=KEPT, evidence=NOBODY, reference=because[:200]), actor, at)
    Candidate.objects.filter(session=session_id).update(is_shown=False)
    Session.objects.filter(id=session_id).update(closed_at=at, closed_because=because)
    return Outcome(value=None, object=f"session:{session_id}", fields=("session", "promise"))


def _require_sensible(new: NewSession, *, today: date) -> None:
    if new.held_on < today:
        raise Invalid(
            _("Deze dag is al geweest."), _("Niemand ontmoet elkaar in het verleden."), _("Kies vandaag of later.")
        )
    if new.way not in WAYS or (new.way == MEETUP and not new.name.strip()):
        raise Invalid(
            _("Het is niet duidelijk hoe zij elkaar ontmoeten."),
            _("Het is een voorselectie, één kennismaking, of een bijeenkomst met een naam."),
            _("Kies er een, en geef een bijeenkomst een naam."),
        )


def _draft_shortlist(employer: Employer, held_on: date, actor: Actor, at: datetime) -> Promise:
    """An employer hears before it meets anybody, and never later than the pack promises."""
    pack, owner_id = find_pack(employer.municipality_id), find_speaker(actor, employer.pk)
    latest_on = end_term(pack.promise(SHORTLIST).within, start_on=find_day(at))
    opening = Opening(kind=SHORTLIST, owner_id=owner_id, due_on=min(held_on, latest_on))
    return draft_promise(opening, beneficiary_id=employer.pk, pack=pack, at=at)


def _promise_news(
    session: Session, candidates: Sequence[Candidate], people: dict[int, Person], at: datetime
) -> list[Promise]:
    """Promise each of them by whoever guides them that they hear what became of it."""
    pack = find_pack(session.employer.municipality_id)
    opening = Opening(kind=NEWS, owner_id=0, counted_on=session.held_on, subject=session.employer.party.name)
    return write_promises(
        draft_promise(
            replace(opening, owner_id=people[each.person_id].covered_by_id or each.put_by_id),
            beneficiary_id=each.person_id,
            pack=pack,
            at=at,
        )
        for each in candidates
    )


def _keep(session: Session, settling: Settling, actor: Actor, at: datetime) -> None:
    promise = Promise.objects.get(id=session.promise_id)
    close_promises([promise], state=KEPT, at=at)
    note_evidence([promise], settling=settling, actor=actor, at=at)
