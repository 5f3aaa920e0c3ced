"""The pen of this room: locks employers and what they asked, finds who answers them, and writes demands."""

from datetime import datetime
from hashlib import blake2s
from typing import Any

from sluitend.areas.employers.demanding import NewDemand
from sluitend.areas.employers.models import (
    AccountManager,
    ContactPerson,
    Demand,
    DemandSkill,
    DemandTask,
    Employer,
    EmployerFile,
)
from sluitend.areas.employers.models.demand import RECRUITERS
from sluitend.areas.profiles.naming import find_named
from sluitend.areas.profiles.plain import make_plain
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actions import forget_account
from sluitend.gate.actor import Actor
from sluitend.gate.errors import DemandEnded, NotFound, NotTakenUp
from sluitend.gate.grants import EMPLOYER
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import NewMeans, Opening, change_means, draft_promise, write_means
from sluitend.parties.models import Membership
from sluitend.parties.pen import rename_contact_person

# Until how long after its start a place can be given; whoever begins later, begins at another demand.
MONTHS_TO_FILL = 12


def lock_employer(actor: Actor, employer_id: int) -> Employer:
    """Give an employer in the actor's scope, locked, so that two acts on one file wait for each other."""
    found = Employer.objects.within(actor).filter(party=employer_id)
    employer = found.select_for_update(no_key=True, of=("self",)).select_related("party__organisation").first()
    if employer is None:
        raise NotFound
    return employer


def lock_demand(actor: Actor, demand_id: int) -> Demand:
    """Give an open demand in the actor's scope, locked."""
    found = Demand.objects.within(actor).filter(id=demand_id).select_for_update(no_key=True, of=("self",))
    demand = found.select_related("employer__party", "promise__beneficiary").first()
    if demand is None:
        raise NotFound
    if demand.ended_at:
        raise DemandEnded
    return demand


def lock_taken_up(actor: Actor, demand_id: int) -> tuple[Demand, Promise]:
    """Give an open demand in the actor's scope, locked, with what its employer is promised about it."""
    demand = lock_demand(actor, demand_id)
    if demand.promise is None:
        raise NotTakenUp
    return demand, demand.promise


def lock_file(actor: Actor, file_id: int) -> EmployerFile:
    """Give a list of employers in the actor's scope, locked."""
    file = EmployerFile.objects.within(actor).filter(id=file_id).select_for_update(no_key=True, of=("self",)).first()
    if file is None:
        raise NotFound
    return file


def find_speaker(actor: Actor, employer_id: int) -> int:
    """Give who answers an employer: its account manager while there is one who is present, or else whoever acts.

    Whoever looks in for the employer promises it nothing: then it is a colleague who works with employers.
    """
    manager = AccountManager.objects.filter(employer=employer_id, until_on=None, staff__present=True)
    other = _find_recruiter(actor) if actor.role == EMPLOYER else actor.party_id
    speaker = manager.values_list("staff", flat=True).first() or other
    if speaker is None:
        raise NotFound
    return speaker


def forget_entry(contact_id: int, *, employer: Employer) -> None:
    """Forget that somebody at an employer could look in: what they did is told of the employer alone."""
    party_id = ContactPerson.objects.values_list("party", flat=True).get(id=contact_id)
    if party_id:
        forget_account(party_id)
        rename_contact_person(party_id, employer.party.name)


def write_demand(
    new: NewDemand,
    *,
    employer: Employer,
    pack: Pack,
    actor: Actor,
    at: datetime,
    split_from: Demand | None = None,
    waits: bool = False,
    reference: str = "",
) -> Demand:
    """Write a demand down, with its places as a means and the first answer as a promise to the employer.

    What has a reference comes from another system: it is promised nothing before somebody takes it up.
    """
    promise = None if reference else open_answer(new.title, employer=employer, pack=pack, actor=actor, at=at)
    means = write_means(
        NewMeans(
            code=f"demand-{promise.id}" if promise else _write_code(employer.pk, reference),
            name=new.title,
            organisation_id=employer.municipality_id,
            unit="place",
            amount=new.places,
            from_on=find_day(at),
            until_on=add_months(new.starts_on, count=MONTHS_TO_FILL),
        )
    )
    demand = Demand.objects.create(
        employer=employer,
        promise=promise,
        means=means,
        asked_at=at,
        split_from=split_from,
        waits=waits or bool(reference),
        reference=reference,
        **_list_columns(new),
    )
    write_asked(demand.id, new)
    return demand


def open_answer(title: str, *, employer: Employer, pack: Pack, actor: Actor, at: datetime) -> Promise:
    """Promise an employer a first answer to what it asks, by whoever speaks with it."""
    opening = Opening(kind="demand_answer", owner_id=find_speaker(actor, employer.pk), subject=title)
    promise = draft_promise(opening, beneficiary_id=employer.pk, pack=pack, at=at)
    promise.save(force_insert=True)
    return promise


def change_demand(demand: Demand, new: NewDemand) -> None:
    """Write anew what an open demand asks; the places that were given away stay given, and what was asked was read."""
    change_means(demand.means_id, amount=new.places)
    columns = _list_columns(new)
    if new.title == demand.title:
        # The occupation to which somebody agreed stays with the same title.
        del columns["occupation_id"]
    else:
        columns["proposed_id"] = None
    if demand.promise is None:
        # What another system told is for all to see once somebody takes it up.
        columns["audience"] = RECRUITERS
    Demand.objects.filter(id=demand.id).update(**columns, waits=demand.promise is None)
    write_asked(demand.id, new)


def write_asked(demand_id: int, new: NewDemand) -> None:
    """Write the skills and tasks of a demand instead of what stood there; skills are tied to the vocabulary."""
    DemandSkill.objects.filter(demand=demand_id).delete()
    DemandTask.objects.filter(demand=demand_id).delete()
    # What is required need not be wished for as well.
    asked = dict.fromkeys(new.wished, False) | dict.fromkeys(new.required, True)
    named = find_named("skill", asked)
    DemandSkill.objects.bulk_create(
        DemandSkill(demand_id=demand_id, words=words, concept_id=named.get(make_plain(words)), is_required=required)
        for words, required in asked.items()
    )
    DemandTask.objects.bulk_create(
        DemandTask(demand_id=demand_id, place=place, words=words) for place, words in enumerate(new.tasks, start=1)
    )


def _write_code(employer_id: int, reference: str) -> str:
    """Give places a code by where they were read: a reference is longer than a code may be."""
    return f"demand-{employer_id}-{blake2s(reference.encode(), digest_size=8).hexdigest()}"


def _find_recruiter(actor: Actor) -> int | None:
    there = Membership.objects.filter(until_on=None, role="account_manager", staff__party__present=True)
    mine = there.filter(staff__party__organisation=actor.organisation_id).order_by("staff")
    return mine.values_list("staff", flat=True).first()


def _list_columns(new: NewDemand) -> dict[str, Any]:
    told = vars(new) | {"licences": list(new.licences)}
    columns = {name: value for name, value in told.items() if name not in ("required", "wished", "tasks")}
    occupation_id = find_named("occupation", [new.title]).get(make_plain(new.title))
    return columns | {"occupation_id": occupation_id}
