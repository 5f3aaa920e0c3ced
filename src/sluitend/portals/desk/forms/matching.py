"""The forms of matching: a reason, and what somebody decides of a proposal."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.portals.desk.forms.base import Form
from sluitend.portals.match_names import DECISIONS

MOST_SIGNS = 300


class ReasonForm(Form):
    """Why matching is stopped, or why somebody takes no part."""

    because = forms.CharField(label=_("Waarom"), max_length=MOST_SIGNS, widget=forms.TextInput)


class DecideForm(ReasonForm):
    """Which proposal, and whether somebody agrees with it."""

    line_id = forms.IntegerField(label=_("Voorstel"), widget=forms.HiddenInput)
    decision = forms.ChoiceField(label=_("Besluit"), choices=[("", ""), *list(DECISIONS.items())[1:]])
