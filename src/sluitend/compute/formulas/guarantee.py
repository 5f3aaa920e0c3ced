"""Take and bring: what each side of a guarantee is short of, ahead of its day and when it is settled."""

from dataclasses import dataclass

from sluitend.compute.promises.rules import BROKEN, KEPT, RELEASED


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a guarantee stands, all in people: places promised and those the employer still expects to have.

    `training`, `trained` and `started` are candidates, each counted in one of these.
    """

    places: int
    expected: int
    training: int
    trained: int
    started: int

    @property
    def brought(self) -> int:
        """Give how many candidates the municipality brought, with those who have started."""
        return self.trained + self.started

    @property
    def given(self) -> int:
        """Give how many candidates count on a place."""
        return self.training + self.brought


@dataclass(frozen=True, kw_only=True)
class Shortfall:
    """What is missing as it stands now: candidates, places, and people trained for a place that will not come."""

    candidates: int
    places: int
    stranded: int


def find_shortfall(standing: Standing) -> Shortfall:
    """Give what either side would be short of, in people; nothing is ever missing less than not at all.

    Source: approach A5, take-and-bring guarantee.
    """
    return Shortfall(
        candidates=max(0, standing.places - standing.given),
        places=standing.places - standing.expected,
        stranded=max(0, standing.given - standing.expected),
    )


def decide_sides(standing: Standing) -> tuple[str, str]:
    """Give how the promise of the municipality and that of the employer end, in this order.

    An employer owes a place for each candidate who was brought: whoever took all of them, did not break its word.
    Source: approach A5, places *if* the municipality brings trained candidates.
    """
    ours = KEPT if standing.brought == standing.places else BROKEN
    if standing.started < standing.brought:
        return ours, BROKEN
    return ours, KEPT if standing.started == standing.places else RELEASED
