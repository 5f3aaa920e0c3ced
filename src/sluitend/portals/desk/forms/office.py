"""The forms of whoever keeps the office: colleagues, accounts, teams, partners and areas."""

from collections.abc import Iterable
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.gate.grants import ALL, ROLES, STAFF_ROLES, TEAM_ROLES
from sluitend.gate.text import Text
from sluitend.parties.actions import NewPartner, NewStaff
from sluitend.parties.queries import AreaRow, TeamRow
from sluitend.portals.desk.forms.base import Form

NAME, NUMBER, USERNAME = 120, 40, 80


def write_day(label: Text) -> forms.DateField:
    """Give a field for a day."""
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


class SeekStaffForm(forms.Form):
    """What is looked for among colleagues; what is not understood, is not asked."""

    q = forms.CharField(
        label=_("Zoek op naam, nummer of team"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "class": "utrecht-textbox utrecht-textbox--html-input"}),
    )
    gone = forms.BooleanField(label=_("Wie uit dienst is"), required=False)
    page = forms.IntegerField(min_value=1, required=False)


class PlaceForm(Form):
    """In which team somebody works, and in which role."""

    team_id = forms.IntegerField(label=_("Team"), widget=forms.Select)
    role = forms.ChoiceField(label=_("Rol"), choices=[(role, _(ROLES[role])) for role in STAFF_ROLES])

    def offer(self, teams: Iterable[TeamRow], *, scope: str | None) -> None:
        """Give the choices that this reader has."""
        self.fields["team_id"].widget.choices = [(each.id, f"{each.name} ({each.organisation})") for each in teams]
        if scope != ALL:
            cast(forms.ChoiceField, self.fields["role"]).choices = [(role, _(ROLES[role])) for role in TEAM_ROLES]


class StaffForm(PlaceForm):
    """Somebody who starts working here."""

    name = forms.CharField(label=_("Naam"), max_length=NAME)
    number = forms.CharField(label=_("Personeelsnummer"), max_length=NUMBER)
    started_on = write_day(_("In dienst vanaf"))
    field_order = ("name", "number", "team_id", "role", "started_on")

    def read_staff(self) -> NewStaff:
        """Give who starts."""
        given = self.read()
        return NewStaff(
            name=given["name"],
            number=given["number"],
            team_id=given["team_id"],
            role=given["role"],
            started_on=given["started_on"],
        )


class AccountForm(Form):
    """The name under which a colleague logs in."""

    username = forms.CharField(label=_("Gebruikersnaam"), max_length=USERNAME)


class TeamForm(Form):
    """A team, and in which area it works."""

    name = forms.CharField(label=_("Naam van het team"), max_length=NAME)
    area_id = forms.IntegerField(label=_("Gebied"), widget=forms.Select, required=False)

    def offer(self, areas: Iterable[AreaRow]) -> None:
        """Give the areas to choose from; a team may also work everywhere."""
        named = [(str(each.id), f"{each.code} {each.name}") for each in areas]
        self.fields["area_id"].widget.choices = [("", _("hele gemeente")), *named]


class PartnerForm(Form):
    """A partner, and who of theirs sits at the table."""

    name = forms.CharField(label=_("Naam van de organisatie"), max_length=NAME)
    kvk = forms.RegexField(label=_("KvK-nummer (acht cijfers)"), regex=r"^\d{8}$", required=False)
    staff_name = forms.CharField(label=_("Naam van de medewerker"), max_length=NAME)
    staff_number = forms.CharField(label=_("Kenmerk van de medewerker"), max_length=NUMBER)

    def read_partner(self) -> NewPartner:
        """Give who joins."""
        given = self.read()
        return NewPartner(
            name=given["name"], kvk=given["kvk"], staff_name=given["staff_name"], staff_number=given["staff_number"]
        )


class AreaForm(Form):
    """An area from a day on."""

    code = forms.CharField(label=_("Code"), max_length=20)
    name = forms.CharField(label=_("Naam"), max_length=80)
    from_on = write_day(_("Bestaat vanaf"))


class AreaEndForm(Form):
    """The last day of an area."""

    until_on = write_day(_("Bestaat tot en met"))
