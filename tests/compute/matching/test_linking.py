"""Words that somebody wrote down lead to what ESCO calls it, by labels, pieces of words, descriptions and synonyms."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sluitend.compute.matching.features import find_pieces, find_words, make_plain
from sluitend.compute.matching.linking import Concept, build_linker, find_concepts

CONCEPTS = [
    Concept(labels=("kapper", "haarstylist", "kapster"), description="Kappers knippen en kleuren haar en baarden."),
    Concept(labels=("vloerenlegger", "vloerder")),
    Concept(labels=("docent hoger onderwijs", "lector"), description="Zij geven les aan universiteiten."),
    Concept(labels=("vrachtwagenchauffeur",), description="Zij rijden met vrachtwagens en laden en lossen."),
]
WRITTEN = st.text("ab é-/(), z", max_size=12)


@pytest.mark.parametrize(
    ("title", "row"),
    [
        ("KAPPER m/v", 0),
        ("Afrokapper", 0),
        ("Barbier: knipt haar en baarden", 0),
        ("Dekvloerenlegger", 1),
        ("Hoogleraar cartografie", 2),
        ("chauffeur vrachtauto", 3),
    ],
)
def test_the_first_is_what_was_meant(title: str, row: int) -> None:
    linker = build_linker(CONCEPTS)
    rows, like = find_concepts(linker, [title])
    assert rows[0, 0] == row
    assert like[0].tolist() == sorted(like[0], reverse=True)


def test_each_concept_comes_once_and_no_more_than_were_asked() -> None:
    linker = build_linker(CONCEPTS)
    assert sorted(find_concepts(linker, ["kapster"])[0][0].tolist()) == [0, 1, 2, 3]
    assert find_concepts(linker, ["kapster", "lector"], most=2)[0].shape == (2, 2)
    assert find_concepts(linker, [])[0].shape == (0, 4)


def test_words_that_nothing_knows_are_like_nothing() -> None:
    _, like = find_concepts(build_linker(CONCEPTS, synonyms={}), ["", "???", "qqq"])
    assert like.max() == 0


def list_pieces(text: str) -> list[str]:
    padded = [f" {word} " for word in text.split()]
    return sorted(word[at : at + size] for word in padded for size in (2, 3) for at in range(len(word) - size + 1))


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(WRITTEN, min_size=1, max_size=4))
def test_pieces_are_those_of_each_word_with_a_space_around_it(texts: list[str]) -> None:
    folded = [make_plain(text) for text in texts]
    rows, codes = find_pieces(folded, shortest=2, longest=3)
    for row, text in enumerate(folded):
        expected = np.sort(find_pieces([text], shortest=2, longest=3)[1])
        assert np.array_equal(np.sort(codes[rows == row]), expected)
        pieces = list_pieces(text)
        # As many different codes as pieces, each as often.
        assert sorted(np.unique(expected, return_counts=True)[1]) == sorted(map(pieces.count, set(pieces)))


def test_the_same_word_has_the_same_code_wherever_it_stands() -> None:
    rows, codes = find_words(["een twee", "twee"])
    assert rows.tolist() == [0, 0, 1]
    assert [one == other for one, other in pairwise(codes.tolist())] == [False, True]
