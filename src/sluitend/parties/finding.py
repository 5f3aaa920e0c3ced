"""Finding people as they are remembered: by a number, by parts of a name, or by a name that is spelt a little wrong."""

from collections.abc import Callable
from functools import reduce

from django.contrib.postgres.lookups import TrigramWordSimilar
from django.db.models import F, FloatField, Func, Q, TextField, Value
from django.db.models.lookups import Contains, StartsWith

from sluitend.parties.bsn import hash_bsn
from sluitend.parties.models import PersonContact
from sluitend.parties.models.person import People

# Of shorter words three letters in a row cannot be looked up.
TRIGRAM = 3
# The last nine digits of a Dutch number are the same with 0, +31 or 0031 before them.
DIAL_DIGITS = 9


class Fold(Func):
    """A name as it is compared: without accents and capitals."""

    function = "parties_fold"
    output_field = TextField()


class Dial(Func):
    """The digits of a telephone number that tell it from others."""

    function = "parties_dial"
    output_field = TextField()


class Likeness(Func):
    """How much of the first text is found in the second (0-1)."""

    function = "word_similarity"
    output_field = FloatField()


def find_by_code(people: People, text: str) -> People:
    """Give who has this client number, BSN or telephone number; a part of one finds nobody."""
    if not any(sign.isdigit() for sign in text):
        return people.none()
    code = Q(number__in=(text, text.upper())) | Q(bsn_hash=hash_bsn(text))
    digits = "".join(sign for sign in text if sign.isdigit())
    if len(digits) >= DIAL_DIGITS:
        phones = PersonContact.objects.filter(until_on=None, point__kind="phone").annotate(dial=Dial("point__value"))
        code |= Q(party__in=phones.filter(dial=digits[-DIAL_DIGITS:]).values("person"))
    return people.filter(code)


def find_by_name(people: People, text: str) -> People:
    """Give whose name holds all these words; of a word of one or two letters, the beginning of a name."""
    return reduce(_hold_word, text.split(), _fold_names(people))


def find_by_likeness(people: People, text: str) -> People:
    """Give whose name resembles all these words, the most alike first."""
    alike = _fold_names(people).annotate(likeness=Likeness(Fold(Value(text)), F("folded")))
    words = [word for word in text.split() if len(word) >= TRIGRAM]
    if not words:
        return people.none()
    return reduce(_resemble_word, words, alike).order_by("-likeness", "last_name", "party")


WAYS: tuple[Callable[[People, str], People], ...] = (find_by_code, find_by_name, find_by_likeness)


def _fold_names(people: People) -> People:
    # The kind is asked for because the index holds people only.
    return people.filter(party__kind="person").annotate(folded=Fold("party__name"))


def _hold_word(people: People, word: str) -> People:
    if len(word) >= TRIGRAM:
        return people.filter(Contains(F("folded"), Fold(Value(word))))
    begins = Q(StartsWith(F("folded"), Fold(Value(word)))) | Q(Contains(F("folded"), Fold(Value(f" {word}"))))
    return people.filter(begins)


def _resemble_word(people: People, word: str) -> People:
    return people.filter(TrigramWordSimilar(F("folded"), Fold(Value(word))))
