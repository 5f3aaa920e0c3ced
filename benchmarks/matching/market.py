"""Markets drawn by seed, straight as records: people and demands at the density of a city, much of it unknown."""

from dataclasses import dataclass

import numpy as np

from sluitend.compute.matching.ask import Asks
from sluitend.compute.matching.criteria import UNKNOWN
from sluitend.compute.matching.crowd import build_crowd
from sluitend.compute.matching.offer import Offers
from sluitend.compute.matching.packing import ALWAYS, ASK, ASKED, CERTIFICATES, HELD, LICENCES, NO_LIMIT, PERSON, SHIFTS
from sluitend.compute.matching.searching import Market

SKILLS, OCCUPATIONS, DAY = 13_896, 3_007, 739_000
# A city of 40,000 people on assistance is thirty kilometres wide; a larger market is as dense.
PEOPLE, WIDTH = 40_000, 300


@dataclass(frozen=True)
class Size:
    """How many people and demands."""

    people: int = PEOPLE
    asks: int = 5_000


def draw_market(size: Size, *, seed: int = 1) -> Market:
    """Draw a market: the same for the same seed."""
    drawn = np.random.default_rng(seed)
    width = int(WIDTH * (size.people / PEOPLE) ** 0.5)
    return Market(crowd=build_crowd(_draw_offers(drawn, size.people, width)), asks=_draw_asks(drawn, size.asks, width))


def _draw_offers(drawn: np.random.Generator, count: int, width: int) -> Offers:
    people = np.zeros(count, PERSON)
    people["number"] = np.arange(count)
    for group, shares in ((LICENCES, (0.5, 0.05, 0.1)), (CERTIFICATES, (0.12, 0.06, 0.04)), (SHIFTS, (0.5, 0.4, 0.6))):
        for flag, share in enumerate(shares):
            people["holds"] |= (drawn.random(count) < share).astype(np.int64) << group.first + flag
        people["unsure"] |= np.where(drawn.random(count) < 0.1, group.mask, 0)
    for language, levels in enumerate(([1, 2, 3, 4, 6, 6, 6, 7], [0, 0, 1, 2, 3, 4, 5, 7])):
        people["speaks"] |= drawn.choice(levels, count) << 4 * language
    people["sectors"] = 1 << drawn.integers(0, 21, count) | 1 << drawn.integers(0, 21, count)
    people["from_day"] = np.where(drawn.random(count) < 0.1, ALWAYS, DAY + drawn.integers(0, 90, count))
    people["east"], people["north"] = drawn.integers(0, width, (2, count))
    means = drawn.choice(3, count, p=[0.2, 0.6, 0.2])
    people["pace"], people["setout"] = np.array([120, 40, 15])[means], np.array([0, 3, 8])[means]
    people["reach"] = drawn.choice([20, 30, 45, 60], count)
    people["radius"] = (people["reach"] - people["setout"]) * 100 // people["pace"]
    people["hours_least"] = drawn.choice([0, 8, 16, 24], count)
    people["hours_most"] = people["hours_least"] + drawn.choice([8, 12, 16], count)
    unasked = drawn.random(count) < 0.1
    people["hours_least"][unasked], people["hours_most"][unasked] = UNKNOWN, NO_LIMIT
    nowhere = drawn.random(count) < 0.03
    people["reach"][nowhere], people["radius"][nowhere] = UNKNOWN, NO_LIMIT
    people["wage_value"] = np.where(drawn.random(count) < 0.8, UNKNOWN, drawn.integers(30, 101, count))
    people["skills_known"] = drawn.random(count) < 0.92
    return _draw_skills(drawn, people)


def _draw_skills(drawn: np.random.Generator, people: np.ndarray) -> Offers:
    counts = np.where(people["skills_known"], drawn.integers(3, 18, len(people)), 0)
    whose = np.repeat(np.arange(len(people)), counts)
    skills = _draw_zipf(drawn, len(whose), SKILLS)
    pairs = np.unique(whose * SKILLS + skills)
    whose, skills = np.divmod(pairs, SKILLS)
    held = np.zeros(len(pairs), HELD)
    held["skill"], held["level"] = skills, drawn.integers(0, 4, len(pairs))
    people["skills_until"] = np.searchsorted(whose, np.arange(len(people)), side="right")
    people["skills_from"] = np.searchsorted(whose, np.arange(len(people)))
    people["jobs_from"] = np.arange(len(people))
    people["jobs_until"] = people["jobs_from"] + 1
    return Offers(people=people, held=held, jobs=drawn.integers(0, OCCUPATIONS, len(people)).astype(np.int32))


def _draw_asks(drawn: np.random.Generator, count: int, width: int) -> Asks:
    asks = np.zeros(count, ASK)
    asks["number"] = np.arange(count)
    for group, shares in (
        (LICENCES, (0.25, 0.02, 0.03)),
        (CERTIFICATES, (0.08, 0.03, 0.01)),
        (SHIFTS, (0.2, 0.2, 0.3)),
    ):
        for flag, share in enumerate(shares):
            asks["needs"] |= (drawn.random(count) < share).astype(np.int64) << group.first + flag
    asks["speaks"] = drawn.choice([0, 2, 3, 4], count) | drawn.choice([0, 0, 0, 3], count) << 4
    asks["start_day"] = DAY + drawn.integers(20, 120, count)
    asks["anywhere"] = drawn.random(count) < 0.02
    asks["east"], asks["north"] = drawn.integers(0, width, (2, count))
    asks["hours_least"] = drawn.choice([8, 12, 20, 24, 32], count)
    asks["hours_most"] = asks["hours_least"] + drawn.choice([0, 4, 8], count)
    is_condition = drawn.random(count) < 0.1
    asks["wage_least"], asks["wage_most"] = np.where(is_condition, 30, UNKNOWN), np.where(is_condition, 90, NO_LIMIT)
    asks["sector"], asks["occupation"] = drawn.integers(0, 21, count), drawn.integers(0, OCCUPATIONS, count)
    required = drawn.choice(4, count, p=[0.25, 0.35, 0.3, 0.1])
    wished = drawn.integers(2, 7, count)
    asks["wished_until"] = np.cumsum(required + wished)
    asks["wished_from"] = asks["wished_until"] - wished
    asks["required_from"] = asks["wished_from"] - required
    asked = np.zeros(int(asks["wished_until"][-1]), ASKED)
    asked["skill"], asked["level"] = _draw_zipf(drawn, len(asked), SKILLS), drawn.integers(1, 4, len(asked))
    asked["points"] = drawn.integers(1, 10, len(asked))
    return Asks(asks=asks, asked=asked)


def _draw_zipf(drawn: np.random.Generator, count: int, most: int) -> np.ndarray:
    """Draw numbers of which low ones are common and high ones rare: as the reciprocal of their rank."""
    return (most ** drawn.random(count)).astype(np.int64) - 1
