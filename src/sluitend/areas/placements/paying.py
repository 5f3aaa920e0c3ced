"""Paying: nobody is placed for less than the law says that somebody of that age earns an hour."""

from datetime import date

from django.utils.translation import gettext as _

from sluitend.compute.formulas.minimum_wage import find_wage_age
from sluitend.compute.policy.pack import Pack
from sluitend.compute.policy.placements import MINIMUM_WAGE, PlacementKind
from sluitend.compute.policy.values import Parameter
from sluitend.gate.errors import Invalid
from sluitend.parties.models import Person

CENTS = 100


def require_minimum_wage(pay_cents: int | None, kind: PlacementKind, *, person: Person, pack: Pack, on: date) -> None:
    """Refuse pay under the minimum wage of a day; none is known of some times, and then any pay will do."""
    least = _find_least(person, kind, pack, on)
    if pay_cents is None or least is None or pay_cents >= least.value * CENTS:
        return
    amount = f"{least.value:.2f}".replace(".", ",")
    raise Invalid(
        _("Dit loon is te laag."),
        _("%(name)s: het is € %(amount)s vanaf %(day)s (%(source)s).")
        % {"name": least.name, "amount": amount, "day": f"{least.from_on:%d-%m-%Y}", "source": least.source},
        _("Vul minstens € %(amount)s in. Klopt de leeftijd niet, verbeter dan de geboortedatum.") % {"amount": amount},
    )


def _find_least(person: Person, kind: PlacementKind, pack: Pack, on: date) -> Parameter | None:
    """Give what the kind has for an age, or what holds for everybody of that age."""
    age = find_wage_age(person.born_on, on=on)
    own = pack.find_last_known(f"{kind.wage}_{age}", on=on)
    return own or pack.find_last_known(f"{MINIMUM_WAGE}_{age}", on=on)
