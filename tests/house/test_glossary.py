"""One glossary: every model, kind of promise, role and act is named in words that it explains."""

import ast
import re

from tests.house.tree import ROOT, read_source

from sluitend.compute.promises.kinds import list_kinds
from sluitend.gate.grants import GRANTS, ROLES, SCOPES
from sluitend.gate.purposes import PURPOSES

ROW = re.compile(r"^\| `(?P<term>[^`]+)` \| (?P<dutch>[^|]*) \| (?P<meaning>[^|]+) \|$", re.MULTILINE)
GLOSSARY = ROOT / "docs" / "glossary.md"
BASES = ("models.Model", "AbstractBaseUser")


def read_terms() -> dict[str, str]:
    return {row["term"]: row["meaning"].strip() for row in ROW.finditer(GLOSSARY.read_text())}


def list_models() -> list[str]:
    """Give the names of the models as the glossary writes them: `HouseholdMember` is `household_member`."""
    classes = [node for module in read_source() for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    models = [node.name for node in classes if any(ast.unparse(base) in BASES for base in node.bases)]
    return [re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower() for name in models]


def is_made_of_terms(name: str, terms: set[str]) -> bool:
    """Tell whether a name reads as one term after another: `hand_over` and `caseload`."""
    if not name:
        return True
    heads = [term for term in terms if name == term or name.startswith(f"{term}_")]
    return any(is_made_of_terms(name[len(term) + 1 :], terms) for term in heads)


def test_every_model_is_explained() -> None:
    assert list_models()
    assert sorted(set(list_models()) - set(read_terms())) == []


def test_every_kind_of_promise_is_explained() -> None:
    assert sorted(set(list_kinds()) - set(read_terms())) == []


def test_every_role_scope_and_purpose_is_explained() -> None:
    assert sorted({*ROLES, *SCOPES, *PURPOSES} - set(read_terms())) == []


def test_every_act_is_named_in_words_that_are_explained() -> None:
    terms = set(read_terms()) | {_make_plural(term) for term in read_terms()}
    assert [name for name in GRANTS if not is_made_of_terms(name, terms)] == []


def test_no_term_is_explained_twice() -> None:
    terms = [row["term"] for row in ROW.finditer(GLOSSARY.read_text())]
    assert sorted({term for term in terms if terms.count(term) > 1}) == []


def test_every_row_of_the_glossary_can_be_read() -> None:
    rows = [line for line in GLOSSARY.read_text().splitlines() if line.startswith("| `")]
    assert [row for row in rows if not ROW.match(row)] == []


def _make_plural(term: str) -> str:
    return "people" if term == "person" else f"{term}s"
