"""Finding people as they are remembered: by a number or address, by parts of a name, or by one spelt a little wrong."""

from functools import reduce
from typing import Any, TypeVar

from django.contrib.postgres.lookups import TrigramWordSimilar
from django.db.models import F, FloatField, Func, Q, QuerySet, TextField, Value
from django.db.models.functions import Lower
from django.db.models.lookups import Contains, StartsWith

from sluitend.parties.bsn import hash_bsn
from sluitend.parties.folding import Fold
from sluitend.parties.models import Person, PersonContact
from sluitend.parties.models.person import People

Rows = TypeVar("Rows", bound=QuerySet[Any, Any])
# Of shorter words three letters in a row cannot be looked up.
TRIGRAM = 3
# How alike names are takes long to work out: whoever looks for a name that more people bear types more of it.
MOST_COMPARED = 1000
# The last nine digits of a Dutch number are the same with 0, +31 or 0031 before them.
DIAL_DIGITS = 9


class Dial(Func):
    """The digits of a telephone number that tell it from others."""

    function = "parties_dial"
    output_field = TextField()


class Likeness(Func):
    """How much of the first text is found in the second (0-1)."""

    function = "word_similarity"
    output_field = FloatField()


def find_by_code(people: People, text: str) -> People:
    """Give who has this client number, BSN, telephone number or e-mail address; a part of one finds nobody."""
    if "@" in text:
        return people.filter(party__in=_find_reached_at(text))
    if not any(sign.isdigit() for sign in text):
        return people.none()
    digits = "".join(sign for sign in text if sign.isdigit())
    # Each in its own index: asked for in one breath, they would be looked for among everybody.
    bearers = Person.objects.filter(number__in=(text, text.upper())).values_list("party")
    bearers = bearers.union(Person.objects.filter(bsn_hash=hash_bsn(text)).values_list("party"))
    if len(digits) >= DIAL_DIGITS:
        phones = PersonContact.objects.filter(until_on=None, point__kind="phone").annotate(dial=Dial("point__value"))
        bearers = bearers.union(phones.filter(dial=digits[-DIAL_DIGITS:]).values_list("person"))
    return people.filter(party__in=[party for (party,) in bearers])


def find_by_name(people: People, text: str) -> People:
    """Give whose name holds all these words; of a word of one or two letters, the beginning of a name."""
    return choose_holding(people, text)


def choose_holding(rows: Rows, text: str) -> Rows:
    """Give the rows whose `folded` holds all these words; of a word of one or two letters, the beginning of one."""
    return reduce(_hold_word, text.split(), rows)


def find_by_likeness(people: People, text: str) -> People:
    """Give whose name resembles all these words, the most alike first; of thousands no more are compared than some."""
    words = [word for word in text.split() if len(word) >= TRIGRAM]
    if not words:
        return people.none()
    # In no order: sorted, all who bear a common name would be looked at to compare a few of them.
    alike = reduce(_resemble_word, words, people).order_by().values("party")[:MOST_COMPARED]
    found = people.filter(party__in=alike).annotate(likeness=Likeness(Fold(Value(text)), F("folded")))
    return found.order_by("-likeness", "last_name", "party")


def _find_reached_at(address: str) -> QuerySet[PersonContact, Any]:
    """Give who can be reached at an e-mail address, in capitals or not."""
    mails = PersonContact.objects.filter(until_on=None, point__kind="email").annotate(mail=Lower("point__value"))
    return mails.filter(mail=address.lower()).values("person")


def _hold_word(rows: Rows, word: str) -> Rows:
    if len(word) >= TRIGRAM:
        return rows.filter(Contains(F("folded"), Fold(Value(word))))
    begins = Q(StartsWith(F("folded"), Fold(Value(word)))) | Q(Contains(F("folded"), Fold(Value(f" {word}"))))
    return rows.filter(begins)


def _resemble_word(people: People, word: str) -> People:
    return people.filter(TrigramWordSimilar(F("folded"), Fold(Value(word))))
