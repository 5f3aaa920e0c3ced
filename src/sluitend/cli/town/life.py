"""A team's life in a town, day by day: people come and go, colleagues fall ill and work through their lists."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from sluitend.areas.caseloads.actions import hand_over_caseload
from sluitend.areas.ladder.actions import record_ladder_steps
from sluitend.cli.town.assumptions import CONFERENCE_WEEKS, ILL_A_WEEK, ILL_WEEKS
from sluitend.cli.town.conferences import meet
from sluitend.cli.town.gate import arrive
from sluitend.cli.town.people import Maker, pick
from sluitend.cli.town.returning import bring_back
from sluitend.cli.town.week import Memory, Week
from sluitend.cli.town.work import work_week
from sluitend.cli.town.world import SYSTEM, Team, World
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Admission, Opening, admit_people, discharge_person, end_absence, start_absence
from sluitend.ledger.queries import WorklistFilter, read_worklist

BATCH = 500
WEEKS_A_YEAR, WORKING_DAYS = 52, 5
CONFERENCE_DAY = 3


@dataclass
class TeamLife:
    """What a team carries from day to day: whom it makes next, who is ill how long, and what it knows of people."""

    team: Team
    maker: Maker
    ill: dict[int, int] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)


def start_life(world: World, team: Team) -> TeamLife:
    """Give a team's life before its first day."""
    maker = Maker(organisation_id=world.organisation_id, team=team.number, teams=len(world.teams), yields=world.yields)
    return TeamLife(team=team, maker=maker)


def settle_team(world: World, life: TeamLife, *, steps: list[int]) -> TeamLife:
    """Let the people of the first day in, with their ladder steps where the pack uses the ladder."""
    for start in range(0, life.team.people, BATCH):
        size = min(BATCH, life.team.people - start)
        ids = _admit(world, life, world.starts_on, start, size)
        if steps:
            taken = dict(zip(ids, steps[start : start + size]))
            record_ladder_steps(actor=SYSTEM, at=world.clock.read(world.starts_on), steps=taken)
            life.memory.steps |= taken
    return life


def live_day(world: World, life: TeamLife, *, day: date) -> TeamLife:
    """Live one working day: inflow on Monday, and a fifth of the colleagues takes the week's list."""
    team = life.team
    if day.weekday() == 0:
        # A share of the stock comes in each month, so 12/52 of that in a week.
        share = team.people * world.yields.monthly_inflow * 12 / WEEKS_A_YEAR
        size = _round(share, world.draw_dice("inflow", team.number, day).random())
        _admit(world, life, day, day.toordinal(), size)
        bring_back(world, life.memory, _list_there(life), world.draw_dice("return", team.number, day), day=day)
    for coach in team.coaches[day.weekday() :: WORKING_DAYS]:
        dice = world.draw_dice("coach", team.number, team.coaches.index(coach), day)
        if not _is_ill(world, life, get_id(coach), day, dice.random()):
            week = Week(world=world, coach=coach, day=day, dice=dice, memory=life.memory)
            work_week(week)
            _let_go(week, team)
    if day.weekday() == CONFERENCE_DAY and (day - world.starts_on).days // 7 % CONFERENCE_WEEKS == CONFERENCE_WEEKS - 1:
        dice = world.draw_dice("conference", team.number, day)
        meet(Week(world=world, coach=team.lead, day=day, dice=dice, memory=life.memory), name=team.name)
    return life


def get_id(actor: Actor) -> int:
    """Give the party of a colleague; in a town everybody but the system has one."""
    return actor.party_id or 0


def _admit(world: World, life: TeamLife, day: date, place: int, size: int) -> list[int]:
    """Let people in on the lists of the coaches in turn; the stock's invitations are spread over its year."""
    team, stock = life.team, day == world.starts_on
    dice = world.draw_dice("people", team.number, day, place)
    at_the_gate = world.draw_dice("gate", team.number, day, place)
    latest_on = day + timedelta(days=350)
    there = _list_there(life)
    admissions = []
    for number in range(size):
        owner_id = there[(place + number) % len(there)]
        share = (place + number + 1) / max(team.people, 1) if stock else 0.2
        due_on = min(latest_on, max(day, team.starts_on) + timedelta(days=round(share * 330)))
        openings = [Opening(kind="invitation", owner_id=owner_id, due_on=due_on)]
        if not stock:
            openings.append(Opening(kind="offer", owner_id=owner_id))
        person = life.maker.make_person(dice, entered_on=day, area_id=team.area_id)
        admission = Admission(person=person, openings=tuple(openings), cause_code="11")
        admissions.append(arrive(admission, at_the_gate, pack=world.pack, is_new=not stock))
    if not admissions:
        return []
    return admit_people(actor=SYSTEM, at=world.clock.read(day), admissions=admissions)


def _list_there(life: TeamLife) -> list[int]:
    """Give the colleagues who are not ill; the team when nobody is left."""
    return [each for each in map(get_id, life.team.coaches) if each not in life.ill] or [life.team.party_id]


def _is_ill(world: World, life: TeamLife, coach_id: int, day: date, chance: float) -> bool:
    """Tell whether a colleague is away this week, after falling ill or coming back."""
    if coach_id in life.ill:
        life.ill[coach_id] -= 1
        if life.ill[coach_id] > 0:
            return True
        _come_back(world, life, coach_id, day)
    elif chance < ILL_A_WEEK:
        return _fall_ill(world, life, coach_id, day, stand_in=chance < ILL_A_WEEK * 2 / 3)
    return False


def _fall_ill(world: World, life: TeamLife, coach_id: int, day: date, *, stand_in: bool) -> bool:
    """For two in three a mate stands in, for the others the team takes the list over."""
    mates = [each for each in map(get_id, life.team.coaches) if each not in (coach_id, *life.ill)]
    if not mates:
        return False
    start_absence(
        actor=life.team.lead,
        at=world.clock.read(day),
        staff_id=coach_id,
        stand_in_id=mates[0] if stand_in else None,
        team_id=None if stand_in else life.team.party_id,
    )
    life.ill[coach_id] = ILL_WEEKS
    return True


def _come_back(world: World, life: TeamLife, coach_id: int, day: date) -> None:
    """What the team took over goes back; where a mate stood in there is nothing to give."""
    del life.ill[coach_id]
    lead, team_id = life.team.lead, life.team.party_id
    end_absence(actor=lead, at=world.clock.read(day), staff_id=coach_id)
    hand_over_caseload(actor=lead, at=world.clock.read(day), from_id=team_id, to_id=coach_id)


def _let_go(week: Week, team: Team) -> None:
    """Benefits end for coded reasons; whoever goes to work is kept company for a while."""
    world, dice = week.world, week.dice
    share = world.yields.monthly_outflow * 12 / WEEKS_A_YEAR
    leavers = _round(team.people / len(team.coaches) * share, dice.random())
    if not leavers:
        return
    at = week.read_clock()
    rows = read_worklist(actor=week.coach, at=at, wanted=WorklistFilter(order="name")).rows
    people = sorted({row.person_id for row in rows if row.kind != "aftercare_contact"})
    for person_id in dice.sample(people, min(leavers, len(people))):
        because = pick(dice, world.yields.exit_reasons)
        care = Opening(kind="aftercare_contact", owner_id=get_id(week.coach)) if because == "work" else None
        discharge_person(actor=week.coach, at=at, person_id=person_id, because=because, aftercare=care)


def _round(amount: float, chance: float) -> int:
    """Round at random, so that small numbers come out right over many weeks."""
    return int(amount) + (chance < amount % 1)
