"""From a week to a day and an hour: the conversations of one colleague laid into the free stretches of their days."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

NOWHERE = -1


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Free time without a break: on which day, from which quarter-hour of the day, and how many quarter-hours."""

    day: int
    begins: int
    quarters: int


@dataclass(frozen=True, kw_only=True)
class Slot:
    """When a conversation is: the day, the quarter-hour of the day at which it begins, and how long it takes."""

    day: int
    begins: int
    quarters: int


def place_in_slots(lengths: Sequence[int], *, stretches: Sequence[Stretch]) -> list[Slot | None]:
    """Give the slot of each conversation, in order of `lengths` (quarter-hours), or None where it does not fit.

    Each in turn, the longest first, comes in the stretch with the most time left, so that days are even. Only when
    somebody would be left out, the conversations are chosen and laid anew so that the most time is given away (an
    exact assignment, by HiGHS); meant for the few dozen conversations that one colleague has in a week or two.
    """
    places = _fill_evenly(lengths, stretches)
    if NOWHERE in places and stretches:
        places = _fill_most(lengths, stretches)
    used = [0] * len(stretches)
    slots: list[Slot | None] = []
    for place, length in zip(places, lengths):
        if place == NOWHERE:
            slots.append(None)
            continue
        slots.append(Slot(day=stretches[place].day, begins=stretches[place].begins + used[place], quarters=length))
        used[place] += length
    return slots


def _fill_evenly(lengths: Sequence[int], stretches: Sequence[Stretch]) -> list[int]:
    left = [stretch.quarters for stretch in stretches]
    places = [NOWHERE] * len(lengths)
    for number in sorted(range(len(lengths)), key=lambda number: -lengths[number]):
        place = max(range(len(left)), key=left.__getitem__, default=NOWHERE)
        if place != NOWHERE and left[place] >= lengths[number]:
            places[number] = place
            left[place] -= lengths[number]
    return places


def _fill_most(lengths: Sequence[int], stretches: Sequence[Stretch]) -> list[int]:
    people, places = len(lengths), len(stretches)
    once = LinearConstraint(np.kron(np.eye(people), np.ones(places)), ub=1)
    time = LinearConstraint(
        np.kron(np.array(lengths), np.eye(places)), ub=np.array([stretch.quarters for stretch in stretches])
    )
    found = milp(
        -np.repeat(lengths, places).astype(float),
        constraints=[once, time],
        integrality=np.ones(people * places),
        bounds=Bounds(0, 1),
    )
    chosen = found.x.reshape(people, places) > 0.5
    return [int(row.argmax()) if row.any() else NOWHERE for row in chosen]
