"""What a pack says of placing people: the kinds there are, with their basis in law and their limits."""

from dataclasses import dataclass
from datetime import date

from sluitend.compute.calendar import Term, end_term
from sluitend.compute.policy.values import Dated

# What the code of every minimum wage an hour begins with; the age follows.
MINIMUM_WAGE = "wml_hour"


@dataclass(frozen=True, kw_only=True)
class PlacementKind(Dated):
    """A way in which somebody works or learns at an employer, with its rules.

    `first` is how long it may be agreed at once and `longest` with all extensions; None where nothing limits it.
    `under_age` is for whoever is younger. What `counts_as_offer` stops the clock of the offer. `asks` is what must be
    told besides, such as which subsidy obliges the organisation; "" when nothing is. `wage` begins the code of the
    parameter of the minimum wage for an age, such as `wml_hour` for `wml_hour_20`.
    """

    code: str
    name: str
    basis: str
    is_paid: bool
    first: Term | None
    longest: Term | None
    hours_at_least: int
    hours_at_most: int
    under_age: int | None
    counts_as_offer: bool
    asks: str
    wage: str
    because: str

    @property
    def is_checked(self) -> bool:
        """Tell whether it may take paid work from somebody, so that this is asked first: whatever is unpaid."""
        return not self.is_paid

    def find_latest_end(self, starts_on: date, *, is_first: bool) -> date | None:
        """Give the last day on which it may end, as first agreed or as extended; None where nothing limits it."""
        term = self.first if is_first else self.longest
        return end_term(term, start_on=starts_on, runs_on=False) if term else None
