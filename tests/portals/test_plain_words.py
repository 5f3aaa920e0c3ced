"""Plain words: what residents read, on their pages and in letters, is short sentences of short words (B1)."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.portals.test_catalogue import SOURCE, find_in, read_template

TEMPLATES = SOURCE / "portals" / "templates" / "portals" / "resident"
VIEWS, LETTERS = SOURCE / "portals" / "resident", SOURCE / "exchange" / "letters"
# A reader at B1 keeps up with about fifteen words, and with words of about thirteen letters.
MOST_WORDS, MOST_LETTERS = 15, 13
# Longer words that everybody knows, or for which there is no shorter one.
KNOWN = {
    "leidinggevende": "who hears of what is late; there is no shorter word for both ranks",
    "handtekeningen": "what stands under every letter that is signed",
    "persoonsgegevens": "the name of the authority to which somebody can complain",
    "gebruikersnaam": "what every log-in page calls it",
    "telefoonnummer": "the word by which everybody asks for it",
}
FILLED_IN = re.compile(r"%\(\w+\)s|<[^>]+>|\{[^}]*\}")
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def list_typed(text: str) -> Iterator[str]:
    """Give the prose of a letter: its lines of text, and what stands between brackets in its code."""
    lines = [line for line in text.splitlines() if not line.startswith("//")]
    yield " ".join(line for line in lines if line[:1].isalpha() or line.startswith("="))
    for line in lines:
        yield from re.findall(r"\[([^\[\]#]{4,})\]", line)


def list_told(code: str) -> Iterator[str]:
    """Give the sentences in the code of a letter; whatever is filled in counts as one word."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else " x " for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield node.value


def list_texts(path: Path) -> Iterator[str]:
    code = path.read_text()
    match path.suffix:
        case ".html":
            yield from find_in(read_template(path))
        case ".typ":
            yield from list_typed(code)
        case _ if path.parent == LETTERS:
            documented = [
                ast.get_docstring(node)
                for node in ast.walk(ast.parse(code))
                if hasattr(node, "body") and isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
            ]
            yield from (told for told in list_told(code) if told.strip() not in documented)
        case _:
            yield from find_in(code)


def list_sentences() -> Iterator[tuple[str, str]]:
    """Give every sentence with where it stands."""
    paths = [*TEMPLATES.glob("*.html"), *VIEWS.glob("*.py"), *LETTERS.glob("*.typ"), *LETTERS.glob("*.py")]
    for path in sorted(paths):
        for text in list_texts(path):
            for sentence in re.split(r"(?<=[.?!:])\s+|\s=+\s", FILLED_IN.sub(" x ", text)):
                yield path.name, sentence


@pytest.fixture(scope="module")
def sentences() -> list[tuple[str, str]]:
    return list(list_sentences())


def test_pages_and_letters_are_both_read(sentences: list[tuple[str, str]]) -> None:
    assert {"plan.html", "plan.typ", "plan.py", "forms.py"} <= {place for place, _ in sentences}
    assert len(sentences) > 150


def test_a_sentence_is_short(sentences: list[tuple[str, str]]) -> None:
    assert [each for each in sentences if len(WORD.findall(each[1])) > MOST_WORDS] == []


def test_a_word_is_short_or_known_to_everybody(sentences: list[tuple[str, str]]) -> None:
    long_ones = {
        word.lower() for _, sentence in sentences for word in WORD.findall(sentence) if len(word) > MOST_LETTERS
    }
    assert long_ones - KNOWN.keys() == set()


def test_no_word_stays_excused_that_is_not_used(sentences: list[tuple[str, str]]) -> None:
    used = {word.lower() for _, sentence in sentences for word in WORD.findall(sentence)}
    assert KNOWN.keys() - used == set()
