"""The filters above the list of people."""

from django import forms

from sluitend.areas.caseloads.queries import PeopleFilter
from sluitend.areas.caseloads.signals import SIGNALS

LARGEST = 2**63 - 1


class PeopleForm(forms.Form):
    """What stands in the address; whatever does not fit is left out instead of refused."""

    text = forms.CharField(required=False, max_length=80)
    signal = forms.ChoiceField(required=False, choices=[(code, code) for code in SIGNALS])
    owner = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
    area = forms.IntegerField(required=False, min_value=1, max_value=LARGEST)
    page = forms.IntegerField(required=False, min_value=1, max_value=2**31)
    order = forms.CharField(required=False, max_length=12)

    def read_filter(self) -> PeopleFilter:
        """Give the filter."""
        self.is_valid()
        given = {name: value for name, value in self.cleaned_data.items() if value}
        return PeopleFilter(
            text=given.get("text", ""),
            signal=given.get("signal", ""),
            owner_id=given.get("owner"),
            area_id=given.get("area"),
            page=given.get("page", 1),
            order=given.get("order", "due_on"),
        )
