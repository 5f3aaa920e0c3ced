"""The forms with which somebody comes in, comes back, or leaves."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import Invalid
from sluitend.ledger.actions import Admission, Opening
from sluitend.ledger.queries import Entrance, Newcomer
from sluitend.parties.actions import NewFact, NewPerson
from sluitend.parties.bsn import check_bsn
from sluitend.parties.facts import APPLICATION, NOTIFICATION, PERMIT, ROUTE, UNEMPLOYMENT
from sluitend.parties.reasons import OUTFLOW_REASONS
from sluitend.portals import group_names
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.reach import check_point

DAY = {"type": "date"}
# Whoever comes in does so today or did before; a little ahead is a decision that has been taken already.
MOST_DAYS_AHEAD = 31
# Where somebody stands who comes in: with a benefit, or with the fact that says what there is instead.
ON_BENEFIT = ""
STANDINGS = {
    ON_BENEFIT: _("Krijgt bijstand"),
    APPLICATION: _("Vraagt bijstand aan"),
    NOTIFICATION: _("Meldt zich, jonger dan 27"),
    UNEMPLOYMENT: _("Heeft nog WW"),
}
SOURCE = "Bij het aanmelden verteld"


class EnteringForm(Form):
    """By whom somebody is covered from the first moment, and with which promise."""

    owner_id = forms.IntegerField(label=_("Wie begeleidt?"), widget=forms.Select)
    kind = forms.CharField(label=_("Eerste toezegging"), max_length=40, widget=forms.Select)

    def offer(self, entrance: Entrance) -> None:
        """Give the colleagues, teams and promises that can be chosen; the usual ones stand first."""
        self.fields["owner_id"].widget.choices = entrance.owners
        self.fields["owner_id"].initial = entrance.usual_id
        self.fields["kind"].widget.choices = [
            (each.kind, gettext("%(promise)s, uiterlijk %(day)s") % tell_promise(each.name, each.latest_on))
            for each in entrance.promises
        ]

    def read_opening(self) -> Opening:
        """Give the first promise."""
        given = self.read()
        return Opening(kind=given["kind"], owner_id=given["owner_id"])


class StandingForm(EnteringForm):
    """Where somebody stands who comes in or comes back, and since when."""

    standing = forms.ChoiceField(label=_("Hoe staat het ervoor?"), choices=STANDINGS.items(), required=False)
    entered_on = forms.DateField(
        label=_("Vanaf (uitkering, aanvraag of melding)"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d")
    )
    jobless_until_on = forms.DateField(
        label=_("Laatste dag van de WW"),
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
        required=False,
    )

    @property
    def is_on_benefit(self) -> bool:
        """Tell whether somebody gets social assistance, once the form has been read."""
        return bool(self.cleaned_data["standing"] == ON_BENEFIT)

    def list_facts(self) -> tuple[NewFact, ...]:
        """Give what was told beside who it is, once the form has been read."""
        return tuple(self._list_facts(self.cleaned_data))

    def _list_facts(self, given: dict[str, Any]) -> Iterator[NewFact]:
        """Give the fact of whoever has no social assistance: what there is instead."""
        asked = {"from_on": given["entered_on"], "source": SOURCE}
        if given["standing"] == UNEMPLOYMENT:
            yield NewFact(kind=UNEMPLOYMENT, until_on=_require_last_day(given), **asked)
        elif given["standing"]:
            yield NewFact(kind=given["standing"], **asked)


class AdmissionForm(StandingForm):
    """The little that must be known of somebody who comes in."""

    first_name = forms.CharField(label=_("Voornaam"), max_length=80, required=False)
    last_name = forms.CharField(label=_("Achternaam"), max_length=80)
    born_on = forms.DateField(label=_("Geboren op"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    bsn = forms.CharField(label=_("BSN"), max_length=20, required=False)
    number = forms.CharField(label=_("Klantnummer, als dat er al is"), max_length=40, required=False)
    phone = forms.CharField(label=_("Telefoon"), max_length=40, required=False)
    email = forms.CharField(label=_("E-mail"), max_length=160, required=False)
    area_id = forms.IntegerField(label=_("Gebied"), widget=forms.Select, required=False)
    route = forms.ChoiceField(
        label=_("Hoe iemand instroomde"),
        choices=[("", _("Onbekend")), *group_names.ROUTES.items()],
        required=False,
    )
    permit = forms.BooleanField(label=_("Statushouder"), required=False)

    def offer(self, entrance: Entrance) -> None:
        """Give the areas as well."""
        super().offer(entrance)
        self.fields["area_id"].widget.choices = [("", gettext("Onbekend")), *entrance.areas]

    def read_newcomer(self, today: date) -> Newcomer:
        """Give who it is, or refuse what cannot be so."""
        given = self.read()
        if given["born_on"] > today:
            raise Invalid(_("Deze geboortedatum kan niet."), _("De dag is nog niet geweest."), _("Kijk het jaar na."))
        if (given["entered_on"] - today).days > MOST_DAYS_AHEAD:
            raise Invalid(_("Deze ingangsdatum kan niet."), _("De dag ligt te ver weg."), _("Kijk de datum na."))
        bsn = check_bsn(given["bsn"]) if given["bsn"].strip() else ""
        named = {name: given[name].strip() for name in ("first_name", "last_name", "number")}
        return Newcomer(born_on=given["born_on"], bsn=bsn, **named)

    def read_admission(self, today: date, *, organisation_id: int) -> Admission:
        """Give the person as they come in, with the first promise."""
        newcomer, given = self.read_newcomer(today), self.cleaned_data
        ways = ((kind, given[kind].strip()) for kind in ("phone", "email"))
        person = NewPerson(
            number=newcomer.number,
            first_name=newcomer.first_name,
            last_name=newcomer.last_name,
            born_on=newcomer.born_on,
            bsn=newcomer.bsn,
            entered_on=given["entered_on"],
            organisation_id=organisation_id,
            area_id=given["area_id"],
            contacts=tuple((kind, check_point(kind, value)) for kind, value in ways if value),
        )
        openings, facts = (self.read_opening(),), self.list_facts()
        return Admission(person=person, openings=openings, facts=facts, on_benefit=self.is_on_benefit)

    def _list_facts(self, given: dict[str, Any]) -> Iterator[NewFact]:
        """Give what was told beside who it is."""
        yield from super()._list_facts(given)
        asked = {"from_on": given["entered_on"], "source": SOURCE}
        if given["route"]:
            yield NewFact(kind=ROUTE, value=given["route"], **asked)
        if given["permit"]:
            yield NewFact(kind=PERMIT, **asked)


def _require_last_day(given: dict[str, Any]) -> date:
    """Give the last day of unemployment benefit, or refuse to go on without."""
    until_on: date | None = given["jobless_until_on"]
    if until_on is None or until_on < given["entered_on"]:
        raise Invalid(
            _("De laatste dag van de WW ontbreekt of kan niet."),
            _("Wie nog WW heeft, doet mee tot de dag waarop die eindigt."),
            _("Vraag de persoon naar de brief van het UWV en vul de laatste dag in."),
        )
    return until_on


class DischargeForm(Form):
    """Why and until when somebody got a benefit, and whether whoever covers them speaks to them a while longer."""

    because = forms.ChoiceField(label=_("Reden"), choices=[("", _("Kies een reden")), *OUTFLOW_REASONS.items()])
    left_on = forms.DateField(label=_("Uitkering tot en met"), widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"))
    owner_id = forms.IntegerField(widget=forms.HiddenInput)
    aftercare = forms.BooleanField(label=_("Nazorg: wij blijven deze persoon spreken"), required=False)


def tell_promise(name: str, latest_on: date) -> dict[str, str]:
    """Give the words of a promise with its last day."""
    return {"promise": gettext(name), "day": date_format(latest_on, gettext("j b Y"))}
