"""A request under the AVG is a promise: an answer within a month."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.models import RightsRequest
from sluitend.areas.dossiers.models.rights import ASKED
from sluitend.areas.dossiers.pen import lock_anybody
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise
from sluitend.parties.models import Person

KIND = "rights_request"


@act("make_rights_request")
def make_rights_request(*, actor: Actor, at: datetime, person_id: int, asked: str, wish: str = "") -> Outcome[int]:
    """Note what somebody asked about their own data; whoever covers them owes the answer."""
    return _make(lock_anybody(actor, person_id), at=at, asked=asked, wish=wish)


@act("make_my_request")
def make_my_request(*, actor: Actor, at: datetime, asked: str, wish: str = "") -> Outcome[int]:
    """Let a resident ask something about their own data."""
    if actor.party_id is None:
        raise NotFound
    return _make(lock_anybody(actor, actor.party_id), at=at, asked=asked, wish=wish)


def _make(person: Person, *, at: datetime, asked: str, wish: str) -> Outcome[int]:
    if asked not in ASKED:
        raise Invalid(_("Dit verzoek is niet bekend."), _("De wet noemt vijf rechten."), _("Kies er een uit de lijst."))
    pack = find_pack(person.party.organisation_id)
    promise = None
    if person.covered_by_id:
        opening = Opening(kind=KIND, owner_id=person.covered_by_id)
        promise = draft_promise(opening, beneficiary_id=person.pk, pack=pack, at=at)
        promise.save(force_insert=True)
    due_on = promise.due_on if promise else end_term(pack.promise(KIND).within, start_on=find_day(at))
    request = RightsRequest.objects.create(
        person=person, asked=asked, wish=wish.strip(), made_at=at, due_on=due_on, promise=promise
    )
    return Outcome(
        value=request.id, about=(person.pk,), object=f"rights_request:{request.id}", fields=("asked", "wish")
    )
