"""Displacement: does unpaid work at an employer take paid work from somebody else, by fixed questions and limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True)
class UnpaidWork:
    """What was told and counted about unpaid work at an employer, the one about whom it is asked not included.

    `staff` is how many people the organisation employs, `beside` how many of them work next to whoever learns;
    `learners` how many work there unpaid now, `repeats` how many did the same work unpaid in the last year.
    """

    is_additional: bool
    was_vacant: bool
    was_dismissed: bool
    is_learning: bool
    staff: int
    beside: int
    learners: int
    repeats: int


@dataclass(frozen=True, kw_only=True)
class DisplacementLimits:
    """The limits of a pack: the share of an organisation (0 to 1), and how many of a colleague and of a work.

    An organisation may always have `learners_at_least`, as a share of few people is nobody. The unit is people;
    `learners_each` is how many learn beside one colleague.
    """

    share: Decimal
    learners_at_least: int
    learners_each: int
    repeats: int


def find_displacement(work: UnpaidWork, limits: DisplacementLimits) -> tuple[str, ...]:
    """Give the codes of what speaks against it; none when nothing does.

    Source: the questions that municipalities ask by the Participatiewet (art. 10a paragraph 2, as applied).
    """
    return tuple(_list_faults(work, limits))


def _list_faults(work: UnpaidWork, limits: DisplacementLimits) -> Iterator[str]:
    if not work.is_additional:
        yield "not_additional"
    if work.was_vacant:
        yield "was_vacant"
    if work.was_dismissed:
        yield "was_dismissed"
    if not work.is_learning:
        yield "not_learning"
    together = work.learners + 1
    if together > max(limits.learners_at_least, int(limits.share * work.staff)):
        yield "too_many"
    if together > work.beside * limits.learners_each:
        yield "too_few_beside"
    if work.repeats >= limits.repeats:
        yield "too_often"
