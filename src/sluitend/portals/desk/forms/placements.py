"""The forms of placements: where somebody begins, what changes, how it ends, who signed, and the check before it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.placements.actions import NewCheck, NewPlacement, NewSubsidy, PaperMark, PlacementEnding, Terms
from sluitend.areas.placements.queries import PersonPlacements, PlacementFilter, PlacementList, PlacementView
from sluitend.gate.text import Text
from sluitend.portals.desk.forms.base import Form, Look
from sluitend.portals.desk.forms.conferences import ask_day
from sluitend.portals.placement_names import ENDINGS, FOLLOWING, ORDERS, SIDES, STATES, TELLERS, WAGES

BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}
LONG = {"rows": 3}
CENTS = 100
YES_NO = [("", _("Kies")), ("yes", _("Ja")), ("no", _("Nee"))]


def _ask_number(label: Text, *, least: int = 1, most: int = 60) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=least, max_value=most, widget=forms.NumberInput(attrs=BOX))


def _ask_pay() -> forms.DecimalField:
    return forms.DecimalField(
        label=_("Loon per uur (euro), bij betaald werk"),
        required=False,
        min_value=0,
        max_digits=6,
        decimal_places=2,
        localize=True,
    )


def _ask_maybe_day(label: Text) -> forms.DateField:
    field = ask_day(label)
    field.required = False
    return field


def _read_cents(pay: Decimal | None) -> int | None:
    return int(pay * CENTS) if pay else None


class PlacementFilterForm(Look):
    """Which placements to show; what does not fit is left out."""

    q = forms.CharField(label=_("Naam, werk of werkgever"), required=False)
    soort = forms.CharField(label=_("Soort"), required=False, widget=forms.Select)
    stand = forms.ChoiceField(label=_("Stand"), required=False, choices=STATES.items())
    volgorde = forms.ChoiceField(label=_("Volgorde"), required=False, choices=ORDERS.items())

    def offer(self, listed: PlacementList) -> None:
        """Give the kinds that can be chosen."""
        kinds = [(kind.code, kind.name) for kind in listed.kinds]
        self.fields["soort"].widget.choices = [("", gettext("Alle soorten")), *kinds]

    def read_filter(self, page: int | None) -> PlacementFilter:
        """Give what is asked."""
        self.is_valid()
        given = self.cleaned_data
        return PlacementFilter(
            text=given.get("q", ""),
            kind=given.get("soort", ""),
            state=given.get("stand") or "running",
            order=given.get("volgorde") or "ends",
            page=page,
        )


class PlacementForm(Form):
    """Where somebody begins, as the three agreed."""

    use_required_attribute = False

    demand_id = forms.IntegerField(label=_("Op een vraag van een werkgever"), required=False, widget=forms.Select)
    kvk = forms.CharField(label=_("Of bij een werkgever: KvK-nummer"), max_length=12, required=False)
    kind = forms.CharField(label=_("Soort plaatsing"), widget=forms.Select)
    work = forms.CharField(label=_("Welk werk?"), max_length=120)
    hours_a_week = _ask_number(_("Uren per week"))
    starts_on = ask_day(_("Eerste dag"))
    ends_on = _ask_maybe_day(_("Laatste dag"))
    pay = _ask_pay()
    answer = forms.CharField(label=_("Wat de soort nog vraagt"), max_length=120, required=False)
    check_id = forms.IntegerField(label=_("Verdringingstoets, bij onbetaald werk"), required=False, widget=forms.Select)
    tasks = forms.CharField(label=_("Wat doet en leert iemand er?"), max_length=1000, widget=forms.Textarea(attrs=LONG))
    guidance = forms.CharField(label=_("Wie begeleidt er op de werkplek?"), max_length=200)
    told_by = forms.ChoiceField(label=_("Van wie weten wij het?"), choices=TELLERS.items())

    def offer(self, view: PersonPlacements) -> None:
        """Give the demands with a free place, the kinds, and the checks that can be used."""
        demands = [(row.id, f"{row.title}, {row.employer_name}") for row in view.demands]
        checks = [(row.id, f"{row.work}, {row.employer_name}") for row in view.checks]
        self.fields["demand_id"].widget.choices = [("", gettext("Geen vraag")), *demands]
        self.fields["kind"].widget.choices = [(kind.code, kind.name) for kind in view.kinds]
        self.fields["check_id"].widget.choices = [("", gettext("Geen toets")), *checks]

    def read_placement(self) -> NewPlacement:
        """Give the placement as it was told."""
        given = self.read()
        plain = {name: given[name] for name in given.keys() - {"once", "pay"}}
        return NewPlacement(**plain, pay_cents=_read_cents(given["pay"]))


class ExtendForm(Form):
    """What changes in the next version, and why."""

    use_required_attribute = False

    ends_on = _ask_maybe_day(_("Laatste dag"))
    hours_a_week = _ask_number(_("Uren per week"))
    pay = _ask_pay()
    tasks = forms.CharField(label=_("Wat doet en leert iemand er?"), max_length=1000, widget=forms.Textarea(attrs=LONG))
    guidance = forms.CharField(label=_("Wie begeleidt er op de werkplek?"), max_length=200)
    because = forms.CharField(label=_("Waarom verandert het?"), max_length=300)

    def read_terms(self) -> Terms:
        """Give the terms of the next version."""
        given = self.read()
        plain = {name: given[name] for name in given.keys() - {"once", "pay"}}
        return Terms(**plain, pay_cents=_read_cents(given["pay"]))


class EndForm(Form):
    """How a placement ended, and what comes after it."""

    use_required_attribute = False

    ending = forms.ChoiceField(label=_("Hoe is het afgelopen?"), choices=ENDINGS.items())
    on = ask_day(_("Laatste dag"))
    because = forms.CharField(label=_("In een paar woorden: waarom?"), max_length=300)
    following = forms.ChoiceField(label=_("Wat volgt er voor de inwoner?"), choices=FOLLOWING.items())

    def read_ending(self) -> PlacementEnding:
        """Give the ending."""
        given = self.read()
        return PlacementEnding(**{name: given[name] for name in ("ending", "on", "because", "following")})


class PaperForm(Form):
    """Who signed on paper, and when."""

    use_required_attribute = False

    version = forms.IntegerField(widget=forms.HiddenInput)
    side = forms.ChoiceField(label=_("Wie tekende?"))
    name = forms.CharField(label=_("Naam onder de handtekening"), max_length=120)
    signed_on = ask_day(_("Getekend op"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["side"].choices = [(side, SIDES[side]) for side in ("person", "employer")]  # type: ignore[attr-defined] # a choice field

    def read_mark(self) -> tuple[int, PaperMark]:
        """Give the version that was signed, and by whom."""
        given = self.read()
        return given["version"], PaperMark(**{name: given[name] for name in ("side", "name", "signed_on")})


class SubsidyForm(Form):
    """For which days a wage-cost subsidy is granted, and by which wage value."""

    use_required_attribute = False

    from_on = ask_day(_("Vanaf"))
    until_on = ask_day(_("Tot en met"))
    wage_code = forms.ChoiceField(label=_("Minimumloon voor"), choices=WAGES.items())
    wage_value_id = forms.IntegerField(label=_("Loonwaarde"), required=False, widget=forms.Select)
    because = forms.CharField(label=_("Motivering van het besluit"), max_length=200)

    def offer(self, view: PlacementView) -> None:
        """Give the reports on which the subsidy can rest."""
        values = [(number, f"{percent}%, {on:%d-%m-%Y}") for number, percent, on in view.wage_values]
        self.fields["wage_value_id"].widget.choices = [("", gettext("Forfaitair, nog niet gemeten")), *values]

    def read_subsidy(self) -> NewSubsidy:
        """Give what is granted."""
        given = self.read()
        return NewSubsidy(**{name: given[name] for name in given.keys() - {"once"}})


class CheckForm(Form):
    """The questions before unpaid work, as the employer answered them."""

    use_required_attribute = False

    work = forms.CharField(label=_("Welk werk?"), max_length=120)
    staff = _ask_number(_("Hoeveel mensen zijn er in dienst?"), most=100_000)
    beside = _ask_number(_("Hoeveel van hen werken ernaast?"), least=0, most=1_000)
    is_additional = forms.ChoiceField(label=_("Komt het boven op de gewone bezetting?"), choices=YES_NO)
    was_vacant = forms.ChoiceField(label=_("Was er in het laatste jaar een vacature voor dit werk?"), choices=YES_NO)
    was_dismissed = forms.ChoiceField(label=_("Is er iemand ontslagen die dit werk deed?"), choices=YES_NO)
    is_learning = forms.ChoiceField(label=_("Leert iemand er meer dan het oplevert?"), choices=YES_NO)

    def read_check(self) -> NewCheck:
        """Give the answers."""
        given = self.read()
        asked = ("is_additional", "was_vacant", "was_dismissed", "is_learning")
        told = {name: given[name] for name in ("work", "staff", "beside")}
        return NewCheck(**told, **{name: given[name] == "yes" for name in asked})


class DecideCheckForm(Form):
    """What somebody else than who asked decides."""

    check_id = forms.IntegerField(widget=forms.HiddenInput)
    passed = forms.ChoiceField(
        label=_("Verdringt dit werk betaald werk?"), choices=[("no", _("Ja")), ("yes", _("Nee"))]
    )
    because = forms.CharField(label=_("Toelichting (bij ja: waarom)"), max_length=200, required=False)
