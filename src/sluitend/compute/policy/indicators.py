"""Indicators: what is counted of whom, in words and in facts; a definition that changes is a new version."""

from collections.abc import Iterable
from dataclasses import dataclass

from sluitend.compute.policy.values import Dated

# What the book can tell of a member of a cohort at the end of a day, each since they became one.
INVITED, WRITTEN_TO, ANSWERED, REACHED = "invited", "written_to", "answered", "reached"
SPOKEN_TO, FIRST_CONVERSATION, PLAN, OFFER = "spoken_to", "first_conversation", "plan", "offer"
LEFT_TO_WORK, LEFT_STOPPED, LEFT_OTHERWISE = "left_to_work", "left_stopped", "left_otherwise"
MEMBER_FACTS = (
    *(INVITED, WRITTEN_TO, ANSWERED, REACHED, SPOKEN_TO, FIRST_CONVERSATION, PLAN, OFFER),
    *(LEFT_TO_WORK, LEFT_STOPPED, LEFT_OTHERWISE),
)
# What it can tell of each time that somebody left to work, so many months later: that the months are over, that there
# was a benefit again within them, that somebody said the work went on, or none of both. Silence is no result.
LASTING_MONTHS = (6, 12, 18)
OVER, RETURNED, WORKING, UNHEARD = "over", "returned", "working", "unheard"
LASTING_FACTS = tuple(f"{fact}_{months}" for fact in (OVER, RETURNED, WORKING, UNHEARD) for months in LASTING_MONTHS)
FACTS = (*MEMBER_FACTS, *LASTING_FACTS)


@dataclass(frozen=True, kw_only=True)
class Indicator(Dated):
    """One version of a definition: whoever has any of the facts `counts`, out of those with any of `out_of`.

    Without `out_of` it is out of everybody. `numerator` and `denominator` say both in words. A version holds from its
    day until the next one; figures can be asked under an earlier version for ever.
    """

    code: str
    version: int
    name: str
    text: str
    numerator: str
    denominator: str
    counts: tuple[str, ...]
    out_of: tuple[str, ...]

    @property
    def is_lasting(self) -> bool:
        """Tell whether it is about what came after leaving to work, and not about members of a cohort."""
        return not {*self.counts}.isdisjoint(LASTING_FACTS)


def choose_versions(indicators: Iterable[Indicator]) -> tuple[Indicator, ...]:
    """Give the newest version of each indicator, in the order in which the indicators first came."""
    newest: dict[str, Indicator] = {}
    for each in indicators:
        if each.code not in newest or each.version > newest[each.code].version:
            newest[each.code] = each
    return tuple(newest.values())
