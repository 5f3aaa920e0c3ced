"""A worker under load: does acts with keys of their own and says which were done, while the database comes and goes."""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from random import Random
from typing import Any
from uuid import UUID

import django

PEOPLE = 100
AGAIN_AFTER_SECONDS = 0.1


def found() -> None:
    """Begin a town of people with a step in their plan, and a budget that is large enough."""
    from tests.standing import AT, SYSTEM, TODAY, build_house

    from sluitend.ledger.actions import Admission, NewMeans, Opening, add_means, admit_people
    from sluitend.parties.actions import NewPerson

    house = build_house()
    opening = Opening(kind="plan_step", owner_id=house.coach.party_id or 0)
    admissions = [
        Admission(
            person=NewPerson(number=f"P{n}", last_name=f"P{n}", entered_on=TODAY, organisation_id=house.municipality),
            openings=(opening,),
        )
        for n in range(PEOPLE)
    ]
    admit_people(actor=SYSTEM, at=AT, admissions=admissions)
    days = {"from_on": TODAY, "until_on": TODAY}
    means = NewMeans(code="B", name="B", organisation_id=house.municipality, unit="cent", amount=10**9, **days)
    add_means(actor=SYSTEM, at=AT, means=means)


def settle(chance: Random, key: UUID) -> Callable[..., object]:
    from sluitend.ledger.actions import Settling, settle_promise
    from sluitend.ledger.models import Promise

    steps = Promise.objects.filter(state="open", kind="plan_step").order_by("id").values_list("id", flat=True)
    settling = Settling(state="kept", evidence="done", reference=str(key))
    return partial(settle_promise, promise_id=chance.choice(steps), settling=settling)


def make(chance: Random, key: UUID) -> Callable[..., object]:
    from sluitend.ledger.actions import Opening, make_promise
    from sluitend.ledger.models import Promise

    person, owner = chance.choice(Promise.objects.filter(kind="plan_step").values_list("beneficiary", "owner")[:PEOPLE])
    return partial(make_promise, person_id=person, opening=Opening(kind="handover", owner_id=owner))


def admit(chance: Random, key: UUID) -> Callable[..., object]:
    from tests.standing import TODAY

    from sluitend.ledger.actions import Admission, Opening, admit_person
    from sluitend.parties.actions import NewPerson
    from sluitend.parties.models import Party

    team = Party.objects.filter(kind="team").order_by("id")[0]
    person = NewPerson(
        number=str(key), last_name="Onder last", entered_on=TODAY, organisation_id=team.organisation_id or 0
    )
    openings = (Opening(kind="invitation", owner_id=team.id),)
    return partial(admit_person, admission=Admission(person=person, openings=openings))


def draw(chance: Random, key: UUID) -> Callable[..., object]:
    from sluitend.ledger.actions import draw_means
    from sluitend.ledger.models import Means, Promise

    steps = Promise.objects.filter(state="open", kind="plan_step").order_by("id").values_list("id", flat=True)
    return partial(draw_means, promise_id=chance.choice(steps), means_id=Means.objects.get().id, amount=1)


# How often each act is done; a draw on what somebody else settles just then is refused, which is right.
ACTS = {settle: 12, make: 4, admit: 2, draw: 2}


def insist(work: Callable[[], Any]) -> Any:
    """Do something until the database answers; the connection is made anew each time."""
    from django.db import Error, connection

    while True:
        try:
            return work()
        except Error:
            connection.close()
            say("again")
            time.sleep(AGAIN_AFTER_SECONDS)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def do_once(work: Callable[[], object]) -> bool:
    """Tell whether an act was done, by this try or by one before of which the answer was lost."""
    from sluitend.gate import errors

    try:
        work()
    except errors.DoneBefore:
        return True
    except errors.Refusal:
        return False
    return True


def work_on(seed: int, acts: int) -> None:
    """Do so many acts, and say the name and the key of each on a line of its own once it is known to be done."""
    from tests.standing import AT, SYSTEM

    chance, done = Random(seed), 0
    while done < acts:
        [act] = chance.choices([*ACTS], weights=[*ACTS.values()])
        key = UUID(int=chance.getrandbits(128), version=4)
        prepared = insist(partial(act, chance, key))
        if insist(partial(do_once, partial(prepared, actor=replace(SYSTEM, once=key), at=AT))):
            say(f"{act.__name__} {key}")
            done += 1


if __name__ == "__main__":
    django.setup()
    found() if sys.argv[1] == "found" else work_on(int(sys.argv[1]), int(sys.argv[2]))
