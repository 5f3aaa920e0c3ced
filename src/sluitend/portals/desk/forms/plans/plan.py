"""The forms around a version: sign, withdraw, evaluate and tick off."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import Signing
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.plans.fields import LARGEST, ask_day, ask_words

SIDES = (("resident", _("De inwoner trekt het akkoord in")), ("municipality", _("De gemeente trekt het plan in")))


class SignForm(Form):
    """The day and the place beside the signatures on paper, and which version was signed."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    signed_on = ask_day(_("Getekend op"))
    place = forms.CharField(label=_("Plaats"), max_length=80)

    def read_signing(self) -> tuple[int, Signing]:
        """Give the version and what stands beside the signatures."""
        given = self.read()
        return given["version"], Signing(signed_on=given["signed_on"], place=given["place"])


class WithdrawForm(Form):
    """Which side ends which version, and why."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    side = forms.ChoiceField(label=_("Wie trekt in?"), choices=SIDES, widget=forms.RadioSelect)
    because = ask_words(_("Waarom?"), most=300, rows=2)


class EvaluateForm(Form):
    """What both sides concluded when they looked back."""

    words = ask_words(_("Wat ging goed, en wat moet anders?"), most=200)


class TickForm(Form):
    """A step of the resident that is done, or not yet after all."""

    step_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)
    done = forms.BooleanField(required=False, widget=forms.HiddenInput)
