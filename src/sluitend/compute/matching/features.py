"""Features of Dutch texts: whole words, and pieces of words, so that compounds and endings need no dictionary."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize
from zlib import crc32

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array, csr_array

from sluitend.compute.matching.packing import Longs

Floats = npt.NDArray[np.float64]
# Rows of texts and codes of features, one for each time that a text has a feature.
Found = tuple[Longs, Longs]
Finder = Callable[[Sequence[str]], Found]
# Nought parts words; then a space, letters and digits.
LETTERS = " abcdefghijklmnopqrstuvwxyz0123456789"
BASE = len(LETTERS) + 1


def make_plain(text: str) -> str:
    """Give a text in small letters and digits only, without accents, its words parted by single spaces."""
    plain = "".join(letter for letter in normalize("NFKD", text.lower()) if not combining(letter))
    return re.sub(r"[^a-z0-9]+", " ", plain).strip()


def find_words(texts: Sequence[str]) -> Found:
    """Give the words of folded texts, as numbers."""
    words = [text.split() for text in texts]
    codes = [crc32(word.encode()) for each in words for word in each]
    return np.repeat(np.arange(len(texts)), [len(each) for each in words]), np.array(codes, np.int64)


def find_pieces(texts: Sequence[str], *, shortest: int, longest: int) -> Found:
    """Give all pieces of so many letters within the words of folded texts, a space before and after each word."""
    padded = ["".join(f" {word} \0" for word in text.split()) for text in texts]
    letters = np.zeros(256, np.int64)
    letters[list(LETTERS.encode())] = np.arange(1, BASE)
    stream = letters[np.frombuffer("".join(padded).encode(), np.uint8)]
    rows = np.repeat(np.arange(len(texts)), [len(each) for each in padded])
    pieces, codes, is_whole = [], stream, stream > 0
    for length in range(2, longest + 1):
        after = stream[length - 1 :]
        codes, is_whole = codes[: len(after)] * BASE + after, is_whole[: len(after)] & (after > 0)
        if length >= shortest:
            pieces.append((rows[: len(after)][is_whole], codes[is_whole]))
    return np.concatenate([row for row, _ in pieces]), np.concatenate([code for _, code in pieces])


@dataclass(frozen=True, kw_only=True)
class Index:
    """Texts as rows of unit length over features; a feature weighs more the fewer texts have it (TF-IDF)."""

    find: Finder
    features: Longs
    weights: Floats
    rows: csr_array

    def compare(self, texts: Sequence[str]) -> Floats:
        """Give how alike folded texts are to those of the index, between 0 and 1; shape (texts, rows)."""
        rows, codes = self.find(texts)
        at = np.minimum(np.searchsorted(self.features, codes), len(self.features) - 1)
        known = self.features[at] == codes
        return np.asarray((_weigh_rows(rows[known], at[known], self.weights, len(texts)) @ self.rows.T).toarray())


def build_index(texts: Sequence[str], *, find: Finder) -> Index:
    """Give the index of folded texts by the features that `find` finds."""
    rows, codes = find(texts)
    # One that no text has, so that there always is a first.
    features = np.unique(np.append(codes, -1))
    at = np.searchsorted(features, codes)
    texts_with = np.bincount(np.unique(rows * len(features) + at) % len(features), minlength=len(features))
    weights = np.log((1 + len(texts)) / (1 + texts_with)) + 1
    return Index(find=find, features=features, weights=weights, rows=_weigh_rows(rows, at, weights, len(texts)))


def _weigh_rows(rows: Longs, at: Longs, weights: Floats, count: int) -> csr_array:
    """Give the matrix (texts, features) of weights, in which the second time that a feature is seen counts for less."""
    table = coo_array((np.ones(len(at)), (rows, at)), shape=(count, len(weights))).tocsr()
    table.sum_duplicates()
    table.data = (1 + np.log(table.data)) * weights[table.indices]
    whose = np.repeat(np.arange(count), np.diff(table.indptr))
    lengths = np.sqrt(np.bincount(whose, weights=table.data**2, minlength=count))
    table.data /= lengths[whose]
    return table
