"""A guarantee in a town: one employer keeps places, some people are trained for them, and the first begins."""

from datetime import date, timedelta

from sluitend.areas.caseloads.queries import PeopleFilter, list_people
from sluitend.areas.pacts.actions import (
    NewGuarantee,
    add_guarantee_candidate,
    make_guarantee,
    record_guarantee_expectation,
    record_guarantee_start,
)
from sluitend.areas.pacts.queries import list_guarantees, read_guarantee
from sluitend.cli.town.assumptions import BEGINS_IN_WEEK, TRAINED_IN_WEEKS
from sluitend.cli.town.world import World

PLACES, WITHIN = 4, timedelta(days=540)


def agree_guarantee(world: World, *, day: date, employer_id: int) -> None:
    """Let an employer keep places for people who learn to drive a forklift."""
    new = NewGuarantee(
        kind="vacancy",
        title="Orderpicker met heftruck",
        profile="Heftruckcertificaat, leest een paklijst en werkt veilig in een magazijn.",
        places=PLACES,
        due_on=day + WITHIN,
    )
    make_guarantee(actor=world.account_manager, at=world.clock.read(day), employer_id=employer_id, new=new)


def fill_guarantee(world: World, *, day: date, week: int) -> None:
    """Keep a place for somebody in some rounds; in a later one the first begins, and a place falls away."""
    [row] = list_guarantees(actor=world.account_manager, at=world.clock.read(day)).rows
    # In a small town rounds are rare, and its days may be over before the first.
    if week in TRAINED_IN_WEEKS and day < row.due_on:
        _train_somebody(world, day, row.id)
    if week == BEGINS_IN_WEEK:
        _begin_first(world, day, row.id)


def _train_somebody(world: World, day: date, guarantee_id: int) -> None:
    """Keep a place for the first of a colleague's people who has none."""
    coach = world.teams[0].coaches[0]
    view = read_guarantee(actor=coach, at=world.clock.read(day), guarantee_id=guarantee_id)
    people = list_people(actor=coach, at=world.clock.read(day), wanted=PeopleFilter()).rows
    others = [each.number for each in people if each.id not in {known.person_id for known in view.candidates}]
    for number in others[:1]:
        add_guarantee_candidate(actor=coach, at=world.clock.read(day), guarantee_id=guarantee_id, number=number)


def _begin_first(world: World, day: date, guarantee_id: int) -> None:
    """Let the first who is still in training begin, and the employer expect a place less."""
    view = read_guarantee(actor=world.account_manager, at=world.clock.read(day), guarantee_id=guarantee_id)
    waiting = [each.id for each in view.candidates if each.stage == "training"]
    for candidate_id in waiting[:1]:
        at = world.clock.read(day)
        record_guarantee_start(actor=world.account_manager, at=at, candidate_id=candidate_id, started_on=day)
    record_guarantee_expectation(
        actor=world.account_manager,
        at=world.clock.read(day),
        guarantee_id=guarantee_id,
        places=PLACES - 1,
        because="Een klant van de werkgever liep weg.",
    )
