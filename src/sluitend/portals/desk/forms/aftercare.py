"""The forms of aftercare: what was told, proof that work held, coaching, and certificates; each names its work."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.areas.aftercare.actions import NewCertificate, NewCoaching, NewHeldResult, NewReport, NewVisit
from sluitend.gate.text import Text
from sluitend.portals.aftercare_names import SIDES, SOURCES
from sluitend.portals.desk.forms.base import Form

LONGEST, LONGEST_NEEDS, LONGEST_REASON, LONGEST_WORDS, MOST_HOURS, MOST_MONTHS = 120, 500, 200, 1000, 500, 60
BOX = {"class": "utrecht-textbox utrecht-textbox--html-input"}
# Nothing is chosen beforehand: that all goes well is never what somebody just did not change.
YES_NO = {"": _("Kies ja of nee"), "yes": _("Ja"), "no": _("Nee")}


def _ask_day(label: Text) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


def _ask_number(label: Text, most: int) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=1, max_value=most, widget=forms.NumberInput(attrs=BOX))


def _ask_words(label: Text, longest: int, *, required: bool = False) -> forms.CharField:
    return forms.CharField(label=label, max_length=longest, required=required, widget=forms.Textarea(attrs={"rows": 3}))


class WorkForm(Form):
    """A form about one piece of work."""

    use_required_attribute = False

    placement_id = forms.IntegerField(widget=forms.HiddenInput)


class AskForm(WorkForm):
    """Which side is asked how it goes."""

    side = forms.ChoiceField(choices=list(SIDES.items()))


class TwoQuestionsForm(Form):
    """The two questions, as they are asked of everybody."""

    use_required_attribute = False

    is_working = forms.ChoiceField(label=_("Gaat het werk zoals afgesproken?"), choices=list(YES_NO.items()))
    needs = _ask_words(_("Is er iets nodig? Zo ja, wat?"), LONGEST_NEEDS)

    def read_told(self) -> NewReport:
        """Give what was answered."""
        given = self.read()
        return NewReport(is_working=given["is_working"] == "yes", needs=given["needs"].strip())


class ReportForm(TwoQuestionsForm):
    """What one side told a colleague, and when."""

    placement_id = forms.IntegerField(widget=forms.HiddenInput)
    side = forms.ChoiceField(label=_("Wie vertelde het?"), choices=list(SIDES.items()))
    told_on = _ask_day(_("Op"))


class HeldForm(WorkForm):
    """After how many months the work still held, and how that is known."""

    months = _ask_number(_("Maanden na het begin"), MOST_MONTHS)
    held_on = _ask_day(_("Vastgesteld op"))
    source = forms.ChoiceField(label=_("Waaruit blijkt het?"), choices=list(SOURCES.items()))
    words = forms.CharField(label=_("Toelichting"), max_length=LONGEST_REASON, required=False)

    def read_result(self) -> NewHeldResult:
        """Give the fact."""
        return NewHeldResult(**_choose(self.read(), NewHeldResult))


class CoachingForm(WorkForm):
    """Hours of coaching at work."""

    coach = forms.CharField(label=_("Jobcoach"), max_length=LONGEST)
    hours = _ask_number(_("Uren"), MOST_HOURS)
    from_on = _ask_day(_("Vanaf"))
    until_on = _ask_day(_("Tot en met"))

    def read_coaching(self) -> NewCoaching:
        """Give what was agreed."""
        return NewCoaching(**_choose(self.read(), NewCoaching))


class VisitForm(Form):
    """A visit of the job coach."""

    use_required_attribute = False

    agreement_id = forms.IntegerField(widget=forms.HiddenInput)
    visited_on = _ask_day(_("Bezoek op"))
    minutes = _ask_number(_("Minuten"), MOST_HOURS)
    words = _ask_words(_("Wat is er gedaan?"), LONGEST_WORDS, required=True)

    def read_visit(self) -> NewVisit:
        """Give the visit."""
        return NewVisit(**_choose(self.read(), NewVisit))


class CertificateForm(WorkForm):
    """What somebody showed, one skill on each line, and who saw it."""

    skills = _ask_words(_("Wat heeft deze persoon laten zien? Eén vaardigheid per regel"), LONGEST_WORDS, required=True)
    words = _ask_words(_("Toelichting"), LONGEST_WORDS)
    seen_by = forms.CharField(label=_("Naam van wie het heeft gezien"), max_length=LONGEST)
    function = forms.CharField(label=_("Functie"), max_length=LONGEST)
    signed_on = _ask_day(_("Ondertekend op"))

    def read_certificate(self) -> NewCertificate:
        """Give the certificate."""
        given = self.read()
        return NewCertificate(**_choose(given, NewCertificate) | {"skills": tuple(given["skills"].splitlines())})


class TakeBackForm(Form):
    """What was written down wrongly, and why."""

    use_required_attribute = False

    number = forms.IntegerField(widget=forms.HiddenInput)
    because = forms.CharField(label=_("Waarom klopt dit niet?"), max_length=LONGEST_REASON)


def begin_forms(today: date) -> dict[str, object]:
    """Give what the forms begin with."""
    return dict.fromkeys(("told_on", "held_on", "from_on", "visited_on", "signed_on"), today)


def _choose(given: dict[str, Any], value: type[Any]) -> dict[str, Any]:
    return {name: given[name] for name in value.__dataclass_fields__}
