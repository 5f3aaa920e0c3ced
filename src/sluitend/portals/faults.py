"""When something goes wrong: a page that says what happened, why and what can be done now, with a way on."""

import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import Refusal
from sluitend.gate.text import Text


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What is told; `needs_database` is off where the page may not ask anything of it.

    `form` is the page to which whoever logs in again goes back.
    """

    status: int
    what: Text
    why: Text
    now: Text
    needs_database: bool = True
    form: str = ""


BAD_REQUEST = Fault(
    status=400,
    what=_("Deze vraag is niet begrepen."),
    why=_("Het adres of de gegevens kloppen niet."),
    now=_("Ga terug en probeer het opnieuw."),
)
LOGGED_OUT = Fault(
    status=401,
    what=_("U bent uitgelogd."),
    why=_("U hebt 15 minuten niets gedaan, of 12 uur achter elkaar gewerkt."),
    now=_("Log opnieuw in; wat is opgeslagen, blijft bewaard."),
)
FORBIDDEN = Fault(
    status=403,
    what=_("U mag dit niet zien."),
    why=_("Uw rol geeft hier geen toegang toe."),
    now=_("Vraag uw teamleider als u dit voor uw werk nodig hebt."),
)
STALE_FORM = Fault(
    status=403,
    what=_("Dit formulier is verlopen."),
    why=_("U hebt intussen opnieuw ingelogd, of cookies staan uit."),
    now=_("Laad de pagina opnieuw en vul het formulier nog een keer in; er is niets veranderd."),
)
NO_SUCH_PAGE = Fault(
    status=404,
    what=_("Deze pagina bestaat niet."),
    why=_("Het adres klopt niet, of de pagina is verplaatst."),
    now=_("Ga naar het begin, of zoek wat u nodig hebt."),
)
WRONG_METHOD = Fault(
    status=405,
    what=_("Deze pagina kan zo niet worden geopend."),
    why=_("Zij is alleen te bereiken via een knop of formulier."),
    now=_("Ga naar het begin en kies daar wat u wilt doen."),
)
BROKEN = Fault(
    status=500,
    what=_("Er ging iets mis in het systeem."),
    why=_("Dit is een fout in het programma, niet van u."),
    now=_("Probeer het nog een keer. Blijft het misgaan, meld het dan bij de beheerder."),
    needs_database=False,
)
NO_DATABASE = Fault(
    status=503,
    what=_("Het systeem is even niet bereikbaar."),
    why=_("De verbinding met de database is weg. Wat was opgeslagen, blijft bewaard."),
    now=_("Wacht een minuut en probeer het opnieuw; twee keer versturen kan geen kwaad."),
    needs_database=False,
)
STATUSES = {"not_allowed": 403, "wrong_purpose": 403, "not_found": 404}
CONFLICT = 409
# Never sent back to the browser in a page.
SECRETS = ("csrfmiddlewaretoken", "password", "current_password")
PLAIN_ID = re.compile(r"[\w-]+")


def build_fault(refusal: Refusal) -> Fault:
    """Give the page of a refusal."""
    status = STATUSES.get(refusal.code, CONFLICT)
    return Fault(status=status, what=refusal.what, why=refusal.why, now=refusal.now)


def show_fault(request: HttpRequest, fault: Fault) -> HttpResponse:
    """Show a fault as a page, or as a fragment beside the form of whoever works with htmx."""
    if getattr(request, "htmx", False):
        return _show_fragment(request, fault)
    again = _keep_input(request, fault)
    context = {
        "fault": fault,
        "again": again,
        "path": request.get_full_path(),
        "csrf_token": get_token(request),
    }
    # Without the request nobody looks up who is logged in.
    asker = request if fault.needs_database else None
    return HttpResponse(render_to_string("portals/fault.html", context, asker), status=fault.status)


def _show_fragment(request: HttpRequest, fault: Fault) -> HttpResponse:
    """Put the words in the form that was sent, so that what was typed stays; otherwise above the page."""
    response = HttpResponse(render_to_string("portals/_fault.html", {"fault": fault}), status=fault.status)
    form = request.headers.get("HX-Trigger", "")
    inside = request.method == "POST" and PLAIN_ID.fullmatch(form)
    response["HX-Retarget"] = f"#{form} .form-fault" if inside else "#page-fault"
    response["HX-Reswap"] = "innerHTML show:none" if inside else "innerHTML show:#page-fault:top"
    return response


def _keep_input(request: HttpRequest, fault: Fault) -> list[tuple[str, str]]:
    """Give what was sent, to send it again when the database is back; the key keeps it from counting twice."""
    if fault is not NO_DATABASE or request.method != "POST" or "password" in request.POST:
        return []
    return [(name, str(value)) for name, value in request.POST.items() if name not in SECRETS]
