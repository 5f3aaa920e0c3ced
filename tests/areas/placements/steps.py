"""Steps of a town that places people; `pick` is the only source of chance."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from tests.areas.placements.paper import SIDES, Check, Job
from tests.areas.placements.town import Town
from tests.areas.placements.working import BAKER, PLACE
from tests.contract.rooms.placements import CHECK, PAPER, TERMS
from tests.standing import SYSTEM

from sluitend.areas.employers.actions import record_demand
from sluitend.areas.employers.models import Demand, Employer
from sluitend.areas.placements import actions as room
from sluitend.compute.calendar import add_months
from sluitend.ledger.actions import Admission, Opening, admit_person, discharge_person, readmit_person
from sluitend.parties.actions import NewPerson

Pick = Callable[[Sequence[Any]], Any]
WORKS, HOURS = ("Bakker", "Inpakker"), (8, 24, 40)
# Mostly an end that every kind allows, sometimes none, one that is late for a trial, or one before the start.
DAYS_LONG = (30, 59, 30, 59, 30, 59, 30, 200, -1)


def admit(town: Town, pick: Pick) -> None:
    """Let somebody in."""
    name, opening = f"W{len(town.paper.people)}", Opening(kind="invitation", owner_id=town.house.coach.party_id or 0)
    person = NewPerson(
        number=name, last_name=name, entered_on=town.paper.today, organisation_id=town.house.municipality
    )
    admission = Admission(person=person, openings=(opening,))
    town.paper.people[admit_person(actor=SYSTEM, at=town.at, admission=admission)] = True


def wait(town: Town, pick: Pick) -> None:
    """Let days go by."""
    town.paper.today += timedelta(days=pick((1, 7, 40)))


def ask(town: Town, pick: Pick) -> None:
    """Let an employer ask for people."""
    employer, places = pick(town.employers), pick((1, 2))
    new = replace(PLACE, places=places, starts_on=town.paper.today)
    number = record_demand(actor=town.desk.manager, at=town.at, employer_id=employer, new=new)
    town.paper.places[number] = places


def check(town: Town, pick: Pick) -> None:
    """Ask whether unpaid work displaces anybody; mostly it is decided at once, sometimes by whoever asked."""
    employer, work, asker = pick(town.employers), pick(WORKS), pick(("manager", "lead"))
    asked = {"employer_id": employer, "new": replace(CHECK, work=work)}
    number = room.record_displacement_check(actor=town.become(asker), at=town.at, **asked)
    passed = None if town.paper.has_room(employer, work) else False
    until_on = add_months(town.paper.today, count=3)
    on_paper = Check(employer=employer, work=work, asked_by=asker, until_on=until_on, passed=passed)
    town.paper.checks[number] = on_paper
    if pick((True, True, False)):
        decide(town, pick)


def decide(town: Town, pick: Pick) -> None:
    """Decide on a check, or try to a second time."""
    if not town.paper.checks:
        return
    number, by, passes = pick([*town.paper.checks][-2:]), pick(("planner", "lead")), pick((True, True, False))
    asked = {"check_id": number, "is_passed": passes, "because": "" if passes else "Verdringt"}
    on_paper = town.paper.checks[number]
    faults = town.paper.judge_decide(on_paper, by=by)
    told = f"decide {number} {passes} by {by}"
    if town.do(told, faults, lambda: room.decide_displacement_check(actor=town.become(by), at=town.at, **asked)):
        on_paper.passed, on_paper.decided_by = passes, by


def place(town: Town, pick: Pick) -> None:
    """Place somebody in a job or on trial, on a place of a demand or at an employer by its number."""
    kind, by, demand = pick(("job", "trial")), pick(("coach", "lead")), pick((None, None, *town.paper.places))
    where = Demand.objects.get(id=demand).employer_id if demand else pick(town.employers)
    checks = [number for number, each in town.paper.checks.items() if each.employer == where][-2:]
    starts_on = town.paper.today + timedelta(days=pick((0, 0, 0, -10, 15, 60, -20)))
    new = Job(
        person=pick([*town.paper.people][-3:]),
        employer=where,
        kind=kind,
        work=pick(WORKS),
        hours=pick(HOURS),
        starts_on=starts_on,
        ends_on=pick((starts_on + timedelta(days=pick(DAYS_LONG)), None, starts_on + timedelta(days=30))),
        demand=demand,
        check=pick(checks) if kind == "trial" and checks else None,
    )
    faults, told = town.paper.judge_place(new, by=by), f"place {new} by {by}"
    if number := town.do(told, faults, lambda: _write(town, new, by)):
        town.paper.jobs[number] = new
        if new.check:
            town.paper.checks[new.check].used = True


def _write(town: Town, job: Job, by: str) -> int:
    kvk = "" if job.demand else Employer.objects.get(party=job.employer).kvk
    new = replace(
        BAKER,
        kind=job.kind,
        work=job.work,
        hours_a_week=job.hours,
        starts_on=job.starts_on,
        ends_on=job.ends_on,
        kvk=kvk,
        demand_id=job.demand,
        check_id=job.check,
        pay_cents=1500 if job.kind == "job" else None,
    )
    return room.record_placement(actor=town.become(by), at=town.at, person_id=job.person, new=new)


def extend(town: Town, pick: Pick) -> None:
    """Agree on another end and other hours in a new version."""
    if not town.paper.jobs:
        return
    number = pick([*town.paper.jobs])
    job, ends_on = town.paper.jobs[number], pick((None, town.paper.today + timedelta(days=pick((5, 100, 300)))))
    longer = replace(job, hours=pick(HOURS), ends_on=ends_on)
    pay = 1500 if job.kind == "job" else None
    terms = replace(TERMS, ends_on=ends_on, hours_a_week=longer.hours, pay_cents=pay)
    asked = {"placement_id": number, "terms": terms}
    faults, told = town.paper.judge_extend(job, longer), f"extend {number} until {ends_on} with {longer.hours}"
    if town.do(told, faults, lambda: room.extend_placement(actor=town.house.coach, at=town.at, **asked)):
        town.paper.jobs[number] = replace(longer, version=job.version + 1, marks=set())
        town.returned.discard(number)


def sign(town: Town, pick: Pick) -> None:
    """Note the mark of the person or the employer under this version or the one before."""
    if not town.paper.jobs:
        return
    number, side = pick([*town.paper.jobs]), pick(SIDES)
    job = town.paper.jobs[number]
    version = pick((job.version, job.version, max(1, job.version - 1)))
    mark = replace(PAPER, side=side, signed_on=town.paper.today)
    asked = {"placement_id": number, "version": version, "mark": mark}
    faults, told = town.paper.judge_sign(job, side=side, version=version), f"sign {number} by {side}, {version}"
    if town.do(told, faults, lambda: room.sign_placement_on_paper(actor=town.house.coach, at=town.at, **asked)):
        job.marks.add(side)


def end(town: Town, pick: Pick) -> None:
    """End a placement on a day, as one that was or that never began."""
    if not town.paper.jobs:
        return
    number, ending = pick([*town.paper.jobs]), pick(("finished", "hired", "not_begun"))
    job, on = town.paper.jobs[number], town.paper.today + timedelta(days=pick((0, -3, -12, 1)))
    ended = room.PlacementEnding(ending=ending, on=on, because="Afgesproken")
    asked = {"placement_id": number, "ended": ended}
    faults, told = town.paper.judge_end(job, on=on, ending=ending), f"end {number} {ending} on {on}"
    # Of whoever left nobody but the house itself ends it.
    if town.do(told, faults, lambda: room.end_placement(actor=SYSTEM, at=town.at, **asked)):
        job.ending, job.ended_on = ending, max(on, job.starts_on)


def leave(town: Town, pick: Pick) -> None:
    """Let somebody leave to the work they have, or to another place."""
    person = pick([*town.paper.people])
    faults = set() if town.paper.people[person] else {"not_found"}
    asked = {"person_id": person, "because": pick(("work", "moved"))}
    if town.do(f"leave {person}", faults, lambda: discharge_person(actor=town.house.coach, at=town.at, **asked)):
        town.paper.people[person] = False


def come_back(town: Town, pick: Pick) -> None:
    """Let somebody back in."""
    person = pick([*town.paper.people])
    faults = {"still_active"} if town.paper.people[person] else set()
    opening = Opening(kind="first_conversation", owner_id=town.house.coach.party_id or 0)
    asked = {"person_id": person, "openings": (opening,)}
    if town.do(f"come back {person}", faults, lambda: readmit_person(actor=town.house.lead, at=town.at, **asked)):
        town.paper.people[person] = True
        town.returned |= {number for number, job in town.paper.jobs.items() if job.person == person and job.runs}


STEPS = (admit, wait, ask, ask, check, check, decide, place, place, place, place, extend, extend, sign, sign, end, end)
RARE = (leave, come_back)
