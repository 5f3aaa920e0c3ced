"""What an employer may see of somebody before they meet: taken from the profile, and looked through for who it is."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from sluitend.areas.employers.checking import list_excluding
from sluitend.areas.profiles.facts import AvailabilityFact, MobilityFact
from sluitend.areas.profiles.rows import find_sections
from sluitend.compute.formulas.revealing import find_revealing
from sluitend.compute.policy.pack import Pack
from sluitend.gate.errors import Invalid
from sluitend.parties.models import Person

SECTIONS = ("work", "skills", "licences", "availability", "mobility")
PARTS = ("by_day", "by_evening", "by_night", "at_weekend")
MEANS = ("on_foot", "by_bicycle", "by_moped", "by_public_transport", "by_car")
MOST_NAMED = 12


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What somebody can, when, and how far; there is no field for who they are."""

    can: tuple[str, ...]
    licences: tuple[str, ...]
    hours_least: int | None
    hours_most: int | None
    parts: tuple[str, ...]
    start_on: date | None
    ways: tuple[str, ...]
    most_minutes: int | None
    words: str

    def list_columns(self) -> dict[str, Any]:
        """Give it as it is written down: the candidate has a column of the same name for each."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in vars(self).items()}


def draft_offer(person: Person, *, words: str) -> Offer:
    """Give what the profile tells of somebody's work; own words that tell who they are, stay out."""
    sections = find_sections(person.pk, SECTIONS)
    names = [person.first_name, person.last_name]
    told: list[Any] = [*sections["work"].facts, *sections["skills"].facts]
    named = dict.fromkeys(each.concept_name or each.words for each in told)
    hours: Any = next(iter(sections["availability"].facts), AvailabilityFact())
    travel: Any = next(iter(sections["mobility"].facts), MobilityFact())
    licences: list[Any] = list(sections["licences"].facts)
    return Offer(
        can=tuple(each for each in named if each and not find_revealing(each, names=names))[:MOST_NAMED],
        licences=tuple(each.code for each in licences if each.code),
        hours_least=hours.hours_min,
        hours_most=hours.hours_max,
        parts=tuple(name for name in PARTS if getattr(hours, name)),
        start_on=hours.start_on,
        ways=tuple(name for name in MEANS if getattr(travel, name)),
        most_minutes=travel.most_minutes,
        words=words,
    )


def require_blind(words: str, *, person: Person, pack: Pack, today: date) -> None:
    """Refuse words that tell who somebody is, or to which group they belong."""
    telling = find_revealing(words, names=[person.first_name, person.last_name])
    excluding = [found for _wording, found in list_excluding(pack, words, on=today)]
    for found in [telling, *excluding]:
        if found:
            raise Invalid(
                _("In deze tekst staat wie het is: ‘%(found)s’.") % {"found": found},
                _("De werkgever kiest op wat iemand kan, zonder naam, leeftijd, geslacht of adres."),
                _("Schrijf alleen wat deze persoon kan en wil."),
            )
