"""Refusals in words: each says what happened, why, and what can be done now."""

import pytest

from sluitend.gate import errors

KINDS = errors.Refusal.__subclasses__()


@pytest.mark.parametrize("refusal", [kind for kind in KINDS if kind is not errors.Invalid])
def test_a_refusal_says_what_happened_and_why_and_what_now(refusal: type[errors.Refusal]) -> None:
    parts = (refusal.what, refusal.why, refusal.now)
    assert all(str(part).endswith(".") for part in parts)
    assert str(refusal()) == " ".join(str(part) for part in parts)


def test_every_refusal_has_a_code_of_its_own() -> None:
    assert len({kind.code for kind in KINDS}) == len(KINDS)


def test_what_does_not_fit_is_told_in_the_words_of_the_case() -> None:
    wrong = errors.Invalid("Dit bedrag kan niet.", "Het is te klein.", "Vul meer in.")
    assert str(wrong) == "Dit bedrag kan niet. Het is te klein. Vul meer in."
