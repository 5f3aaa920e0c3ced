"""Place: somebody begins at an employer, in a kind of the pack, on a place that is theirs alone."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from sluitend.areas.employers.models import Branch, Demand, Employer
from sluitend.areas.employers.pen import lock_employer, lock_taken_up
from sluitend.areas.placements.displacing import ANSWERS, count_unpaid, find_limits
from sluitend.areas.placements.fitting import require_free_hours
from sluitend.areas.placements.models import DisplacementCheck, Placement
from sluitend.areas.placements.paying import require_minimum_wage
from sluitend.areas.placements.pen import write_placement
from sluitend.areas.placements.placing import NewPlacement, find_placement_kind, require_age, require_possible
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.formulas.displacement import find_displacement
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.placements import PlacementKind
from sluitend.compute.promises.rules import KEPT
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import CheckUsed, Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Settling, close_promises, follow_up, lock_person, note_evidence


@act("record_placement")
def record_placement(*, actor: Actor, at: datetime, person_id: int, new: NewPlacement) -> Outcome[int]:
    """Place somebody: covered by looking back together, with an agreement that two others are asked to sign."""
    person = lock_person(actor, person_id)
    pack, today = find_pack(person.party.organisation_id), find_day(at)
    kind = find_placement_kind(pack, new.kind, on=today)
    require_possible(new, kind, pack=pack, today=today)
    require_age(person.born_on, kind, on=new.starts_on)
    require_minimum_wage(new.pay_cents, kind, person=person, pack=pack, on=new.starts_on)
    require_free_hours(person_id, new.hours_a_week, (new.starts_on, new.ends_on), pack=pack, today=today)
    demand, employer = _lock_place(actor, new)
    _require_check(new, kind, employer, actor, today)
    _require_room(new, employer, pack, today)
    placement = write_placement(
        new, person=person, employer=employer, demand=demand, kind=kind, pack=pack, actor=actor, at=at
    )
    _keep_offer(placement, kind, actor=actor, at=at)
    about, fields = (person_id,), ("placement", "promise", "agreement")
    return Outcome(value=placement.pk, about=about, object=f"placement:{placement.pk}", fields=fields)


def _lock_place(actor: Actor, new: NewPlacement) -> tuple[Demand | None, Employer]:
    """Give the demand of which a place is taken, when it is of one, and the employer, both locked."""
    demand = lock_taken_up(actor, new.demand_id)[0] if new.demand_id else None
    employer = lock_employer(actor, demand.employer_id if demand else _find_employer(actor, new.kvk))
    if new.branch_id and not Branch.objects.filter(id=new.branch_id, employer=employer).exists():
        raise NotFound
    return demand, employer


def _find_employer(actor: Actor, kvk: str) -> int:
    known = Employer.objects.within(actor).filter(kvk="".join(kvk.split())).values_list("party", flat=True).first()
    if known is None:
        raise Invalid(
            _("Deze werkgever staat niet in het bestand."),
            _("Een plaatsing is op een vraag van een werkgever, of bij een werkgever met dit KvK-nummer."),
            _("Kies een vraag uit de lijst, of kijk het KvK-nummer na bij Werkgevers."),
        )
    return known


def _require_check(new: NewPlacement, kind: PlacementKind, employer: Employer, actor: Actor, today: date) -> None:
    """Refuse unpaid work without a check at this employer that passed, was decided by another and is not used."""
    if not kind.is_checked:
        if new.check_id:
            raise Invalid(
                _("Betaald werk heeft geen verdringingstoets."),
                _("De toets is voor onbetaald werk; elke toets geldt voor één plaats."),
                _("Laat de toets leeg."),
            )
        return
    check = DisplacementCheck.objects.filter(id=new.check_id or 0, employer=employer, is_passed=True).first()
    if check is None or check.usable_until_on < today or check.decided_by_id == actor.party_id:
        raise Invalid(
            _("Er is nog geen verdringingstoets voor deze plaats."),
            _("Voor onbetaald werk is eerst door een ander getoetst of het geen betaald werk verdringt."),
            _("Vraag de toets aan bij de werkgever, of kies er een die is geslaagd en nog geldt."),
        )
    if Placement.objects.filter(displacement=check).exists():
        raise CheckUsed


def _require_room(new: NewPlacement, employer: Employer, pack: Pack, today: date) -> None:
    """Refuse unpaid work when meanwhile too many others came to do that: of several checks, not all can be used."""
    check = DisplacementCheck.objects.filter(id=new.check_id or 0).first()
    if check is None:
        return
    now = count_unpaid(employer, check.work, {name: getattr(check, name) for name in ANSWERS}, today=today)
    if find_displacement(now, find_limits(pack, on=today)):
        raise Invalid(
            _("Sinds de verdringingstoets is er bij deze werkgever iets veranderd."),
            _("Er werken nu al zoveel mensen onbetaald dat een volgende de grens van het beleid passeert."),
            _("Kies een andere werkgever, of vraag later een nieuwe toets aan."),
        )


def _keep_offer(placement: Placement, kind: PlacementKind, *, actor: Actor, at: datetime) -> None:
    """Keep what is owed as an offer, when the pack says that this kind is one."""
    owed = Promise.objects.are_open().filter(beneficiary=placement.person_id, kind="offer").order_by("id")
    offers = list(owed) if kind.counts_as_offer else []
    evidence = "subsidised_job" if kind.is_paid else "work_experience"
    settling = Settling(state=KEPT, evidence=evidence, reference=kind.name)
    note_evidence(offers, settling=settling, actor=actor, at=at)
    close_promises(offers, state=KEPT, at=at)
    follow_up(offers, at=at, opening=None)
