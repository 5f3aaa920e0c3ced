"""Locking sessions and candidates, the session before its people, and finding what the pack calls a reason."""

from datetime import date

from django.utils.translation import gettext as _

from sluitend.areas.introductions.models import Candidate, Session
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.restricting import find_restricted
from sluitend.parties.models import Person


def lock_session(actor: Actor, session_id: int) -> Session:
    """Give a session that goes on, in the actor's scope, locked."""
    found = Session.objects.within(actor).are_open().filter(id=session_id)
    session = found.select_for_update(no_key=True, of=("self",)).select_related("employer__party").first()
    if session is None:
        raise NotFound
    return session


def lock_shown(actor: Actor, candidate_id: int) -> Candidate:
    """Give a candidate whom the employer sees now, in a session of the actor's scope, locked."""
    sessions = Session.objects.within(actor).are_open()
    found = Candidate.objects.filter(id=candidate_id, session__in=sessions, is_shown=True, person__active=True)
    candidate = found.select_for_update(no_key=True, of=("self",)).select_related("session__employer").first()
    if candidate is None or find_restricted([candidate.person_id]):
        raise NotFound
    return candidate


def lock_asked(actor: Actor, candidate_id: int) -> Candidate:
    """Give a candidate of a session that goes on, when the person is in the actor's scope, locked."""
    mine = Candidate.objects.filter(person__in=Person.objects.within(actor), session__closed_at=None)
    candidate = mine.filter(id=candidate_id).select_for_update(no_key=True, of=("self",)).first()
    if candidate is None:
        raise NotFound
    return candidate


def require_reason(pack: Pack, code: str, *, on: date) -> None:
    """Refuse a reason that the pack does not have: what people are told must be about the work."""
    if code not in {each.code for each in pack.list_introduction_reasons(on=on)}:
        raise Invalid(
            _("De reden ontbreekt."),
            _("Wie zich liet voorstellen, hoort waarom het niet doorgaat, en die reden gaat over het werk."),
            _("Kies een reden uit de lijst."),
        )
