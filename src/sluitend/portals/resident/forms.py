"""What residents fill in: the code of a link, a request about their own data, and a word about their plan."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.portals.desk.forms.base import Form
from sluitend.portals.rights_names import ASKED

TEXTBOX = "utrecht-textbox utrecht-textbox--html-input"


class CodeForm(Form):
    """Six digits; blanks between them do no harm."""

    code = forms.CharField(
        label=_("Code van zes cijfers"),
        max_length=12,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )

    def clean_code(self) -> str:
        """Give the digits."""
        return "".join(str(self.cleaned_data["code"]).split())


class MyRequestForm(Form):
    """What a resident asks about their own data."""

    # An empty field is not wrong before anybody had a chance to fill it in.
    use_required_attribute = False

    asked = forms.ChoiceField(label=_("Wat wilt u?"), choices=list(ASKED.items()))
    wish = forms.CharField(
        label=_("Vertel het in uw eigen woorden"), widget=forms.Textarea(attrs={"rows": 4}), max_length=4000
    )


class PasswordForm(Form):
    """A password of one's own."""

    use_required_attribute = False
    password = forms.CharField(
        label=_("Nieuw wachtwoord"),
        max_length=128,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password", "class": TEXTBOX}),
    )


class VersionForm(Form):
    """Which version of the plan was read; the page may be older than the plan."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class CommentForm(VersionForm):
    """What the resident thinks of the plan."""

    use_required_attribute = False

    words = forms.CharField(label=_("Uw reactie"), widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)
