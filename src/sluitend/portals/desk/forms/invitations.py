"""The forms of inviting: an invitation, an attempt, what is passed over or taken back, and how an appointment went."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.invitations.actions import Attendance, NewAttempt, NewInvitation
from sluitend.compute.calendar.moments import DUTCH_TIME
from sluitend.portals.contact_names import WAYS
from sluitend.portals.desk.forms.appointments import LENGTHS
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.invitation_names import ATTEMPTS, ATTENDANCES, RESULTS

LONGEST_REASON, LONGEST_WORDS = 200, 300
MOMENT = "%Y-%m-%dT%H:%M"
USUAL = {"minutes": 45, "way": "office"}
CHOICE_DAYS = 28
CALLED_OFF = ("excused", "revoked")


def begin_invitation(today: date) -> dict[str, object]:
    """Give what an invitation begins with: at the office, from tomorrow, four weeks to choose from."""
    tomorrow = today + timedelta(days=1)
    return USUAL | {"from_on": tomorrow, "until_on": today + timedelta(days=CHOICE_DAYS)}


def write_moment(at: datetime) -> str:
    """Give a moment as a form carries it: the time that the clock shows in the Netherlands."""
    return at.astimezone(DUTCH_TIME).strftime(MOMENT)


class InviteForm(Form):
    """With whom, in which way, how long, where, and within which days."""

    staff_id = forms.IntegerField(label=_("Met"), widget=forms.Select)
    way = forms.ChoiceField(label=_("Hoe?"), choices=WAYS.items(), widget=forms.RadioSelect)
    minutes = forms.TypedChoiceField(label=_("Duur"), coerce=int, choices=[(each, each) for each in LENGTHS])
    second_id = forms.IntegerField(label=_("Tweede collega"), widget=forms.Select, required=False)
    place = forms.CharField(label=_("Plaats"), max_length=160, required=False)
    from_on = forms.DateField(
        label=_("Kiezen vanaf"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    until_on = forms.DateField(
        label=_("Kiezen tot en met"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["minutes"].widget.choices = [(each, gettext("%d minuten") % each) for each in LENGTHS]

    def offer(self, colleagues: Iterable[tuple[int, str]]) -> None:
        """Give the colleagues who can be chosen."""
        named = list(colleagues)
        self.fields["staff_id"].widget.choices = named
        self.fields["second_id"].widget.choices = [("", gettext("Niemand")), *named]

    def read_invitation(self) -> NewInvitation:
        """Give the invitation."""
        given = self.read()
        return NewInvitation(**{name: value for name, value in given.items() if name != "once"})


class AttemptForm(Form):
    """How somebody was tried, what came of it, and the moment that was chosen at once."""

    use_required_attribute = False

    invitation_id = forms.IntegerField(widget=forms.HiddenInput)
    channel = forms.ChoiceField(label=_("Hoe?"), choices=ATTEMPTS.items(), widget=forms.RadioSelect)
    result = forms.ChoiceField(label=_("Wat kwam ervan?"), choices=RESULTS.items())
    starts_at = forms.DateTimeField(label=_("Gekozen moment"), required=False, widget=forms.Select)
    words = forms.CharField(label=_("Toelichting"), max_length=LONGEST_REASON, required=False)

    def offer(self, moments: Iterable[datetime]) -> None:
        """Give the moments that are free."""
        told = [(write_moment(at), date_format(at.astimezone(DUTCH_TIME), gettext("D j M, H:i"))) for at in moments]
        self.fields["starts_at"].widget.choices = [("", gettext("Geen")), *told]

    def read_attempt(self) -> NewAttempt:
        """Give the attempt."""
        given = self.read()
        return NewAttempt(**{name: given[name] for name in ("channel", "result", "words", "starts_at")})


class SkipForm(Form):
    """Which way is passed over, and why."""

    use_required_attribute = False

    invitation_id = forms.IntegerField(widget=forms.HiddenInput)
    channel = forms.ChoiceField(choices=ATTEMPTS.items(), widget=forms.HiddenInput)
    because = forms.CharField(label=_("Waarom slaat u deze poging over?"), max_length=LONGEST_REASON)


class TakeBackForm(Form):
    """Why an invitation is taken back."""

    use_required_attribute = False

    invitation_id = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("Waarom trekt u de uitnodiging in?"), max_length=LONGEST_REASON)


class ReportForm(Form):
    """What was tried, for the colleague who agrees or does not."""

    use_required_attribute = False

    invitation_id = forms.IntegerField(widget=forms.HiddenInput)
    words = forms.CharField(label=_("Wat moet een collega weten?"), max_length=LONGEST_WORDS)


class UnreachableForm(Form):
    """Which mark is meant."""

    unreachable_id = forms.IntegerField(widget=forms.HiddenInput)


class AttendanceForm(Form):
    """How an appointment went."""

    use_required_attribute = False

    outcome = forms.ChoiceField(label=_("Hoe ging het?"), choices=ATTENDANCES.items(), widget=forms.RadioSelect)
    because = forms.CharField(label=_("Bij afzeggen: waarom?"), max_length=LONGEST_REASON, required=False)

    def offer_calling_off(self) -> None:
        """Leave out what is only known afterwards."""
        self.fields["outcome"].widget.choices = [
            (code, name) for code, name in ATTENDANCES.items() if code in CALLED_OFF
        ]

    def read_attendance(self) -> Attendance:
        """Give how it went."""
        given = self.read()
        return Attendance(outcome=given["outcome"], because=given["because"])
