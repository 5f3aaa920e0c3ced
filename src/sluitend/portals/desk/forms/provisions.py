"""The forms of provisions: what is needed, how far it is now, and what threatens."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.provisions.actions import Move, Need
from sluitend.areas.provisions.queries import ProvisionFile, Provisions
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.provision_names import ENDINGS, MOVES, REFUSALS, THREATS

NO_CHOICE = ("", _("Kies"))
LONGEST_TEXT = 2000


class NeedForm(Form):
    """Which provision is needed, and why as far as that can be written down for this purpose."""

    purpose = forms.CharField(widget=forms.HiddenInput)
    kind = forms.CharField(label=_("Wat is er nodig?"), widget=forms.Select)
    threat = forms.ChoiceField(label=_("Dreigt er iets?"), choices=[("", _("Nee")), *THREATS.items()], required=False)
    why = forms.CharField(label=_("Wat wordt er mogelijk als het er is?"), max_length=LONGEST_TEXT, required=False)

    def offer(self, provisions: Provisions) -> None:
        """Give the kinds that can be asked for."""
        self.fields["kind"].widget.choices = [NO_CHOICE, *((kind.code, kind.name) for kind in provisions.kinds)]

    def read_need(self) -> Need:
        """Give what is needed."""
        given = self.read()
        return Need(kind=given["kind"], why=given["why"], threat=given["threat"])


class MoveForm(Form):
    """How far a provision is now; a reason belongs to a refusal or an end.

    `is_again` tells that it was sent before and refused.
    """

    is_again = False
    purpose = forms.CharField(widget=forms.HiddenInput)
    provision_id = forms.IntegerField(widget=forms.HiddenInput)
    to = forms.CharField(label=_("Wat is er gebeurd?"), widget=forms.Select)
    happened_on = forms.DateField(
        label=_("Op welke dag?"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), required=False
    )
    reason = forms.ChoiceField(
        label=_("Reden, bij weigeren of beëindigen"),
        choices=[
            NO_CHOICE,
            (_("Geweigerd omdat"), list(REFUSALS.items())),
            (_("Beëindigd omdat"), list(ENDINGS.items())),
        ],
        required=False,
    )
    note = forms.CharField(label=_("Toelichting"), max_length=LONGEST_TEXT, required=False)

    def offer(self, file: ProvisionFile) -> None:
        """Give the stages that may follow."""
        self.fields["to"].widget.choices = [NO_CHOICE, *((stage, MOVES[stage]) for stage in file.next_stages)]

    def read_move(self) -> tuple[int, Move]:
        """Give which provision, and what happened to it."""
        given = self.read()
        move = Move(to=given["to"], happened_on=given["happened_on"], reason=given["reason"], note=given["note"])
        return given["provision_id"], move


class ThreatForm(Form):
    """What threatens somebody who waits."""

    purpose = forms.CharField(widget=forms.HiddenInput)
    provision_id = forms.IntegerField(widget=forms.HiddenInput)
    threat = forms.ChoiceField(label=_("Wat dreigt er?"), choices=[NO_CHOICE, *THREATS.items()])


class TakeBackForm(Form):
    """Of which provision the last stage was a mistake."""

    purpose = forms.CharField(widget=forms.HiddenInput)
    provision_id = forms.IntegerField(widget=forms.HiddenInput)
