"""What a pack says to employers: answers to obstacles, what they can ask, why it ends, and words to avoid."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sluitend.compute.calendar import Term, end_term
from sluitend.compute.policy.values import Dated


@dataclass(frozen=True, kw_only=True)
class EmployerObstacle(Dated):
    """Why an employer hesitates to take somebody on, and by what that can be taken away."""

    code: str
    name: str
    answers: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DemandKind(Dated):
    """Something for which an employer asks people, with its rules.

    `longest` is how long it may last and `hours_at_most` how much in a week; None where nothing limits it.
    """

    code: str
    name: str
    is_paid: bool
    longest: Term | None
    hours_at_most: int | None
    because: str

    def find_latest_end(self, starts_on: date) -> date | None:
        """Give the last day on which it may end when it starts on this one; None where nothing limits it."""
        return end_term(self.longest, start_on=starts_on) if self.longest else None


@dataclass(frozen=True, kw_only=True)
class IntroductionReason(Dated):
    """Why an employer and somebody who was put forward do not go on together: always something about the work."""

    code: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Wording(Dated):
    """Words in a text of an employer that keep a group of people out: on which ground, by which law, what instead."""

    code: str
    words: tuple[str, ...]
    ground: str
    law: str
    advice: str

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        choices = "|".join(re.escape(each) for each in self.words)
        # Whole words, also more of them: "dame" finds "dames", and leaves "damesmode" alone.
        return re.compile(rf"\b(?:{choices})(?:s|n|en)?\b", re.IGNORECASE)

    def find_in(self, text: str) -> str:
        """Give the words of the text that are meant, as they stand there; "" when there are none."""
        found = self._pattern.search(text)
        return found[0] if found else ""
