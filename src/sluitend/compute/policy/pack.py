"""A policy pack as a frozen value: what one municipality promises from a day on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from sluitend.compute.calendar import Term, parse_term
from sluitend.compute.policy.cohorts import CohortPolicy, ExemptionReason
from sluitend.compute.policy.employers import DemandKind, EmployerObstacle, IntroductionReason, Wording
from sluitend.compute.policy.indicators import Indicator, choose_versions
from sluitend.compute.policy.letters import LetterText, Sender, find_letter
from sluitend.compute.policy.placements import PlacementKind
from sluitend.compute.policy.target_groups import TargetGroup
from sluitend.compute.policy.values import (
    AreaPolicy,
    Fund,
    Goal,
    Instrument,
    NoteTemplate,
    Parameter,
    Population,
    ProvisionKind,
    StatutoryTerm,
    Town,
)
from sluitend.compute.promises.kind import Kind, Rung
from sluitend.compute.promises.kinds import get_kind


class NoParameter(LookupError):
    """The pack holds no parameter with this code on this day."""


@dataclass(frozen=True, kw_only=True)
class PromisePolicy:
    """What a pack says of one kind of promise; `followed_by` are the kinds opened when it is kept."""

    kind: str
    within: Term
    counted: str
    ladder: tuple[Rung, ...]
    followed_by: tuple[str, ...]
    because: str
    source: str


@dataclass(frozen=True, kw_only=True)
class Pack:
    """A pack with all that it inherits from the pack it extends; read one with `read_pack`.

    `parameters` has the pack's own before the inherited, so that the first that holds on a day is the one.
    `name` is the name of the file, `title` what people read; `until_on` is the last day that it holds.
    Without `uses_ladder` nobody is placed on the participation ladder; without `uses_labels` nobody is named
    after a target group.
    """

    name: str
    title: str
    extends: str | None
    from_on: date
    until_on: date | None
    source: str
    uses_ladder: bool
    uses_labels: bool
    instruments_at_most: int | None
    promises: Mapping[str, PromisePolicy]
    terms: Mapping[str, StatutoryTerm]
    parameters: tuple[Parameter, ...]
    areas: tuple[AreaPolicy, ...]
    target_groups: tuple[TargetGroup, ...]
    instruments: tuple[Instrument, ...]
    provisions: tuple[ProvisionKind, ...]
    note_templates: tuple[NoteTemplate, ...]
    letters: tuple[LetterText, ...]
    sender: Sender | None
    goals: tuple[Goal, ...]
    funds: tuple[Fund, ...]
    cohort: CohortPolicy | None
    exemptions: tuple[ExemptionReason, ...]
    indicators: tuple[Indicator, ...]
    employer_obstacles: tuple[EmployerObstacle, ...]
    demand_kinds: tuple[DemandKind, ...]
    introduction_reasons: tuple[IntroductionReason, ...]
    wordings: tuple[Wording, ...]
    placement_kinds: tuple[PlacementKind, ...]
    population: Population | None
    town: Town | None

    @property
    def version(self) -> str:
        """Give what an open promise remembers: the pack and the day it starts, "enschede-2010@2010-07-01"."""
        return f"{self.name}@{self.from_on.isoformat()}"

    def promise(self, kind_code: str) -> PromisePolicy:
        """Give the policy of a kind, from the kind itself when no pack speaks of it; raises `UnknownKind`."""
        return self.promises.get(kind_code) or give_default_policy(get_kind(kind_code))

    def parameter(self, code: str, *, on: date) -> Parameter:
        """Give the parameter that holds on a day, or raise `NoParameter`."""
        for parameter in self.parameters:
            if parameter.code == code and parameter.holds(on):
                return parameter
        raise NoParameter(f"Pak {self.name} heeft op {on.isoformat()} geen waarde voor {code}.")

    def find_last_known(self, code: str, *, on: date) -> Parameter | None:
        """Give the parameter that holds on a day, or else what held last before it; None when nothing did."""
        try:
            return self.parameter(code, on=on)
        except NoParameter:
            before = [each for each in self.parameters if each.code == code and each.from_on <= on]
            return max(before, key=lambda each: each.from_on, default=None)

    def list_active_instruments(self, *, on: date) -> tuple[Instrument, ...]:
        """Give the instruments in use on a day."""
        return tuple(each for each in self.instruments if each.holds(on))

    def counts_as_offer(self, code: str) -> bool:
        """Tell whether what begins with this instrument is an offer, also when it is not in use any more."""
        return any(each.code == code and each.counts_as_offer for each in self.instruments)

    def list_provisions(self, *, on: date) -> tuple[ProvisionKind, ...]:
        """Give the kinds of provision that can be asked for on a day."""
        return tuple(each for each in self.provisions if each.holds(on))

    def list_note_templates(self, *, on: date) -> tuple[NoteTemplate, ...]:
        """Give the texts with which a note can begin on a day."""
        return tuple(each for each in self.note_templates if each.holds(on))

    def list_employer_obstacles(self, *, on: date) -> tuple[EmployerObstacle, ...]:
        """Give the obstacles of employers for which there is an answer on a day."""
        return tuple(each for each in self.employer_obstacles if each.holds(on))

    def list_demand_kinds(self, *, on: date) -> tuple[DemandKind, ...]:
        """Give what an employer can ask for on a day."""
        return tuple(each for each in self.demand_kinds if each.holds(on))

    def list_placement_kinds(self, *, on: date) -> tuple[PlacementKind, ...]:
        """Give the ways in which somebody can be placed on a day."""
        return tuple(each for each in self.placement_kinds if each.holds(on))

    def list_introduction_reasons(self, *, on: date) -> tuple[IntroductionReason, ...]:
        """Give why an introduction can end without work, as it holds on a day."""
        return tuple(each for each in self.introduction_reasons if each.holds(on))

    def list_wordings(self, *, on: date) -> tuple[Wording, ...]:
        """Give the words that keep people out, as the law stands on a day."""
        return tuple(each for each in self.wordings if each.holds(on))

    def list_letters(self, *, on: date) -> tuple[LetterText, ...]:
        """Give the texts for residents on a day."""
        return tuple(each for each in self.letters if each.holds(on))

    def find_letter(self, code: str, *, channel: str, language: str, on: date) -> LetterText | None:
        """Give the words of a message on a day, in Dutch when nobody wrote them in this language."""
        return find_letter(self.list_letters(on=on), code, channel=channel, language=language)

    def list_indicators(self, *, on: date) -> tuple[Indicator, ...]:
        """Give the version of each indicator that holds on a day."""
        return choose_versions(each for each in self.indicators if each.holds(on))

    def convert_to_euro(self, fund: Fund) -> Decimal:
        """Give the amount of a fund in euros, to the cent, half up; guilders at the rate of the pack."""
        if fund.currency == "EUR":
            return fund.amount
        rate = self.parameter("guilders_per_euro", on=fund.from_on).value
        return (fund.amount / rate).quantize(Decimal("0.01"), ROUND_HALF_UP)


def give_default_policy(kind: Kind) -> PromisePolicy:
    """Give what holds for a kind when no pack speaks of it: its own term and ladder.

    A covering kind is then followed by itself, because keeping it must not leave anybody uncovered.
    """
    return PromisePolicy(
        kind=kind.code,
        within=parse_term(kind.within),
        counted=kind.counted,
        ladder=kind.ladder,
        followed_by=(kind.code,) if kind.covers else (),
        because=kind.because,
        source="Landelijke standaard van deze soort toezegging",
    )
