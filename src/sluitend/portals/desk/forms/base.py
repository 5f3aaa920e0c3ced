"""What every form has, the look of the house; and what changes something: a key so that it counts once."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.gate.errors import Invalid


class Look(forms.Form):
    """A form that looks as all of them do."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field.widget, forms.Select) and not isinstance(field.widget, forms.RadioSelect):
                field.widget.attrs["class"] = "utrecht-select utrecht-select--html-select"
            elif isinstance(field.widget, forms.TextInput | forms.DateInput):
                field.widget.attrs["class"] = "utrecht-textbox utrecht-textbox--html-input"
            elif isinstance(field.widget, forms.Textarea):
                field.widget.attrs["class"] = "utrecht-textarea utrecht-textarea--html-textarea"


class Form(Look):
    """A form with a key of its own; sending it twice carries it out once."""

    once = forms.UUIDField(initial=uuid4, widget=forms.HiddenInput)

    def read(self) -> dict[str, Any]:
        """Give what was filled in, or refuse in the words of the fields."""
        if self.is_valid():
            return self.cleaned_data
        told = [f"{self.fields[name].label or name}: {error}" for name, [error, *_rest] in self.errors.items()]
        raise Invalid(
            _("Het formulier is nog niet compleet."), " ".join(told), _("Vul aan wat ontbreekt en bewaar opnieuw.")
        )

    @property
    def key(self) -> UUID:
        """Give the key, once the form has been read."""
        key: UUID = self.cleaned_data["once"]
        return key
