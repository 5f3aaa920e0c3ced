"""Who somebody in a town is: work, school, wish and what stands in the way, made up from a name and a seed."""

import random
from dataclasses import dataclass
from functools import lru_cache

from sluitend.cli.town.assumptions import TROUBLES
from sluitend.cli.town.people import pick

# Work as it stands in the vocabulary, with how one talks of doing it.
WORK = (
    ("magazijnmedewerker", "in een magazijn"),
    ("orderpicker", "als orderpicker"),
    ("schoonmaker gebouwen", "in de schoonmaak"),
    ("interieurverzorger", "als interieurverzorger"),
    ("keukenhulp", "in een keuken"),
    ("kok", "als kok"),
    ("winkelmedewerker", "in een winkel"),
    ("kassamedewerker", "achter de kassa"),
    ("schappenvuller", "bij een supermarkt"),
    ("hovenier", "in het groen"),
    ("tuinbouwmedewerker", "in de kas"),
    ("schilder bouw", "als schilder"),
    ("timmerman", "als timmerman"),
    ("productiemedewerker", "in een fabriek"),
    ("fietsenmaker", "in een fietsenwerkplaats"),
    ("taxichauffeur", "op de taxi"),
    ("zorghulp", "in de zorg"),
    ("thuishulp", "in de thuiszorg"),
    ("administratief medewerker", "op een kantoor"),
    ("receptionist", "achter een balie"),
    ("beveiliger", "in de beveiliging"),
    ("conciërge", "op een school"),
    ("naaister", "in een naaiatelier"),
    ("onderwijsassistent", "in een klas"),
)
SKILLS = (
    "goederen verpakken",
    "in teams werken",
    "klantenservice bieden",
    "zelfstandig werken",
    "tuingereedschap gebruiken",
    "oppervlakken schoonmaken",
    "toezicht houden op kinderen",
    "administratieve taken uitvoeren",
    "mondeling in het Nederlands communiceren",
    "plannen",
)
SCHOOLS = {"primary": 0.2, "vmbo": 0.3, "mbo2": 0.22, "mbo4": 0.12, "havo_vwo": 0.06, "hbo": 0.06, "none": 0.04}
TONGUES = {"": 0.62, "ara": 0.12, "tur": 0.1, "tir": 0.05, "pol": 0.05, "som": 0.03, "fas": 0.03}


@dataclass(frozen=True, kw_only=True)
class Story:
    """A made-up life; `trouble` is what stands in the way, or ""."""

    had: tuple[str, str]
    wants: tuple[str, str]
    trouble: str
    school: str
    tongue: str
    skills: tuple[str, ...]
    hours: int
    minutes: int
    since_year: int


@lru_cache(maxsize=4096)
def tell_story(seed: int, name: str) -> Story:
    """Give the story of somebody with this name; the same seed tells the same one."""
    dice = random.Random(f"{seed}:story:{name}")
    trouble = pick(dice, TROUBLES)
    return Story(
        had=dice.choice(WORK),
        wants=dice.choice(WORK),
        trouble=trouble,
        school=pick(dice, SCHOOLS),
        tongue=pick(dice, TONGUES) or ("ara" if trouble == "language" else ""),
        skills=tuple(dice.sample(SKILLS, 2)),
        hours=dice.choice((12, 16, 20, 24, 32, 36)),
        minutes=dice.choice((15, 20, 30, 45, 60)),
        since_year=dice.randint(3, 14),
    )
