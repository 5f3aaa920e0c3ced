"""What employers fill in: that they look for people, and why they hesitate."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import NewDemand
from sluitend.areas.introductions.queries import MyEmployer
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.conferences import ask_day

BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}


class AskForm(Form):
    """What an employer needs to say to be called back with an answer."""

    use_required_attribute = False
    employer_id = forms.IntegerField(widget=forms.HiddenInput)
    title = forms.CharField(label=_("Welk werk?"), max_length=120)
    kind = forms.CharField(label=_("Soort"), widget=forms.Select)
    places = forms.IntegerField(label=_("Hoeveel mensen?"), min_value=1, widget=forms.NumberInput(attrs=BOX))
    hours_least = forms.IntegerField(label=_("Uren per week, minstens"), widget=forms.NumberInput(attrs=BOX))
    hours_most = forms.IntegerField(label=_("Uren per week, hoogstens"), widget=forms.NumberInput(attrs=BOX))
    starts_on = ask_day(_("Begint op"))
    words = forms.CharField(
        label=_("Wat moet iemand kunnen?"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def offer(self, mine: MyEmployer) -> None:
        """Give the kinds that can be chosen."""
        self.fields["kind"].widget.choices = [(each.code, each.name) for each in mine.demand_kinds]

    def read_demand(self) -> tuple[int, NewDemand]:
        """Give the employer, and what it asks."""
        given = self.read()
        names = ("title", "kind", "places", "hours_least", "hours_most", "starts_on", "words")
        told: dict[str, Any] = {name: given[name] for name in names}
        return given["employer_id"], NewDemand(**told)


class HesitateForm(Form):
    """What keeps an employer from taking somebody on."""

    use_required_attribute = False
    employer_id = forms.IntegerField(widget=forms.HiddenInput)
    kind = forms.CharField(label=_("Wat houdt u tegen?"), widget=forms.Select)
    note = forms.CharField(label=_("In uw eigen woorden"), max_length=300, required=False)

    def offer(self, mine: MyEmployer) -> None:
        """Give the obstacles for which the pack has an answer, without those that wait for one."""
        waiting = {each.kind for each in mine.obstacles if each.is_open}
        known = [(each.code, each.name) for each in mine.known_obstacles if each.code not in waiting]
        self.fields["kind"].widget.choices = known
