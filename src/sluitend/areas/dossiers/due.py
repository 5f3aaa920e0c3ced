"""Whose file may no longer be kept: people who left longer ago than the term, and are owed no answer any more."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.models import DestructionLine, Hold
from sluitend.areas.dossiers.retention import LEAST_YEARS, find_destroy_on
from sluitend.compute.calendar.weeks import add_months
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid
from sluitend.gate.text import Text
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person


@dataclass(frozen=True, kw_only=True)
class Due:
    """A file with the day since which it may no longer be kept."""

    person_id: int
    due_on: date


def find_due(actor: Actor, *, today: date) -> dict[int, list[Due]]:
    """Give the files within the actor's scope whose term is over, by municipality; not those held or listed."""
    found: dict[int, list[Due]] = defaultdict(list)
    packs: dict[int, Pack] = {}
    for person_id, organisation_id, left_on, because in _list_long_gone(actor, today):
        pack = packs.setdefault(organisation_id, find_pack(organisation_id))
        due_on = find_destroy_on(pack, left_on=left_on, because=because, on=today)
        if due_on <= today:
            found[organisation_id].append(Due(person_id=person_id, due_on=due_on))
    return found


def _list_long_gone(actor: Actor, today: date) -> list[tuple[int, int, date, str]]:
    """Give everybody who could be due, in order of number: they left longer ago than any term is short."""
    held = Hold.objects.filter(person=OuterRef("pk"), until_on=None)
    listed = DestructionLine.objects.filter(subject=OuterRef("pk"), list__destroyed_at=None)
    long_ago = add_months(today, count=-12 * LEAST_YEARS)
    gone = Person.objects.within(actor).filter(active=False, left_on__lte=long_ago, covered_by=None)
    waiting = gone.exclude(Exists(held)).exclude(Exists(listed)).filter(party__organisation__isnull=False)
    columns = ("party", "party__organisation", "left_on", "left_because")
    return list(waiting.order_by("party").values_list(*columns))


def require_erasable(person: Person, *, today: date, beside: int) -> date:
    """Give the day since which a locked person's file may go, or refuse with the law that keeps it.

    The request for it is itself a promise that is open; nothing beside that one may be.
    """
    keeping = _find_keeping(person, today)
    owed = Promise.objects.are_open().filter(beneficiary=person.pk).exclude(id=beside).exists()
    if not keeping and not owed:
        pack = find_pack(person.party.organisation_id)
        return find_destroy_on(pack, left_on=person.left_on or today, because=person.left_because, on=today)
    raise Invalid(
        _("Dit dossier mag nu niet worden gewist."),
        keeping or _("Er staat nog iets open dat wij deze persoon hebben beloofd."),
        _("Weiger het verzoek met deze reden. Wat er niet had mogen staan, maakt de schrijver van de notitie leeg."),
    )


def _find_keeping(person: Person, today: date) -> Text:
    """Give why the file must be kept (AVG article 17.3); "" when nothing keeps it."""
    if person.active or person.left_on is None:
        return _("De gemeente heeft het nodig voor haar wettelijke taak zolang iemand in het boek staat.")
    if Hold.objects.filter(person=person, until_on=None).exists():
        return _("Het wordt langer bewaard om een reden die bij ‘Bewaren’ staat.")
    pack = find_pack(person.party.organisation_id)
    until_on = find_destroy_on(pack, left_on=person.left_on, because=person.left_because, on=today)
    if until_on <= today:
        return ""
    return format_lazy(_("De bewaartermijn loopt tot en met {day}."), day=date_format(until_on, "j b Y"))


def is_over(person: Person, *, today: date) -> bool:
    """Tell whether the file of a locked person may go: since it was listed they can have come back or asked for it."""
    if person.active or person.covered_by_id or person.left_on is None:
        return False
    pack = find_pack(person.party.organisation_id)
    return find_destroy_on(pack, left_on=person.left_on, because=person.left_because, on=today) <= today
