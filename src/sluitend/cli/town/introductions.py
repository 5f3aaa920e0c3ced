"""Sessions in a town: whoever was agreed on for some work says yes, is shown without a name, and meets the employer."""

from collections.abc import Iterable
from datetime import date, timedelta

from sluitend.areas.employers.queries import read_demand
from sluitend.areas.introductions.actions import (
    NewSession,
    choose_candidate,
    open_session,
    propose_candidate,
    record_candidate_outcome,
    record_consent,
    show_candidates,
)
from sluitend.cli.town.matching import read_clock
from sluitend.cli.town.world import World

WITHIN = timedelta(days=3)
# What each says, and how it went; the employer of the last still has to choose.
ANSWERS = (("details", "again"), ("blind", ""))


def introduce_people(world: World, *, day: date, agreed: Iterable[tuple[int, int]]) -> None:
    """Let employers meet people of whom a colleague agreed that the work would fit: pairs of a demand and a person."""
    for (consent, outcome), (demand_id, person_id) in zip(ANSWERS, agreed):
        session_id = _open(world, day, demand_id)
        candidate_id = _put_forward(world, day, session_id, person_id, consent)
        if outcome:
            _meet(world, day, candidate_id, outcome)


def _meet(world: World, day: date, candidate_id: int, outcome: str) -> None:
    """Note that the employer chose somebody and met them, and how that went."""
    manager = world.account_manager
    choose_candidate(actor=manager, at=read_clock(world, day), candidate_id=candidate_id, choice="meet")
    record_candidate_outcome(actor=manager, at=read_clock(world, day), candidate_id=candidate_id, outcome=outcome)


def _open(world: World, day: date, demand_id: int) -> int:
    """Agree with the employer that asked on a day to meet."""
    manager = world.account_manager
    demand = read_demand(actor=manager, at=read_clock(world, day), demand_id=demand_id).row
    new = NewSession(
        employer_id=demand.employer_id, demands=(demand_id,), way="session", held_on=day + WITHIN, place="Werkplein"
    )
    return open_session(actor=manager, at=read_clock(world, day), new=new)


def _put_forward(world: World, day: date, session_id: int, person_id: int, consent: str) -> int:
    """Put somebody forward who says yes, and let the employer see what they can."""
    manager = world.account_manager
    candidate_id = propose_candidate(
        actor=manager,
        at=read_clock(world, day),
        session_id=session_id,
        person_id=person_id,
        because="Wil dit werk graag doen.",
        words="Komt op tijd en leert graag.",
    )
    record_consent(actor=manager, at=read_clock(world, day), candidate_id=candidate_id, consent=consent)
    show_candidates(actor=manager, at=read_clock(world, day), session_id=session_id)
    return candidate_id
