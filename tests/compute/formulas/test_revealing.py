"""Words that tell who somebody is: an aid for whoever looks a text through before an employer reads it."""

import pytest

from sluitend.compute.formulas.revealing import find_revealing


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mail naar jan@voorbeeld.nl", "jan@voorbeeld.nl"),
        ("Zie www.voorbeeld.nl/cv", "www.voorbeeld.nl/cv"),
        ("Bel 06 12 34 56 78", "06 12 34 56 78"),
        ("Woont op 7511 AB", "7511"),
        ("Werkt sinds 1998", "1998"),
        ("Een 58-jarige bakker", "58-jarige"),
        ("Is 23 jaar oud", "23 jaar oud"),
        ("Moeder van drie kinderen", "Moeder"),
        ("Hij werkt graag", "Hij"),
        ("Yildiz kan goed bakken", "Yildiz"),
        ("Vraag naar van DIJK", "DIJK"),
        ("Kan 24 uur werken, vroege dienst, 3 jaar ervaring in de zorg", ""),
        ("Zijn planning is goed; haar verven kan ook", ""),
        ("Al bekend in de bouw", ""),
    ],
)
def test_words_that_tell_who_it_is_are_found_and_others_left_alone(text: str, found: str) -> None:
    assert find_revealing(text, names=["Yildiz", "van Dijk", "Al"]) == found


def test_without_names_only_the_other_marks_count() -> None:
    assert find_revealing("Yildiz bakt", names=[]) == ""
