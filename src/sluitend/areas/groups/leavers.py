"""Whose benefit ended between two days, with what was known of them on the day before; asked without a gate."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sluitend.areas.cohorts.candidates import list_known_facts
from sluitend.compute.calendar.units import ONE_DAY
from sluitend.parties.facts import Known, KnownFact, tell_facts
from sluitend.parties.models import BenefitSpell, Residence

Homes = dict[int, list[tuple[date, date | None, str]]]


@dataclass(frozen=True, kw_only=True)
class Leaver:
    """Somebody on the day before a benefit ended, and why it did."""

    on: date
    because: str
    facts: dict[str, int | bool | str]


def list_leavers(organisation_id: int, *, from_on: date, until_on: date) -> list[Leaver]:
    """Give the ends of benefits in a stretch, both days counted, with three queries."""
    theirs = BenefitSpell.objects.filter(person__party__organisation=organisation_id)
    ended = list(theirs.filter(ended_on__range=(from_on, until_on)).select_related("person"))
    people = {spell.person_id for spell in ended}
    facts, homes = list_known_facts(organisation_id, on=until_on, people=people), _list_homes(people)
    return [
        _tell(spell, area=_find_home(homes[spell.person_id], on), facts=facts[spell.person_id], on=on)
        for spell in ended
        for on in [max((spell.ended_on or until_on) - ONE_DAY, spell.started_on)]
    ]


def _tell(spell: BenefitSpell, *, area: str, facts: list[KnownFact], on: date) -> Leaver:
    known = Known(
        born_on=spell.person.born_on,
        benefit_since_on=spell.started_on,
        area=area,
        is_in_cohort=False,
        facts=facts,
    )
    return Leaver(on=on, because=spell.end_reason, facts=tell_facts(known, on=on))


def _list_homes(people: Collection[int]) -> Homes:
    homes: Homes = defaultdict(list)
    lived = Residence.objects.filter(person__in=people).order_by("from_on", "id")
    for person_id, from_on, until_on, code in lived.values_list("person", "from_on", "until_on", "area__code"):
        homes[person_id].append((from_on, until_on, code))
    return homes


def _find_home(homes: list[tuple[date, date | None, str]], on: date) -> str:
    """Give the area in which somebody lived on a day, or ""."""
    lived = (code for from_on, until_on, code in homes if from_on <= on and (until_on is None or until_on > on))
    return next(lived, "")
