"""Checking: what the pack knows of a kind of provision, and what may not be written down or hastened."""

from django.utils.translation import gettext_lazy as _

from sluitend.areas.provisions.stages import THREATS
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.values import ProvisionKind
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid


def find_kind(pack: Pack, code: str) -> ProvisionKind:
    """Give what the pack says of a kind of provision, or refuse a kind that it does not know."""
    for kind in pack.provisions:
        if kind.code == code:
            return kind
    raise Invalid(
        _("Deze voorziening is niet bekend."),
        _("Het beleidspakket van de gemeente noemt haar niet."),
        _("Kies een voorziening uit de lijst."),
    )


def require_purpose(actor: Actor, *, purpose: str, text: str) -> None:
    """Refuse to write down behind a wall what could not be read back by whoever wrote it."""
    if text.strip() and actor.purpose != purpose:
        raise Invalid(
            _("Hierover leggen we voor dit doel niets vast."),
            _("Bijzonderheden van deze voorziening horen bij een ander doel; daar staat een muur tussen."),
            _("Laat de toelichting leeg, of kies boven aan de bladzijde het doel waar zij bij hoort."),
        )


def require_threat(kind: ProvisionKind, *, threat: str) -> None:
    """Refuse a threat that is not one of the law, or that gives this kind of provision no shorter term."""
    if threat not in THREATS or kind.first_talk_under_threat is None:
        raise Invalid(
            _("Bij deze voorziening hoort geen kortere termijn."),
            _("Alleen bij dreigende ontruiming, afsluiting of opzegging geeft de wet een kortere termijn."),
            _("Kies de dreiging uit de lijst, of laat haar leeg."),
        )
