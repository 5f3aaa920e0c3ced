"""Proposing: which occupation and skills of the vocabulary a text seems to mean, for a person to choose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from django.db.models import Count, Max

from sluitend.areas.employers.models import Demand, DemandSkill
from sluitend.areas.profiles.models import Concept, Label, OccupationSkill
from sluitend.areas.profiles.naming import find_named
from sluitend.areas.profiles.plain import make_plain
from sluitend.compute.matching.linking import Concept as Named
from sluitend.compute.matching.linking import Linker, build_linker, find_concepts

OCCUPATION, SKILL = "occupation", "skill"
MOST_OCCUPATIONS, MOST_SKILLS, MOST_TITLE = 3, 6, 120
# No name of a skill that somebody would write in an advertisement has more words.
LONGEST_NAME = 6


@dataclass(frozen=True, kw_only=True)
class DemandProposal:
    """What a text seems to ask: its first line as the title, occupations, the likest first, and skills it names."""

    title: str
    occupations: tuple[str, ...]
    skills: tuple[str, ...]


def propose_demand(text: str) -> DemandProposal:
    """Give what a text seems to ask; where the vocabulary holds nothing, nothing is proposed."""
    title = next((line.strip() for line in text.splitlines() if line.strip()), "")[:MOST_TITLE]
    [occupations] = propose_occupations([title], most=MOST_OCCUPATIONS) or [[]]
    return DemandProposal(
        title=title, occupations=_name_in_order(occupations), skills=_name_in_order(_find_skills(text)[:MOST_SKILLS])
    )


def propose_skills(demand: Demand) -> dict[str, str]:
    """Give the concepts of skills by name: those that a demand names, then what its proposed occupation asks."""
    asked = OccupationSkill.objects.filter(occupation=demand.proposed_id, is_essential=True).order_by("skill")
    of_the_work = asked.exclude(skill__in=(named := _find_skills(f"{demand.title} {demand.words}")))
    concepts = [*named[:MOST_SKILLS], *of_the_work.values_list("skill", flat=True)[:MOST_SKILLS]]
    told = set(DemandSkill.objects.filter(demand=demand).values_list("words", flat=True))
    names = zip(_name_in_order(concepts), concepts, strict=True)
    return {name: concept for name, concept in names if len(name) <= MOST_TITLE and name not in told}


def propose_occupations(titles: Sequence[str], *, most: int = 1) -> list[list[str]]:
    """Give for each title the occupations that it is most like, the likest first; none that it has no likeness to."""
    labels = Label.objects.filter(kind=OCCUPATION).aggregate(count=Count("id"), last=Max("id"))
    if not labels["count"]:
        return [[] for _title in titles]
    linker, concepts = _read_linker(labels["count"], labels["last"])
    rows, likeness = find_concepts(linker, titles, most=most)
    return [
        [concepts[row] for row, like in zip(found, likes, strict=True) if like > 0]
        for found, likes in zip(rows, likeness, strict=True)
    ]


@lru_cache(maxsize=1)
def _read_linker(_count: int, _last: int) -> tuple[Linker, list[str]]:
    """Make the vocabulary ready to be searched, once for each release: for the whole of ESCO it takes some seconds."""
    labels = Label.objects.filter(kind=OCCUPATION).order_by("concept").values_list("concept", "text")
    texts = {concept: [text for _, text in each] for concept, each in groupby(labels, key=itemgetter(0))}
    return build_linker([Named(labels=tuple(each)) for each in texts.values()]), list(texts)


def _find_skills(text: str) -> list[str]:
    """Give the concepts of the skills that a text names."""
    return sorted(set(find_named(SKILL, _list_runs(text)).values()))


def _list_runs(text: str) -> list[str]:
    """Give every run of a few words in a text."""
    words = make_plain(text).replace(",", " ").replace(".", " ").split()
    return [
        " ".join(words[first : first + length])
        for length in range(1, LONGEST_NAME + 1)
        for first in range(len(words) - length + 1)
    ]


def _name_in_order(concepts: Iterable[str]) -> tuple[str, ...]:
    wanted = list(concepts)
    names = {each.pk: each.label_nl or each.label_en for each in Concept.objects.filter(pk__in=wanted)}
    return tuple(names[each] for each in wanted)
