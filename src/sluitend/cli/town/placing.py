"""Placing people in a town: now and then somebody takes a place that an employer asked for, and some stop again."""

from datetime import date

from sluitend.areas.placements.actions import (
    NewCheck,
    NewPlacement,
    PaperMark,
    PlacementEnding,
    decide_displacement_check,
    end_placement,
    record_displacement_check,
    record_placement,
    sign_placement_on_paper,
)
from sluitend.areas.placements.queries import PlacementFilter, list_placements, read_placements
from sluitend.cli.town.world import World
from sluitend.compute.calendar import add_months
from sluitend.compute.policy.placements import PlacementKind
from sluitend.gate.actor import Actor
from sluitend.ledger.queries import WorklistFilter, read_worklist

# Which placement fills which demand; what is not here waits.
KINDS = {"vacancy": "job", "task": "job", "apprenticeship": "apprenticeship", "climb_job": "climb_job"}
SPOKEN_TO = ("plan", "offer", "plan_step")
PAY_CENTS, MONTHS = 1520, 6
# Which part of those who begin signs within the week, and which part of those who are there stops in a round.
SIGNED, STOPPED = 0.8, 0.05


def place_people(world: World, *, day: date, week: int) -> None:
    """Let one team place somebody where an employer asks for people, and hear who stopped."""
    dice = world.draw_dice("placing", week)
    team = dice.choice(world.teams)
    wanted = PlacementFilter(page=None)
    for row in list_placements(actor=team.lead, at=world.clock.read(day), wanted=wanted).rows:
        if dice.random() < STOPPED:
            ended = PlacementEnding(ending="person_stopped", on=day, because="Het werk paste niet")
            end_placement(actor=team.lead, at=world.clock.read(day), placement_id=row.id, ended=ended)
    owed = read_worklist(actor=team.lead, at=world.clock.read(day), wanted=WorklistFilter()).rows
    # Whoever was not spoken to yet, is not placed.
    rows = [row for row in owed if row.kind in SPOKEN_TO]
    if rows:
        _place(world, team.lead, dice.choice(rows).person_id, day=day, signs=dice.random() < SIGNED)


def _place(world: World, lead: Actor, person_id: int, *, day: date, signs: bool) -> None:
    """Give somebody who works nowhere the first place that is free, and let both others sign on paper."""
    view = read_placements(actor=lead, at=world.clock.read(day), person_id=person_id)
    kinds = {kind.code: kind for kind in view.kinds}
    fitting = (each for each in view.demands if KINDS.get(each.kind, "") in kinds)
    demand = next(fitting, None)
    if demand is None or any(not row.ending for row in view.rows):
        return
    kind = kinds[KINDS[demand.kind]]
    new = NewPlacement(
        kind=kind.code,
        work=demand.title,
        hours_a_week=min(demand.hours_least, kind.hours_at_most),
        starts_on=max(day, demand.starts_on),
        ends_on=add_months(max(day, demand.starts_on), count=MONTHS) if kind.longest else None,
        pay_cents=PAY_CENTS if kind.is_paid else None,
        demand_id=demand.id,
        check_id=_check(world, demand.employer_id, kind, day) if kind.is_checked else None,
        answer="Subsidie buurtwerk" if kind.asks else "",
        tasks=f"Meewerken als {demand.title.lower()}, en leren wat erbij hoort.",
        guidance="Een ervaren collega",
    )
    placement_id = record_placement(actor=lead, at=world.clock.read(day), person_id=person_id, new=new)
    for side, name in (("person", view.person_name), ("employer", demand.employer_name)) if signs else ():
        mark = PaperMark(side=side, name=name, signed_on=day)
        at = world.clock.read(day)
        sign_placement_on_paper(actor=lead, at=at, placement_id=placement_id, version=1, mark=mark)


def _check(world: World, employer_id: int, kind: PlacementKind, day: date) -> int:
    """Ask whether unpaid work displaces paid work, and let the planner decide that it does not."""
    new = NewCheck(
        # Each time other work, so that nobody does the same one after the other.
        work=f"{kind.name} {day:%d-%m-%Y}",
        staff=200,
        beside=20,
        is_additional=True,
        was_vacant=False,
        was_dismissed=False,
        is_learning=True,
    )
    at, asker = world.clock.read(day), world.account_manager
    check_id = record_displacement_check(actor=asker, at=at, employer_id=employer_id, new=new)
    decide_displacement_check(actor=world.planner, at=world.clock.read(day), check_id=check_id, is_passed=True)
    return check_id
