"""Employers in a town: a few of them ask for people, name obstacles and are answered, a morning every week."""

from dataclasses import replace
from datetime import date, timedelta

from sluitend.areas.employers.actions import (
    NewContact,
    NewContactPerson,
    NewDemand,
    NewEmployer,
    end_demand,
    record_contact_person,
    record_demand,
    record_demand_answer,
    record_employer,
    record_employer_contact,
    record_employer_obstacle,
    settle_employer_obstacle,
    start_preferred_period,
)
from sluitend.areas.employers.queries import DemandFilter, EmployerFilter, list_demands, list_employers, read_employer
from sluitend.cli.town.assumptions import VACANCIES
from sluitend.cli.town.guarantees import agree_guarantee, fill_guarantee
from sluitend.cli.town.pacts import found_pact, meet_pact
from sluitend.cli.town.world import World

A_WEEK = timedelta(weeks=1)
# Made up, in sectors with many vacancies.
EMPLOYERS = (
    ("Bakkerij Zonneveld", "C", "small", "Els de Bakker"),
    ("Hotel De Kade", "I", "medium", "Joris Kade"),
    ("Zorggroep Het Veld", "Q", "large", "Amina Yilmaz"),
    ("Bouwbedrijf Hamer", "F", "medium", "Piet Hamer"),
    ("Distributie Oost", "H", "large", "Sanne Postma"),
    ("Tuincentrum De Linde", "G", "small", "Wim Linde"),
    ("Schoonmaak Helder", "N", "medium", "Fatma Helder"),
    ("Buurtvereniging Ons Huis", "S", "micro", "Riet Huis"),
)
KVK = "9{:07}"
# How many of them take part in the pact from the first day.
MEMBERS = 6
VACANCY = NewDemand(
    kind="vacancy", title="Productiemedewerker", places=2, hours_least=24, hours_most=36, starts_on=date.min
)
# What each sector asks for.
DEMANDS = {
    "C": VACANCY,
    "F": replace(VACANCY, kind="apprenticeship", title="Timmerman", places=1, hours_least=32),
    "G": replace(VACANCY, kind="task", title="Hulp in de tuin", hours_least=8, hours_most=20, audience="recruiters"),
    "H": replace(VACANCY, title="Orderpicker", places=4, licences=("forklift",), language_level="a2", pay_cents=1520),
    "I": replace(VACANCY, kind="apprenticeship", title="Kok", places=1, hours_least=32),
    "N": replace(VACANCY, title="Schoonmaker gebouwen", hours_least=16, hours_most=32, tasks=("Vegen", "Ramen lappen")),
    "Q": replace(VACANCY, title="Medewerker huishouding", hours_least=12, hours_most=28),
    "S": replace(
        VACANCY, kind="climb_job", title="Gastheer of gastvrouw", words_because="Beide vormen staan er", hours_most=32
    ),
}
# Which sector keeps places for whoever is trained for them.
GUARANTEES = "H"
OBSTACLES = ("time_to_coach", "sick_pay", "dropout_risk")
FILLED = 0.3


def open_employers(world: World, *, day: date) -> None:
    """Write the first employers in the file, each with somebody to speak to; the one tried first asks something."""
    for place, (name, sector, size, person) in enumerate(EMPLOYERS, start=1):
        new = NewEmployer(name=name, kvk=KVK.format(place), sector=sector, size=size)
        employer_id = record_employer(actor=world.account_manager, at=world.clock.read(day), new=new)
        record_contact_person(
            actor=world.account_manager,
            at=world.clock.read(day),
            employer_id=employer_id,
            new=NewContactPerson(name=person, role="Personeelszaken"),
        )
        if sector == GUARANTEES:
            agree_guarantee(world, day=day, employer_id=employer_id)
    found_pact(world, day=day, members=[KVK.format(place) for place in range(1, MEMBERS + 1)])
    start_preferred_period(
        actor=world.account_manager,
        at=world.clock.read(day),
        employer_id=employer_id,
        because="Biedt klimopbanen",
    )
    _ask(world, day, employer_id, DEMANDS["S"])


def meet_employers(world: World, *, day: date, week: int) -> None:
    """Answer who waits, call one employer that may be called, and hear from it what it needs.

    Which one that is falls by its sector: as often as there are vacancies in it.
    """
    dice = world.draw_dice("employers", week)
    fill_guarantee(world, day=day, week=week)
    meet_pact(world, day=day)
    _answer_demands(world, day, filled=dice.random() < FILLED)
    wanted = EmployerFilter(order="last")
    rows = list_employers(actor=world.account_manager, at=world.clock.read(day), wanted=wanted).rows
    for hesitating in (each.id for each in rows if each.obstacles):
        _answer_obstacle(world, day, hesitating)
    free = [each for each in rows if each.free_on <= day]
    if not free:
        return
    [row] = dice.choices(free, weights=[VACANCIES[each.sector] for each in free])
    contact = NewContact(happened_on=day, way="call", is_approach=True, words="Gevraagd of er werk is.")
    record_employer_contact(actor=world.account_manager, at=world.clock.read(day), employer_id=row.id, contact=contact)
    if week % 2:
        _ask(world, day, row.id, DEMANDS[row.sector])
    else:
        record_employer_obstacle(
            actor=world.account_manager,
            at=world.clock.read(day),
            employer_id=row.id,
            kind=dice.choice(OBSTACLES),
        )


def _ask(world: World, day: date, employer_id: int, demand: NewDemand) -> None:
    """Write down what an employer asks, for a month from now."""
    new = replace(demand, starts_on=day + 4 * A_WEEK)
    record_demand(actor=world.account_manager, at=world.clock.read(day), employer_id=employer_id, new=new)


def _answer_demands(world: World, day: date, *, filled: bool) -> None:
    """Tell every employer who should hear before the next round how it stands; sometimes one is filled."""
    demands = list_demands(actor=world.account_manager, at=world.clock.read(day), wanted=DemandFilter()).rows
    for place, row in enumerate(each for each in demands if each.due_on and each.due_on < day + A_WEEK):
        if filled and place == 0:
            end_demand(actor=world.account_manager, at=world.clock.read(day), demand_id=row.id, ending="filled")
        else:
            asked = {"evidence": "told", "words": "Wij zoeken nog."}
            record_demand_answer(actor=world.account_manager, at=world.clock.read(day), demand_id=row.id, **asked)


def _answer_obstacle(world: World, day: date, employer_id: int) -> None:
    """Answer the obstacle that waits with the first provision that the pack has for it."""
    view = read_employer(actor=world.account_manager, at=world.clock.read(day), employer_id=employer_id)
    answers = {each.code: each.answers[0] for each in view.known_obstacles}
    for each in view.obstacles:
        if each.is_open:
            settle_employer_obstacle(
                actor=world.account_manager,
                at=world.clock.read(day),
                obstacle_id=each.id,
                answer=answers[each.kind],
            )
