"""Aftercare in a town: now and then one side is asked how it goes, and that work held is written down."""

from datetime import date

from sluitend.areas.aftercare.actions import (
    NewHeldResult,
    NewReport,
    record_held_result,
    redeem_report_link,
    request_report,
)
from sluitend.areas.aftercare.queries import FollowedRow, list_aftercare
from sluitend.cli.town.world import SYSTEM, World
from sluitend.compute.calendar import add_months

ADDRESS = "https://gemeente.example/werk/"
# Which part answers, and which part of them says that it goes as agreed.
ANSWERED, GOES_WELL = 0.7, 0.85
HELD_MONTHS = 3


def hear_from_work(world: World, *, day: date, week: int) -> None:
    """Ask one side of one piece of work in one team, which answers or does not; and note of one that it held."""
    dice = world.draw_dice("caring", week)
    team = dice.choice(world.teams)
    rows = list_aftercare(actor=team.lead, at=world.clock.read(day)).rows
    if not rows:
        return
    row, side = dice.choice(rows), dice.choice(("employer", "person"))
    at = world.clock.read(day)
    asked = request_report(actor=team.lead, at=at, placement_id=row.placement_id, side=side, address=ADDRESS)
    if dice.random() < ANSWERED:
        is_working = dice.random() < GOES_WELL
        told = NewReport(is_working=is_working, needs="" if is_working else "Meer uitleg op de werkplek")
        redeem_report_link(actor=SYSTEM, at=world.clock.read(day), secret=asked.token, told=told)
    for each in (each for each in rows if _has_held(each, day)):
        result = NewHeldResult(months=HELD_MONTHS, held_on=day, source="wages", words="Loonstrook gezien")
        at = world.clock.read(day)
        record_held_result(actor=team.lead, at=at, placement_id=each.placement_id, result=result)


def _has_held(row: FollowedRow, day: date) -> bool:
    return not row.held and add_months(row.starts_on, count=HELD_MONTHS) <= day
