"""What a person offers: no name, sex, age, origin, household, health or rung can be written down here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

import numpy as np

from sluitend.compute.matching import checking
from sluitend.compute.matching.criteria import UNKNOWN
from sluitend.compute.matching.packing import (
    ALWAYS,
    CERTIFICATES,
    HELD,
    LICENCES,
    NO_LIMIT,
    PERSON,
    SHIFTS,
    UNKNOWN_LEVEL,
    Ints,
    Records,
    count_ends,
    write_flags,
    write_levels,
)


@dataclass(frozen=True, kw_only=True)
class Travel:
    """From where somebody travels, and how far at most, with the means that carries them farthest.

    `east` and `north` in hectometres on any flat grid, shared with the places; `pace` in minutes for each ten
    kilometres and `setout` in minutes before these count; `reach` is the most minutes that they will travel.
    """

    east: int
    north: int
    pace: int
    setout: int
    reach: int


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What one person can and wants, where `None` is what nobody knows yet, which is never a no.

    `number` tells people apart (0 to 2^32); `hours` the least and most a week; `wage_value` in percents, for places
    whose condition it is. Licences are numbered 0-15, certificates 0-31, shifts 0-7, languages 0-14 and sectors 0-62;
    skills and occupations by their ESCO concept. A level of a language is 0 (none) to 6 (C2), of a skill 1 to 3.
    """

    number: int
    hours: tuple[int, int] | None = None
    from_on: date | None = None
    travel: Travel | None = None
    licences: frozenset[int] | None = None
    certificates: frozenset[int] | None = None
    shifts: frozenset[int] | None = None
    languages: Mapping[int, int | None] | None = None
    wage_value: int | None = None
    skills: Mapping[int, int | None] | None = None
    sectors: frozenset[int] = frozenset()
    occupations: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Offers:
    """Offers as records: `people` (people,) of `PERSON`, `held` (skills,) of `HELD` and `jobs` (occupations,).

    Somebody's skills stand from `skills_from` to `skills_until`, sorted by skill; so do the occupations they wish.
    """

    people: Records
    held: Records
    jobs: Ints


def build_offers(offers: Sequence[Offer]) -> Offers:
    """Give offers as records, in the order given. Linear in people and their skills.

    Raises `BadMatch` for a number outside what `Offer` tells.
    """
    for offer in offers:
        _check_offer(offer)
    people = np.array([_write_person(offer) for offer in offers], PERSON)
    skills = [sorted((offer.skills or {}).items()) for offer in offers]
    people["skills_until"] = count_ends(skills)
    people["skills_from"] = people["skills_until"] - [len(each) for each in skills]
    people["jobs_until"] = count_ends([offer.occupations for offer in offers])
    people["jobs_from"] = people["jobs_until"] - [len(offer.occupations) for offer in offers]
    return Offers(
        people=people,
        held=np.array([(skill, _write_level(level)) for skill, level in chain(*skills)], HELD),
        jobs=np.array(list(chain(*(sorted(offer.occupations) for offer in offers))), np.int32),
    )


def _check_offer(offer: Offer) -> None:
    least, most = offer.hours or (0, 0)
    travel = offer.travel
    numbers = [
        ("het aantal uren", (least,), checking.HOURS),
        ("het hoogste aantal uren", (most,), range(least, checking.HOURS.stop)),
        ("een rijbewijs", offer.licences or (), checking.LICENCES),
        ("een certificaat", offer.certificates or (), checking.CERTIFICATES),
        ("een werktijd", offer.shifts or (), checking.SHIFTS),
        ("een taal", offer.languages or (), checking.LANGUAGES),
        ("een taalniveau", (offer.languages or {}).values(), checking.LANGUAGE_LEVELS),
        ("een niveau", (offer.skills or {}).values(), checking.SKILL_LEVELS),
        ("de loonwaarde", (offer.wage_value,), checking.PERCENTS),
        ("een sector", offer.sectors, checking.SECTORS),
        ("het tempo", (travel.pace,) if travel else (), range(1, 1_000)),
        ("de reistijd", (travel.setout, travel.reach) if travel else (), range(1_000)),
    ]
    checking.check_numbers(offer.number, numbers=numbers)


def _write_person(offer: Offer) -> tuple[int, ...]:
    """Give the fields of `PERSON`, with what holds for anything where it is unknown."""
    groups = ((LICENCES, offer.licences), (CERTIFICATES, offer.certificates), (SHIFTS, offer.shifts))
    least, most = offer.hours or (0, NO_LIMIT)
    return (
        offer.number,
        sum(write_flags(group, flags or ()) for group, flags in groups),
        sum(group.mask for group, flags in groups if flags is None),
        _write_languages(offer.languages),
        sum(1 << sector for sector in offer.sectors),
        ALWAYS if offer.from_on is None else offer.from_on.toordinal(),
        *_write_travel(offer.travel),
        UNKNOWN if offer.hours is None else least,
        most,
        UNKNOWN if offer.wage_value is None else offer.wage_value,
        int(offer.skills is not None),
        *(0, 0, 0, 0),
    )


def _write_languages(languages: Mapping[int, int | None] | None) -> int:
    if languages is None:
        return write_levels((language, UNKNOWN_LEVEL) for language in range(15))
    return write_levels((each, UNKNOWN_LEVEL if level is None else level) for each, level in languages.items())


def _write_travel(travel: Travel | None) -> Iterable[int]:
    if travel is None:
        return 0, 0, 0, 0, UNKNOWN, NO_LIMIT
    radius = min(NO_LIMIT - 1, max(UNKNOWN, (travel.reach - travel.setout) * 100 // travel.pace))
    return travel.east, travel.north, travel.pace, travel.setout, travel.reach, radius


def _write_level(level: int | None) -> int:
    return 0 if level is None else level
