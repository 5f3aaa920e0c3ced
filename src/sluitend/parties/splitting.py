"""Splitting an area: which part somebody comes to live in, by client number, else by postcode, else by what is left."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import Invalid
from sluitend.parties.models import PersonContact, Residence

# Four digits, or with the two letters behind them; in an address with or without a space between.
POSTCODE = re.compile(r"\d{4}([A-Z]{2})?")
IN_ADDRESS = re.compile(r"\b([1-9]\d{3})\s?([A-Z]{2})\b")
LEAST_PARTS, MOST_PARTS = 2, 9


@dataclass(frozen=True, kw_only=True)
class NewPart:
    """A part of an area, and who is in it: by postcode or client number, and without either whoever is left."""

    code: str
    name: str
    postcodes: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()

    @property
    def is_rest(self) -> bool:
        """Tell whether this part is for whoever falls in no other."""
        return not (self.postcodes or self.numbers)


@dataclass(frozen=True, kw_only=True)
class Inhabitant:
    """Somebody who lives in an area, with the postcodes at which the book knows them."""

    person_id: int
    number: str
    postcodes: tuple[str, ...]


def require_parts(parts: Sequence[NewPart]) -> None:
    """Refuse parts that cannot be told apart, or of which nobody can say who is in them."""
    named = [each.code.casefold() for each in parts] + [f"name {each.name.casefold()}" for each in parts]
    claimed = [claim for each in parts for claim in (*each.postcodes, *each.numbers)]
    wrong = [code for each in parts for code in each.postcodes if not POSTCODE.fullmatch(code)]
    twice = [claim for claim, times in Counter(claimed).items() if times > 1]
    if not LEAST_PARTS <= len(parts) <= MOST_PARTS or len({*named}) < len(named):
        _refuse(_("Deze delen kunnen niet."), _("Een gebied wordt in twee tot negen delen met eigen namen gesplitst."))
    if wrong:
        _refuse(_("‘%(code)s’ is geen postcode.") % {"code": wrong[0]}, _("Een postcode is als 1104, of als 1104 AB."))
    if twice or sum(each.is_rest for each in parts) > 1:
        _refuse(
            _("Het is niet duidelijk wie in welk deel komt."),
            _("%(claim)s staat bij twee delen.") % {"claim": twice[0]}
            if twice
            else _("Bij hoogstens één deel kan de regel leeg blijven: daar komt wie overblijft."),
        )


def list_inhabitants(area_id: int) -> list[Inhabitant]:
    """Give who lives in an area now, in order of number."""
    living = Residence.objects.filter(area=area_id, until_on=None)
    homes = dict(living.order_by("person").values_list("person", "person__number"))
    postal = PersonContact.objects.filter(person__in=homes, until_on=None, point__kind="post")
    codes: dict[int, list[str]] = {}
    for person, address in postal.order_by("-is_preferred", "-from_on", "-id").values_list("person", "point__value"):
        codes.setdefault(person, []).extend("".join(found) for found in IN_ADDRESS.findall(address.upper()))
    return [
        Inhabitant(person_id=person, number=number, postcodes=tuple(codes.get(person, ())))
        for person, number in homes.items()
    ]


def assign_parts(inhabitants: Iterable[Inhabitant], parts: Sequence[NewPart]) -> dict[int, int | None]:
    """Give the place of the part (in `parts`) of each person; None of whoever falls in none."""
    by_number = {number: place for place, part in enumerate(parts) for number in part.numbers}
    by_postcode = {code: place for place, part in enumerate(parts) for code in part.postcodes}
    rest = next((place for place, part in enumerate(parts) if part.is_rest), None)
    people = list(inhabitants)
    strangers = sorted(by_number.keys() - {each.number for each in people})
    if strangers:
        _refuse(
            _("Klantnummer %(number)s hoort bij niemand in dit gebied.") % {"number": strangers[0]},
            _("Alleen wie er woont, gaat mee naar een van de delen."),
        )
    return {
        each.person_id: by_number.get(each.number, _find_place(each.postcodes, by_postcode, rest)) for each in people
    }


def _find_place(postcodes: Iterable[str], places: Mapping[str, int], rest: int | None) -> int | None:
    """A whole postcode is nearer than its four digits; of several addresses the one that is tried first."""
    for code in postcodes:
        for known in (code, code[:4]):
            if known in places:
                return places[known]
    return rest


def _refuse(what: object, why: object) -> None:
    raise Invalid(str(what), str(why), _("Pas de delen aan en bekijk opnieuw wie waarheen gaat."))
