"""The forms of conferences: planning one, bringing a case, its ground, what partners read, and how it ends."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.conferences.actions import Ending, Sharing, Sitting
from sluitend.areas.conferences.queries import Brought, CaseView
from sluitend.portals.contact_names import ENDINGS, GROUNDS, TOPICS
from sluitend.portals.desk.forms.base import Form


def ask_day(label: Any) -> forms.DateField:
    """Give a field for a day."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class SittingForm(Form):
    """On which day a conference is, at what time and where."""

    held_on = ask_day(_("Dag"))
    begins = forms.TimeField(
        label=_("Tijd"),
        required=False,
        widget=forms.TimeInput(
            attrs={"type": "time", "class": "utrecht-textbox utrecht-textbox--html-input"}, format="%H:%M"
        ),
    )
    place = forms.CharField(label=_("Plaats"), max_length=160, required=False)

    def read_sitting(self) -> Sitting:
        """Give when and where it is."""
        given = self.read()
        return Sitting(held_on=given["held_on"], begins=given["begins"], place=given["place"].strip())


class PlanConferenceForm(SittingForm):
    """What a conference is called, and when it is."""

    name = forms.CharField(label=_("Naam"), max_length=120)


class MoveConferenceForm(SittingForm):
    """When and where it is instead, and why."""

    because = forms.CharField(label=_("Waarom verplaatst u het overleg?"), max_length=200)


class CloseConferenceForm(Form):
    """Nothing is asked but that it is meant."""


class BringForm(Form):
    """At which conference somebody is discussed, and with which question."""

    conference_id = forms.IntegerField(label=_("Overleg"), widget=forms.Select)
    question = forms.CharField(label=_("Wat is de vraag?"), max_length=300)

    def offer(self, brought: Brought) -> None:
        """Give the conferences that can be chosen."""
        self.fields["conference_id"].widget.choices = [(each, name) for each, name, _day in brought.conferences]


class GroundForm(Form):
    """Why a case may be shared, and since when."""

    ground = forms.ChoiceField(label=_("Grond"), choices=GROUNDS.items())
    since_on = ask_day(_("Sinds"))


class PartnersField(forms.MultipleChoiceField):
    """Numbers of partners; the act looks up whether they are there."""

    def valid_value(self, value: Any) -> bool:
        """Tell whether it is a number."""
        return str(value).isdecimal()


class SharingForm(Form):
    """What partners read: a summary, a line for each topic that matters, and who they are."""

    summary = forms.CharField(
        label=_("Samenvatting voor de partners"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5})
    )
    partner_ids = PartnersField(label=_("Partners"), widget=forms.CheckboxSelectMultiple)
    wish, home, school, work, money, language, help = (
        forms.CharField(label=name, max_length=500, required=False) for name in TOPICS.values()
    )

    def offer(self, view: CaseView) -> None:
        """Give the partners that can be invited."""
        self.fields["partner_ids"].widget.choices = [(each, name) for each, name, _invited in view.partners]

    @property
    def topics(self) -> list[forms.BoundField]:
        """Give the fields of the topics."""
        return [self[topic] for topic in TOPICS]

    def read_sharing(self) -> Sharing:
        """Give what is shared, and with whom."""
        given = self.read()
        items = {topic: given[topic] for topic in TOPICS}
        return Sharing(summary=given["summary"], items=items, partner_ids=[int(each) for each in given["partner_ids"]])


class EndingForm(Form):
    """How a case ends."""

    ending = forms.ChoiceField(label=_("Hoe is het afgelopen?"), choices=ENDINGS.items(), widget=forms.RadioSelect)
    advice = forms.CharField(
        label=_("Het advies"), max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def read_ending(self) -> Ending:
        """Give how it ends."""
        given = self.read()
        return Ending(ending=given["ending"], advice=given["advice"])
