"""The English catalogue: every text on the screens has a translation, and nothing is left over."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from django.utils.translation import template as django_templates
from jinja2.ext import babel_extract

from sluitend.compute.formulas.ladder import SENTENCES
from sluitend.compute.promises.kinds import list_kinds
from sluitend.gate.grants import ROLES

SOURCE = Path(__file__).resolve().parents[2] / "src" / "sluitend"
CATALOGUE = SOURCE / "portals" / "locale" / "en" / "LC_MESSAGES" / "django.po"
FUNCTIONS = {"_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%s")


def find_in(code: str) -> Iterator[str]:
    """Give the texts that are marked for translation."""
    for _line, found, _comments, _context in extract("python", BytesIO(code.encode()), FUNCTIONS):
        yield found if isinstance(found, str) else found[0]


def read_template(path: Path) -> str:
    """Give the marked texts of a template as Python; between brackets its line ends mean nothing."""
    code = django_templates.templatize(path.read_text(), origin=str(path))
    return f"({code})"


def find_in_rows(path: Path) -> Iterator[str]:
    """Give the marked texts of a template of Jinja2."""
    with path.open("rb") as file:
        for _line, _function, found, _comments in babel_extract(file, list(FUNCTIONS), [], {"silent": "false"}):
            yield found if isinstance(found, str) else found[0]


def list_used() -> set[str]:
    """Give every text that is shown: in code, in templates, and in the names that the book gives."""
    python = {text for path in SOURCE.rglob("*.py") for text in find_in(path.read_text())}
    templates = {text for path in SOURCE.rglob("templates/**/*.html") for text in find_in(read_template(path))}
    rows = {text for path in SOURCE.rglob("jinja2/**/*.html") for text in find_in_rows(path)}
    kinds = list_kinds().values()
    names = {text for kind in kinds for text in (kind.name, kind.because, *kind.evidence.values())}
    return (python | templates | rows | names | set(ROLES.values()) | set(SENTENCES.values())) - {""}


def read_catalogue() -> dict[str, list[str]]:
    """Give the translations by text; a plural has two."""
    with CATALOGUE.open("rb") as file:
        messages = [message for message in read_po(file, locale="en") if message.id]
    return {
        message.id[0] if isinstance(message.id, tuple) else message.id: (
            list(message.string) if isinstance(message.string, tuple) else [message.string]
        )
        for message in messages
    }


@pytest.fixture(scope="module")
def used() -> set[str]:
    return list_used()


def test_every_text_has_a_translation(used: set[str]) -> None:
    done = {text for text, words in read_catalogue().items() if all(words)}
    assert sorted(used - done) == []


def test_no_translation_is_left_over(used: set[str]) -> None:
    assert sorted(set(read_catalogue()) - used) == []


def test_translations_keep_what_is_filled_in() -> None:
    wrong = [
        text
        for text, words in read_catalogue().items()
        if any(set(PLACEHOLDER.findall(text)) != set(PLACEHOLDER.findall(each)) for each in words[-1:])
    ]
    assert wrong == []
