"""The form with which a colleague is told to be away."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import Invalid
from sluitend.portals.desk.forms.base import Form


class AbsenceForm(Form):
    """Who answers for the promises meanwhile, and until when probably; why somebody is away is not asked."""

    taker = forms.CharField(label=_("Wie neemt waar?"), max_length=30)
    from_on = forms.DateField(
        label=_("Afwezig vanaf"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), required=False
    )
    expected_until_on = forms.DateField(
        label=_("Waarschijnlijk terug op"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        required=False,
    )

    def read_taker(self) -> tuple[str, int]:
        """Give whether a colleague stands in or a team takes over, and which."""
        kind, _colon, number = str(self.cleaned_data["taker"]).partition(":")
        if kind not in ("staff", "team") or not number.isdecimal():
            raise Invalid(
                _("Wie neemt waar?"), _("Kies óf een vervanger, óf het team dat overneemt."), _("Kies er één.")
            )
        return kind, int(number)
