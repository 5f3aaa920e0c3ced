"""The forms around a version: sign, withdraw, look back, begin a step and tick one off."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import LookBack, Signing
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.plans.fields import LARGEST, ask_day, ask_standing, ask_words

STANDING = "standing-"
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

    use_required_attribute = False

    version = forms.IntegerField(widget=forms.HiddenInput)
    side = forms.ChoiceField(label=_("Wie trekt in?"), choices=SIDES, widget=forms.RadioSelect)
    because = ask_words(_("Waarom?"), most=300, rows=2)


class EvaluateForm(Form):
    """What each side says when they look back, how each goal stands, and what changes."""

    # An empty field is not wrong before anybody had a chance to fill it in.
    use_required_attribute = False

    resident_words = ask_words(_("Wat vindt de inwoner ervan?"), most=1000)
    municipality_words = ask_words(_("Wat ziet u?"), most=1000)
    changes = ask_words(_("Wat verandert er? (leeg: alles blijft zoals afgesproken)"), most=1000, required=False)

    def __init__(self, *args: Any, goals: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place, goal in enumerate(goals, start=1):
            self.fields[f"{STANDING}{place}"] = ask_standing(goal)

    @property
    def standings(self) -> list[forms.BoundField]:
        """Give the question about each goal."""
        return [field for field in self if field.name.startswith(STANDING)]

    def read_look_back(self) -> LookBack:
        """Give what was said; which goals there are is the plan's to judge."""
        given = self.read()
        asked = {name.removeprefix(STANDING): value for name, value in self.data.items() if name.startswith(STANDING)}
        return LookBack(
            resident_words=given["resident_words"],
            municipality_words=given["municipality_words"],
            changes=given["changes"],
            standings={int(place): value for place, value in asked.items() if value and place.isdecimal()},
        )


class BeginForm(Form):
    """Which step began, and on which day; empty: today."""

    step_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)
    started_on = forms.DateField(label=_("Begonnen op"), required=False)


class TickForm(Form):
    """A step of the resident that is done, or not yet after all."""

    step_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)
    done = forms.BooleanField(required=False, widget=forms.HiddenInput)
