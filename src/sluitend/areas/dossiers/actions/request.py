"""A request under the AVG is a promise: an answer within a month, by somebody who is there, also to whoever left."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.models import RightsRequest
from sluitend.areas.dossiers.models.rights import ASKED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, draft_promise, lock_anybody
from sluitend.parties.models import Membership, Party, Person
from sluitend.parties.reasons import MERGED

KIND = "rights_request"


@act("make_rights_request")
def make_rights_request(*, actor: Actor, at: datetime, person_id: int, asked: str, wish: str = "") -> Outcome[int]:
    """Note what somebody asked about their own data; whoever covers them owes the answer."""
    return _make(lock_anybody(actor, person_id), actor=actor, at=at, asked=asked, wish=wish)


@act("make_my_request")
def make_my_request(*, actor: Actor, at: datetime, asked: str, wish: str = "") -> Outcome[int]:
    """Let a resident ask something about their own data."""
    if actor.party_id is None:
        raise NotFound
    return _make(lock_anybody(actor, actor.party_id), actor=actor, at=at, asked=asked, wish=wish)


def _make(person: Person, *, actor: Actor, at: datetime, asked: str, wish: str) -> Outcome[int]:
    _require_sense(person, asked)
    opening = Opening(kind=KIND, owner_id=_find_owner(person, actor))
    promise = draft_promise(opening, beneficiary_id=person.pk, pack=find_pack(person.party.organisation_id), at=at)
    promise.save(force_insert=True)
    request = RightsRequest.objects.create(person=person, asked=asked, wish=wish.strip(), made_at=at, promise=promise)
    return Outcome(
        value=request.id, about=(person.pk,), object=f"rights_request:{request.id}", fields=("asked", "wish")
    )


def _require_sense(person: Person, asked: str) -> None:
    if asked not in ASKED:
        raise Invalid(_("Dit verzoek is niet bekend."), _("De wet noemt vijf rechten."), _("Kies er een uit de lijst."))
    if person.left_because == MERGED:
        raise Invalid(
            _("Dit dossier rust."),
            _("Het is samengevoegd met een ander dossier van dezelfde persoon."),
            _("Noteer het verzoek in het dossier dat doorgaat."),
        )


def _find_owner(person: Person, actor: Actor) -> int:
    """Give who answers: whoever covers; of somebody who left whoever covered last and is still there, or a team."""
    covered = Promise.objects.filter(beneficiary=person.pk, covers=True, owner__present=True)
    last = covered.order_by("-opened_at", "-id").values_list("owner", flat=True)
    owner_id = person.covered_by_id or last.first() or _find_team(person, actor)
    if owner_id is None:
        raise Invalid(
            _("Niemand kan dit verzoek beantwoorden."),
            _("Deze gemeente heeft nog geen team."),
            _("Vraag de functioneel beheerder om een team toe te voegen."),
        )
    return owner_id


def _find_team(person: Person, actor: Actor) -> int | None:
    """Give a team of the municipality that knows the person; the own team of whoever notes the request comes first."""
    mine = Membership.objects.filter(team=OuterRef("pk"), staff=actor.party_id, until_on=None)
    teams = Party.objects.filter(kind="team", present=True, organisation=person.party.organisation_id)
    return teams.order_by(Exists(mine).desc(), "id").values_list("id", flat=True).first()
