"""Guarantees: both sides promise, the employer says what it still expects, and both are settled at the end."""

from datetime import datetime

from django.utils.translation import gettext as _

from sluitend.areas.employers.checking import find_demand_kind, require_fair
from sluitend.areas.employers.pen import find_speaker, lock_employer
from sluitend.areas.pacts.agreeing import NewGuarantee
from sluitend.areas.pacts.models import Guarantee
from sluitend.areas.pacts.pen import lock_guarantee, settle_side, write_both_sides, write_places
from sluitend.areas.pacts.rows import count_standings
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.guarantee import decide_sides
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Settling, close_means


@act("make_guarantee")
def make_guarantee(*, actor: Actor, at: datetime, employer_id: int, new: NewGuarantee) -> Outcome[int]:
    """Write down what both sides promise each other; the places are there to be given from today."""
    employer = lock_employer(actor, employer_id)
    pack, today = find_pack(employer.municipality_id), find_day(at)
    find_demand_kind(pack, new.kind, on=today)
    if new.places < 1 or not new.profile.strip():
        raise Invalid(
            _("Deze garantie zegt te weinig."),
            _("Beide kanten moeten weten om hoeveel plaatsen het gaat en wat iemand straks kan."),
            _("Vul minstens één plaats in, en het profiel."),
        )
    require_fair(pack, f"{new.title} · {new.profile}", because=new.words_because.strip(), on=today)
    owner_id = find_speaker(actor, employer_id)
    ours, theirs = write_both_sides(employer, owner_id=owner_id, about=new, pack=pack, at=at)
    means = write_places(employer, ours, about=new, at=at)
    sides = {"ours": ours, "theirs": theirs, "means": means, "expected": new.places}
    written = Guarantee.objects.create(employer=employer, agreed_at=at, **vars(new), **sides)
    fields = ("guarantee", "promise", "places")
    return Outcome(value=written.pk, object=f"guarantee:{written.pk}", fields=fields)


@act("record_guarantee_expectation")
def record_guarantee_expectation(
    *, actor: Actor, at: datetime, guarantee_id: int, places: int, because: str = ""
) -> Outcome[None]:
    """Note how many of its places the employer still expects to have; from now on no more of them are given.

    Who is trained for a place that will not come is not taken off it, but shown until somebody finds another.
    """
    guarantee, because = lock_guarantee(actor, guarantee_id), because.strip()
    if not 0 <= places <= guarantee.places or (places < guarantee.places and not because):
        raise Invalid(
            _("Zo is niet duidelijk wat de werkgever verwacht."),
            _("Het gaat om hoogstens de %(places)d beloofde plaatsen; minder krijgt een reden.")
            % {"places": guarantee.places},
            _("Vul in hoeveel plaatsen er zullen zijn, en bij minder waarom."),
        )
    told = {"expected": places, "expected_because": because if places < guarantee.places else ""}
    Guarantee.objects.filter(id=guarantee_id).update(**told)
    return Outcome(value=None, object=f"guarantee:{guarantee_id}", fields=("expected", "places"))


@act("settle_guarantee")
def settle_guarantee(*, actor: Actor, at: datetime, guarantee_id: int, because: str = "") -> Outcome[tuple[str, str]]:
    """Settle both sides by what each did; gives how our promise ended, and theirs."""
    guarantee, because = lock_guarantee(actor, guarantee_id), because.strip()
    standing = count_standings([guarantee])[guarantee.pk]
    if standing.training:
        raise Invalid(
            _("Er zijn nog kandidaten in opleiding."),
            _("Wie wordt opgeleid voor een plaats, mag er niet stil uit verdwijnen."),
            _("Rond eerst elke opleiding af, of stop haar met een reden."),
        )
    ends = decide_sides(standing)
    if ends != (KEPT, KEPT) and not because:
        raise Invalid(
            _("Er is geen reden gegeven."),
            _("Er kwamen minder kandidaten of minder plaatsen dan is afgesproken."),
            _("Schrijf op wat beide kanten ervan vinden."),
        )
    sides = ((guarantee.ours, "brought", standing.brought), (guarantee.theirs, "taken", standing.started))
    for state, (promise, evidence, done) in zip(ends, sides, strict=True):
        settling = Settling(state=KEPT, evidence=evidence, amount=done, reference=because[:200])
        settle_side(promise, settling, ends=state, actor=actor, at=at)
    close_means(guarantee.means_id)
    Guarantee.objects.filter(id=guarantee_id).update(settled_at=at, settled_because=because)
    return Outcome(value=ends, object=f"guarantee:{guarantee_id}", fields=("guarantee", "promise", "evidence"))
