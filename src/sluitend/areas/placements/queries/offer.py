"""What an offer to an employer comes to over three years, by the rates of the pack; it decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sluitend.areas.placements.rates import Rate, find_rate, give_rates, list_rates
from sluitend.compute.calendar import add_months
from sluitend.compute.formulas.offers import Offer, OfferMonth, TaxBenefit, weigh_offer
from sluitend.compute.formulas.wage_subsidy import count_agreed_jobs
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.ledger.packs import find_pack

MONTHS, MONTHS_A_YEAR = 36, 12
# Which minimum wage, by the age that it is for.
WAGES = tuple(f"wml_hour_{age}" for age in (21, 20, 19, 18, 17, 16, 15))
FLAT_TERM, JOB_HOURS = "wage_value_flat_end", "jobs_agreement_hours"
# The benefits that a tax law gives whoever employs somebody of a group; how long, where it ends.
BENEFITS = {"jobs_agreement": False, "disabled": True, "reinstated": True}


@dataclass(frozen=True, kw_only=True)
class OfferQuestion:
    """What an employer thinks of; `wage_percent` is the expected wage value, None when no subsidy is counted on."""

    wage_code: str
    hours_a_week: Decimal
    hourly_wage: Decimal
    starts_on: date
    trial_months: int = 0
    is_flat_first: bool = False
    wage_percent: int | None = None
    benefit: str = ""


@dataclass(frozen=True, kw_only=True)
class OfferYear:
    """The amounts of twelve months after each other, or of all of them together; in euros."""

    number: int
    wage: Decimal
    subsidy: Decimal
    benefit: Decimal

    @property
    def costs(self) -> Decimal:
        """Give what is left for the employer."""
        return self.wage - self.subsidy - self.benefit


@dataclass(frozen=True, kw_only=True)
class OfferEstimate:
    """Each month, each year and all of it, for how many agreed jobs it counts, and every rate that was used."""

    months: tuple[OfferMonth, ...]
    years: tuple[OfferYear, ...]
    total: OfferYear
    agreed_jobs: Decimal
    rates: tuple[Rate, ...]

    @property
    def is_unsure(self) -> bool:
        """Tell whether a rate was not looked up in a source, or is the last that is known."""
        return any(rate.is_last_known or not rate.is_verified for rate in self.rates)


@act("read_offer_estimate")
def read_offer_estimate(
    *, actor: Actor, at: datetime, asked: OfferQuestion | None = None
) -> Outcome[OfferEstimate | None]:
    """Work an offer out by the pack of the actor's municipality; None as long as nothing is asked."""
    estimate = _estimate(find_pack(actor.organisation_id), asked) if asked else None
    return Outcome(value=estimate, object="offer")


def _estimate(pack: Pack, asked: OfferQuestion) -> OfferEstimate:
    days = [add_months(asked.starts_on, count=number) for number in range(MONTHS)]
    by_month = [list_rates(pack, asked.wage_code, on=day) for day in days]
    benefit, paid_by = _find_benefit(pack, asked)
    job = find_rate(pack, JOB_HOURS, on=asked.starts_on)
    offer = Offer(
        hours_a_week=asked.hours_a_week,
        hourly_wage=asked.hourly_wage,
        trial_months=asked.trial_months,
        flat_months=pack.terms[FLAT_TERM].length.length if asked.is_flat_first else 0,
        wage_value=None if asked.wage_percent is None else Decimal(asked.wage_percent) / 100,
        benefit=benefit,
    )
    months = weigh_offer(offer, rates=[give_rates(rates) for rates in by_month])
    used = [rate for rates in by_month for rate in rates.values()]
    return OfferEstimate(
        months=months,
        years=tuple(_add_up(months[begin : begin + MONTHS_A_YEAR]) for begin in range(0, MONTHS, MONTHS_A_YEAR)),
        total=_add_up(months),
        agreed_jobs=count_agreed_jobs(asked.hours_a_week, hours_a_job=job.value),
        rates=tuple({(rate.code, rate.from_on): rate for rate in (*used, *paid_by, job)}.values()),
    )


def _find_benefit(pack: Pack, asked: OfferQuestion) -> tuple[TaxBenefit | None, list[Rate]]:
    """Give the tax benefit that was asked for, and the rates in it."""
    if asked.benefit not in BENEFITS:
        return None, []
    kinds = ("hour", "year", *(("months",) if BENEFITS[asked.benefit] else ()))
    rates = [find_rate(pack, f"wage_cost_benefit_{asked.benefit}_{kind}", on=asked.starts_on) for kind in kinds]
    hourly, most, *lasts = (rate.value for rate in rates)
    return TaxBenefit(hourly=hourly, most=most, months=int(lasts[0]) if lasts else None), rates


def _add_up(months: Sequence[OfferMonth]) -> OfferYear:
    amounts = {
        name: sum((getattr(each, name) for each in months), Decimal(0)) for name in ("wage", "subsidy", "benefit")
    }
    return OfferYear(number=-(-months[-1].number // MONTHS_A_YEAR), **amounts)
