"""The forms of a personal budget: ask, decide, and add the receipt; amounts are read as cents."""

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.areas.plans.actions import NewRequest, Receipt
from sluitend.areas.plans.queries import BudgetView
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.plans.fields import LARGEST, EuroField, ask_day, ask_number, ask_words


class RequestForm(Form):
    """What is needed, what it costs, and which step of the plan it helps with."""

    words = forms.CharField(label=_("Waarvoor is het nodig?"), max_length=200)
    amount = EuroField(label=_("Bedrag in euro’s"))
    step_id = ask_number(_("Hoort bij de stap"))

    def offer(self, view: BudgetView) -> None:
        """Give the steps of the agreed plan."""
        self.fields["step_id"].widget.choices = [("", gettext("Geen stap")), *view.steps]

    def read_request(self) -> NewRequest:
        """Give what is asked for."""
        given = self.read()
        return NewRequest(words=given["words"], amount=given["amount"], step_id=given["step_id"])


class DecideForm(Form):
    """Yes, or no with the reason."""

    request_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)
    granted = forms.TypedChoiceField(choices=[("yes", "yes"), ("no", "no")], coerce="yes".__eq__)
    because = ask_words(_("Reden bij afwijzen"), most=300, rows=2, required=False)


class ReturnForm(Form):
    """Why what was granted did not go on."""

    request_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)
    because = ask_words(_("Waarom gaat het niet door?"), most=300, rows=2)


class ReceiptForm(Form):
    """What was really paid."""

    request_id = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LARGEST)
    paid_on = ask_day(_("Betaald op"))
    amount = EuroField(label=_("Bedrag op de bon"))
    reference = forms.CharField(label=_("Kenmerk van de bon"), max_length=120)

    def read_receipt(self) -> tuple[int, Receipt]:
        """Give the request and its receipt."""
        given = self.read()
        receipt = Receipt(paid_on=given["paid_on"], amount=given["amount"], reference=given["reference"])
        return given["request_id"], receipt
