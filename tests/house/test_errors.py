"""Rule 7: whoever is refused reads what happened, why, and what can be done now."""

import ast

from tests.house.tree import Module, read_source, walk_calls
from tests.test_house import judge

from sluitend.gate.errors import Refusal

PARTS = ("what", "why", "now")
# Made with words of the case instead of words of its own.
BY_CASE = "Invalid"


def list_refusals(module: Module) -> list[ast.ClassDef]:
    classes = [node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    return [node for node in classes if any(ast.unparse(base).endswith("Refusal") for base in node.bases)]


def find_words(node: ast.ClassDef) -> dict[str, str]:
    """Give what a refusal says of itself: "what", "why", "now" and its code."""
    given: dict[str, str] = {}
    for line in node.body:
        if isinstance(line, ast.Assign):
            given[ast.unparse(line.targets[0])] = read_text(line.value)
    return given


def read_text(value: ast.expr) -> str:
    """Give the text inside a literal or a translation; what is worked out counts as said."""
    if isinstance(value, ast.Call) and value.args:
        return read_text(value.args[0])
    return str(value.value) if isinstance(value, ast.Constant) else ast.unparse(value)


def test_every_refusal_says_what_why_and_what_now() -> None:
    refusals = [(module.place, each) for module in read_source() for each in list_refusals(module)]
    own = [(place, each.name, find_words(each)) for place, each in refusals if each.name != BY_CASE]
    judge(
        "refusal-words",
        [f"{place}::{name} lacks {part}" for place, name, words in own for part in PARTS if not words.get(part)],
    )


def test_every_refusal_has_a_code_of_its_own() -> None:
    codes = [find_words(each).get("code") for module in read_source() for each in list_refusals(module)]
    assert None not in codes
    assert len(set(codes)) == len(codes)
    assert Refusal.code not in codes


def test_a_refusal_in_the_words_of_a_case_says_all_three() -> None:
    calls = [
        (
            f"{module.place}:{call.lineno}",
            [read_text(word) for word in [*call.args, *(each.value for each in call.keywords)]],
        )
        for module in read_source()
        for call in walk_calls(module)
        if ast.unparse(call.func).rpartition(".")[2] == BY_CASE
    ]
    judge("case-words", {place: words for place, words in calls if len(words) < len(PARTS) or not all(words)})
