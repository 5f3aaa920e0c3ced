"""Why somebody fits or nearly does: a score as the sum of its parts, what is unknown, and the one thing that lacks."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sluitend.compute.matching.criteria import REMEDIES, UNKNOWN, Criterion, Part
from sluitend.compute.policy.pack import Pack

if TYPE_CHECKING:
    from sluitend.compute.matching.searching import Shortlist as Found


@dataclass(frozen=True, kw_only=True)
class Lack:
    """How much lacks of a criterion, and what would make the fit; `provision` is what the pack has for it, or ""."""

    criterion: str
    much: int
    remedy: str
    provision: str


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Somebody and work by their places in a market: `parts` add up to the score, `unknown` are criteria in order."""

    person: int
    ask: int
    score: int
    parts: tuple[tuple[str, int], ...]
    unknown: tuple[str, ...]
    lack: Lack | None


def explain_found(found: "Found", *, pack: Pack) -> Iterator[Pair]:
    """Give what was found pair by pair, the best first."""
    provisions = {each.code for each in pack.provisions}
    for place, lacks in enumerate(found.lacks.tolist()):
        parts = [(part.name.lower(), points) for part, points in zip(Part, found.parts[place].tolist()) if points]
        yield Pair(
            person=int(found.people[place]),
            ask=int(found.asks[place]),
            score=int(found.scores[place]),
            parts=tuple(parts),
            unknown=tuple(each.name.lower() for each in Criterion if lacks[each] == UNKNOWN),
            lack=next((_tell_lack(each, lacks[each], provisions) for each in Criterion if lacks[each] > 0), None),
        )


def _tell_lack(criterion: Criterion, much: int, provisions: set[str]) -> Lack:
    remedy = REMEDIES.get(criterion, "")
    return Lack(
        criterion=criterion.name.lower(), much=much, remedy=remedy, provision=remedy if remedy in provisions else ""
    )
