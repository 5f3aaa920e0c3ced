"""The outlook of a town: what each sector needs in the next year, as in the year that CBS counted."""

from datetime import date

from sluitend.areas.pacts.actions import NewOutlook, record_demand_outlook
from sluitend.areas.pacts.queries import read_demand_outlook
from sluitend.cli.town.assumptions import ARISEN, BENEFITS
from sluitend.cli.town.world import World

QUARTERS = 4
# As a share of the country a municipality has as many vacancies as benefits: CBS counts vacancies by province at most.
SOURCE = "CBS StatLine 80472ned (ontstane vacatures, 4e kwartaal 2022 - 3e kwartaal 2023), naar aandeel in de bijstand"


def tell_outlook(world: World, *, day: date) -> None:
    """Write down for each sector and quarter how many vacancies arise by last year's figures; more is not known."""
    share = sum(team.people for team in world.teams) / (1_000 * BENEFITS)
    ahead = read_demand_outlook(actor=world.account_manager, at=world.clock.read(day)).quarters[:QUARTERS]
    for quarter_on in (each.quarter_on for each in ahead):
        for sector, thousands in ARISEN.items():
            people = round(1_000 * thousands[quarter_on.month // 3] * share)
            told = NewOutlook(quarter_on=quarter_on, people=people, source=SOURCE, said_on=day, sector=sector)
            record_demand_outlook(actor=world.account_manager, at=world.clock.read(day), new=told)
