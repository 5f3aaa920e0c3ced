"""Likely doubles: what two files share that one person has only once, worked out without asking anything."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from sluitend.gate.text import Text

BECAUSE: dict[str, Text] = {
    "number": _("hetzelfde klantnummer, anders geschreven"),
    "name_and_birth": _("dezelfde naam en geboortedatum"),
    "initial_and_birth": _("dezelfde voorletter, achternaam en geboortedatum"),
    "birth_turned": _("dezelfde naam; dag en maand van de geboorte zijn verwisseld"),
    "name": _("dezelfde naam; niet van beide is de geboortedatum bekend"),
    "reach": _("hetzelfde telefoonnummer of e-mailadres"),
}


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What two files are compared by; `reach` are telephone numbers and e-mail addresses."""

    number: str
    first_name: str
    last_name: str
    born_on: date | None
    has_bsn: bool
    reach: frozenset[str] = frozenset()


def explain_double(one: Facts, other: Facts) -> tuple[str, ...]:
    """Give why these may be one person; nothing when something tells them apart, or nothing much is shared.

    People who share an address or a telephone need not share a name, and couples share initials: what is shared by
    people who live together explains only together with what one person has.
    """
    if one.has_bsn and other.has_bsn:
        return ()
    who = [*_compare_numbers(one, other), *_compare_names(one, other)]
    return (*who, "reach") if who and one.reach & other.reach else tuple(who)


def write_core(number: str) -> str:
    """Give a client number as it is compared: without signs, capitals and zeros before it."""
    return "".join(filter(str.isalnum, number)).lower().lstrip("0")


def write_letters(name: str) -> str:
    """Give the letters of a name, without accents and capitals."""
    plain = unicodedata.normalize("NFKD", name).lower()
    return "".join(filter(str.isalpha, plain))


def _compare_numbers(one: Facts, other: Facts) -> Iterator[str]:
    if write_core(one.number) == write_core(other.number):
        yield "number"


def _compare_names(one: Facts, other: Facts) -> Iterator[str]:
    first, first_too = write_letters(one.first_name), write_letters(other.first_name)
    if write_letters(one.last_name) != write_letters(other.last_name) or first[:1] != first_too[:1]:
        return
    born, born_too, is_full = one.born_on, other.born_on, first == first_too
    if born and born == born_too:
        yield "name_and_birth" if is_full else "initial_and_birth"
    elif born and born_too:
        if is_full and (born.year, born.day, born.month) == (born_too.year, born_too.month, born_too.day):
            yield "birth_turned"
    elif is_full:
        yield "name"
