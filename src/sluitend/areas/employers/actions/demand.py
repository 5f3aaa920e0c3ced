"""Demand: what an employer asks is written down, put right, split into parts, answered, and ended."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.checking import find_demand_kind, require_fair
from sluitend.areas.employers.demanding import NewDemand, require_ahead, require_possible
from sluitend.areas.employers.models import Branch, Demand, DemandTask
from sluitend.areas.employers.models.demand import EVERYBODY, FILLED, RECRUITERS, WITHDRAWN
from sluitend.areas.employers.pen import (
    change_demand,
    lock_demand,
    lock_employer,
    lock_taken_up,
    open_answer,
    write_demand,
)
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.compute.promises.rules import KEPT, RELEASED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, Settling, close_means, close_promises, follow_up, note_evidence

INTRODUCED, TOLD = "introduced", "told"
FIELDS = ("demand", "promise")


@act("record_demand")
def record_demand(*, actor: Actor, at: datetime, employer_id: int, new: NewDemand) -> Outcome[int]:
    """Write down what an employer asks for; that opens the promise of a first answer, and places to be given."""
    employer = lock_employer(actor, employer_id)
    pack = find_pack(employer.municipality_id)
    _require_fitting(new, employer_id, pack, at)
    require_ahead(new.starts_on, today=find_day(at))
    demand = write_demand(new, employer=employer, pack=pack, actor=actor, at=at)
    return Outcome(value=demand.id, object=f"demand:{demand.id}", fields=(*FIELDS, "places"))


@act("request_demand")
def request_demand(*, actor: Actor, at: datetime, employer_id: int, new: NewDemand) -> Outcome[int]:
    """Let an employer ask by itself: it is promised an answer at once, and colleagues see it when it was read."""
    employer = lock_employer(actor, employer_id)
    pack, asked = find_pack(employer.municipality_id), replace(new, audience=RECRUITERS, words_because="")
    _require_fitting(asked, employer_id, pack, at)
    require_ahead(asked.starts_on, today=find_day(at))
    demand = write_demand(asked, employer=employer, pack=pack, actor=actor, at=at, waits=True)
    return Outcome(value=demand.id, object=f"demand:{demand.id}", fields=(*FIELDS, "places"))


@act("approve_demand")
def approve_demand(*, actor: Actor, at: datetime, demand_id: int) -> Outcome[None]:
    """Take up what an employer asked by itself or another system told; from now on all who guide people see it.

    Of what another system told, this is when the employer is promised an answer.
    """
    demand = lock_demand(actor, demand_id)
    if not demand.waits:
        raise Invalid(
            _("Deze vraag was al bevestigd."), _("Een collega heeft haar gelezen."), _("U hoeft niets meer te doen.")
        )
    promise, employer = demand.promise, demand.employer
    if promise is None:
        pack = find_pack(employer.municipality_id)
        promise = open_answer(demand.title, employer=employer, pack=pack, actor=actor, at=at)
    Demand.objects.filter(id=demand_id).update(waits=False, audience=EVERYBODY, promise=promise)
    return Outcome(value=None, object=f"demand:{demand_id}", fields=("audience", "promise"))


@act("correct_demand")
def correct_demand(*, actor: Actor, at: datetime, demand_id: int, new: NewDemand) -> Outcome[None]:
    """Put right what an open demand asks; fewer places than were given away is refused by the book."""
    demand = lock_demand(actor, demand_id)
    _require_fitting(new, demand.employer_id, find_pack(demand.employer.municipality_id), at)
    # A start that passed while the demand was open may stay as it was.
    if new.starts_on != demand.starts_on:
        require_ahead(new.starts_on, today=find_day(at))
    change_demand(demand, new)
    return Outcome(value=None, object=f"demand:{demand_id}", fields=("demand", "places"))


@act("split_demand")
def split_demand(*, actor: Actor, at: datetime, demand_id: int, tasks: Collection[int], new: NewDemand) -> Outcome[int]:
    """Split these tasks off into a demand of its own, with its own places and promise; gives the new one."""
    demand, _promise = lock_taken_up(actor, demand_id)
    chosen = DemandTask.objects.filter(demand=demand_id, id__in=tasks)
    words = tuple(chosen.order_by("place").values_list("words", flat=True))
    if not words or len(words) == DemandTask.objects.filter(demand=demand_id).count():
        raise Invalid(
            _("Zo valt er niets te splitsen."),
            _("Een deel van de taken wordt een nieuwe vraag; de rest blijft bij deze."),
            _("Kies één of meer taken, en niet alle."),
        )
    part, pack = replace(new, tasks=words), find_pack(demand.employer.municipality_id)
    _require_fitting(part, demand.employer_id, pack, at)
    require_ahead(part.starts_on, today=find_day(at))
    chosen.delete()
    written = write_demand(part, employer=demand.employer, pack=pack, actor=actor, at=at, split_from=demand)
    return Outcome(value=written.id, object=f"demand:{demand_id}", fields=(*FIELDS, "places"))


@act("record_demand_answer")
def record_demand_answer(*, actor: Actor, at: datetime, demand_id: int, evidence: str, words: str) -> Outcome[None]:
    """Note what the employer was told, which keeps the promise and opens the next: nobody is left to wait."""
    demand, promise = lock_taken_up(actor, demand_id)
    if evidence not in (INTRODUCED, TOLD):
        raise Invalid(
            _("Het is niet duidelijk wat de werkgever hoorde."),
            _("Er zijn kandidaten voorgesteld, of er is verteld hoe het staat."),
            _("Kies een van de twee."),
        )
    _keep(promise, Settling(state=KEPT, evidence=evidence, reference=words.strip()[:200]), actor, at)
    opening = Opening(kind="demand_follow_up", owner_id=promise.owner_id, subject=demand.title)
    [following] = follow_up([promise], at=at, opening=opening)
    Demand.objects.filter(id=demand_id).update(promise=following)
    return Outcome(value=None, object=f"demand:{demand_id}", fields=(*FIELDS, "evidence"))


@act("end_demand")
def end_demand(*, actor: Actor, at: datetime, demand_id: int, ending: str, because: str = "") -> Outcome[int]:
    """End a demand as filled, or withdrawn with a reason; gives how many of its places were given away."""
    demand, because = lock_demand(actor, demand_id), because.strip()
    if ending not in (FILLED, WITHDRAWN) or (ending == WITHDRAWN and not because):
        raise Invalid(
            _("Het is niet duidelijk hoe deze vraag eindigt."),
            _("Zij is vervuld, of ingetrokken met een reden."),
            _("Kies hoe het is afgelopen, en schrijf bij intrekken waarom."),
        )
    if demand.promise and ending == FILLED:
        _keep(demand.promise, Settling(state=KEPT, evidence=FILLED, reference=because[:200]), actor, at)
    elif demand.promise:
        close_promises([demand.promise], state=RELEASED, at=at, reason="no_longer_needed")
    given = close_means(demand.means_id)
    Demand.objects.filter(id=demand_id).update(ending=ending, ended_because=because, ended_at=at)
    return Outcome(value=given, object=f"demand:{demand_id}", fields=(*FIELDS, "ending"))


def _require_fitting(new: NewDemand, employer_id: int, pack: Pack, at: datetime) -> None:
    """Refuse what the kind does not allow, a branch of another employer, and words that keep people out."""
    today = find_day(at)
    require_possible(new, find_demand_kind(pack, new.kind, on=today))
    if new.branch_id and not Branch.objects.filter(id=new.branch_id, employer=employer_id).exists():
        raise NotFound
    require_fair(pack, new.text, because=new.words_because.strip(), on=today)


def _keep(promise: Promise, settling: Settling, actor: Actor, at: datetime) -> None:
    """Keep what was promised about a demand by this evidence."""
    close_promises([promise], state=KEPT, at=at)
    note_evidence([promise], settling=settling, actor=actor, at=at)
