"""The forms of sessions: what is agreed with an employer, who is put forward, what they answer, and how it went."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.queries import EmployerView
from sluitend.areas.introductions.actions import NewSession
from sluitend.areas.introductions.queries import PersonIntroductions, SessionChoice
from sluitend.compute.policy.employers import IntroductionReason
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.conferences import ask_day
from sluitend.portals.desk.forms.demands import TasksField
from sluitend.portals.introduction_names import CHOICES, CONSENTS, OUTCOMES, WAYS
from sluitend.portals.templatetags.sluitend import day


class SessionForm(Form):
    """What is agreed with an employer: for which work, how, when and where they meet."""

    demands = TasksField(label=_("Voor welke vraag?"), widget=forms.CheckboxSelectMultiple)
    way = forms.ChoiceField(label=_("Hoe ontmoeten zij elkaar?"), choices=WAYS.items())
    held_on = ask_day(_("Op welke dag?"))
    place = forms.CharField(label=_("Waar?"), max_length=160, required=False)
    name = forms.CharField(
        label=_("Naam van de bijeenkomst (alleen bij meer werkgevers)"), max_length=120, required=False
    )

    def offer(self, view: EmployerView) -> None:
        """Give the open demands of the employer."""
        told = gettext("%(work)s, vanaf %(day)s (%(given)s van %(places)s vergeven)")
        self.fields["demands"].widget.choices = [
            (
                each.id,
                told % {"work": each.title, "day": day(each.starts_on), "given": each.given, "places": each.places},
            )
            for each in view.demands
            if not each.ending
        ]

    def read_session(self, employer_id: int) -> NewSession:
        """Give what was agreed."""
        given = self.read()
        told = {name: given[name] for name in ("way", "held_on", "place", "name")}
        return NewSession(employer_id=employer_id, demands=tuple(map(int, given["demands"])), **told)


class ProposeForm(Form):
    """For which session somebody is put forward, why, and what they say for themselves."""

    use_required_attribute = False
    session_id = forms.IntegerField(label=_("Bij welke werkgever?"), widget=forms.Select)
    because = forms.CharField(label=_("Waarom past dit werk bij deze persoon?"), max_length=300)
    words = forms.CharField(
        label=_("Wat kan en wil deze persoon? (zonder naam, leeftijd of adres; de werkgever leest dit)"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def offer(self, view: PersonIntroductions) -> None:
        """Give the sessions that go on."""
        told = gettext("%(employer)s, %(work)s")
        self.fields["session_id"].widget.choices = [
            (each.id, told % {"employer": each.employer_name, "work": ", ".join(title for _id, title in each.demands)})
            for each in view.sessions
        ]


class PickForm(Form):
    """Who of a shortlist is put forward, why, and what they say for themselves."""

    use_required_attribute = False
    demand = forms.IntegerField(widget=forms.HiddenInput)
    person_id = forms.IntegerField(label=_("Wie?"), widget=forms.Select)
    because = forms.CharField(label=_("Waarom past dit werk bij deze persoon?"), max_length=300)
    words = forms.CharField(
        label=_("Wat kan en wil deze persoon? (zonder naam, leeftijd of adres; de werkgever leest dit)"),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def offer(self, choice: SessionChoice) -> None:
        """Give who fits and who nearly does, the best first; nobody is chosen before a person does."""
        told = gettext("%(name)s (%(number)s)")
        self.fields["person_id"].widget.choices = [
            ("", "–"),
            *((each.person_id, told % {"name": each.name, "number": each.number}) for each in choice.listed),
        ]


class ConsentForm(Form):
    """What somebody answered about being shown."""

    candidate_id = forms.IntegerField(widget=forms.HiddenInput)
    consent = forms.ChoiceField(label=_("Wat zei deze persoon?"), choices=CONSENTS.items())


class VideoForm(Form):
    """Where a film of somebody stands; nothing takes it away."""

    link = forms.CharField(label=_("Link naar uw video"), required=False, widget=forms.TextInput(attrs={"type": "url"}))


class ChoiceForm(Form):
    """Whom an employer wants to meet, and of whom it does not, why."""

    candidate_id = forms.IntegerField(widget=forms.HiddenInput)
    choice = forms.ChoiceField(label=_("Keuze"), choices=CHOICES.items())
    because = forms.CharField(label=_("Waarom niet? (alleen als u niet kiest)"), required=False, widget=forms.Select)

    def offer(self, reasons: Iterable[IntroductionReason]) -> None:
        """Give the reasons of the pack."""
        offer_reasons(self, reasons)


class OutcomeForm(Form):
    """How it went with somebody who was met, and why when it does not go on."""

    candidate_id = forms.IntegerField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(label=_("Hoe liep het af?"), choices=OUTCOMES.items())
    because = forms.CharField(label=_("Waarom? (alleen als het niet doorgaat)"), required=False, widget=forms.Select)

    def offer(self, reasons: Iterable[IntroductionReason]) -> None:
        """Give the reasons of the pack."""
        offer_reasons(self, reasons)


class CloseForm(Form):
    """What an employer was told that never saw anybody."""

    because = forms.CharField(label=_("Wat is de werkgever verteld?"), max_length=200, required=False)


def offer_reasons(form: Form, reasons: Iterable[IntroductionReason]) -> None:
    """Give the reasons that can be chosen in a form; all of them are about the work."""
    form.fields["because"].widget.choices = [("", "–"), *((each.code, each.name) for each in reasons)]
