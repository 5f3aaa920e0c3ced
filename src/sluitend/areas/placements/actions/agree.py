"""Agree: each of the three parties puts its mark under the version of now, wherever suits it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from sluitend.areas.placements.linking import find_mark
from sluitend.areas.placements.models import Placement, PlacementAgreement, PlacementMark
from sluitend.areas.placements.models.agreement import EMPLOYER, LINK, PAPER, PERSON, PORTAL
from sluitend.areas.placements.pen import find_latest, lock_placement, write_mark
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import AlreadySigned, ChangedMeanwhile, Invalid, NotFound
from sluitend.gate.links import digest_token, draw_token
from sluitend.ledger.pen import lock_people

LINK_MONTHS = 1
LONGEST_NAME = 120


@dataclass(frozen=True, kw_only=True)
class PaperMark:
    """Whose mark stands on paper: the side, who signed, and when."""

    side: str
    name: str
    signed_on: date


@act("agree_placement")
def agree_placement(*, actor: Actor, at: datetime, placement_id: int, version: int) -> Outcome[None]:
    """Agree, as the person who is placed, to the version that was read."""
    placement = lock_placement(actor, placement_id)
    agreement = _find_version(placement, version)
    name = placement.person.party.name[:LONGEST_NAME]
    write_mark(agreement, PERSON, how=PORTAL, name=name, on=find_day(at), actor=actor, at=at)
    return _tell(placement)


@act("sign_placement_on_paper")
def sign_placement_on_paper(
    *, actor: Actor, at: datetime, placement_id: int, version: int, mark: PaperMark
) -> Outcome[None]:
    """Note that the person or the employer signed the version of now on paper, who did so, and when."""
    placement = lock_placement(actor, placement_id)
    agreement = _find_version(placement, version)
    if mark.side not in (PERSON, EMPLOYER) or not mark.name.strip():
        raise Invalid(
            _("Het is niet duidelijk wie er tekende."),
            _("Onder een overeenkomst staat van elke kant een naam."),
            _("Neem de naam over van het papier."),
        )
    if not find_day(agreement.written_at) <= mark.signed_on <= find_day(at):
        raise Invalid(
            _("Deze dag van ondertekening kan niet."),
            _("Niemand tekent een overeenkomst voordat zij er is, of op een dag die nog komt."),
            _("Neem de dag over van het papier."),
        )
    name = mark.name.strip()[:LONGEST_NAME]
    write_mark(agreement, mark.side, how=PAPER, name=name, on=mark.signed_on, actor=actor, at=at)
    return _tell(placement)


@act("make_agreement_link")
def make_agreement_link(*, actor: Actor, at: datetime, placement_id: int) -> Outcome[str]:
    """Make the address at which the employer reads the version of now and agrees to it; an earlier one ends."""
    placement = lock_placement(actor, placement_id)
    mark = PlacementMark.objects.filter(agreement=find_latest(placement_id), side=EMPLOYER).first()
    if mark is None or mark.how:
        raise AlreadySigned
    token = draw_token("placement agreement", mark.pk, at=at)
    until_on = add_months(find_day(at), count=LINK_MONTHS)
    PlacementMark.objects.filter(id=mark.pk).update(digest=digest_token(token), digest_until_on=until_on)
    return Outcome(value=token, about=(placement.person_id,), object=f"placement:{placement_id}", fields=("link",))


@act("agree_by_link")
def agree_by_link(*, actor: Actor, at: datetime, token: str, name: str) -> Outcome[bool]:
    """Agree, as the employer, with a link for this alone; tells whether it was one that works."""
    mark = find_mark(token, on=find_day(at))
    if mark is None:
        return Outcome(value=False, object="agreement_link")
    placement = mark.agreement.placement
    lock_people([placement.person_id])
    # Asked again now that nobody else can change it: what was replaced meanwhile, is read again first.
    mark = find_mark(token, on=find_day(at))
    if mark is None:
        raise ChangedMeanwhile
    if not name.strip():
        raise Invalid(
            _("Uw naam ontbreekt."), _("Onder een overeenkomst staat wie er akkoord ging."), _("Vul uw naam in.")
        )
    name = name.strip()[:LONGEST_NAME]
    write_mark(mark.agreement, EMPLOYER, how=LINK, name=name, on=find_day(at), actor=actor, at=at)
    about, fields = (placement.person_id,), ("agreement", "promise")
    return Outcome(value=True, about=about, object=f"placement:{placement.pk}", fields=fields)


def _find_version(placement: Placement, version: int) -> PlacementAgreement:
    """Give the version of now, or say that it is not the one that was read."""
    agreement = find_latest(placement.pk)
    if agreement is None:
        raise NotFound
    if agreement.version != version:
        raise ChangedMeanwhile
    return agreement


def _tell(placement: Placement) -> Outcome[None]:
    about, fields = (placement.person_id,), ("agreement", "promise")
    return Outcome(value=None, about=about, object=f"placement:{placement.pk}", fields=fields)
