"""The switch: matching is stopped for a whole municipality with a reason, and resumed with one."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.matching.models import MatchRound, MatchStop
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound


@act("suspend_matching")
def suspend_matching(*, actor: Actor, at: datetime, because: str) -> Outcome[int]:
    """Stop matching at once, or leave it stopped: nobody is shown what a round found, and none is made."""
    if not because.strip():
        raise Invalid(
            _("Er is geen reden gegeven."),
            _("Collega's lezen op elke pagina waarom er niet wordt vergeleken."),
            _("Schrijf op wat er mis is of wordt nagekeken."),
        )
    if actor.organisation_id is None:
        raise NotFound
    stop, _is_new = MatchStop.objects.get_or_create(
        organisation_id=actor.organisation_id,
        until_at=None,
        defaults={"from_at": at, "by_id": actor.party_id, "because": because.strip()},
    )
    MatchRound.objects.filter(organisation=actor.organisation_id, made_at=None).delete()
    return Outcome(value=stop.pk, object=f"match_stop:{stop.pk}", fields=("matching",))


@act("resume_matching")
def resume_matching(*, actor: Actor, at: datetime) -> Outcome[None]:
    """Let matching go on; what earlier rounds found is shown again."""
    MatchStop.objects.filter(organisation=actor.organisation_id, until_at=None).update(until_at=at)
    return Outcome(value=None, object="matching", fields=("matching",))
