"""Rule 8: each dependency has a line with its reason, and no line outlives its dependency."""

import ast
import json
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from tests.house.tree import ROOT, Module, find_imports, read_source
from tests.test_house import judge

ROW = re.compile(r"^\| `(?P<name>[^`]+)` \| (?P<reason>.+) \|$", re.MULTILINE)


def list_declared() -> set[str]:
    """Give the direct dependencies of pyproject.toml, its groups, and package.json."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = [project["project"]["dependencies"], project["build-system"]["requires"]]
    groups += [
        *project["dependency-groups"].values(),
        *project["project"].get("optional-dependencies", {}).values(),
    ]
    return {re.split(r"[\[<>=~!; ]", line)[0] for group in groups for line in group} | list_npm()


def list_npm() -> set[str]:
    path = ROOT / "package.json"
    package = json.loads(path.read_text()) if path.exists() else {}
    return set(package.get("dependencies", {})) | set(package.get("devDependencies", {}))


def read_reasons() -> dict[str, str]:
    return {row["name"]: row["reason"] for row in ROW.finditer((ROOT / "docs" / "dependencies.md").read_text())}


def find_imports_for_types(module: Module) -> set[str]:
    """Give what is imported for the type checker only, which comes with its stubs."""
    blocks = [node for node in ast.walk(module.tree) if isinstance(node, ast.If)]
    typed = [node for node in blocks if ast.unparse(node.test).endswith("TYPE_CHECKING")]
    imports = [line for node in typed for line in node.body if isinstance(line, ast.ImportFrom)]
    return {f"{line.module}.{each.name}" for line in imports for each in line.names}


def test_every_dependency_has_its_reason() -> None:
    assert sorted(list_declared() - set(read_reasons())) == []


def test_no_reason_outlives_its_dependency() -> None:
    assert sorted(set(read_reasons()) - list_declared()) == []


def test_every_reason_is_a_sentence() -> None:
    assert [
        name for name, reason in read_reasons().items() if len(reason.split()) < 4 or not reason.endswith(".")
    ] == []


def test_whatever_the_source_imports_is_declared() -> None:
    known = packages_distributions()
    declared = {name.lower().replace("_", "-") for name in list_declared()}
    found = {
        f"{module.place}::{top}"
        for module in read_source()
        for name in set(find_imports(module).values()) - find_imports_for_types(module)
        if (top := name.split(".")[0]) not in sys.stdlib_module_names and top != "sluitend"
        if not declared & {each.lower().replace("_", "-") for each in known.get(top, [])}
    }
    judge("undeclared", found)
