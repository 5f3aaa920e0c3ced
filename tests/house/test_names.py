"""Rule 3: names tell what they hold: verbs first, `_on` for days, `_at` for moments, the rest by keyword."""

import ast
from collections.abc import Iterator

from tests.house.tree import Function, Module, list_public, read_source, walk_functions
from tests.test_house import judge

# What a function can do here. A new verb is a decision: is none of these meant?
VERBS = """
    act add admit agree apply approve are assign bring build cancel change check choose close comment commit convert
    correct count decide destroy diff digest discharge draft draw end erase evaluate explain export extend find
    follow forget freeze get give grow hand has hash import invite is join list load locate lock make mask match
    measure merge move note open parse place plan propose provide queue read readmit record redeem refuse release
    remove rename renew reopen report request require resume return round run seal see send settle show sign
    sift simulate skip split stage start suspend sweep take tell tick translate undo unmerge verify weigh withdraw write
"""
# Rooms whose functions are called by other rooms; faces are called by the framework.
ROOMS = ("journal", "gate", "parties", "ledger", "compute")
PIECES = ("actions", "queries")
SUBJECTS = 2
DAY_NAMES = ("day", "on", "today")
DAYS = {"date", "date | None", "models.DateField"}
MOMENTS = {"datetime", "datetime | None", "models.DateTimeField"}


def list_rooms() -> list[Module]:
    return [module for module in read_source() if module.room in ROOMS or module.room.startswith("areas.")]


def list_named(module: Module) -> Iterator[tuple[str, str, int]]:
    """Give every field, parameter and column of a module with the text of its type."""
    classes = [node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef)]
    for node in [line for owner in [module.tree, *classes] for line in owner.body]:
        if isinstance(node, ast.AnnAssign):
            yield ast.unparse(node.target), ast.unparse(node.annotation), node.lineno
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            yield ast.unparse(node.targets[0]), ast.unparse(node.value.func), node.lineno
    for function in walk_functions(module):
        for argument in [*function.args.args, *function.args.kwonlyargs]:
            if argument.annotation:
                yield argument.arg, ast.unparse(argument.annotation), argument.lineno


def is_well_named(name: str, kind: str) -> bool:
    if kind in DAYS:
        return name.lower().endswith("_on") or name in DAY_NAMES
    return kind not in MOMENTS or name.lower().endswith("_at") or name.lower() == "at"


def is_compiled(function: Function) -> bool:
    """Tell whether it becomes machine code, which takes what it is given by position."""
    return any(ast.unparse(each) == "make_kernel" for each in function.decorator_list)


def test_names_of_functions_begin_with_a_verb() -> None:
    wrong = [
        f"{module.place}::{function.name}"
        for module in list_rooms()
        for function in list_public(module)
        if function.name.split("_")[0] not in VERBS.split()
    ]
    judge("verb-first", wrong)


def test_public_functions_take_all_but_their_subject_by_keyword() -> None:
    called = [module for module in list_rooms() if module.room == "compute" or module.piece in PIECES]
    loose = {
        f"{module.place}::{function.name}": f"takes {len(function.args.args)} by position"
        for module in called
        for function in list_public(module)
        if (len(function.args.args) > SUBJECTS or function.args.vararg) and not is_compiled(function)
    }
    judge("keyword-only", loose)


def test_names_tell_days_from_moments() -> None:
    wrong = {
        f"{module.place}::{name}": f"line {line}: {kind}"
        for module in read_source()
        for name, kind, line in list_named(module)
        if not is_well_named(name, kind)
    }
    judge("day-or-moment", wrong)
