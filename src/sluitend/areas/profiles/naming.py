"""Naming: which concepts of the vocabulary are meant by words that somebody typed."""

from collections import defaultdict
from collections.abc import Iterable

from sluitend.areas.profiles.models import Label
from sluitend.areas.profiles.plain import make_plain


def find_named(kind: str | None, words: Iterable[str]) -> dict[str, str]:
    """Give the concept that each of the words names, by the words made plain; what several share names none of them.

    A preferred label goes before the alternatives of others.
    """
    plain = {make_plain(each) for each in words}
    if not plain:
        return {}
    labels = Label.objects.filter(kind=kind, plain__in=plain)
    named: dict[str, dict[bool, set[str]]] = defaultdict(lambda: {True: set(), False: set()})
    for label, preferred, concept in labels.values_list("plain", "preferred", "concept"):
        named[label][preferred].add(concept)
    best = {label: found[True] or found[False] for label, found in named.items()}
    return {label: min(concepts) for label, concepts in best.items() if len(concepts) == 1}
