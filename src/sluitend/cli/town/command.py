"""Building a town from the terminal: a progress bar, then a summary that a person can read."""

from datetime import timedelta

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from sluitend.cli import house
from sluitend.cli.town.helpers import gather_helpers
from sluitend.cli.town.run import Tick, run_town_life
from sluitend.cli.town.world import SYSTEM, World, build_world
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.moments import find_day

# For first conversations with everybody: what a colleague of Amsterdam needs is about half of it.
HOURS_FOR_TALKS = 2
# The packs that name their people, by the name of the town.
TOWNS = {
    "enschede": ("enschede-2010", "Gemeente Enschede"),
    "amsterdam": ("amsterdam-2019", "Gemeente Amsterdam"),
}


def run_town(*, name: str, scale: float, seed: int, months: int, until_today: bool) -> None:
    """Build and live a town, then print its summary."""
    world, last = make_town(name=name, scale=scale, seed=seed, months=months, until_today=until_today)
    print_summary(world, last)
    if world.pack.areas:
        print_estimate(world, last)


def make_town(*, name: str, scale: float, seed: int, months: int, until_today: bool) -> tuple[World, Tick]:
    """Build a town and live it with a progress bar, up to today if asked; gives the world and its last tick."""
    from django.conf import settings

    from sluitend.journal.queries import find_last_entry_at

    if name not in TOWNS:
        house.fail(f"De stad ‘{name}’ is niet bekend.", f"Kies uit: {', '.join(TOWNS)}.")
    if not 0 < scale <= 1:
        house.fail("De schaal kan niet.", "Kies een deel van de stad: groter dan 0, hoogstens 1.")
    if find_last_entry_at() is not None:
        house.fail(
            "In dit boek staat al iets.", "Begin een stad in een leeg boek: `sluitend reset`, dan `sluitend setup`."
        )
    pack, title = TOWNS[name]
    starts_on = add_months(find_day(house.read_clock()), count=-months) if until_today else None
    world = build_world(name=title, pack=settings.PACKS[pack], seed=seed, scale=scale, starts_on=starts_on)
    bar = (TextColumn("{task.description:20}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*bar, console=Console(stderr=True)) as progress, gather_helpers() as helpers:
        tasks: dict[str, TaskID] = {}
        for tick in run_town_life(world, months=months, map_teams=helpers.map):
            if tick.what not in tasks:
                tasks[tick.what] = progress.add_task(tick.what, total=tick.total)
            progress.update(tasks[tick.what], completed=tick.done)
    return world, tick


def print_summary(world: World, last: Tick) -> None:
    """Say in figures how the book stands, and why people left."""
    from dataclasses import replace

    from sluitend.areas.outcomes.queries import read_noughts
    from sluitend.ledger.queries import digest_book

    at = world.clock.read(last.day) + timedelta(hours=2)
    noughts = read_noughts(actor=replace(SYSTEM, organisation_id=world.organisation_id), at=at)
    table = Table(title=f"{world.name}, {last.day:%d-%m-%Y}", show_header=False)
    for label, value in (
        ("Mensen in het boek", noughts.people),
        ("Zonder toezegging", noughts.uncovered),
        ("Zonder dekking", noughts.unfunded),
        ("Zonder aandacht", noughts.unattended),
        ("Open toezeggingen", noughts.open),
        ("waarvan te laat", noughts.late),
        ("Nagekomen (jaar)", noughts.kept),
        ("Niet nagekomen (jaar)", noughts.broken),
    ):
        table.add_row(label, f"{value:,}".replace(",", "."))
    table.add_section()
    for exit_ in noughts.exits:
        if exit_.count:
            table.add_row(f"Uit de uitkering: {exit_.name.lower()}", str(exit_.count))
    digest = digest_book(actor=SYSTEM, at=at, organisation_id=world.organisation_id)
    Console().print(table, f"Vingerafdruk {digest[:16]} (pak {world.pack.version}, zaad {world.seed}).", sep="\n")


def print_estimate(world: World, last: Tick) -> None:
    """Say by area what the approach asks of staff for everybody whom the pack counts, as the planner finds it."""
    from sluitend.areas.schedules.actions import NewEstimate, make_estimates, request_estimate
    from sluitend.areas.schedules.queries import list_estimates, read_estimate

    # Sweeping moved the clock of the journal on; this comes after it.
    at = world.clock.read(last.day) + timedelta(hours=3)
    begun = list_estimates(actor=world.planner, at=at)
    new = NewEstimate(pack=world.pack.name, minutes=begun.minutes, caseload=begun.caseload, hours=HOURS_FOR_TALKS)
    estimate_id = request_estimate(actor=world.planner, at=at, new=new)
    make_estimates(actor=SYSTEM, at=at)
    view = read_estimate(actor=world.planner, at=at, estimate_id=estimate_id)
    table = Table(title=f"Doorrekening: {HOURS_FOR_TALKS} uur per week per klantmanager")
    for heading in ("Gebied", "Mensen", "Start", "Klantmanagers", "Bezetting", "Zonder plaats", "Hooguit af"):
        table.add_column(heading, justify="left" if heading == "Gebied" else "right")
    for each in (*view.areas, *([view.total] if view.total else [])):
        table.add_row(
            each.name or "Samen",
            f"{each.people:,}".replace(",", "."),
            f"{each.starts_on:%d-%m-%Y}" + ("" if each.is_known else " *"),
            str(each.colleagues),
            f"{each.load:.0%}",
            str(each.missed),
            f"{each.gap:.1%}".replace(".", ","),
        )
    Console().print(table, "* de bron noemt deze dag niet; de starts zijn gelijkmatig verdeeld.", sep="\n")
