"""What open demands ask, in the numbers of the matcher; words that are no concept of ESCO cannot be compared."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import F, OuterRef, Subquery, Sum
from django.db.models.functions import Coalesce

from sluitend.areas.employers.models import Demand, DemandSkill
from sluitend.areas.employers.models.employer import SECTORS
from sluitend.areas.matching.offering import DUTCH_NUMBER, convert_level, convert_licences
from sluitend.areas.matching.rules import Rules
from sluitend.areas.matching.spots import Spots
from sluitend.compute.matching.ask import Ask, Wish
from sluitend.ledger.models import Draw

ANY_LEVEL = 1


@dataclass(frozen=True, kw_only=True)
class OpenAsk:
    """What a demand asks, and how many of its places are left."""

    ask: Ask
    places: int


def list_asks(organisation_id: int, *, rules: Rules, spots: Spots, today: date) -> tuple[list[OpenAsk], list[str]]:
    """Give what demands that were taken up and have places left ask, by number, and which concepts numbers are."""
    drawn = Draw.objects.filter(means=OuterRef("means"), returned_at=None).order_by().values("means")
    mine = Demand.objects.are_taken_up().filter(employer__municipality=organisation_id).order_by("id")
    given = Coalesce(Subquery(drawn.annotate(sum=Sum("amount")).values("sum")), 0)
    left = dict(mine.annotate(left=F("places") - given).filter(left__gt=0).values_list("id", "left"))
    demands = list(mine.filter(id__in=left).select_related("employer", "branch"))
    skills = _read_skills([demand.id for demand in demands])
    named = {demand.occupation_id for demand in demands if demand.occupation_id}
    concepts = sorted(named | {concept for rows in skills.values() for concept, _ in rows})
    numbers = {concept: number for number, concept in enumerate(concepts)}
    asks = [
        OpenAsk(
            ask=_tell_ask(demand, skills[demand.id], numbers, rules, spots, today),
            places=int(left[demand.id]),
        )
        for demand in demands
    ]
    return asks, concepts


def _read_skills(demands: Sequence[int]) -> Mapping[int, list[tuple[str, bool]]]:
    """Give the concepts that each demand names, and whether each is required."""
    found: dict[int, list[tuple[str, bool]]] = defaultdict(list)
    rows = DemandSkill.objects.filter(demand__in=demands, concept__isnull=False)
    for demand, concept, is_required in rows.values_list("demand", "concept", "is_required"):
        found[demand].append((concept, is_required))
    return found


def _tell_ask(
    demand: Demand,
    skills: Sequence[tuple[str, bool]],
    numbers: Mapping[str, int],
    rules: Rules,
    spots: Spots,
    today: date,
) -> Ask:
    branch, level = demand.branch, convert_level(demand.language_level)
    licences, certificates = convert_licences(demand.licences)
    place = spots.find(address=branch.address, area_id=branch.area_id) if branch else None
    return Ask(
        number=demand.id,
        hours=(demand.hours_least, demand.hours_most),
        start_on=max(demand.starts_on, today),
        place=place,
        is_place_known=place is not None,
        licences=licences,
        certificates=certificates,
        languages={DUTCH_NUMBER: level} if level else {},
        required={numbers[concept]: ANY_LEVEL for concept, is_required in skills if is_required},
        wished={numbers[concept]: Wish(ANY_LEVEL, rules.skill_points) for concept, required in skills if not required},
        sector=SECTORS.index(demand.employer.sector) if demand.employer.sector else None,
        occupation=numbers[demand.occupation_id] if demand.occupation_id else None,
    )
