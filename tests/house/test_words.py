"""Rules 2, 6 and 9: modules say what they are for, comments say why, tests are named by a sentence.

Counted as comments: lines with a `#`, and the docstrings of modules and classes, which say what for.
The docstring of a function is its contract, and is asked for apart.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator

from tests.house.tree import (
    Module,
    list_files,
    list_public,
    name_place,
    read_modules,
    read_source,
    walk_functions,
)
from tests.test_house import judge

ONE_SENTENCE = re.compile(r'\A(#!.*\n)?"""[A-Z0-9][^\n]*[.?!]("""$|\n)', re.MULTILINE)
SECOND_SENTENCE = re.compile(r"[.?!] [A-Z]")
COMMENTS_LEAST, COMMENTS_MOST = 0.03, 0.08
# Taken apart, so that this file does not find itself.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b")
SUPPRESSION = re.compile(r"# (noqa|type: ignore|pragma: no (cover|branch))(?P<rest>.*)$")
REASONED = re.compile(r"^(: ?[A-Z0-9, ]+|\[[\w, -]+\])? ?(#|-) ?\w.+")
WORDS_IN_A_TEST_NAME = 3


def list_comments(module: Module) -> Iterator[tokenize.TokenInfo]:
    tokens = tokenize.generate_tokens(io.StringIO(module.text).readline)
    return (token for token in tokens if token.type == tokenize.COMMENT)


def count_docstring_lines(module: Module) -> int:
    owners = [node for node in ast.walk(module.tree) if isinstance(node, ast.Module | ast.ClassDef)]
    docstrings = [node.body[0] for node in owners if ast.get_docstring(node) is not None]
    return sum((node.end_lineno or node.lineno) - node.lineno + 1 for node in docstrings)


def starts_with_one_sentence(module: Module) -> bool:
    found = ONE_SENTENCE.match(module.text)
    return found is not None and not SECOND_SENTENCE.search(found[0])


def test_every_module_starts_with_one_sentence_that_says_what_it_is_for() -> None:
    written = [module for module in read_modules() if module.text]
    judge("module-sentence", [module.place for module in written if not starts_with_one_sentence(module)])


def test_comments_are_a_small_share_of_the_lines() -> None:
    modules = read_source()
    comments = sum(len(list(list_comments(module))) + count_docstring_lines(module) for module in modules)
    lines = sum(len(module.text.splitlines()) for module in modules)
    assert COMMENTS_LEAST <= comments / lines <= COMMENTS_MOST


def test_public_functions_of_compute_say_what_they_give() -> None:
    studied = [module for module in read_source() if module.room == "compute"]
    silent = [
        f"{module.place}::{function.name}"
        for module in studied
        for function in list_public(module)
        if ast.get_docstring(function) is None
    ]
    judge("compute-docstring", silent)


def test_nothing_unfinished_lands() -> None:
    files = list_files(".py", ".md", ".toml", ".html", ".css", ".js", ".yml", ".sh", ".po")
    judge("unfinished", [name_place(path) for path in files if UNFINISHED.search(path.read_text())])


def test_every_silenced_warning_says_why() -> None:
    silenced = [
        (f"{module.place}:{token.start[0]}", found["rest"])
        for module in read_source()
        for token in list_comments(module)
        if (found := SUPPRESSION.search(token.string))
    ]
    judge("silenced", {place: rest for place, rest in silenced if not REASONED.match(rest)})


def test_names_of_tests_complete_a_sentence() -> None:
    tests = [module for module in read_modules() if module.place.startswith("tests/")]
    names = [
        (module.place, function.name)
        for module in tests
        for function in walk_functions(module)
        if function.name.startswith("test_")
    ]
    short = [f"{place}::{name}" for place, name in names if len(name.split("_")) <= WORDS_IN_A_TEST_NAME]
    judge("test-sentence", short)
