"""Where a promise belongs: the page of its room, on which it is kept or more of it can be read."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from sluitend.gate.text import Text

KEPT, BROKEN, RELEASED = "kept", "broken", "released"


@dataclass(frozen=True, kw_only=True)
class Home:
    """The address of a page about the person, how the way there is called, and how a promise ends without it."""

    address: str
    words: Text
    endings: tuple[str, ...] = (BROKEN, RELEASED)

    @property
    def keeps(self) -> bool:
        """Tell whether a promise is kept on that page and nowhere else."""
        return KEPT not in self.endings


# A stage of a provision goes on or is let go; a request is decided on or let go.
_PROVISIONS = Home(address="provisions", words=_("Nakomen doet u bij de voorzieningen"), endings=(RELEASED,))
HOMES: dict[str, Home] = {
    "budget_decision": Home(
        address="budget", words=_("Besluiten doet u bij het persoonlijk budget"), endings=(RELEASED,)
    ),
    "conference_advice": Home(
        address="cases", words=_("Lees het advies bij het overleg"), endings=(KEPT, BROKEN, RELEASED)
    ),
    "ladder_measurement": Home(address="person-ladder", words=_("Meten doet u op de ladder")),
    "placement_mark": Home(address="person-placements", words=_("Een akkoord noteert u bij de plaatsing")),
    "placement_review": Home(
        address="person-placements", words=_("Bekijk de plaatsing"), endings=(KEPT, BROKEN, RELEASED)
    ),
    "plan": Home(address="plan", words=_("Vaststellen doet u bij het plan van aanpak")),
    "plan_evaluation": Home(address="plan", words=_("Terugkijken doet u bij het plan van aanpak")),
    "plan_step": Home(
        address="plan", words=_("Bekijk de stap in het plan van aanpak"), endings=(KEPT, BROKEN, RELEASED)
    ),
    "provision_decision": _PROVISIONS,
    "provision_request": _PROVISIONS,
    "provision_review": _PROVISIONS,
    "provision_start": _PROVISIONS,
    "provision_talk": _PROVISIONS,
    "rights_request": Home(
        address="rights", words=_("Bekijk de vraag bij de rechten"), endings=(KEPT, BROKEN, RELEASED)
    ),
    "wage_value_review": Home(address="wage-values", words=_("Een meting legt u vast bij de loonwaarde")),
}


def is_kept_elsewhere(kind: str) -> bool:
    """Tell whether a promise of this kind is kept on the page of its room only."""
    return kind in HOMES and HOMES[kind].keeps
