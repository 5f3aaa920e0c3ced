"""A pact in a town: employers and a partner meet each quarter; what they agreed is counted, and some of it is late."""

from datetime import date, timedelta

from sluitend.areas.pacts.actions import (
    NewMeeting,
    NewPact,
    NewResult,
    Seen,
    add_pact_member,
    make_pact_agreement,
    plan_pact_meeting,
    record_pact,
    record_pact_meeting,
    record_pact_result,
)
from sluitend.areas.pacts.queries import PactView, list_pacts, read_pact
from sluitend.cli.town.world import World
from sluitend.compute.calendar.weeks import add_months

YEARS, MONTHS_BETWEEN, SOON = 3, 3, timedelta(days=14)
# By theme what a member promises, and what the municipality does for it.
THEMES = {
    "Zorg": (("Leerwerkplekken in de zorg", 6), ("Kandidaten met een voortraject zorg", 8)),
    "Techniek": (("Leerwerkplekken techniek", 4), ("Taallessen op de werkvloer", 2)),
    "Jongeren": (("Stageplekken voor jongeren", 5), ("Jongeren met een jobcoach", 5)),
}


def found_pact(world: World, *, day: date, members: list[str]) -> None:
    """Let the first employers agree with the municipality on three themes, for some years."""
    manager = world.account_manager
    until_on = add_months(day, count=12 * YEARS)
    new = NewPact(name=f"Arbeidsmarktpact {world.name}", from_on=day, until_on=until_on, themes=tuple(THEMES))
    pact_id = record_pact(actor=manager, at=world.clock.read(day), new=new)
    for kvk in members:
        add_pact_member(actor=manager, at=world.clock.read(day), pact_id=pact_id, kvk=kvk, kind="employer")
    _plan(world, day, pact_id, SOON)


def meet_pact(world: World, *, day: date) -> None:
    """Hold the meeting whose day has come, agree on a theme there, plan the next one, and count what came."""
    [row] = list_pacts(actor=world.account_manager, at=world.clock.read(day)).rows
    view = read_pact(actor=world.account_manager, at=world.clock.read(day), pact_id=row.id)
    for meeting in view.meetings:
        if not meeting.outcome and meeting.planned_on <= day < view.until_on:
            _hold(world, day, view, meeting.id)
    _count(world, day, view)


def _plan(world: World, day: date, pact_id: int, after: timedelta) -> None:
    new = NewMeeting(planned_on=day + after, place="Stadhuis", agenda="Wat is er af, en wat spreken wij nu af?")
    plan_pact_meeting(actor=world.account_manager, at=world.clock.read(day), pact_id=pact_id, new=new)


def _hold(world: World, day: date, view: PactView, meeting_id: int) -> None:
    """Let all but the last member come; each meeting agrees on both sides of the next theme."""
    manager, came = world.account_manager, [each.id for each in view.members[:-1]]
    words, at = "Beide kanten hebben een resultaat toegezegd.", world.clock.read(day)
    record_pact_meeting(actor=manager, at=at, meeting_id=meeting_id, words=words, came=came)
    held = sum(each.outcome == "held" for each in view.meetings)
    theme = view.themes[held % len(view.themes)]
    due_on = min(add_months(day, count=MONTHS_BETWEEN), view.until_on)
    for is_ours, (title, amount) in zip((False, True), THEMES[theme.name], strict=True):
        new = NewResult(
            theme_id=theme.id,
            member_id=came[held % len(came)],
            is_ours=is_ours,
            title=title,
            amount=amount,
            due_on=due_on,
            meeting_id=meeting_id,
        )
        make_pact_agreement(actor=manager, at=world.clock.read(day), pact_id=view.id, new=new)
    after = add_months(day, count=MONTHS_BETWEEN) - day
    if day + after <= view.until_on:
        _plan(world, day, view.id, after)


def _count(world: World, day: date, view: PactView) -> None:
    """Count one more result of the first that members owe; what the municipality owes waits until it is late."""
    rows = [row for theme in view.themes for row in (*theme.theirs, *theme.ours) if row.promise.state == "open"]
    for row in [row for row in rows if not row.is_ours or row.promise.is_late][:1]:
        seen = Seen(amount=1, evidence="counted", reference="Gemeld bij het aanspreekpunt")
        record_pact_result(actor=world.account_manager, at=world.clock.read(day), agreement_id=row.id, seen=seen)
