"""The forms of pacts: what both sides promise, for whom a place is kept, and how it ends."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.pacts.actions import NewGuarantee, NewOutlook
from sluitend.areas.pacts.queries import GuaranteeList, OutlookView
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.conferences import ask_day
from sluitend.portals.employer_names import SECTORS

BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}


class GuaranteeForm(Form):
    """What an employer and the municipality promise each other."""

    use_required_attribute = False
    kind = forms.CharField(label=_("Soort plaats"), widget=forms.Select)
    title = forms.CharField(label=_("Welk werk?"), max_length=120)
    places = forms.IntegerField(label=_("Plaatsen"), min_value=1, max_value=500, widget=forms.NumberInput(attrs=BOX))
    due_on = ask_day(_("Uiterlijk op"))
    profile = forms.CharField(
        label=_("Wat kan een kandidaat na de opleiding?"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
    words_because = forms.CharField(
        label=_("Waarom mag dit volgens de wet? (alleen bij woorden die uitsluiten)"), max_length=200, required=False
    )

    def offer(self, listed: GuaranteeList) -> None:
        """Give the kinds that can be chosen."""
        self.fields["kind"].widget.choices = [(kind.code, kind.name) for kind in listed.kinds]

    def read_guarantee(self) -> NewGuarantee:
        """Give what both sides promise."""
        return NewGuarantee(**{name: value for name, value in self.read().items() if name != "once"})


class OutlookForm(Form):
    """What a sector or an employer says that it will need in a quarter."""

    quarter_on = forms.DateField(label=_("Kwartaal vanaf"), widget=forms.Select)
    sector = forms.ChoiceField(label=_("Sector"), choices=SECTORS.items())
    kvk = forms.CharField(label=_("KvK-nummer (leeg: de hele sector)"), max_length=8, required=False)
    people = forms.IntegerField(
        label=_("Hoeveel mensen?"), min_value=0, max_value=100_000, widget=forms.NumberInput(attrs=BOX)
    )
    source = forms.CharField(label=_("Wie zei dit, of waar staat het?"), max_length=200)
    said_on = ask_day(_("Gezegd op"))

    def offer(self, view: OutlookView) -> None:
        """Give the quarters that can be chosen."""
        days = [each.quarter_on for each in view.quarters]
        self.fields["quarter_on"].widget.choices = [
            (day.isoformat(), date_format(day, gettext("j b Y"))) for day in days
        ]

    def read_outlook(self) -> NewOutlook:
        """Give what was said."""
        return NewOutlook(**{name: value for name, value in self.read().items() if name != "once"})


class GuaranteeCandidateForm(Form):
    """For whom a place is kept, and by when they are trained."""

    number = forms.CharField(label=_("Klantnummer"), max_length=40)
    trained_on = ask_day(_("Opgeleid uiterlijk op"))


class GuaranteeStartForm(Form):
    """Since when a candidate works there."""

    candidate_id = forms.IntegerField(widget=forms.HiddenInput)
    started_on = ask_day(_("Begonnen op"))


class GuaranteeStopForm(Form):
    """Why a place is given back."""

    candidate_id = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("Waarom komt de plaats vrij?"), max_length=200)


class ExpectationForm(Form):
    """How many places the employer still expects to have."""

    expected = forms.IntegerField(
        label=_("Hoeveel plaatsen komen er?"), min_value=0, max_value=500, widget=forms.NumberInput(attrs=BOX)
    )
    expected_because = forms.CharField(label=_("Bij minder: waarom?"), max_length=200, required=False)


class SettleGuaranteeForm(Form):
    """What both sides say of how it went."""

    settled_because = forms.CharField(
        label=_("Wat vinden beide kanten ervan? (nodig als er iets ontbreekt)"), max_length=300, required=False
    )
