"""The forms of rights: what somebody asks, what is put right, why a file is held, and agreeing to destroying."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.dossiers.actions import NewCorrection, Told
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.rights_names import ASKED, DECISIONS, PLAIN_FACTS

LONGEST_WISH, LONGEST_REASON, LONGEST_TEXT = 4000, 400, 200


class RequestForm(Form):
    """What somebody asks about their own data, in their own words."""

    asked = forms.ChoiceField(label=_("Wat wordt er gevraagd?"), choices=list(ASKED.items()))
    wish = forms.CharField(
        label=_("In eigen woorden"),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=LONGEST_WISH,
        required=False,
    )


class CorrectionForm(Form):
    """Which fact gets which value, and why."""

    field = forms.ChoiceField(label=_("Wat klopt er niet?"), choices=list(PLAIN_FACTS.items()))
    value = forms.CharField(label=_("Wat moet er staan?"), max_length=80, required=False)
    because = forms.CharField(label=_("Waarom"), max_length=LONGEST_TEXT)

    def read_correction(self) -> NewCorrection:
        """Give what is put right."""
        given = self.read()
        return NewCorrection(field=given["field"], value=given["value"], because=given["because"])


class BsnForm(Form):
    """The right BSN, or nothing while it is not known yet; and why the other one was wrong."""

    bsn = forms.CharField(label=_("Het juiste BSN"), max_length=20, required=False)
    because = forms.CharField(label=_("Waarom"), max_length=LONGEST_TEXT)


class HoldForm(Form):
    """Why a file must be kept longer."""

    because = forms.CharField(label=_("Waarom langer bewaren?"), max_length=LONGEST_TEXT)


class DecideForm(Form):
    """Whether erasing or restricting is granted; whoever refuses says why."""

    request_id = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(label=_("Besluit"), choices=list(DECISIONS.items()), widget=forms.RadioSelect)
    because = forms.CharField(
        label=_("Reden (bij weigeren verplicht; de persoon leest dit)"), max_length=LONGEST_REASON, required=False
    )


class ToldForm(Form):
    """Why, and on which day the person heard that."""

    request_id = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("Reden (de persoon leest dit)"), max_length=LONGEST_TEXT)
    told_on = forms.DateField(label=_("Aan de persoon verteld op"), widget=forms.DateInput(attrs={"type": "date"}))

    def read_told(self) -> tuple[int, Told]:
        """Give about which request it is, and what was told."""
        given = self.read()
        return given["request_id"], Told(because=given["because"], told_on=given["told_on"])


class AgreeForm(Form):
    """Only the key: whoever presses the button agrees to what stands on the page."""
