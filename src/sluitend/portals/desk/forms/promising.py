"""The forms with which a promise is made beside the others, and with which its clock is stopped."""

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.ledger.actions import Opening
from sluitend.ledger.queries import Promisable
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.names import SUSPENSIONS


class PromiseForm(Form):
    """What is promised, and by which day."""

    kind = forms.CharField(label=_("Wat zegt u toe?"), widget=forms.Select)
    due_on = forms.DateField(
        label=_("Uiterlijk op"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), required=False
    )
    owner_id = forms.IntegerField(widget=forms.HiddenInput)

    def offer(self, found: Promisable) -> None:
        """Give the kinds, each with its last day."""
        self.fields["kind"].widget.choices = [
            (
                each.code,
                gettext("%(name)s (uiterlijk %(day)s)")
                % {"name": gettext(each.name), "day": date_format(each.latest_on, gettext("j b Y"))},
            )
            for each in found.kinds
        ]

    def read_opening(self) -> Opening:
        """Give what is promised."""
        given = self.read()
        return Opening(kind=given["kind"], owner_id=given["owner_id"], due_on=given["due_on"])


class SuspendForm(Form):
    """On which ground of the law the clock stands still, and where that can be seen."""

    reason = forms.ChoiceField(label=_("Grond in de wet"), choices=list(SUSPENSIONS.items()))
    proof = forms.CharField(label=_("Waaruit blijkt dat? (brief, datum, kenmerk)"), max_length=200)
