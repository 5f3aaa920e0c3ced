"""The filters above the list."""

from django import forms

from sluitend.ledger.choosing import WHEN
from sluitend.ledger.queries import WorklistFilter


class WorklistForm(forms.Form):
    """What stands in the address; whatever does not fit is left out instead of refused."""

    when = forms.ChoiceField(required=False, choices=[(code, code) for code in WHEN])
    kind = forms.CharField(required=False, max_length=40)
    text = forms.CharField(required=False, max_length=80)
    owner = forms.IntegerField(required=False, min_value=1, max_value=2**63 - 1)
    page = forms.IntegerField(required=False, min_value=1, max_value=2**31)
    order = forms.CharField(required=False, max_length=10)

    def read_filter(self) -> WorklistFilter:
        """Give the filter."""
        self.is_valid()
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return WorklistFilter(
            when=given.get("when", "all"),
            kind=given.get("kind", ""),
            text=given.get("text", ""),
            owner_id=given.get("owner"),
            page=given.get("page", 1),
            order=given.get("order", "due_on"),
        )
