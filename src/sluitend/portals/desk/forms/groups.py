"""The forms with which facts about somebody are noted and withdrawn, and the answer to an application."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.groups.actions import Decision
from sluitend.ledger.actions import Opening
from sluitend.parties.actions import NewFact
from sluitend.parties.facts import KINDS, ROUTE
from sluitend.parties.reasons import ANSWERS
from sluitend.portals import group_names
from sluitend.portals.desk.forms.base import Form

DAY = {"type": "date"}
AFTERCARE = "aftercare_contact"


class FactForm(Form):
    """What is so of somebody, since when, and who said so."""

    kind = forms.ChoiceField(label=_("Gegeven"), choices=[(code, group_names.KINDS[code]) for code in KINDS])
    value = forms.ChoiceField(
        label=_("Hoe iemand instroomde"),
        choices=[("", _("Niet van toepassing")), *group_names.ROUTES.items()],
        required=False,
    )
    from_on = forms.DateField(label=_("Vanaf"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    until_on = forms.DateField(
        label=_("Laatste dag, als die bekend is"),
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
        required=False,
    )
    source = forms.CharField(label=_("Van wie weten wij dit?"), max_length=80)

    def read_fact(self) -> NewFact:
        """Give the fact; a route is said of nothing else."""
        given = self.read()
        return NewFact(
            kind=given["kind"],
            value=given["value"] if given["kind"] == ROUTE else "",
            from_on=given["from_on"],
            until_on=given["until_on"],
            source=given["source"],
        )


class WithdrawForm(Form):
    """Which fact was never so, and why it was noted."""

    fact_id = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("Wat klopte er niet?"), max_length=200)


class DecisionForm(Form):
    """What became of an application."""

    answer = forms.ChoiceField(label=_("Wat werd het?"), choices=[("", _("Kies een antwoord")), *ANSWERS.items()])
    decided_on = forms.DateField(label=_("Op"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    benefit_from_on = forms.DateField(
        label=_("Bijstand vanaf, bij toekenning"),
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
        required=False,
    )
    aftercare = forms.BooleanField(label=_("Wij blijven deze persoon spreken, ook zonder bijstand"), required=False)

    def read_decision(self, *, owner_id: int) -> Decision:
        """Give the answer; whoever stays is spoken to by `owner_id`."""
        given = self.read()
        staying = Opening(kind=AFTERCARE, owner_id=owner_id) if given["aftercare"] else None
        days: dict[str, date] = {name: given[name] for name in ("decided_on", "benefit_from_on")}
        return Decision(answer=given["answer"], staying=staying, **days)
