"""The forms on a draft: its goals, and steps that are added, written anew, moved and removed."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import NewStep
from sluitend.areas.plans.queries import PlanView
from sluitend.areas.plans.rows import StepRow
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.plans.fields import LARGEST, ask_day, ask_number, ask_seen, ask_words

SIDES = (("municipality", _("De gemeente")), ("resident", _("De inwoner")))


class GoalsForm(Form):
    """What the resident wants to reach, one goal on each line."""

    seen = ask_seen()
    goals = ask_words(_("Wat wil de inwoner bereiken?"), most=2000, rows=4, required=False)


class PickForm(Form):
    """Which step is meant."""

    step_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)


class MoveForm(PickForm):
    """Where it goes: up, or down when nothing is sent."""

    up = forms.BooleanField(required=False, widget=forms.HiddenInput)


class StepForm(Form):
    """Who does what by when; owner and instrument count for the municipality only."""

    step_id = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=1, max_value=LARGEST)
    seen = ask_seen()
    side = forms.ChoiceField(label=_("Wie doet dit?"), choices=SIDES, widget=forms.RadioSelect)
    words = forms.CharField(label=_("Wat gebeurt er?"), max_length=300)
    by_on = ask_day(_("Klaar op"))
    owner_id = ask_number(_("Namens de gemeente"))
    instrument = forms.CharField(label=_("Instrument"), widget=forms.Select, max_length=40, required=False)
    provision_id = ask_number(_("Wacht op"))

    def offer(self, view: PlanView) -> None:
        """Give the choices that belong to this person and this municipality."""
        instruments = [(each.code, each.name) for each in view.instruments]
        self.fields["owner_id"].widget.choices = [("", gettext("Kies een collega of team")), *view.owners]
        self.fields["instrument"].widget.choices = [("", gettext("Geen instrument")), *instruments]
        self.fields["provision_id"].widget.choices = [("", gettext("Nergens op")), *view.provisions]

    def read_step(self) -> dict[str, object]:
        """Give what the step says, which one is written anew (None: a new one), and how it was seen."""
        given = self.read()
        ours = given["side"] == "municipality"
        step = NewStep(
            side=given["side"],
            words=given["words"],
            by_on=given["by_on"],
            owner_id=given["owner_id"] if ours else None,
            instrument=given["instrument"] if ours else "",
            provision_id=given["provision_id"],
        )
        return {"step": step, "step_id": given["step_id"], "seen": given["seen"]}


def fill_in(step: StepRow) -> dict[str, object]:
    """Give what the form of a step that is there already begins with."""
    return {
        "step_id": step.id,
        "side": step.side,
        "words": step.words,
        "by_on": step.by_on,
        "owner_id": step.owner_id,
        "instrument": step.instrument,
        "provision_id": step.provision_id,
        "seen": step.digest,
    }
