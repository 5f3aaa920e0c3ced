"""The form with which a person's promises go to somebody else."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.portals.desk.forms.base import Form


class HandOverForm(Form):
    """To whom they go."""

    to_id = forms.IntegerField(label=_("Aan wie draagt u over?"))
