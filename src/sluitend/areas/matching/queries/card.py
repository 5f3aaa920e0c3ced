"""The card of the algorithm: by which rules it works, where those come from, and how often each group is found."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.matching.models import MatchOffer, MatchRound
from sluitend.areas.matching.rows import RoundRow, Stop, find_stop, list_rounds
from sluitend.compute.calendar.ages import find_age
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.evaluation.impact import Chosen, Impact, measure_impact
from sluitend.compute.policy.target_groups import TargetGroup
from sluitend.compute.policy.values import Parameter
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack

# Groups that a municipality may look at afterwards: it keeps these for the law on income and for letters.
YOUNG, MIDDLE, OLDER, DUTCH, OTHER = "young", "middle", "older", "dutch", "other_language"
YOUNG_UNTIL, OLDER_FROM = 27, 50


@dataclass(frozen=True, kw_only=True)
class Counted:
    """How many people of a group stood on a list, out of how many who took part; no `impact` of fewer than ten."""

    group: str
    listed: int
    people: int
    impact: Impact | None


@dataclass(frozen=True, kw_only=True)
class MatchCard:
    """The rules of the pack with their sources, the last round, the stop, and what the last round did to groups.

    The groups in `first` have points more in a proposal.
    """

    pack_title: str
    rules: tuple[Parameter, ...]
    first: tuple[TargetGroup, ...]
    last: RoundRow | None
    stop: Stop | None
    groups: tuple[Counted, ...]
    today: date


@act("read_match_card")
def read_match_card(*, actor: Actor, at: datetime) -> Outcome[MatchCard]:
    """Give the card; it counts people and names nobody."""
    today, pack = find_day(at), find_pack(actor.organisation_id)
    codes = dict.fromkeys(each.code for each in pack.parameters if each.code.startswith("matching_"))
    made = MatchRound.objects.filter(organisation=actor.organisation_id).are_made()
    last = made.first()
    card = MatchCard(
        pack_title=pack.title,
        rules=tuple(pack.parameter(code, on=today) for code in codes),
        first=tuple(group for group in pack.target_groups if group.priority and group.holds(today)),
        last=list_rounds(made.filter(id=last.pk))[0] if last else None,
        stop=find_stop(actor.organisation_id),
        groups=_count(last, today) if last else (),
        today=today,
    )
    return Outcome(value=card, object="match_card")


def _count(made: MatchRound, today: date) -> tuple[Counted, ...]:
    """Count by age and by language, each apart; whoever nothing is known of is in no group."""
    offers = MatchOffer.objects.filter(round=made).values_list("person__born_on", "person__language", "is_listed")
    told = list(offers)
    ages = [(_tell_age(born_on, today), is_listed) for born_on, _, is_listed in told if born_on]
    languages = [(DUTCH if language == "nld" else OTHER, is_listed) for _, language, is_listed in told]
    return (*_measure(ages), *_measure(languages))


def _measure(told: list[tuple[str, bool]]) -> list[Counted]:
    people, listed = Counter(group for group, _ in told), Counter(group for group, is_listed in told if is_listed)
    groups = {group: Chosen(count=listed[group], of=people[group]) for group in sorted(people)}
    impacts = measure_impact(groups)
    return [
        Counted(group=group, listed=each.count, people=each.of, impact=impacts[group]) for group, each in groups.items()
    ]


def _tell_age(born_on: date, today: date) -> str:
    age = find_age(born_on, on=today)
    if age < YOUNG_UNTIL:
        return YOUNG
    return MIDDLE if age < OLDER_FROM else OLDER
