"""Impact: whether one group is chosen less often than another, and how sure one can be of that."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

from sluitend.compute.evaluation.shares import Z95, Interval

# Below this nothing is told of a group, so that nobody can be recognised in it.
LEAST_PEOPLE = 10
FOUR_FIFTHS = 0.8


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """How many people of a group were chosen, out of how many who could have been."""

    count: int
    of: int


@dataclass(frozen=True, kw_only=True)
class Impact:
    """The share of a group that was chosen, as a ratio to that of the group most often chosen.

    `is_low` tells that the ratio is below four fifths, `is_surely_low` that its whole interval is.
    """

    ratio: float
    interval: Interval

    @property
    def is_low(self) -> bool:
        """Tell whether this group is chosen less than four fifths as often."""
        return self.ratio < FOUR_FIFTHS

    @property
    def is_surely_low(self) -> bool:
        """Tell whether chance alone does not explain that."""
        return self.interval.high < FOUR_FIFTHS


def measure_impact(groups: Mapping[str, Chosen], *, z: float = Z95) -> dict[str, Impact | None]:
    """Give the impact ratio of each group, `None` for fewer than ten people and when nobody was chosen.

    The interval is that of the logarithm of a ratio of two shares, half a person added to each count so that nobody
    chosen is no certainty: D. Katz et al., Biometrics 34 (1978), pp. 469-474, with the addition of S.D. Walter,
    Biometrika 62 (1975), pp. 371-374. The group most often chosen has ratio 1 by definition, and no other reference.
    Source of four fifths: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D).
    """
    told = {name: group for name, group in groups.items() if group.of >= LEAST_PEOPLE}
    most = max(told.values(), key=lambda group: group.count / group.of, default=None)
    if most is None or most.count == 0:
        return dict.fromkeys(groups)
    return {name: _compare(group, most, z) if name in told else None for name, group in groups.items()}


def _compare(group: Chosen, most: Chosen, z: float) -> Impact:
    ratio = (group.count / group.of) / (most.count / most.of)
    if group is most:
        return Impact(ratio=ratio, interval=Interval(low=ratio, high=ratio))
    middle = log((group.count + 0.5) / (group.of + 0.5)) - log((most.count + 0.5) / (most.of + 0.5))
    spread = sqrt(sum(1 / (each.count + 0.5) - 1 / (each.of + 0.5) for each in (group, most)))
    return Impact(ratio=ratio, interval=Interval(low=exp(middle - z * spread), high=exp(middle + z * spread)))
