"""The form with which an area is split: some parts, each with its name and who is in it."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sluitend.parties.actions import NewPart
from sluitend.portals.desk.forms.base import Form

PARTS = range(1, 5)
CODE, NAME, RULE = 20, 80, 20_000
# What stands between two of a list, however somebody pasted it.
BETWEEN = re.compile(r"[,;\n\r]+")
POSTCODE = re.compile(r"\d{4}\s?([a-zA-Z]{2})?")


class SplitForm(Form):
    """Up to four parts: those without a code are not there, and the one without a rule takes whoever is left."""

    seen = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        box, area = "utrecht-textbox utrecht-textbox--html-input", "utrecht-textarea utrecht-textarea--html-textarea"
        for place in PARTS:
            text = forms.TextInput(attrs={"class": box})
            rule = forms.Textarea(attrs={"rows": 3, "class": area})
            self.fields[f"code_{place}"] = forms.CharField(
                label=_("Code"), max_length=CODE, required=place < 3, widget=text
            )
            self.fields[f"name_{place}"] = forms.CharField(
                label=_("Naam"), max_length=NAME, required=place < 3, widget=text
            )
            self.fields[f"rule_{place}"] = forms.CharField(
                label=_("Postcodes of klantnummers"), max_length=RULE, required=False, widget=rule
            )

    def list_parts(self) -> list[tuple[forms.BoundField, ...]]:
        """Give the fields of each part together."""
        return [tuple(self[f"{name}_{place}"] for name in ("code", "name", "rule")) for place in PARTS]

    def read_parts(self) -> tuple[NewPart, ...]:
        """Give the parts that were filled in."""
        given = self.read()
        named = [place for place in PARTS if given[f"code_{place}"]]
        return tuple(
            _read_part(given[f"code_{place}"], given[f"name_{place}"], given[f"rule_{place}"]) for place in named
        )

    def read_seen(self) -> tuple[int, ...]:
        """Give how many were shown to go to each part."""
        return tuple(int(each) for each in self.cleaned_data["seen"].split() if each.isdecimal())


def _read_part(code: str, name: str, rule: str) -> NewPart:
    claims = [claim for each in BETWEEN.split(rule) if (claim := each.strip())]
    postcodes = tuple("".join(each.split()).upper() for each in claims if POSTCODE.fullmatch(each))
    numbers = tuple(each for each in claims if not POSTCODE.fullmatch(each))
    return NewPart(code=code, name=name or code, postcodes=postcodes, numbers=numbers)
