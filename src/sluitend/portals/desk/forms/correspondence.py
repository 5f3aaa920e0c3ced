"""The forms of the post: which messages to show, what becomes of one, a pause, and a message by hand."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.correspondence.actions import Wish
from sluitend.areas.correspondence.queries import DispatchView, Outbox, OutboxFilter, PersonPost
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.post_names import CHANNELS, STATES, TEXTS
from sluitend.portals.templatetags.sluitend import moment

ALL: tuple[tuple[str, Any], ...] = (("", _("Alle")),)
BY_HAND = ("reminder", "moved", "cancelled", "no_show")


class OutboxForm(Form):
    """Which messages to show; what does not fit in a field is not asked."""

    state = forms.ChoiceField(label=_("Stand"), choices=(*ALL, *STATES.items()), required=False)
    channel = forms.ChoiceField(label=_("Weg"), choices=(*ALL, *CHANNELS.items()), required=False)
    code = forms.ChoiceField(label=_("Tekst"), choices=(*ALL, *TEXTS.items()), required=False)
    team_id = forms.IntegerField(label=_("Team"), required=False, widget=forms.Select)
    page = forms.IntegerField(min_value=1, max_value=10_000, required=False)

    def read_filter(self) -> OutboxFilter:
        """Give the filter, without what was asked wrongly."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value and name != "once"}
        return OutboxFilter(**asked)

    def offer(self, outbox: Outbox) -> None:
        """Give the teams that can be chosen."""
        self.fields["team_id"].widget.choices = [*ALL, *outbox.teams]


class ReasonForm(Form):
    """Why a message is cancelled, or what stood on it when it came back."""

    because = forms.CharField(label=_("Reden"), max_length=200)


class SentForm(Form):
    """Whether a message that was cut off went out."""

    was_sent = forms.ChoiceField(
        label=_("Is dit bericht verstuurd?"), choices=(("yes", _("Ja")), ("no", _("Nee, verstuur het nog eens")))
    )


class AgainForm(Form):
    """Where a message is sent again."""

    to = forms.CharField(label=_("Naar welk adres?"), max_length=160, widget=forms.Select)

    def offer(self, view: DispatchView) -> None:
        """Give the addresses that work."""
        self.fields["to"].widget.choices = [(way.to, f"{CHANNELS[way.channel]}: {way.to}") for way in view.ways]


class PauseForm(Form):
    """Up to which day nothing is sent, and why."""

    until_on = forms.DateField(label=_("Tot en met"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    because = forms.CharField(label=_("Reden"), max_length=200)


class MessageForm(Form):
    """Which text, about which appointment, over which channel."""

    appointment_id = forms.IntegerField(label=_("Over welke afspraak?"), widget=forms.Select)
    code = forms.ChoiceField(label=_("Tekst"), choices=[(code, TEXTS[code]) for code in BY_HAND])
    channel = forms.ChoiceField(
        label=_("Weg"), choices=(("", _("Wat de persoon het liefst heeft")), *CHANNELS.items()), required=False
    )

    def offer(self, post: PersonPost) -> None:
        """Give the appointments about which something can be written."""
        self.fields["appointment_id"].widget.choices = [(each, moment(at)) for each, at in post.appointments]

    def read_wish(self) -> Wish:
        """Give what is to be written."""
        given = self.read()
        return Wish(code=given["code"], appointment_id=given["appointment_id"], channel=given["channel"] or None)


class DayForm(forms.Form):
    """On which day texts are shown."""

    on = forms.DateField(required=False)
