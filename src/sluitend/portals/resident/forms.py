"""What residents fill in: a code, a request about data or budget, a word about their plan, that they cannot come."""

from datetime import datetime

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.invitations.actions import Needs
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.plans.fields import EuroField
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


class AgreePlacementForm(VersionForm):
    """To which version of which placement the resident says yes."""

    placement_id = forms.IntegerField(widget=forms.HiddenInput)


class EmployerNameForm(Form):
    """Who says yes on behalf of the employer."""

    use_required_attribute = False

    name = forms.CharField(label=_("Uw naam"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))


class CommentForm(VersionForm):
    """What the resident thinks of the plan."""

    use_required_attribute = False

    words = forms.CharField(label=_("Uw reactie"), widget=forms.Textarea(attrs={"rows": 4}), max_length=2000)


class WithdrawForm(VersionForm):
    """Why the resident does not agree, or not any more."""

    use_required_attribute = False

    because = forms.CharField(label=_("Waarom?"), widget=forms.Textarea(attrs={"rows": 3}), max_length=300)


class MyBudgetForm(Form):
    """What a resident needs, and what it costs."""

    use_required_attribute = False

    words = forms.CharField(label=_("Wat hebt u nodig?"), max_length=200)
    amount = EuroField(label=_("Wat kost het, in euro’s?"))


class InvitationCodeForm(Form):
    """The code of a letter; blanks and dashes do no harm."""

    use_required_attribute = False

    code = forms.CharField(
        label=_("Uw code"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_code(self) -> str:
        """Give the letters and digits, as they can stand in an address."""
        return "".join(sign for sign in str(self.cleaned_data["code"]).upper() if sign.isalnum()) or "-"


class ChoiceForm(Form):
    """Which moment, and what somebody needs for it."""

    use_required_attribute = False

    starts_at = forms.DateTimeField(label=_("Dag en tijd"), error_messages={"required": _("Kies een moment.")})
    is_by_phone = forms.BooleanField(label=_("Ik wil liever gebeld worden"), required=False)
    interpreter = forms.CharField(label=_("Ik heb een tolk nodig voor deze taal"), max_length=40, required=False)
    is_step_free = forms.BooleanField(label=_("Ik moet er zonder trap kunnen komen"), required=False)
    words = forms.CharField(label=_("Wat moeten wij nog weten?"), max_length=300, required=False)

    def read_choice(self) -> tuple[datetime, Needs]:
        """Give the moment, and what is needed."""
        given = self.read()
        names = ("is_by_phone", "interpreter", "is_step_free", "words")
        return given["starts_at"], Needs(**{name: given[name] for name in names})


class CannotChooseForm(Form):
    """Why somebody cannot come."""

    use_required_attribute = False

    because = forms.CharField(label=_("Waarom kunt u niet?"), max_length=200)


class CannotComeForm(Form):
    """Which appointment does not go on, and why."""

    use_required_attribute = False

    appointment_id = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("Waarom kunt u niet?"), max_length=200)
