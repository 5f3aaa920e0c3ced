"""The forms of the file of employers: what to show, who one is, its people, what was said, and what it names."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.employers.actions import NewBranch, NewContact, NewContactPerson, NewEmployer
from sluitend.areas.employers.queries import EmployerFilter, EmployerView
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.conferences import ask_day
from sluitend.portals.employer_names import ORDERS, SECTORS, SIZES, SORTS, WAYS

UNKNOWN = ("", _("Onbekend"))
SELECT = {"class": "utrecht-select utrecht-select--html-select"}
BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}
OURS, THEIRS = "ours", "theirs"
SIDES = {OURS: _("Wij benaderden de werkgever"), THEIRS: _("De werkgever kwam bij ons")}


class EmployerFilterForm(forms.Form):
    """Which employers to show, and in which order; what does not fit is left out."""

    q = forms.CharField(label=_("Naam of KvK-nummer"), required=False, widget=forms.TextInput(attrs=BOX))
    sector = forms.ChoiceField(
        label=_("Sector"),
        required=False,
        choices=[("", _("Alle sectoren")), *SECTORS.items()],
        widget=forms.Select(attrs=SELECT),
    )
    welke = forms.ChoiceField(
        label=_("Welke"),
        required=False,
        choices=[("", _("Alle werkgevers")), *SORTS.items()],
        widget=forms.Select(attrs=SELECT),
    )
    volgorde = forms.ChoiceField(
        label=_("Volgorde"), required=False, choices=ORDERS.items(), widget=forms.Select(attrs=SELECT)
    )

    def read_filter(self, page: int) -> EmployerFilter:
        """Give what is asked."""
        self.is_valid()
        given = self.cleaned_data
        return EmployerFilter(
            text=given.get("q", ""),
            sector=given.get("sector", ""),
            sort=given.get("welke", ""),
            order=given.get("volgorde") or "name",
            page=page,
        )


class EmployerListForm(Form):
    """A list of employers."""

    file = forms.FileField(
        label=_("Bestand"),
        error_messages={"required": _("Kies een bestand van hoogstens 10 MB.")},
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.xlsx,.ods,.gz"}),
    )


class EmployerForm(Form):
    """Who an employer is."""

    name = forms.CharField(label=_("Naam van de werkgever"), max_length=120)
    kvk = forms.CharField(label=_("KvK-nummer (acht cijfers)"), max_length=20)
    sector = forms.ChoiceField(label=_("Sector"), choices=[UNKNOWN, *SECTORS.items()], required=False)
    size = forms.ChoiceField(label=_("Grootte"), choices=[UNKNOWN, *SIZES.items()], required=False)

    def read_employer(self) -> NewEmployer:
        """Give the employer; spaces in a number mean nothing."""
        given = self.read()
        told = {name: given[name] for name in ("name", "sector", "size")}
        return NewEmployer(**told, kvk=given["kvk"].replace(" ", ""))


class BranchForm(Form):
    """A place where an employer works."""

    name = forms.CharField(label=_("Naam van de vestiging"), max_length=120)
    number = forms.CharField(label=_("Vestigingsnummer (twaalf cijfers)"), max_length=20, required=False)
    address = forms.CharField(label=_("Adres"), max_length=160, required=False)
    area_id = forms.IntegerField(label=_("Gebied"), required=False, widget=forms.Select)

    def offer(self, view: EmployerView) -> None:
        """Give the areas that can be chosen."""
        self.fields["area_id"].widget.choices = [("", gettext("Geen gebied")), *view.areas]

    def read_branch(self) -> NewBranch:
        """Give the branch."""
        given = self.read()
        told = {name: given[name] for name in ("name", "address", "area_id")}
        return NewBranch(**told, number=given["number"].replace(" ", ""))


class ManagerForm(Form):
    """Who is the point of contact from today."""

    to_id = forms.IntegerField(label=_("Nieuw aanspreekpunt"), widget=forms.Select)

    def offer(self, view: EmployerView) -> None:
        """Give the colleagues that can be chosen."""
        others = [each for each in view.colleagues if each[0] != view.row.manager_id]
        self.fields["to_id"].widget.choices = others


class PreferForm(Form):
    """Why an employer is tried first."""

    because = forms.CharField(label=_("Waarom krijgt deze werkgever voorrang?"), max_length=200)


class ContactPersonForm(Form):
    """Somebody at an employer, and how to reach them."""

    name = forms.CharField(label=_("Naam"), max_length=120)
    role = forms.CharField(label=_("Functie"), max_length=80, required=False)
    phone = forms.CharField(label=_("Telefoon"), max_length=40, required=False)
    email = forms.EmailField(
        label=_("E-mail"), max_length=160, required=False, widget=forms.TextInput(attrs={"type": "email"})
    )

    def read_person(self) -> NewContactPerson:
        """Give the person."""
        given = self.read()
        return NewContactPerson(**{name: given[name] for name in ("name", "role", "phone", "email")})


class ContactForm(Form):
    """What was said with an employer, when, how and with whom."""

    # An empty text is no mistake before anything was sent; the form itself says what is missing.
    use_required_attribute = False
    side = forms.ChoiceField(label=_("Wie zocht wie?"), choices=SIDES.items())
    happened_on = ask_day(_("Dag"))
    way = forms.ChoiceField(label=_("Hoe"), choices=WAYS.items())
    person_id = forms.IntegerField(label=_("Met wie"), required=False, widget=forms.Select)
    words = forms.CharField(label=_("Wat is er gezegd?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    beyond_because = forms.CharField(
        label=_("Waarom nu al? (alleen als de ruimte op is)"), max_length=200, required=False
    )

    def offer(self, view: EmployerView) -> None:
        """Give the people that can be chosen."""
        people = [(each.id, each.name) for each in view.people]
        self.fields["person_id"].widget.choices = [("", gettext("Niet genoemd")), *people]

    def read_contact(self) -> NewContact:
        """Give the contact."""
        given = self.read()
        told: dict[str, Any] = {
            name: given[name] for name in ("happened_on", "way", "words", "person_id", "beyond_because")
        }
        return NewContact(**told, is_approach=given["side"] == OURS)


class AnswerForm(Form):
    """What an employer answered to an approach, and when."""

    contact_id = forms.IntegerField(widget=forms.HiddenInput)
    answered_on = ask_day(_("Antwoord op"))
    answer = forms.CharField(label=_("Wat was het antwoord?"), max_length=500, required=False)


class ObstacleForm(Form):
    """Why an employer hesitates."""

    kind = forms.CharField(label=_("Welk bezwaar?"), widget=forms.Select)
    note = forms.CharField(label=_("In de woorden van de werkgever"), max_length=300, required=False)

    def offer(self, view: EmployerView) -> None:
        """Give the obstacles for which the pack has an answer."""
        self.fields["kind"].widget.choices = [(each.code, each.name) for each in view.known_obstacles]


class ObstacleAnswerForm(Form):
    """By what an obstacle was taken away."""

    obstacle_id = forms.IntegerField(widget=forms.HiddenInput)
    provision = forms.CharField(label=_("Wat neemt het weg?"), widget=forms.Select, required=False)

    def offer(self, answers: tuple[str, ...]) -> None:
        """Give what the pack has against it, and that the employer can do without."""
        choices = [(each, each) for each in answers]
        self.fields["provision"].widget.choices = [*choices, ("", gettext("Niets nodig; samen besproken"))]
