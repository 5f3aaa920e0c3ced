"""The forms with which a list is kept, and asked for as a file."""

from urllib.parse import parse_qs

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.caseloads.actions import ExportWish
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.people import PeopleForm
from sluitend.portals.desk.forms.worklist import WorklistForm

SUBJECTS = (("people", _("Mensen")), ("promises", _("Toezeggingen")))


class SavedListForm(Form):
    """Under which name, and whether the team may use it."""

    subject = forms.ChoiceField(choices=SUBJECTS, widget=forms.HiddenInput)
    query = forms.CharField(widget=forms.HiddenInput, max_length=400, required=False)
    name = forms.CharField(label=_("Naam van de lijst"), max_length=60)
    is_shared = forms.BooleanField(label=_("Deel met mijn team"), required=False)


class ExportForm(Form):
    """Which list as which file; the filters and columns are those in its address."""

    subject = forms.ChoiceField(choices=SUBJECTS, widget=forms.HiddenInput)
    query = forms.CharField(widget=forms.HiddenInput, max_length=400, required=False)
    format = forms.ChoiceField(choices=(("xlsx", "Excel"), ("csv", "CSV")))

    def read_wish(self) -> ExportWish:
        """Give what is asked for."""
        given = self.read()
        asked = parse_qs(given["query"])
        filters = {name: values[0] for name, values in asked.items()}
        form = PeopleForm(filters) if given["subject"] == "people" else WorklistForm(filters)
        columns = tuple(asked.get("column", ()))
        return ExportWish(wanted=form.read_filter(), format=given["format"], columns=columns)
