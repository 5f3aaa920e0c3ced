"""Facts at which a rule of the pack may look: what they are called, and what somebody's are on a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sluitend.compute.calendar import count_months, find_age
from sluitend.compute.policy.target_groups import AREA, AT_GATE, BEFORE_GATE, IN_COHORT

# By which way somebody came; benefit of the UWV up to a known last day; that somebody reported or applied at a day; a
# permit to stay, only as the law on integration has a group of it. Never where somebody comes from.
ROUTE, UNEMPLOYMENT, PERMIT = "inflow_route", "unemployment_benefit", "permit_holder"
NOTIFICATION, APPLICATION = "notification", "application"
KINDS = (APPLICATION, NOTIFICATION, UNEMPLOYMENT, PERMIT, ROUTE)
GATE = (NOTIFICATION, APPLICATION)


@dataclass(frozen=True, kw_only=True)
class KnownFact:
    """A fact that is not withdrawn: since when, until when (None: still), and for some kinds which."""

    kind: str
    from_on: date
    until_on: date | None = None
    value: str = ""

    def holds(self, on: date) -> bool:
        """Tell whether it is so on a day; the last day counts, but whoever was answered is not at the gate any more."""
        if self.from_on > on or self.until_on is None:
            return self.from_on <= on
        return on < self.until_on if self.kind in GATE else on <= self.until_on


def read_fact(row: Mapping[str, str]) -> KnownFact:
    """Give a fact as the database writes it inside an array, with its days as text."""
    until_on = date.fromisoformat(row["until_on"]) if row["until_on"] else None
    from_on = date.fromisoformat(row["from_on"])
    return KnownFact(kind=row["kind"], value=row["value"], from_on=from_on, until_on=until_on)


@dataclass(frozen=True, kw_only=True)
class Known:
    """What the book knows of somebody of which the facts for rules are made; the area by its code."""

    born_on: date | None
    benefit_since_on: date | None
    area: str
    is_in_cohort: bool
    facts: Sequence[KnownFact]

    def find_gate_day(self, *, on: date) -> date | None:
        """Give since when somebody is at the gate, or None."""
        return min((each.from_on for each in self.facts if each.kind in GATE and each.holds(on)), default=None)

    def find_since(self, *, on: date) -> date:
        """Give since when somebody stands where they do: at the gate, on a benefit, or on one of the UWV."""
        jobless = (each.from_on for each in self.facts if each.kind == UNEMPLOYMENT and each.holds(on))
        return self.find_gate_day(on=on) or self.benefit_since_on or min(jobless, default=date.min)


# Of whoever left nothing holds any more.
NOTHING = Known(born_on=None, benefit_since_on=None, area="", is_in_cohort=False, facts=())


def tell_facts(known: Known, *, on: date) -> dict[str, int | bool | str]:
    """Give the facts of somebody on a day by the names that packs use; what is not known is left out."""
    holding = {each.kind: each for each in known.facts if each.holds(on)}
    told: dict[str, int | bool | str] = {}
    if known.born_on and known.born_on <= on:
        told["age"] = find_age(known.born_on, on=on)
    if known.benefit_since_on:
        told["months_on_benefit"] = count_months(known.benefit_since_on, on=on)
    if ROUTE in holding:
        told["inflow_route"] = holding[ROUTE].value
    if UNEMPLOYMENT in holding and (until_on := holding[UNEMPLOYMENT].until_on):
        told["unemployment_months_left"] = count_months(on, on=until_on)
    if PERMIT in holding:
        told["permit_holder"] = True
    if known.area:
        told[AREA] = known.area
    return told | _tell_phase(known, holding, on)


def _tell_phase(known: Known, holding: dict[str, KnownFact], on: date) -> dict[str, str]:
    """At the gate before anything else, as whoever applied waits for an answer; then before it, then in a cohort."""
    if known.find_gate_day(on=on):
        return {"phase": AT_GATE}
    if UNEMPLOYMENT in holding and known.benefit_since_on is None:
        return {"phase": BEFORE_GATE}
    return {"phase": IN_COHORT} if known.is_in_cohort else {}
