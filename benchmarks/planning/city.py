"""A made-up city by seed: areas that begin one after the other, their residents, and colleagues with little time."""

from dataclasses import dataclass

import numpy as np

from sluitend.compute.planning.problem import NOBODY, Cohort, Crew, Problem

WEEKS = 78
AN_AREA, STAFF = 1500, 18
# Which share of people needs which language, Dutch first; and how many colleagues of ten speak each other one.
LANGUAGES, SPEAKERS = (0.78, 0.09, 0.05, 0.04, 0.03, 0.01), 0.3
# 45 minutes, an hour, or an hour and a half with an interpreter or for an intake.
QUARTERS, SHARES = (3, 4, 6), (0.5, 0.35, 0.15)
PRIORITIES, PRIORITY_SHARES = (1, 2, 4), (0.6, 0.3, 0.1)
KNOWN = 0.6
INFLOW = 0.25
YEAR, HALF_YEAR, LAST_START = 52, 26, 26
CASELOAD = 104
KEPT = 0.25
# Hours a week that a colleague has for these conversations, and how often a colleague is away for a week.
HOURS, QUARTERS_AN_HOUR, AWAY = (5, 11), 4, 0.12
# Two areas in seven share two colleagues, so those are planned as one.
SHARING = 7


@dataclass(frozen=True, kw_only=True)
class City:
    """What a city is drawn by; the same city has the same people and colleagues in weeks and in fortnights."""

    areas: int = 22
    weeks_a_bin: int = 1
    seed: int = 2019
    own_windows: bool = False


def draw_city(city: City) -> Problem:
    """Draw a city: three in four live there at the start of their area, with a year; one in four comes later."""
    drawn = np.random.default_rng(city.seed)
    return Problem(crew=_draw_crew(drawn, city), cohort=_draw_cohort(drawn, city), weeks_a_bin=city.weeks_a_bin)


def _draw_crew(drawn: np.random.Generator, city: City) -> Crew:
    count = city.areas * STAFF
    weekly = drawn.integers(*HOURS, count) * QUARTERS_AN_HOUR
    present = drawn.random((count, WEEKS)) > AWAY
    quarters = np.floor(weekly[:, None] * present * (1 - KEPT)).astype(np.int64)
    serves = np.repeat(np.eye(city.areas, dtype=bool), STAFF, axis=0)
    for area in range(0, city.areas - 1, SHARING):
        serves[area * STAFF : area * STAFF + 2, area + 1] = True
    speaks = drawn.random((count, len(LANGUAGES))) < SPEAKERS
    speaks[:, 0] = True
    # Of each language somebody in each area.
    for language in range(1, len(LANGUAGES)):
        speaks[np.arange(city.areas) * STAFF + language, language] = True
        speaks[np.arange(city.areas) * STAFF + language + 6, language] = True
    quarters = quarters.reshape(count, WEEKS // city.weeks_a_bin, -1).sum(axis=2)
    return Crew(
        quarters=quarters,
        taken=np.zeros_like(quarters),
        teams=np.arange(count) // STAFF,
        serves=serves,
        speaks=speaks,
        most_people=np.full(count, CASELOAD),
    )


def _draw_cohort(drawn: np.random.Generator, city: City) -> Cohort:
    people = city.areas * AN_AREA
    areas = np.arange(people) % city.areas
    starts = np.linspace(0, LAST_START, city.areas).astype(np.int64)[areas]
    is_new = drawn.random(people) < INFLOW
    first = np.where(is_new, starts + drawn.integers(1, HALF_YEAR + 1, people), starts)
    last = np.where(is_new, first + HALF_YEAR - 1, starts + YEAR - 1)
    if city.own_windows:
        first += drawn.integers(0, 4, people)
        last -= drawn.integers(0, 9, people)
    nobody = np.full(people, NOBODY)
    return Cohort(
        areas=areas,
        languages=drawn.choice(len(LANGUAGES), people, p=LANGUAGES),
        own=np.where(drawn.random(people) < KNOWN, areas * STAFF + drawn.integers(0, STAFF, people), NOBODY),
        quarters=drawn.choice(QUARTERS, people, p=SHARES),
        # A bin counts only when the whole of it lies in the window.
        first=-(-first // city.weeks_a_bin),
        last=(np.minimum(last, WEEKS - 1) + 1) // city.weeks_a_bin - 1,
        priority=drawn.choice(PRIORITIES, people, p=PRIORITY_SHARES),
        told_by=nobody,
        told_in=nobody,
    )
