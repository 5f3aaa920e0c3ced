"""What was filled in is kept while somebody reads why it was refused, or logs in again."""

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from sluitend.gate.actor import Actor
from sluitend.portals.faults import CONFLICT, LOGGED_OUT, SECRETS, Fault

KEPT = "unsent"
# A key belongs to one try, so that the form makes a new one; a BSN is laid down nowhere unsealed.
NOT_KEPT = (*SECRETS, "once", "bsn")
SENDER = "sender"
SIGNER = Signer(salt="sender")
STILL_HERE = Fault(
    status=CONFLICT,
    what=_("Dit is nog niet bewaard."),
    why=_("U was intussen uitgelogd."),
    now=_("Wat u typte, staat hieronder; bewaar het opnieuw."),
)


def sign_sender(actor: Actor) -> str:
    """Give what a form carries to survive a session that ended: it is kept for this person and no other."""
    return SIGNER.sign(str(actor.party_id))


def keep_input(request: HttpRequest, form: str, fault: Fault) -> None:
    """Keep what was filled in until the page with this form is opened, with the fault to show above it."""
    sent = {name: values for name, values in request.POST.lists() if name not in NOT_KEPT}
    # Of a list to tick all that was ticked is kept, of other fields the last word.
    fields = {name: values if len(values) > 1 else values[-1] for name, values in sent.items() if values}
    words = [str(fault.what), str(fault.why), str(fault.now)]
    request.session[KEPT] = {"form": form, "fields": fields, "words": words}


def keep_for_sender(request: HttpRequest, form: str) -> Fault:
    """Keep what was sent after the session ended, when the form was signed; gives the fault with the way on."""
    try:
        SIGNER.unsign(request.POST.get(SENDER, ""))
    except BadSignature:
        return LOGGED_OUT
    keep_input(request, form, STILL_HERE)
    return Fault(status=LOGGED_OUT.status, what=LOGGED_OUT.what, why=LOGGED_OUT.why, now=LOGGED_OUT.now, form=form)


def take_input(request: HttpRequest) -> tuple[dict[str, str], Fault | None]:
    """Give what was filled in on this form when it was refused, once, and the fault to show above it."""
    kept = request.session.get(KEPT)
    if not kept or kept["form"] != request.path:
        return {}, None
    del request.session[KEPT]
    if kept["fields"].get(SENDER, _sign_for(request)) != _sign_for(request):
        return {}, None
    what, why, now = kept["words"]
    return kept["fields"], Fault(status=CONFLICT, what=what, why=why, now=now)


def _sign_for(request: HttpRequest) -> str:
    actor: Actor = request.actor  # type: ignore[attr-defined] # put there by the middleware
    return sign_sender(actor)
