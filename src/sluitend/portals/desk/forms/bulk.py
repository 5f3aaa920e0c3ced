"""The form with which many promises are settled alike: each by itself, so that one that cannot stops no other."""

from collections.abc import Sequence
from uuid import UUID, uuid5

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sluitend.compute.promises.kinds import get_kind, list_kinds_to_people
from sluitend.gate.errors import Invalid
from sluitend.ledger.actions import Opening, Settling
from sluitend.ledger.queries import PromiseRow
from sluitend.portals.desk.belonging import KEPT, RELEASED, is_kept_elsewhere
from sluitend.portals.desk.forms.base import Form
from sluitend.portals.desk.forms.settle import ENDINGS
from sluitend.portals.names import REASONS


class BulkSettleForm(Form):
    """How they ended, and what follows each of them."""

    state = forms.ChoiceField(label=_("Hoe is het afgelopen?"), choices=ENDINGS, widget=forms.RadioSelect)
    evidence = forms.CharField(label=_("Wat is er gebeurd?"), widget=forms.Select, required=False)
    reference = forms.CharField(label=_("Toelichting of kenmerk"), max_length=200, required=False)
    reason = forms.ChoiceField(label=_("Reden"), choices=[("", _("Kies een reden")), *REASONS.items()], required=False)
    successor = forms.CharField(label=_("Volgende toezegging"), widget=forms.Select, required=False)

    def offer(self, rows: Sequence[PromiseRow]) -> None:
        """Give what can have happened to every one of these promises; what is kept elsewhere can only end here."""
        kinds = [get_kind(code) for code in sorted({row.kind for row in rows})]
        listed = [{} if is_kept_elsewhere(kind.code) else kind.evidence for kind in kinds] or [{}]
        common = [code for code in listed[0] if all(code in evidence for evidence in listed)]
        self.fields["evidence"].widget.choices = [(code, gettext(listed[0][code])) for code in common]
        if not common:
            self.fields["state"].widget.choices = [each for each in ENDINGS if each[0] != KEPT]
            self.initial["state"] = RELEASED
        others = [(code, gettext(kind.name)) for code, kind in list_kinds_to_people().items()]
        self.fields["successor"].widget.choices = [("", gettext("Wat het beleid vraagt")), *others]

    def read_settling(self, owner_id: int) -> Settling:
        """Give what is asked for one promise, whose owner also owns what follows."""
        given = self.cleaned_data
        kept = given["state"] == KEPT
        successor = given["successor"] if given["successor"] in list_kinds_to_people() else ""
        return Settling(
            state=given["state"],
            evidence=given["evidence"] if kept else "",
            reference=given["reference"] if kept else "",
            reason="" if kept else given["reason"],
            successor=Opening(kind=successor, owner_id=owner_id) if successor else None,
        )

    def find_key(self, promise_id: int) -> UUID:
        """Give the key of one promise in this form: sent twice, each is settled once."""
        return uuid5(self.key, str(promise_id))


def read_picked(given: QueryDict) -> list[tuple[int, int]]:
    """Give the promises that were picked, each with its owner."""
    pairs = [text.partition(":") for text in given.getlist("promise")]
    picked = [(int(number), int(owner)) for number, _, owner in pairs if number.isdecimal() and owner.isdecimal()]
    if not picked:
        raise Invalid(
            gettext("Er is nog niets gekozen."),
            gettext("Zonder toezeggingen valt er niets af te ronden."),
            gettext("Kies toezeggingen uit de lijst."),
        )
    return picked
