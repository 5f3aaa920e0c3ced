"""A placement as its own parties see it: the resident in the portal, the employer behind a link for this alone."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.placements.linking import find_mark
from sluitend.areas.placements.models import Placement
from sluitend.areas.placements.rows import (
    AgreementRow,
    PlacementRow,
    find_placement,
    list_agreements,
    list_placements,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class AgreedPlacement:
    """A placement with what was agreed, the newest version first."""

    row: PlacementRow
    municipality: str
    agreements: tuple[AgreementRow, ...]

    @property
    def agreement(self) -> AgreementRow:
        """Give the version of now."""
        return self.agreements[0]


@act("read_my_placements")
def read_my_placements(*, actor: Actor, at: datetime) -> Outcome[tuple[AgreedPlacement, ...]]:
    """Give the placements of the resident who asks, the newest first."""
    me = Person.objects.within(actor).filter(party=actor.party_id).select_related("party__organisation").first()
    if me is None:
        raise NotFound
    pack, found = find_pack(me.party.organisation_id), Placement.objects.filter(person=me).order_by("-starts_on", "-id")
    municipality = me.party.organisation.name if me.party.organisation else ""
    mine = tuple(
        AgreedPlacement(row=row, municipality=municipality, agreements=list_agreements(row.id))
        for row in list_placements(found, pack=pack, today=find_day(at))
    )
    return Outcome(value=mine, about=(me.pk,), object=f"person:{me.pk}", fields=("placement", "agreement"))


@act("read_by_link")
def read_by_link(*, actor: Actor, at: datetime, token: str) -> Outcome[AgreedPlacement | None]:
    """Give what an employer is asked to agree to at this address; nothing at all at any other."""
    mark = find_mark(token, on=find_day(at))
    if mark is None:
        return Outcome(value=None, object="agreement_link")
    placement = mark.agreement.placement
    home = placement.person.party.organisation
    row = find_placement(placement.pk, pack=find_pack(home.pk if home else None), today=find_day(at))
    if row is None:
        raise NotFound
    # The version that this link is for; whoever agreed to it reads it here as long as the link works.
    read = tuple(each for each in list_agreements(placement.pk) if each.version == mark.agreement.version)
    shown = AgreedPlacement(row=row, municipality=home.name if home else "", agreements=read)
    about = (row.person_id,)
    return Outcome(value=shown, about=about, object=f"placement:{row.id}", fields=("name", "agreement"))
