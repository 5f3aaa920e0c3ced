"""Linking: which occupation or skill of ESCO is meant by words that somebody wrote down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from sluitend.compute.matching.features import Floats, Index, build_index, find_pieces, find_words, make_plain
from sluitend.compute.matching.packing import Longs

LABEL_PIECES = partial(find_pieces, shortest=2, longest=4)
TEXT_PIECES = partial(find_pieces, shortest=3, longest=5)
# What whole words and descriptions count for beside pieces of labels.
WORDS, DESCRIPTIONS = 0.6, 0.6
# So many texts at a time, which keeps what is compared within some hundred megabytes.
AT_ONCE = 256
# What Dutch titles call by a word that ESCO does not use; the first that is found counts.
TITLE_WORDS = {
    "1e graads": "docent leerkracht voortgezet onderwijs",
    "2e graads": "docent leerkracht voortgezet onderwijs beroepsonderwijs",
    "hoogleraar": "docent hoger onderwijs",
    "universitair": "docent hoger onderwijs",
    "praktijkopleider": "vakdocent beroepsonderwijs",
    "docent": "leraar leerkracht onderwijs",
    "onderofficier": "sergeant",
    "horeca": "restaurant",
}


@dataclass(frozen=True, kw_only=True)
class Concept:
    """Something that ESCO knows: its labels, at least one, and what it says of it."""

    labels: tuple[str, ...]
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class Linker:
    """Concepts made ready to be found: `firsts` (concepts,) tells where the labels of each begin."""

    firsts: Longs
    pieces: Index
    words: Index
    descriptions: Index
    synonyms: Mapping[str, str]


def build_linker(concepts: Sequence[Concept], *, synonyms: Mapping[str, str] = TITLE_WORDS) -> Linker:
    """Give a linker to these concepts; the whole of ESCO's occupations takes a few seconds, once."""
    labels = [make_plain(label) for concept in concepts for label in concept.labels]
    counts = np.array([len(concept.labels) for concept in concepts])
    return Linker(
        firsts=np.cumsum(counts) - counts,
        pieces=build_index(labels, find=LABEL_PIECES),
        words=build_index(labels, find=find_words),
        descriptions=build_index([make_plain(concept.description) for concept in concepts], find=TEXT_PIECES),
        synonyms=synonyms,
    )


def find_concepts(linker: Linker, texts: Sequence[str], *, most: int = 10) -> tuple[Longs, Floats]:
    """Give the rows of the concepts that each text is most like, the best first, and how much; shapes (texts, most).

    A concept is as like a text as the label that is most like it. Each counts once, whatever its number of labels, so
    that whoever chooses sees as many different ones. Likeness has no unit and is no chance of being right; the first is
    right for about half of Dutch titles (see docs/benchmarks.md).
    """
    most = min(most, len(linker.firsts))
    pairs = [_find_some(linker, texts[first : first + AT_ONCE], most) for first in range(0, len(texts), AT_ONCE)]
    rows = [row for row, _ in pairs] or [np.zeros((0, most), np.int64)]
    return np.concatenate(rows), np.concatenate([like for _, like in pairs] or [np.zeros((0, most))])


def _find_some(linker: Linker, texts: Sequence[str], most: int) -> tuple[Longs, Floats]:
    folded = [_add_synonym(make_plain(text), linker.synonyms) for text in texts]
    like = DESCRIPTIONS * linker.descriptions.compare(folded)
    for weight, index in ((1.0, linker.pieces), (WORDS, linker.words)):
        like += weight * np.maximum.reduceat(index.compare(folded), linker.firsts, axis=1)
    # A stable sort lets the first of two that are as like come first.
    rows = np.argsort(-like, axis=1, kind="stable")[:, :most]
    return rows, np.take_along_axis(like, rows, axis=1)


def _add_synonym(text: str, synonyms: Mapping[str, str]) -> str:
    return next((f"{text} {more}" for words, more in synonyms.items() if words in text), text)
