"""The rules of matching as the pack of a municipality sets them: points, leeway, travel, and who takes part."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sluitend.compute.matching.criteria import Leeway, Weights
from sluitend.compute.policy.pack import Pack

MEANS = ("on_foot", "by_bicycle", "by_moped", "by_public_transport", "by_car")
# How many of the best are looked at for each demand.
MOST_LISTED = 50


@dataclass(frozen=True, kw_only=True)
class Rules:
    """What counts for how many points, how much may lack for a near match, and how fast each means of travel is.

    `skill_points` are those of a wished skill; `least_known` is how many essentials of a profile must be known to take
    part. Each full year of waiting brings `waiting_points`, for `waiting_years` at most. `means` has minutes for ten
    kilometres, and minutes before these count.
    """

    weights: Weights
    leeway: Leeway
    skill_points: int
    least_known: int
    waiting_points: int
    waiting_years: int
    keep_days: int
    means: Mapping[str, tuple[int, int]]


def read_rules(pack: Pack, *, on: date) -> Rules:
    """Give the rules of a pack on a day."""

    def read(code: str) -> int:
        return int(pack.parameter(f"matching_{code}", on=on).value)

    return Rules(
        # Nobody is asked for a sector, so that none brings points.
        weights=Weights(
            sector=0, occupation=read("points_occupation"), hours=read("points_hours"), travel=read("points_travel")
        ),
        leeway=Leeway(hours=read("leeway_hours"), start=read("leeway_days"), travel=read("leeway_minutes")),
        skill_points=read("points_skill"),
        least_known=read("least_known"),
        waiting_points=read("points_waiting"),
        waiting_years=read("years_waiting"),
        keep_days=read("keep_days"),
        means={each: (read(f"pace_{each}"), read(f"setout_{each}")) for each in MEANS},
    )
