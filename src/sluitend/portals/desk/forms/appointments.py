"""The forms of appointments: making one, agreeing on another moment, calling one off, and which days to look at."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.actions import NewAppointment
from sluitend.areas.contacts.queries import AgendaFilter, AppointmentRow
from sluitend.compute.calendar import find_monday
from sluitend.compute.calendar.moments import DUTCH_TIME
from sluitend.ledger.queries import PromiseRow
from sluitend.portals.contact_names import WAYS
from sluitend.portals.desk.forms.base import Form

LENGTHS = (15, 30, 45, 60, 90, 120)
USUAL = {"minutes": 45, "way": "office"}
DAYS_IN_WEEK = 7
FURTHEST = timedelta(days=3650)
LONGEST, LONGEST_REASON = 480, 200


class AppointmentForm(Form):
    """With whom, when, how long, in which way and where."""

    staff_id = forms.IntegerField(label=_("Met"), widget=forms.Select)
    day = forms.DateField(label=_("Dag"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    begins = forms.TimeField(label=_("Tijd"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    minutes = forms.IntegerField(label=_("Duur"), widget=forms.Select, max_value=LONGEST)
    second_id = forms.IntegerField(label=_("Tweede collega"), widget=forms.Select, required=False)
    interpreter = forms.CharField(label=_("Tolk voor welke taal?"), max_length=40, required=False)
    way = forms.ChoiceField(label=_("Hoe?"), choices=WAYS.items(), widget=forms.RadioSelect)
    room_id = forms.IntegerField(label=_("Kamer"), widget=forms.Select, required=False)
    place = forms.CharField(label=_("Plaats"), max_length=160, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["begins"].widget.attrs["class"] = "utrecht-textbox utrecht-textbox--html-input"
        lengths = sorted({*LENGTHS, int(self.initial.get("minutes") or LENGTHS[0])})
        self.fields["minutes"].widget.choices = [(each, gettext("%d minuten") % each) for each in lengths]

    def offer(self, colleagues: Iterable[tuple[int, str]], rooms: Collection[tuple[int, str]]) -> None:
        """Give the colleagues and rooms that can be chosen; without rooms nothing is asked about them."""
        named = list(colleagues)
        self.fields["staff_id"].widget.choices = named
        self.fields["second_id"].widget.choices = [("", gettext("Niemand")), *named]
        self.fields["room_id"].widget.choices = [("", gettext("Geen kamer")), *rooms]
        if not rooms:
            del self.fields["room_id"]

    def read_appointment(self) -> NewAppointment:
        """Give the appointment, at the time that the clock shows in the Netherlands."""
        given = self.read()
        return NewAppointment(
            staff_id=given["staff_id"],
            starts_at=datetime.combine(given["day"], given["begins"], tzinfo=DUTCH_TIME),
            minutes=given["minutes"],
            way=given["way"],
            place=given["place"],
            room_id=given["room_id"],
            second_id=given["second_id"],
            interpreter=given["interpreter"],
        )


class NewAppointmentForm(AppointmentForm):
    """An appointment, and the promise that it is meant to keep."""

    promise_id = forms.IntegerField(label=_("Voor de toezegging"), widget=forms.Select, required=False)

    def offer_promises(self, promises: Iterable[PromiseRow]) -> None:
        """Give what is promised to the person."""
        named = [
            (each.id, f"{gettext(each.kind_name)} ({date_format(each.due_on, gettext('j b Y'))})") for each in promises
        ]
        self.fields["promise_id"].widget.choices = [("", gettext("Geen toezegging")), *named]


class MoveAppointmentForm(AppointmentForm):
    """Another moment, and why."""

    because = forms.CharField(label=_("Waarom verzet u de afspraak?"), max_length=LONGEST_REASON)


class CancelAppointmentForm(Form):
    """Why an appointment does not go on."""

    because = forms.CharField(label=_("Waarom gaat de afspraak niet door?"), max_length=LONGEST_REASON)


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """The days of an agenda that are shown, and where the days before and after begin."""

    day: date
    is_week: bool
    from_on: date
    until_on: date

    @property
    def previous(self) -> date:
        """Give a day of the stretch before this one."""
        return self.from_on - timedelta(days=1)

    @property
    def following(self) -> date:
        """Give the first day after this stretch."""
        return self.until_on + timedelta(days=1)


class AgendaForm(forms.Form):
    """Which day, whether its whole week, and whose agenda; what does not fit is left out."""

    dag = forms.DateField(required=False)
    week = forms.BooleanField(required=False)
    collega = forms.IntegerField(required=False)

    def read_stretch(self, today: date) -> Stretch:
        """Give the days that are asked for: today, unless another day is meant."""
        self.is_valid()
        day: date = self.cleaned_data.get("dag") or today
        # Where days end, none can be before or after.
        day = day if abs(day - today) < FURTHEST else today
        if not self.cleaned_data.get("week"):
            return Stretch(day=day, is_week=False, from_on=day, until_on=day)
        monday = find_monday(day)
        return Stretch(day=day, is_week=True, from_on=monday, until_on=monday + timedelta(days=DAYS_IN_WEEK - 1))

    def read_filter(self, stretch: Stretch) -> AgendaFilter:
        """Give what is asked of the agenda."""
        chosen = self.cleaned_data.get("collega")
        return AgendaFilter(from_on=stretch.from_on, until_on=stretch.until_on, staff_id=chosen)


def begin_move(row: AppointmentRow) -> dict[str, object]:
    """Give what the form for another moment begins with: how it was."""
    begins_at = row.starts_at.astimezone(DUTCH_TIME)
    kept = {
        name: getattr(row, name)
        for name in ("staff_id", "second_id", "interpreter", "minutes", "way", "place", "room_id")
    }
    return kept | {"day": begins_at.date(), "begins": begins_at.time()}
