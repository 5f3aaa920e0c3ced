"""Sharing people out: who takes whom, so that nobody is told a story twice and nobody gets far more than the others."""

from collections.abc import Mapping, Sequence


def assign_people(people: Mapping[int, int | None], *, loads: Mapping[int, int]) -> dict[int, int]:
    """Give the taker of each person, in the order of `people`.

    `people` holds whoever knows each person already (None when nobody of the takers does), `loads` how many people
    each taker has now; both by number. Whoever is known goes to the one who knows them; each of the others goes
    to whoever then has the fewest, the first named when two have as few. Linear in people times takers. The rule
    of one taker a person is that of Venlo (approach C7): one coach answers for all of a person's questions.
    """
    counts = dict(loads)
    shared: dict[int, int] = {}
    for person, acquainted in people.items():
        taker = acquainted if acquainted in counts else min(counts, key=counts.__getitem__)
        shared[person] = taker
        counts[taker] += 1
    return shared


def count_loads(
    shared: Mapping[int, int], *, loads: Mapping[int, int], covered_by: Mapping[int, int]
) -> dict[int, int]:
    """Give how many people each taker has after sharing out: who is covered by a taker already is counted once."""
    more: Sequence[int] = [taker for person, taker in shared.items() if covered_by.get(person) != taker]
    return {taker: load + more.count(taker) for taker, load in loads.items()}
