"""The columns of lists: what each is called, and what stands in it; the same on screen and in a file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.signals import SIGNALS
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.text import Text

Cell = str | int | date | None


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column: its head, how to read its cell from a row, by which order it can be sorted, and if it holds a day."""

    name: Text
    read: Callable[[Any], Cell]
    order: str = ""
    is_day: bool = False


def _tell_signals(codes: Sequence[str]) -> str:
    return ", ".join(str(SIGNALS[code].name) for code in codes)


PEOPLE: Mapping[str, Column] = {
    "name": Column(name=_("Persoon"), read=lambda row: row.name, order="name"),
    "number": Column(name=_("Klantnummer"), read=lambda row: row.number, order="number"),
    "born_on": Column(name=_("Geboren op"), read=lambda row: row.born_on, order="born_on", is_day=True),
    "signals": Column(name=_("Signalen"), read=lambda row: _tell_signals(row.signals)),
    "kind": Column(name=_("Volgende toezegging"), read=lambda row: gettext(row.kind_name) if row.kind_name else ""),
    "due_on": Column(name=_("Uiterlijk"), read=lambda row: row.due_on, order="due_on", is_day=True),
    "contact_on": Column(name=_("Laatst gesproken"), read=lambda row: row.contact_on, order="contact_on", is_day=True),
    "owner": Column(name=_("Begeleid door"), read=lambda row: row.owner_name, order="owner"),
    "area": Column(name=_("Gebied"), read=lambda row: row.area),
    "entered_on": Column(name=_("Ingestroomd"), read=lambda row: row.entered_on, order="entered_on", is_day=True),
}
PROMISES: Mapping[str, Column] = {
    "name": Column(name=_("Persoon"), read=lambda row: row.person_name, order="name"),
    "kind": Column(name=_("Toezegging"), read=lambda row: gettext(row.kind_name), order="kind"),
    "owner": Column(name=_("Eigenaar"), read=lambda row: row.owner_name),
    "due_on": Column(name=_("Uiterlijk"), read=lambda row: row.due_on, order="due_on", is_day=True),
    "days_late": Column(name=_("Dagen te laat"), read=lambda row: row.days_late),
    "renewals": Column(name=_("Keer opnieuw"), read=lambda row: row.renewals),
    "opened_on": Column(name=_("Toegezegd op"), read=lambda row: find_day(row.opened_at), is_day=True),
}
COLUMNS = {"people": PEOPLE, "promises": PROMISES}
USUAL = {
    "people": ("signals", "kind", "due_on", "contact_on"),
    "promises": ("kind", "owner", "due_on", "days_late"),
}


@dataclass(frozen=True, kw_only=True)
class Head:
    """A column as it is shown or can be chosen."""

    code: str
    column: Column
    is_shown: bool


def choose_columns(subject: str, wanted: Sequence[str]) -> tuple[str, ...]:
    """Give the columns to show in their own order; always whom it is about, and the usual ones when none is asked."""
    known = [code for code in COLUMNS[subject] if code in (wanted or USUAL[subject])]
    return ("name", *(code for code in known if code != "name"))
