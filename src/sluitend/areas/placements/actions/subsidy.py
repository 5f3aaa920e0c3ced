"""Wage-cost subsidy: decided for a placement and a period, flat while nothing was measured, by a wage value then."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from sluitend.areas.placements.models import WHOLE_PERCENT, Placement, WageSubsidy, WageValue
from sluitend.areas.placements.pen import lock_placement
from sluitend.areas.placements.rates import Rate, give_rates, list_rates
from sluitend.compute.calendar import add_months
from sluitend.compute.calendar.units import ONE_DAY
from sluitend.compute.formulas.wage_subsidy import find_flat_subsidy, find_subsidy
from sluitend.compute.policy.pack import Pack
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoReason
from sluitend.ledger.packs import find_pack

FLAT_TERM = "wage_value_flat_end"
CENTS = 100


@dataclass(frozen=True, kw_only=True)
class NewSubsidy:
    """For which days a subsidy is granted, by which minimum wage, and by which wage value; flat without one."""

    from_on: date
    until_on: date
    wage_code: str
    because: str
    wage_value_id: int | None = None


@act("decide_wage_cost_subsidy")
def decide_wage_cost_subsidy(*, actor: Actor, at: datetime, placement_id: int, new: NewSubsidy) -> Outcome[int]:
    """Grant a subsidy; what was granted before holds until the day before, and then this."""
    placement = lock_placement(actor, placement_id)
    pack = find_pack(placement.person.party.organisation_id)
    if not new.because.strip():
        raise NoReason
    _require_days(placement, new)
    value = _find_value(placement, new) if new.wage_value_id else None
    if value is None:
        _require_flat(placement, new, pack)
    rates = list_rates(pack, new.wage_code, on=new.from_on)
    earlier = WageSubsidy.objects.filter(placement=placement, from_on__lt=new.from_on, until_on__gte=new.from_on)
    earlier.update(until_on=new.from_on - ONE_DAY)
    written = WageSubsidy.objects.create(
        placement=placement,
        from_on=new.from_on,
        until_on=new.until_on,
        wage_code=new.wage_code,
        wage_value=value,
        month_cents=_weigh(placement, value, rates),
        is_sure=all(rate.is_verified and not rate.is_last_known for rate in rates.values()),
        because=new.because.strip(),
        decided_at=at,
        decided_by_id=actor.party_id,
    )
    about, object_ = (placement.person_id,), f"placement:{placement_id}"
    return Outcome(value=written.pk, about=about, object=object_, fields=("wage_cost_subsidy",))


def _weigh(placement: Placement, value: WageValue | None, rates: dict[str, Rate]) -> int:
    """Give what a month comes to, in cents, by the rates of the first day."""
    hours, given = Decimal(placement.hours_a_week), give_rates(rates)
    if value is None:
        euros = find_flat_subsidy(hours_a_week=hours, rates=given)
    else:
        euros = find_subsidy(Decimal(value.percent) / WHOLE_PERCENT, hours_a_week=hours, rates=given)
    return int(euros * CENTS)


def _require_days(placement: Placement, new: NewSubsidy) -> None:
    """Refuse a subsidy for unpaid work, and for days on which nobody works there."""
    if not placement.is_paid:
        raise Invalid(
            _("Dit werk is onbetaald."),
            _("Loonkostensubsidie is een deel van het loon; zonder loon is er niets te vergoeden."),
            _("Leg een betaalde plaatsing vast, en kies daar de subsidie."),
        )
    latest_on = placement.ends_on or new.until_on
    if not placement.starts_on <= new.from_on <= new.until_on <= latest_on:
        raise Invalid(
            _("Deze dagen kunnen niet."),
            _("De subsidie ligt binnen de dagen van de plaatsing, en begint voordat zij eindigt."),
            _("Kies andere dagen, of verleng eerst de plaatsing."),
        )


def _require_flat(placement: Placement, new: NewSubsidy, pack: Pack) -> None:
    """Refuse a flat subsidy beyond the months in which the law allows it."""
    months = pack.terms[FLAT_TERM].length.length
    latest_on = add_months(placement.starts_on, count=months) - ONE_DAY
    if new.until_on > latest_on:
        raise Invalid(
            _("Zo lang mag een forfaitaire subsidie niet duren."),
            _("Binnen %(months)d maanden na de start moet de loonwaarde bekend zijn (Participatiewet artikel 10d).")
            % {"months": months},
            _("Kies een laatste dag uiterlijk op %(day)s, of kies een gemeten loonwaarde.")
            % {"day": f"{latest_on:%d-%m-%Y}"},
        )


def _find_value(placement: Placement, new: NewSubsidy) -> WageValue:
    """Give the report, when it is of this person, holds on the first day, and leaves something to grant."""
    believed = WageValue.objects.are_believed().filter(id=new.wage_value_id or 0, person=placement.person_id)
    value = believed.filter(valid_until_on__gte=new.from_on, percent__lt=WHOLE_PERCENT).first()
    if value is None:
        raise Invalid(
            _("Deze loonwaarde is niet te gebruiken."),
            _("Zij is van een ander, ingetrokken, verlopen, of honderd procent."),
            _("Kies een meting die op de eerste dag geldt, of laat opnieuw meten."),
        )
    return value
