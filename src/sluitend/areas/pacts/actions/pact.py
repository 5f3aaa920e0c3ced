"""A pact with its themes, and who takes part in it from a day until a day."""

from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from sluitend.areas.employers.checking import require_kvk
from sluitend.areas.pacts.agreeing import NewPact
from sluitend.areas.pacts.models import Pact, PactMember, PactTheme
from sluitend.areas.pacts.models.pact import MEMBER_KINDS
from sluitend.areas.pacts.pen import lock_pact
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.parties.models import Party


@act("record_pact")
def record_pact(*, actor: Actor, at: datetime, new: NewPact, pact_id: int | None = None) -> Outcome[int]:
    """Write a pact down, or what it is from today; a theme that is not named any more ends today."""
    themes = list(dict.fromkeys(name.strip() for name in new.themes if name.strip()))
    if new.until_on < new.from_on or not new.name.strip() or not themes:
        raise Invalid(
            _("Dit pact is niet compleet."),
            _("Het heeft een naam, minstens één thema, en een laatste dag die niet voor de eerste ligt."),
            _("Vul in wat ontbreekt."),
        )
    told = {"name": new.name.strip(), "from_on": new.from_on, "until_on": new.until_on}
    if pact_id is None:
        pact_id = Pact.objects.create(municipality_id=actor.organisation_id, **told).pk
    else:
        lock_pact(actor, pact_id)
        Pact.objects.filter(id=pact_id).update(**told)
    _write_themes(pact_id, themes, today=find_day(at))
    return Outcome(value=pact_id, object=f"pact:{pact_id}", fields=("name", "days", "themes"))


@act("add_pact_member")
def add_pact_member(*, actor: Actor, at: datetime, pact_id: int, kvk: str, kind: str) -> Outcome[int]:
    """Let an organisation take part from today: an employer in the file, or a partner, by its number."""
    require_kvk(kvk)
    if kind not in MEMBER_KINDS:
        raise NotFound
    pact = lock_pact(actor, pact_id)
    here = Q(as_employer__kvk=kvk, as_employer__municipality=pact.municipality_id)
    table = Q(as_organisation__kvk=kvk, as_organisation__partner_of=pact.municipality_id)
    party = Party.objects.filter(here | table).order_by("id").first()
    if party is None:
        raise Invalid(
            _("Deze organisatie is niet bekend."),
            _("Er is geen werkgever of partner met dit KvK-nummer."),
            _("Zet haar eerst in het werkgeversbestand; een school of bond is ook een werkgever."),
        )
    member = PactMember.objects.create(pact=pact, party=party, kind=kind, from_on=find_day(at))
    return Outcome(value=member.pk, object=f"pact:{pact_id}", fields=("member",))


@act("end_pact_member")
def end_pact_member(*, actor: Actor, at: datetime, pact_id: int, member_id: int) -> Outcome[None]:
    """Let a member leave today; the database refuses that while something is still open on either side."""
    lock_pact(actor, pact_id)
    running = PactMember.objects.filter(id=member_id, pact=pact_id, until_on=None)
    if not running.update(until_on=find_day(at)):
        raise NotFound
    return Outcome(value=None, object=f"pact:{pact_id}", fields=("member",))


def _write_themes(pact_id: int, names: list[str], *, today: date) -> None:
    running = PactTheme.objects.filter(pact=pact_id, until_on=None)
    known = set(running.values_list("name", flat=True))
    running.exclude(name__in=names).update(until_on=today)
    PactTheme.objects.bulk_create(
        PactTheme(pact_id=pact_id, name=name, from_on=today) for name in names if name not in known
    )
