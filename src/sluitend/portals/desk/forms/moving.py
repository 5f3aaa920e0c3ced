"""The forms with which a part of a caseload is handed over: whom, to whom, and what the preview showed."""

from urllib.parse import parse_qs

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.queries import PeopleFilter
from sluitend.gate.errors import Invalid
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.people import PeopleForm

NOBODY = Invalid(
    _("Er is nog niemand gekozen."), _("Zonder mensen valt er niets over te dragen."), _("Kies mensen uit de lijst.")
)


def read_people(given: QueryDict) -> list[int] | PeopleFilter:
    """Give who was picked from the list, or the filter of the list when all that it finds was picked."""
    if "all" in given:
        asked = {name: values[0] for name, values in parse_qs(str(given["all"])).items()}
        return PeopleForm(asked).read_filter()
    picked = [int(number) for number in given.getlist("person") if number.isdecimal()]
    if not picked:
        raise NOBODY
    return picked


def read_takers(given: QueryDict) -> list[int]:
    """Give who would take people over."""
    return [int(number) for number in given.getlist("to") if number.isdecimal()]


def read_staying(given: QueryDict) -> tuple[int, ...]:
    """Give whose appointments stay with the former colleague."""
    return tuple(int(number) for number in given.getlist("stays") if number.isdecimal())


class MovesForm(Form):
    """What was shown is what is done: each person with the taker of the preview."""

    because = forms.CharField(label=_("Waarom meer dan de norm?"), max_length=200, required=False)

    def read_moves(self, given: QueryDict) -> tuple[tuple[int, int], ...]:
        """Give each person with the taker."""
        pairs = [move.split(":") for move in given.getlist("move")]
        if not pairs or not all(len(pair) == 2 and all(each.isdecimal() for each in pair) for pair in pairs):
            raise NOBODY
        return tuple((int(person), int(taker)) for person, taker in pairs)
