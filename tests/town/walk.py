"""A walk through a town: a row of steps by chance, with a comparison of both books after each."""

from random import Random

from tests.town import owner_steps, people_steps
from tests.town.choices import Pick
from tests.town.pair import Pair, told_by

# How often each step is taken; a town fills, settles, and hands over all the time.
STEPS = {
    people_steps.admit: 6,
    people_steps.import_spells: 1,
    people_steps.make: 8,
    people_steps.keep: 14,
    people_steps.fail: 6,
    people_steps.renew: 6,
    people_steps.discharge: 4,
    people_steps.readmit: 3,
    owner_steps.hand_over_person: 4,
    owner_steps.hand_over_caseload: 2,
    owner_steps.start_absence: 3,
    owner_steps.end_absence: 3,
    owner_steps.end_service: 1,
    owner_steps.hire: 1,
    owner_steps.add_means: 1,
    owner_steps.draw: 8,
    owner_steps.return_draw: 3,
    owner_steps.sweep: 6,
}


def walk(pair: Pair, *, seed: int, steps: int) -> None:
    """Take steps by chance; a difference tells the seed and every step that led to it."""
    chance = Random(seed)
    with told_by(seed, pair):
        begin(pair, chance.choice)
        for step in chance.choices([*STEPS], weights=[*STEPS.values()], k=steps - 1):
            step(pair, chance.choice)
            pair.compare()


def begin(pair: Pair, pick: Pick) -> None:
    """Let somebody in for certain, as most steps are about somebody."""
    while not pair.book.people:
        people_steps.admit(pair, pick)
    pair.compare()
