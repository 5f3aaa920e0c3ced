"""The forms of capacity: which weeks to look at, how a colleague works, rooms, and days without conversations."""

from collections.abc import Iterable
from datetime import date, time, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.capacity.actions import NewRoom, NewWeek
from sluitend.areas.capacity.queries import CapacityFilter, Premises, WeekRow
from sluitend.compute.calendar import find_monday
from sluitend.portals.contact_names import WAYS
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.conferences import ask_day
from sluitend.portals.profile_names import LANGUAGES

SPANS = (6, 13, 26, 52, 78)
USUAL_SPAN = 13
FURTHEST = timedelta(days=3650)
DUTCH = "nld"
QUARTERS_AN_HOUR, MINUTES_A_QUARTER, MIDNIGHT = 4, 15, 96
WEEKDAYS = (_("Maandag"), _("Dinsdag"), _("Woensdag"), _("Donderdag"), _("Vrijdag"), _("Zaterdag"), _("Zondag"))
# Before and after a break; whoever works on without one leaves the second empty.
PARTS = ("a", "b")
SELECT = {"class": "utrecht-select utrecht-select--html-select"}
BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}


class CapacityForm(forms.Form):
    """Which weeks, and whose; what does not fit is left out."""

    team = forms.IntegerField(label=_("Team"), required=False, widget=forms.Select(attrs=SELECT))
    vanaf = forms.DateField(
        label=_("Vanaf"),
        required=False,
        widget=forms.DateInput(attrs=BOX | {"type": "date"}, format="%Y-%m-%d"),
    )
    weken = forms.IntegerField(label=_("Weken"), required=False, widget=forms.Select(attrs=SELECT))

    def read_filter(self, today: date) -> CapacityFilter:
        """Give what is asked: thirteen weeks from this one, unless other weeks are meant."""
        self.is_valid()
        given = self.cleaned_data
        day = given.get("vanaf") or today
        day = day if abs(day - today) < FURTHEST else today
        weeks = given.get("weken")
        return CapacityFilter(
            first_monday_on=find_monday(day),
            weeks=weeks if weeks in SPANS else USUAL_SPAN,
            team_id=given.get("team"),
        )

    def offer(self, teams: Iterable[tuple[int, str]]) -> None:
        """Give the teams and the numbers of weeks that can be chosen."""
        self.fields["team"].widget.choices = [("", gettext("Alle teams")), *teams]
        weeks = [(each, ngettext("%d week", "%d weken", each) % each) for each in SPANS]
        self.fields["weken"].widget.choices = weeks


class QuarterField(forms.TimeField):
    """A time of the day on a quarter-hour, as the quarter-hour that it is."""

    def __init__(self, **kwargs: Any) -> None:
        attrs = BOX | {"type": "time", "step": "900"}
        super().__init__(required=False, widget=forms.TimeInput(attrs=attrs, format="%H:%M"), **kwargs)

    def clean(self, value: Any) -> int | None:
        """Give the quarter-hour, or refuse a time between two of them."""
        at: time | None = super().clean(value)
        if at is None:
            return None
        if at.minute % MINUTES_A_QUARTER or at.second:
            raise forms.ValidationError(gettext("Kies een heel kwartier, zoals 09:15."))
        return at.hour * QUARTERS_AN_HOUR + at.minute // MINUTES_A_QUARTER


class WorkingForm(Form):
    """From which day a colleague works when, for which part in conversations, in which languages and ways."""

    from_on = ask_day(_("Vanaf welke dag?"))
    talk_percent = forms.IntegerField(
        label=_("Deel voor gesprekken (procent)"),
        min_value=0,
        max_value=100,
        initial=60,
        widget=forms.NumberInput(attrs=BOX),
    )
    languages = forms.MultipleChoiceField(
        label=_("Talen naast Nederlands"),
        choices=[(code, name) for code, name in LANGUAGES.items() if code != DUTCH],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    ways = forms.MultipleChoiceField(label=_("Gesprekken"), choices=WAYS.items(), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for weekday, name in enumerate(WEEKDAYS):
            for part, told in zip(PARTS, (_("eerste deel"), _("tweede deel"))):
                for side, word in (("from", _("van")), ("until", _("tot"))):
                    self.fields[f"{side}_{weekday}{part}"] = QuarterField(label=f"{name}, {told}, {word}")

    @property
    def days(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """Give for each weekday its name and its four fields."""
        names = [f"{side}_{{}}{part}" for part in PARTS for side in ("from", "until")]
        return [(day, [self[name.format(number)] for name in names]) for number, day in enumerate(WEEKDAYS)]

    def read_week(self) -> NewWeek:
        """Give the working week; a part without an end goes on until midnight, and one without a beginning is none."""
        given = self.read()
        parts = [
            (weekday, given[f"from_{weekday}{part}"], given[f"until_{weekday}{part}"] or MIDNIGHT)
            for weekday in range(len(WEEKDAYS))
            for part in PARTS
        ]
        return NewWeek(
            from_on=given["from_on"],
            hours=tuple(part for part in parts if part[1] is not None),
            talk_percent=given["talk_percent"],
            languages=tuple(given["languages"]),
            ways=tuple(given["ways"]),
        )


def begin_week(week: WeekRow | None, today: date) -> dict[str, object]:
    """Give what the form begins with: how a colleague works now."""
    if week is None:
        return {"from_on": today, "ways": [*WAYS]}
    begun: dict[str, object] = {
        "from_on": today,
        "talk_percent": week.talk_percent,
        "languages": week.languages,
        "ways": week.ways,
    }
    for weekday in range(len(WEEKDAYS)):
        hours = [each for each in week.hours if each.weekday == weekday]
        for part, each in zip(PARTS, hours):
            begun |= {f"from_{weekday}{part}": _tell(each.begins), f"until_{weekday}{part}": _tell(each.ends)}
    return begun


def _tell(quarter: int) -> time | None:
    """Midnight at the end of a day has no time of its own."""
    hour, part = divmod(quarter, QUARTERS_AN_HOUR)
    return time(hour, part * MINUTES_A_QUARTER) if quarter < MIDNIGHT else None


class RoomForm(Form):
    """What a room is called, where it is, and for how many people."""

    name = forms.CharField(label=_("Naam van de kamer"), max_length=60)
    place = forms.CharField(label=_("Gebouw of adres"), max_length=90)
    seats = forms.IntegerField(
        label=_("Plaatsen"), min_value=2, max_value=500, initial=3, widget=forms.NumberInput(attrs=BOX)
    )
    area_id = forms.IntegerField(label=_("Gebied"), required=False, widget=forms.Select)

    def offer(self, premises: Premises) -> None:
        """Give the areas that can be chosen."""
        self.fields["area_id"].widget.choices = [("", gettext("Geen gebied")), *premises.areas]

    def read_room(self, today: date) -> NewRoom:
        """Give the room, which is there from today."""
        given = self.read()
        told = {name: given[name] for name in ("name", "place", "seats", "area_id")}
        return NewRoom(**told, from_on=today)


class ClosedDayForm(Form):
    """On which day nobody speaks to people, why, and perhaps in which team only."""

    day = ask_day(_("Dag"))
    because = forms.CharField(label=_("Waarom?"), max_length=120)
    team_id = forms.IntegerField(label=_("Voor"), required=False, widget=forms.Select)

    def offer(self, premises: Premises, *, may_close_all: bool) -> None:
        """Give the teams that can be chosen, and the whole municipality for whoever plans for it."""
        everybody = [("", gettext("De hele gemeente"))] if may_close_all else []
        self.fields["team_id"].widget.choices = [*everybody, *premises.teams]
