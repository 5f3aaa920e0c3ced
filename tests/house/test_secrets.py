"""Nothing lands that belongs to one machine or one owner: no paths, no registries, no secrets."""

import json
import re

import pytest
from tests.house.tree import ROOT, list_files, name_place
from tests.test_house import judge

TEXTS = (
    ".py",
    ".md",
    ".toml",
    ".html",
    ".css",
    ".js",
    ".yml",
    ".yaml",
    ".json",
    ".sh",
    ".cfg",
    ".po",
    ".svg",
    ".lock",
)
NAMED = ("Makefile", ".gitignore", ".npmrc", ".ci/run", "LICENSE")
# Each first letter in brackets, so that this file does not find itself.
MACHINE_PATH = re.compile(r"(?<![\w./}\]-])/(?:[w]ork|[r]oot|[h]ome|[t]mp|[U]sers)/\w")
REGISTRY = re.compile(r"(?<!\w)(--(extra-)?[i]ndex-url|--[f]ind-links|[r]egistry\s*=)")
SECRETS = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE [K]EY-----|\b[A]KIA[0-9A-Z]{16}\b|\bgh[p]_[A-Za-z0-9]{36}\b"
    r"|\bxo[x][bp]-[0-9A-Za-z-]{10,}"
)
HARD_CODED = re.compile(r"""\b(SECRET_KEY|BSN_KEY|PASSWORD|API_KEY|TOKEN)\s*=\s*["'][^"'{]{8,}["']""")


def read_texts() -> dict[str, str]:
    named = [path for name in NAMED if (path := ROOT / name).exists()]
    return {name_place(path): path.read_text() for path in [*list_files(*TEXTS), *named]}


def test_no_path_of_one_machine_stands_in_the_tree() -> None:
    texts = {place: text for place, text in read_texts().items() if not place.startswith("tests/")}
    judge(
        "machine-path",
        {place: found[0] for place, text in texts.items() if (found := MACHINE_PATH.search(text))},
    )


def test_no_registry_is_named() -> None:
    judge(
        "registry",
        {place: found[0] for place, text in read_texts().items() if (found := REGISTRY.search(text))},
    )


@pytest.mark.parametrize("path", sorted(ROOT.glob("requirements*.lock")), ids=lambda path: path.name)
def test_a_lock_of_python_packages_holds_hashes_and_no_addresses(path) -> None:
    text = path.read_text()
    pinned = [line for line in text.splitlines() if re.match(r"^[a-z0-9]", line)]
    assert "://" not in text
    assert [line for line in pinned if "==" not in line] == []
    assert text.count("--hash=sha256:") >= len(pinned)


def test_the_lock_of_npm_packages_holds_no_address_of_where_they_came_from() -> None:
    path = ROOT / "package-lock.json"
    packages = json.loads(path.read_text())["packages"] if path.exists() else {}
    assert [name for name, package in packages.items() if "://" in package.get("resolved", "")] == []
    assert [name for name, package in packages.items() if name and not package.get("integrity")] == []


def test_no_secret_stands_in_the_tree() -> None:
    judge("secret", [place for place, text in read_texts().items() if SECRETS.search(text)])


def test_no_key_or_password_is_written_into_the_source() -> None:
    source = {place: text for place, text in read_texts().items() if place.startswith("src/")}
    judge(
        "hard-coded",
        {place: found[0] for place, text in source.items() if (found := HARD_CODED.search(text))},
    )
