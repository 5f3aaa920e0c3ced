"""What a pack can say besides promises, as frozen values: each figure with its source and its status."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sluitend.compute.calendar import Term

VERIFIED, UNVERIFIED = "verified", "unverified"
STATUSES = (VERIFIED, UNVERIFIED)
BASE_SCENARIO = "base"


@dataclass(frozen=True, kw_only=True)
class Dated:
    """What every dated fact has: the first and last day that it holds, its source, and if it was verified."""

    from_on: date
    until_on: date | None
    source: str
    status: str

    def holds(self, on: date) -> bool:
        """Tell whether the fact holds on a day; the last day counts, and None means until further notice."""
        return self.from_on <= on and (self.until_on is None or on <= self.until_on)


@dataclass(frozen=True, kw_only=True)
class Parameter(Dated):
    """An amount, share, number or norm; every one of them can change on a day."""

    code: str
    name: str
    value: Decimal
    unit: str


@dataclass(frozen=True, kw_only=True)
class StatutoryTerm(Dated):
    """A clock of domain §2.2: from `counted` on, `length` later, with a warning `warning_days` before.

    `consequence` tells in Dutch what follows when the clock runs out; `basis` is the article of law.
    """

    code: str
    name: str
    length: Term
    counted: str
    basis: str
    warning_days: int
    consequence: str


@dataclass(frozen=True, kw_only=True)
class AreaPolicy:
    """An area of the approach; `starts_on` is None as long as nobody has published when it starts."""

    code: str
    name: str
    starts_on: date | None
    ends_on: date | None
    recipients: int | None
    source: str
    status: str


@dataclass(frozen=True, kw_only=True)
class Population:
    """How many people there are on a day; `ladder` counts rungs 1-6, `elsewhere` those outside the areas."""

    total: int
    counted_on: date
    ladder: tuple[int, ...] | None
    elsewhere: int | None
    source: str
    status: str


@dataclass(frozen=True, kw_only=True)
class Instrument(Dated):
    """Something that can be offered, with the kind of evidence that it helps.

    What `counts_as_offer` stops the clock of the offer once it begins.
    """

    code: str
    name: str
    counts_as_offer: bool
    evidence: str
    evidence_source: str


@dataclass(frozen=True, kw_only=True)
class ProvisionKind(Dated):
    """Something that must be there before other things can go on, such as debt help or childcare.

    `purpose` is the wall behind which its details lie. The clocks are codes of terms of the pack: until the
    first talk, the same under threat, and until the decision; None where the promise's own term holds.
    """

    code: str
    name: str
    purpose: str
    first_talk: str | None
    first_talk_under_threat: str | None
    decision: str | None


@dataclass(frozen=True, kw_only=True)
class NoteTemplate(Dated):
    """A text to begin a note with, for one kind of contact: questions worth asking, in plain Dutch."""

    code: str
    name: str
    kind: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Goal:
    """A number to reach: `target` `unit`s, out of `group` people when that is known, before `by_on`.

    `scenario` is "base" unless the goal only holds in another economic scenario of the pack.
    """

    code: str
    name: str
    target: int
    unit: str
    group: int | None
    by_on: date | None
    target_group: str | None
    scenario: str
    source: str
    status: str


@dataclass(frozen=True, kw_only=True)
class Fund(Dated):
    """Money set aside, in `currency` EUR or NLG, for each `per` (such as a person) once per `every`."""

    code: str
    name: str
    amount: Decimal
    currency: str
    per: str
    every: Term | None


@dataclass(frozen=True, kw_only=True)
class Town:
    """How a simulated town behaves; all shares are fractions 0-1 and no statistic.

    `monthly_inflow` and `monthly_outflow` are shares of the stock; `answers` gives the share that answers
    by channel of invitation; the other mappings are distributions that add up to 1.
    """

    monthly_inflow: float
    monthly_outflow: float
    shows_up: float
    spoken_at_home: float
    answers: Mapping[str, float]
    exit_reasons: Mapping[str, float]
    ages: Mapping[str, float]
    education: Mapping[str, float]
    duration: Mapping[str, float]
    source: str
    status: str
