"""How tests of aftercare go about it: somebody begins to work at an employer, and stops."""

from datetime import date, datetime

from django.db import transaction
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.employers.actions import NewEmployer, record_employer
from sluitend.areas.employers.models import Employer
from sluitend.areas.placements.models import Placement
from sluitend.areas.placements.pen import close_placement, write_placement
from sluitend.areas.placements.placing import NewPlacement, find_placement_kind
from sluitend.gate.actor import Actor
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import Opening, lock_people


def begin_work(person_id: int, *, starts_on: date = TODAY, word: str = "Hovenier") -> int:
    """Place somebody in a job at an employer of their own, and give the number of the placement."""
    with transaction.atomic():
        [person] = lock_people([person_id])
    home = person.party.organisation_id
    recruiter = Actor(party_id=None, role="account_manager", organisation_id=home)
    named = NewEmployer(name=f"Werkgever {word}", kvk=f"{person_id:08}")
    employer_id = record_employer(actor=recruiter, at=AT, new=named)
    pack = find_pack(home)
    new = NewPlacement(
        kind="job",
        work=word,
        hours_a_week=24,
        starts_on=starts_on,
        tasks="Snoeien",
        guidance="De voorman",
        pay_cents=1600,
        kvk=named.kvk,
    )
    with transaction.atomic():
        return write_placement(
            new,
            person=person,
            employer=Employer.objects.select_related("party").get(party=employer_id),
            demand=None,
            kind=find_placement_kind(pack, "job", on=TODAY),
            pack=pack,
            actor=SYSTEM,
            at=AT,
        ).pk


def stop_work(placement_id: int, *, at: datetime = AT) -> None:
    """Let the work end today, with a next step."""
    with transaction.atomic():
        placement = Placement.objects.select_related("promise").get(id=placement_id)
        following = Opening(kind="plan_step", owner_id=placement.promise.owner_id)
        told = {"ending": "employer_stopped", "because": "Geen werk meer"}
        close_placement(placement, on=TODAY, following=following, actor=SYSTEM, at=at, **told)
