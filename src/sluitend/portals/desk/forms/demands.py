"""The forms of demand: what an employer asks in two minutes with the rest below it, its parts, and how it ends."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import NewDemand
from sluitend.areas.employers.queries import BranchRow, DemandFilter, DemandList, DemandView
from sluitend.compute.policy.employers import DemandKind
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.conferences import ask_day
from sluitend.portals.employer_names import AUDIENCES, DEMAND_ENDINGS, DEMAND_STATES, TOLD
from sluitend.portals.profile_names import LANGUAGE_LEVELS, LICENCES

SELECT = {"class": "utrecht-select utrecht-select--html-select"}
BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}
SKILL_LINES = 3
CENTS = 100


class DemandFilterForm(forms.Form):
    """Which demands to show; what does not fit is left out."""

    q = forms.CharField(label=_("Werk of werkgever"), required=False, widget=forms.TextInput(attrs=BOX))
    soort = forms.CharField(label=_("Soort"), required=False, widget=forms.Select(attrs=SELECT))
    stand = forms.ChoiceField(
        label=_("Stand"), required=False, choices=DEMAND_STATES.items(), widget=forms.Select(attrs=SELECT)
    )

    def offer(self, listed: DemandList) -> None:
        """Give the kinds that can be chosen."""
        kinds = [(kind.code, kind.name) for kind in listed.kinds]
        self.fields["soort"].widget.choices = [("", gettext("Alle soorten")), *kinds]

    def read_filter(self, page: int) -> DemandFilter:
        """Give what is asked."""
        self.is_valid()
        given = self.cleaned_data
        return DemandFilter(
            text=given.get("q", ""), kind=given.get("soort", ""), state=given.get("stand") or "open", page=page
        )


def look_up(name: str, kind: str) -> dict[str, str]:
    """Say where suggestions come from and where they are shown; without a script it is a line to type in."""
    return {
        "role": "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": f"{name}-found",
        "autocomplete": "off",
        "hx-get": reverse("concepts", kwargs={"kind": kind}),
        "hx-trigger": "input changed delay:150ms",
        "hx-target": f"#{name}-found",
        "hx-sync": "this:replace",
    }


class DemandForm(Form):
    """What an employer asks for; the first fields are enough to begin with."""

    kind = forms.CharField(label=_("Soort"), widget=forms.Select)
    title = forms.CharField(label=_("Welk werk?"), max_length=120)
    places = forms.IntegerField(label=_("Plaatsen"), min_value=1, max_value=500, widget=forms.NumberInput(attrs=BOX))
    hours_least = forms.IntegerField(label=_("Uren per week, minstens"), widget=forms.NumberInput(attrs=BOX))
    hours_most = forms.IntegerField(label=_("Uren per week, hoogstens"), widget=forms.NumberInput(attrs=BOX))
    starts_on = ask_day(_("Begint op"))
    ends_on = ask_day(_("Eindigt op"))
    branch_id = forms.IntegerField(label=_("Vestiging"), required=False, widget=forms.Select)
    pay = forms.DecimalField(
        label=_("Loon per uur (euro)"), required=False, min_value=0, max_digits=6, decimal_places=2, localize=True
    )
    language_level = forms.ChoiceField(
        label=_("Nederlands dat het werk zelf vraagt"),
        required=False,
        choices=[("", _("Maakt niet uit")), *LANGUAGE_LEVELS.items()],
    )
    audience = forms.ChoiceField(label=_("Wie mag meekijken?"), choices=AUDIENCES.items())
    adaptations = forms.CharField(label=_("Wat kan worden aangepast?"), max_length=300, required=False)
    licences = forms.MultipleChoiceField(
        label=_("Rijbewijzen en certificaten"),
        choices=LICENCES.items(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    tasks = forms.CharField(
        label=_("Taken, één per regel"), required=False, widget=forms.Textarea(attrs={"rows": 4}), max_length=2000
    )
    words = forms.CharField(
        label=_("Toelichting"), required=False, widget=forms.Textarea(attrs={"rows": 4}), max_length=2000
    )
    words_because = forms.CharField(
        label=_("Waarom mag dit volgens de wet? (alleen bij woorden die uitsluiten)"), max_length=200, required=False
    )
    SOON = ("kind", "title", "places", "hours_least", "hours_most", "starts_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ends_on"].required = False
        self.fields["title"].widget.attrs |= look_up("title", "occupation")
        for side, label in (("required", _("Vereiste vaardigheid")), ("wished", _("Gewenste vaardigheid"))):
            for line in range(1, SKILL_LINES + 1):
                name = f"{side}_{line}"
                field = forms.CharField(label=f"{label} {line}", max_length=120, required=False)
                field.widget.attrs |= look_up(name, "skill") | BOX
                self.fields[name] = field
        typed = {"hx-get": reverse("wordings"), "hx-trigger": "input changed delay:400ms", "hx-target": "#wordings"}
        self.fields["words"].widget.attrs |= typed

    @property
    def soon(self) -> list[forms.BoundField]:
        """Give the fields that are asked during the call."""
        return [self[name] for name in self.SOON]

    @property
    def later(self) -> list[forms.BoundField]:
        """Give the fields that can be filled in afterwards."""
        return [field for field in self.visible_fields() if field.name not in self.SOON]

    def offer(self, kinds: tuple[DemandKind, ...], branches: tuple[BranchRow, ...]) -> None:
        """Give the kinds and branches that can be chosen."""
        self.fields["kind"].widget.choices = [(kind.code, kind.name) for kind in kinds]
        places = [(each.id, each.name) for each in branches]
        self.fields["branch_id"].widget.choices = [("", gettext("Nog niet bekend")), *places]

    def read_demand(self) -> NewDemand:
        """Give the demand; empty lines ask for nothing."""
        given = self.read()
        plain = ("kind", "title", "places", "hours_least", "hours_most", "starts_on", "ends_on", "branch_id")
        told = ("words", "words_because", "language_level", "adaptations", "audience")
        pay: Decimal | None = given["pay"]
        return NewDemand(
            **{name: given[name] for name in (*plain, *told)},
            pay_cents=int(pay * CENTS) if pay is not None else None,
            licences=tuple(given["licences"]),
            required=self._list_skills("required"),
            wished=self._list_skills("wished"),
            tasks=tuple(line.strip()[:160] for line in given["tasks"].splitlines() if line.strip()),
        )

    def _list_skills(self, side: str) -> tuple[str, ...]:
        lines = (self.cleaned_data[f"{side}_{line}"].strip() for line in range(1, SKILL_LINES + 1))
        return tuple(line for line in lines if line)


def begin_demand(view: DemandView) -> dict[str, Any]:
    """Give what the form begins with when a demand is put right."""
    plain = ("kind", "title", "places", "hours_least", "hours_most", "starts_on")
    told = ("ends_on", "branch_id", "words", "words_because", "language_level", "adaptations", "audience", "licences")
    begun = {name: getattr(view.row, name) for name in plain} | {name: getattr(view, name) for name in told}
    for side, is_required in (("required", True), ("wished", False)):
        words = [skill.words for skill in view.skills if skill.is_required == is_required]
        begun |= {f"{side}_{line}": each for line, each in enumerate(words, start=1)}
    # With both of its decimals: 15,20.
    pay = Decimal(view.pay_cents).scaleb(-2) if view.pay_cents is not None else None
    return begun | {"pay": pay, "tasks": "\n".join(words for _number, words in view.tasks)}


class TasksField(forms.MultipleChoiceField):
    """Numbers of tasks; the act looks up whether they are there."""

    def valid_value(self, value: Any) -> bool:
        """Tell whether it is a number."""
        return str(value).isdecimal()


class SplitForm(Form):
    """Which tasks become a demand of their own, and what that is."""

    chosen = TasksField(label=_("Welke taken?"), widget=forms.CheckboxSelectMultiple)
    kind = forms.CharField(label=_("Soort"), widget=forms.Select)
    title = forms.CharField(label=_("Hoe heet het nieuwe werk?"), max_length=120)
    places = forms.IntegerField(label=_("Plaatsen"), min_value=1, max_value=500, widget=forms.NumberInput(attrs=BOX))
    hours_least = forms.IntegerField(label=_("Uren per week, minstens"), widget=forms.NumberInput(attrs=BOX))
    hours_most = forms.IntegerField(label=_("Uren per week, hoogstens"), widget=forms.NumberInput(attrs=BOX))
    starts_on = ask_day(_("Begint op"))

    def offer(self, view: DemandView) -> None:
        """Give the tasks and the kinds that can be chosen."""
        self.fields["chosen"].widget.choices = view.tasks
        self.fields["kind"].widget.choices = [(kind.code, kind.name) for kind in view.kinds]

    def read_part(self) -> tuple[tuple[int, ...], NewDemand]:
        """Give the tasks, and the demand that they become."""
        given = self.read()
        names = ("kind", "title", "places", "hours_least", "hours_most", "starts_on")
        return tuple(int(each) for each in given["chosen"]), NewDemand(**{name: given[name] for name in names})


class DemandAnswerForm(Form):
    """What the employer was told."""

    evidence = forms.ChoiceField(label=_("Wat hoorde de werkgever?"), choices=TOLD.items())
    answer = forms.CharField(label=_("In een paar woorden"), max_length=200, required=False)


class EndDemandForm(Form):
    """How a demand ends."""

    ending = forms.ChoiceField(label=_("Hoe is het afgelopen?"), choices=DEMAND_ENDINGS.items())
    because = forms.CharField(label=_("Toelichting (bij intrekken: waarom)"), max_length=200, required=False)


class ProposalForm(Form):
    """Whether the proposed occupation is right."""

    is_agreed = forms.BooleanField(required=False)


def begin_proposed(asked: QueryDict) -> dict[str, str]:
    """Give what somebody chose from a proposal, as what the form of a demand begins with."""
    skills = asked.getlist("skill")[:SKILL_LINES]
    begun = {f"wished_{line}": words for line, words in enumerate(skills, start=1)}
    return begun | ({"title": str(asked["title"])} if "title" in asked else {})
