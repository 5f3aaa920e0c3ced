"""The form of an estimate: of which approach, and what it supposes of conversations and colleagues."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.schedules.actions import NewEstimate
from sluitend.areas.schedules.queries import EstimateList
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.cohorts import BOX

# What is supposed of a colleague's week where nobody said otherwise.
HOURS = 2


class EstimateForm(Form):
    """Of which pack; how long a conversation takes, and how many people and hours a week a colleague has for it."""

    pack = forms.CharField(label=_("Aanpak"), max_length=40, widget=forms.Select)
    minutes = forms.IntegerField(
        label=_("Minuten per gesprek"), min_value=15, max_value=240, widget=forms.NumberInput(attrs=BOX | {"step": 15})
    )
    caseload = forms.IntegerField(
        label=_("Mensen per klantmanager"), min_value=10, max_value=400, widget=forms.NumberInput(attrs=BOX)
    )
    hours = forms.IntegerField(
        label=_("Uren per week voor deze gesprekken"),
        min_value=1,
        max_value=40,
        widget=forms.NumberInput(attrs=BOX),
    )

    def offer(self, view: EstimateList) -> None:
        """Give the approaches that have figures."""
        self.fields["pack"].widget.choices = view.packs

    def read_estimate(self) -> NewEstimate:
        """Give what is asked."""
        given = self.read()
        return NewEstimate(**{name: value for name, value in given.items() if name != "once"})
