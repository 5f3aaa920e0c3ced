"""The tree as the house tests see it: every file that is ours, the modules, and the functions in them."""

import ast
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "sluitend"
# Made by tools or fetched, so not written by anybody here.
SKIPPED = frozenset({"node_modules", "build", "vendor", "__pycache__", "migrations"})
KEPT_HIDDEN = frozenset({".ci"})

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file: where it stands, its text and its syntax tree."""

    place: str
    text: str
    tree: ast.Module

    @property
    def parts(self) -> tuple[str, ...]:
        """Give the folders and the bare file name below src/sluitend; nothing for tests and benchmarks."""
        below = self.place.removeprefix("src/sluitend/")
        return () if below == self.place else tuple(below.removesuffix(".py").split("/"))

    @property
    def room(self) -> str:
        """Give the room, such as "ledger" or "areas.outcomes"; "" at the root of the package."""
        depth = 2 if self.parts[:1] == ("areas",) else 1
        return ".".join(self.parts[:depth]) if len(self.parts) > depth else ""

    @property
    def piece(self) -> str:
        """Give the piece of furniture, such as "actions": a module or a package of that name."""
        inside = self.parts[self.room.count(".") + 1 :] if self.room else self.parts
        return inside[0] if inside else ""


def list_files(*suffixes: str, under: Path = ROOT) -> list[Path]:
    """Give our files with one of these suffixes, in order of path."""
    found: list[Path] = []
    for folder, folders, names in os.walk(under):
        folders[:] = [name for name in folders if _is_ours(name)]
        found += [Path(folder, name) for name in names if Path(name).suffix in suffixes]
    return sorted(found)


def _is_ours(folder: str) -> bool:
    hidden = folder.startswith(".") and folder not in KEPT_HIDDEN
    return not hidden and folder not in SKIPPED and not folder.endswith(".egg-info")


def name_place(path: Path) -> str:
    """Give the path as it is written in a finding."""
    return path.relative_to(ROOT).as_posix()


@cache
def read_modules() -> tuple[Module, ...]:
    """Give every Python module of ours: source, tests and benchmarks; migrations are made by Django."""
    texts = {path: path.read_text() for path in list_files(".py")}
    return tuple(Module(name_place(path), text, ast.parse(text)) for path, text in texts.items())


def read_source() -> list[Module]:
    """Give the modules below src/sluitend."""
    return [module for module in read_modules() if module.parts]


def list_public(module: Module) -> list[Function]:
    """Give the public functions at the top of a module."""
    functions = [node for node in module.tree.body if isinstance(node, Function)]
    return [node for node in functions if not node.name.startswith("_")]


def walk_functions(module: Module) -> Iterator[Function]:
    """Give every function and method, nested ones too."""
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def walk_calls(module: Module) -> Iterator[ast.Call]:
    """Give every call."""
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.Call))


def walk_texts(module: Module) -> Iterator[ast.Constant]:
    """Give every text constant, docstrings too."""
    constants = (node for node in ast.walk(module.tree) if isinstance(node, ast.Constant))
    return (node for node in constants if isinstance(node.value, str))


def find_imports(module: Module) -> dict[str, str]:
    """Give what each imported name stands for, in full: {"Person": "sluitend.parties.models.Person"}."""
    found: dict[str, str] = {}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found |= {(each.asname or each.name.split(".")[0]): each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {(each.asname or each.name): f"{node.module}.{each.name}" for each in node.names}
    return found


def spell_out(node: ast.expr, imports: dict[str, str]) -> str:
    """Give the dotted name of an expression with its imports filled in: "datetime.datetime.now"; or ""."""
    if isinstance(node, ast.Attribute):
        inner = spell_out(node.value, imports)
        return f"{inner}.{node.attr}" if inner else ""
    return imports.get(node.id, node.id) if isinstance(node, ast.Name) else ""
