"""At the gate in a town: with what people come in where the pack speaks of it, and what becomes of who applied."""

import random
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from sluitend.areas.groups.actions import Decision, decide_application
from sluitend.cli.town.assumptions import (
    ANSWERED_A_CONTACT,
    ANSWERS,
    AT_GATE,
    BEFORE_GATE,
    PERMIT_HOLDERS,
    UNEMPLOYED_DAYS,
)
from sluitend.cli.town.people import pick
from sluitend.cli.town.week import Week
from sluitend.compute.policy.pack import Pack
from sluitend.gate.errors import NotFound
from sluitend.ledger.actions import Admission
from sluitend.parties.actions import NewFact
from sluitend.parties.facts import APPLICATION, PERMIT, ROUTE, UNEMPLOYMENT

SOURCE = "Aanmelding"


def arrive(admission: Admission, dice: random.Random, *, pack: Pack, is_new: bool) -> Admission:
    """Give somebody the facts with which they come in; whoever is there from the first day has a benefit."""
    chance, is_permit_holder = dice.random(), dice.random() < PERMIT_HOLDERS
    asked = {condition.fact for group in pack.target_groups for condition in group.rule}
    from_on = admission.person.entered_on
    facts = [NewFact(kind=PERMIT, from_on=from_on, source=SOURCE)] if is_permit_holder and PERMIT in asked else []
    if not is_new or "phase" not in asked or chance >= AT_GATE + BEFORE_GATE:
        return replace(admission, facts=tuple(facts))
    if chance < AT_GATE:
        facts.append(NewFact(kind=APPLICATION, from_on=from_on, source=SOURCE))
    else:
        until_on = from_on + timedelta(days=UNEMPLOYED_DAYS)
        facts.append(NewFact(kind=UNEMPLOYMENT, from_on=from_on, until_on=until_on, source="Brief van het UWV"))
        facts.append(NewFact(kind=ROUTE, from_on=from_on, value=UNEMPLOYMENT, source=SOURCE))
    # Nothing is offered for twelve months to somebody without a benefit; what the groups open is promised beside this.
    return replace(admission, openings=admission.openings[:1], facts=tuple(facts), on_benefit=False)


def answer(week: Week, people: list[int]) -> None:
    """Decide about some of the applications of people who were spoken to at the gate."""
    for person_id in people:
        if week.chance(ANSWERED_A_CONTACT):
            decision = Decision(answer=pick(week.dice, ANSWERS), decided_on=week.day)
            # Whoever is covered by another colleague is answered there.
            with suppress(NotFound):
                decide_application(actor=week.coach, at=week.read_clock(), person_id=person_id, decision=decision)
