"""Move: a provision comes one stage further, or is refused or ended with a reason."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.provisions.checking import find_kind, require_purpose
from sluitend.areas.provisions.models import Provision
from sluitend.areas.provisions.pen import Entry, Terms, find_provision, start_stage
from sluitend.areas.provisions.stages import ENDED, ENDINGS, REFUSALS, REFUSED, list_next_stages
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.values import ProvisionKind
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack

REASONS = {REFUSED: REFUSALS, ENDED: ENDINGS}


@dataclass(frozen=True, kw_only=True)
class Move:
    """To which stage, on which day (None: today), and why when it is refused or ended."""

    to: str
    happened_on: date | None = None
    reason: str = ""
    note: str = ""


@act("move_provision")
def move_provision(*, actor: Actor, at: datetime, provision_id: int, move: Move) -> Outcome[str]:
    """Bring a provision to its next stage; what was promised is settled and what is next is promised."""
    provision = find_provision(actor, provision_id)
    pack, today = find_pack(provision.person.party.organisation_id), find_day(at)
    kind = find_kind(pack, provision.kind)
    happened_on = move.happened_on or today
    _check(provision, move, kind)
    _check_day(provision, happened_on, today)
    require_purpose(actor, purpose=provision.purpose, text=move.note)
    entry = Entry(stage=move.to, happened_on=happened_on, reason=move.reason, note=move.note.strip())
    start_stage(provision, entry, terms=Terms(pack=pack, kind=kind, at=at), actor=actor)
    fields = ("stage", *(name for name in ("reason", "note") if getattr(move, name)))
    about = (provision.person_id,)
    return Outcome(value=provision.stage, about=about, object=f"provision:{provision.id}", fields=fields)


def _check(provision: Provision, move: Move, kind: ProvisionKind) -> None:
    if move.to not in list_next_stages(provision.stage, has_talk=kind.first_talk is not None):
        raise Invalid(
            _("Deze stap kan nu niet."),
            _("De voorziening staat niet waar u dacht; een collega was u misschien voor."),
            _("Bekijk hoe de voorziening er nu voor staat en kies de volgende stap."),
        )
    if move.reason not in REASONS.get(move.to, ("",)):
        raise Invalid(
            _("Er is geen reden gekozen."),
            _("Wat wordt geweigerd of eindigt, krijgt een reden; daarna weet iedereen hoe het verder moet."),
            _("Kies een reden uit de lijst."),
        )


def _check_day(provision: Provision, happened_on: date, today: date) -> None:
    if not provision.stage_on <= happened_on <= today:
        raise Invalid(
            _("Deze dag kan niet."),
            _("De dag ligt na vandaag, of vóór de vorige stap van deze voorziening."),
            _("Kies de dag waarop het is gebeurd."),
        )
