"""Text messages: one sign too many, or one sign that telephones do not all know, is another part."""

import pytest

from sluitend.compute.formulas.text_messages import count_parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 1),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("Zoë" + "a" * 67, 1),
        ("Zoë" + "a" * 68, 2),
        ("👍" * 36, 2),
    ],
)
def test_a_text_travels_in_as_many_parts_as_the_norm_says(text: str, parts: int) -> None:
    assert count_parts(text) == parts
