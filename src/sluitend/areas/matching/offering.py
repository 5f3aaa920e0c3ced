"""What people offer, read from their profiles: what nobody asked stays unknown, and who somebody is, is not read."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet

from sluitend.areas.matching.models import Abstention
from sluitend.areas.matching.rules import MEANS, Rules
from sluitend.areas.matching.spots import Spots
from sluitend.areas.profiles.facts import ESSENTIALS, LANGUAGE_LEVELS, LICENCES
from sluitend.areas.profiles.models import TABLES, Edition
from sluitend.compute.matching.offer import Offer, Travel
from sluitend.gate.models import Restriction
from sluitend.parties.models import Person, PersonContact, Residence

UNASKED = "unknown"
# The driving licences come first in the list of the profile, the certificates after them.
DRIVING = LICENCES.index("t") + 1
# What each licence includes (Reglement rijbewijzen, articles 15 to 17).
INCLUDED = {
    "a": ("am",),
    "b": ("am",),
    "be": ("b", "am"),
    "c": ("b", "am"),
    "ce": ("c", "be", "b", "am"),
    "d": ("b", "am"),
    "t": ("am",),
}
DUTCH, DUTCH_NUMBER = "nld", 0
MOST_LEVEL = 6
# No work asks more hours, and the matcher counts no farther in minutes.
LONGEST_WEEK, LONGEST_REACH = 60, 999
COLUMNS = {
    "availability": ("hours_min", "hours_max", "start_on"),
    "mobility": (*MEANS, "most_minutes"),
    "licences": ("code",),
    "languages": ("code", "spoken"),
    "skills": ("concept", "level"),
    "wishes": ("concept",),
}
# Of each section what each person told, a row for each fact; nobody is there who was not asked.
Told = Mapping[str, Mapping[int, Sequence[tuple[Any, ...]]]]


def list_takers(organisation_id: int, *, rules: Rules) -> QuerySet[Person]:
    """Give who takes part: whoever is active, has told enough, did not stay out, and whose data may be used."""
    known = Edition.objects.filter(until_at=None, section__in=ESSENTIALS).exclude(answer=UNASKED)
    told = known.values("person").annotate(known=Count("id")).filter(known__gte=rules.least_known)
    return list_free(Person.objects.filter(party__organisation=organisation_id, party__in=told.values("person")))


def list_free(people: QuerySet[Person]) -> "QuerySet[Person]":
    """Give those of these people against whose taking part nothing speaks."""
    free = people.filter(active=True).exclude(party__in=Abstention.objects.filter(until_on=None).values("person"))
    return free.exclude(party__in=Restriction.objects.values("party_id"))


def list_offers(people: QuerySet[Person], *, rules: Rules, spots: Spots, concepts: Mapping[str, int]) -> list[Offer]:
    """Give what these people offer, in order of number; of skills and wishes only what some demand names."""
    numbers = sorted(people.values_list("party", flat=True))
    told, homes = _read_told(numbers), _read_homes(numbers)
    return [_tell_offer(number, told, homes[number], rules, spots, concepts) for number in numbers]


def _read_told(numbers: Sequence[int]) -> Told:
    told: dict[str, dict[int, list[tuple[Any, ...]]]] = {section: {} for section in COLUMNS}
    held = Edition.objects.filter(until_at=None, section__in=COLUMNS, person__in=numbers).exclude(answer=UNASKED)
    for section, person in held.values_list("section", "person"):
        told[section][person] = []
    for section, columns in COLUMNS.items():
        facts = TABLES[section].objects.filter(edition__in=held.filter(section=section))
        for person, *fact in facts.values_list("edition__person", *columns):
            told[section][person].append(tuple(fact))
    return told


def _read_homes(numbers: Sequence[int]) -> Mapping[int, tuple[str, int | None]]:
    """Give the address of each person, "" when there is none, and the area they live in."""
    post = PersonContact.objects.filter(person__in=numbers, until_on=None, point__kind="post")
    addresses = dict(post.order_by("is_preferred", "id").values_list("person", "point__value"))
    lives = Residence.objects.filter(person__in=numbers, until_on=None)
    areas = dict(lives.values_list("person", "area"))
    return defaultdict(lambda: ("", None), {each: (addresses.get(each, ""), areas.get(each)) for each in numbers})


def _tell_offer(
    number: int,
    told: Told,
    home: tuple[str, int | None],
    rules: Rules,
    spots: Spots,
    concepts: Mapping[str, int],
) -> Offer:
    hours, from_on = _tell_time(told["availability"].get(number))
    licences, certificates = _tell_licences(told["licences"].get(number))
    skills = told["skills"].get(number)
    wishes = (concept for (concept,) in told["wishes"].get(number, ()))
    return Offer(
        number=number,
        hours=hours,
        from_on=from_on,
        travel=_tell_travel(told["mobility"].get(number), home, rules, spots),
        licences=licences,
        certificates=certificates,
        languages=_tell_languages(told["languages"].get(number)),
        skills=None if skills is None else {concepts[skill]: level for skill, level in skills if skill in concepts},
        occupations=frozenset(concepts[wish] for wish in wishes if wish in concepts),
    )


def _tell_time(told: Sequence[tuple[Any, ...]] | None) -> tuple[tuple[int, int] | None, date | None]:
    """Give the hours a week and the first day; whoever named one end of the hours leaves the other open."""
    least, most, from_on = told[0] if told else (None, None, None)
    if least is None and most is None:
        return None, from_on
    return (min(least or 0, LONGEST_WEEK), min(LONGEST_WEEK if most is None else most, LONGEST_WEEK)), from_on


def _tell_licences(
    told: Sequence[tuple[Any, ...]] | None,
) -> tuple[frozenset[int] | None, frozenset[int] | None]:
    if told is None:
        return None, None
    return convert_licences([each for (code,) in told if code for each in (code, *INCLUDED.get(code, ()))])


def convert_licences(codes: Sequence[str]) -> tuple[frozenset[int], frozenset[int]]:
    """Give the numbers of licences and of certificates that a demand names."""
    numbers = {LICENCES.index(code) for code in codes}
    return frozenset(numbers & set(range(DRIVING))), frozenset(each - DRIVING for each in numbers if each >= DRIVING)


def convert_level(level: str) -> int | None:
    """Give a level of the European framework as a number; whoever grew up with a language speaks it best."""
    return min(MOST_LEVEL, LANGUAGE_LEVELS.index(level)) if level else None


def _tell_languages(told: Sequence[tuple[Any, ...]] | None) -> Mapping[int, int | None] | None:
    """Give the level of Dutch; that nobody wrote it down does not mean that it is not spoken."""
    spoken = [level for code, level in told or () if code == DUTCH]
    return {DUTCH_NUMBER: convert_level(spoken[0])} if spoken else None


def _tell_travel(
    told: Sequence[tuple[Any, ...]] | None, home: tuple[str, int | None], rules: Rules, spots: Spots
) -> Travel | None:
    """Give how far somebody travels with what carries them farthest; unknown without a home, a means or a limit."""
    *named, most = told[0] if told else (None,)
    ways = [rules.means[means] for means, is_named in zip(MEANS, named) if is_named]
    spot = spots.find(address=home[0], area_id=home[1])
    if spot is None or most is None or not ways:
        return None
    reach = min(most, LONGEST_REACH)
    pace, setout = max(ways, key=lambda way: (reach - way[1]) / way[0])
    return Travel(east=spot[0], north=spot[1], pace=pace, setout=setout, reach=reach)
