"""The form with which a promise is settled and the next one made, in one act."""

from datetime import date

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.compute.promises.kinds import list_kinds
from sluitend.gate.errors import Invalid
from sluitend.ledger.actions import Opening, Settling
from sluitend.ledger.queries import PromiseView
from sluitend.ledger.queries.promise import Choice
from sluitend.portals.desk.belonging import BROKEN, HOMES, KEPT, RELEASED
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.names import REASONS

ENDINGS = (
    (KEPT, _("Nagekomen")),
    (BROKEN, _("Niet nagekomen")),
    (RELEASED, _("Vervalt")),
)
Options = list[tuple[str, str]]


class SettleForm(Form):
    """How a promise ended, and what follows; which fields count depends on `state`."""

    state = forms.ChoiceField(label=_("Hoe is het afgelopen?"), choices=ENDINGS, widget=forms.RadioSelect)
    evidence = forms.CharField(label=_("Wat is er gebeurd?"), widget=forms.Select, required=False)
    reference = forms.CharField(label=_("Toelichting of kenmerk"), max_length=200, required=False)
    reason = forms.ChoiceField(label=_("Reden"), choices=[("", _("Kies een reden")), *REASONS.items()], required=False)
    next_kept = forms.CharField(label=_("Volgende toezegging"), widget=forms.Select, required=False)
    next_missed = forms.CharField(label=_("Volgende toezegging"), widget=forms.Select, required=False)
    due_on = forms.DateField(
        label=_("Uiterlijk op"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), required=False
    )
    owner_id = forms.IntegerField(widget=forms.HiddenInput)
    back = forms.CharField(widget=forms.HiddenInput, required=False)

    def offer(self, view: PromiseView) -> None:
        """Give the choices that belong to this promise."""
        home = HOMES.get(view.row.kind)
        self.fields["state"].widget.choices = [each for each in ENDINGS if home is None or each[0] in home.endings]
        self.fields["evidence"].widget.choices = [(code, gettext(name)) for code, name in view.evidence]
        self.fields["next_kept"].widget.choices = list_after_kept(view)
        self.fields["next_missed"].widget.choices = list_after_missed(view)

    def read_settling(self) -> Settling:
        """Give what the form asks of the book."""
        given = self.read()
        kept = given["state"] == KEPT
        kind = given["next_kept"] if kept else given["next_missed"]
        return Settling(
            state=given["state"],
            evidence=given["evidence"] if kept else "",
            reference=given["reference"] if kept else "",
            reason="" if kept else given["reason"],
            successor=_read_successor(kind, given["owner_id"], given["due_on"]),
        )


def _read_successor(kind: str, owner_id: int, due_on: date | None) -> Opening | None:
    if kind in list_kinds():
        return Opening(kind=kind, owner_id=owner_id, due_on=due_on)
    if kind or due_on:
        raise Invalid(
            _("Het is niet duidelijk wat er volgt."),
            _("Bij een datum hoort één toezegging uit de lijst."),
            _("Kies de volgende toezegging, of laat de datum leeg."),
        )
    return None


def list_after_kept(view: PromiseView) -> Options:
    """Give what may follow a promise that was kept; first what the policy asks for, which is all of it or one."""
    usual = [choice for choice in view.successors if choice.is_usual]
    others = [choice for choice in view.successors if not choice.is_usual]
    if len(usual) > 1:
        names = " + ".join(gettext(choice.name) for choice in usual)
        return [("", gettext("%s (volgens het beleid)") % names), *_name(usual), *_name(others)]
    none = [] if usual or view.leaves_uncovered else [("", gettext("Geen volgende toezegging"))]
    return [*_name(usual), *none, *_name(others)]


def list_after_missed(view: PromiseView) -> Options:
    """Give what may follow a promise that was not kept; first the same once more."""
    same_first = sorted(view.successors, key=lambda choice: choice.kind != view.row.kind)
    none = [] if view.leaves_uncovered else [("", gettext("Geen volgende toezegging"))]
    return [*_name(same_first), *none]


def _name(choices: list[Choice]) -> Options:
    """Give each choice with the last day that it can have."""
    return [
        (
            each.kind,
            gettext("%(name)s (uiterlijk %(day)s)")
            % {"name": gettext(each.name), "day": date_format(each.latest_on, gettext("j b Y"))},
        )
        for each in choices
    ]
