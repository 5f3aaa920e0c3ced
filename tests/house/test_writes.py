"""Rule 5: what we know is changed by the actions and the pen of its own room, and by nothing else."""

import ast
import re

from tests.house.tree import Module, find_imports, read_source, walk_calls, walk_functions, walk_texts
from tests.test_house import judge

WRITERS = ("actions", "pen")
ALWAYS_WRITES = ("create", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "save")
SQL_WRITE = re.compile(r"\b(INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|TRUNCATE|COPY\s+\w+)\b")
SIGNALS = (
    "django.dispatch",
    "django.db.models.signals",
    "django.core.signals",
    "django.contrib.auth.signals",
)
OVERRIDES = ("save", "delete")
MODEL = re.compile(r"^sluitend\.((?:areas\.)?\w+)\.models(\.\w+)*$")
DISK = frozenset({"open", "read_text", "write_text", "read_bytes", "write_bytes", "print", "input"})


def is_write(call: ast.Call) -> bool:
    """Tell writes of the ORM from calls that look like them: a set or digest is updated by position."""
    if not isinstance(call.func, ast.Attribute):
        return False
    if call.func.attr == "update":
        return bool(call.keywords) and not call.args
    if call.func.attr == "delete":
        return not call.args and not call.keywords
    return call.func.attr in ALWAYS_WRITES


def find_root(node: ast.expr) -> str:
    """Give the name with which a chain of calls begins: "Person" in `Person.objects.filter(…).update(…)`."""
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else ""


def list_writes(module: Module) -> list[tuple[str, str, int]]:
    """Give each write: the name it starts from, the method, and the line."""
    writes = [call for call in walk_calls(module) if is_write(call)]
    return [(find_root(call.func), ast.unparse(call.func).rpartition(".")[2], call.lineno) for call in writes]


def find_room_of_model(module: Module, name: str) -> str:
    """Give the room whose model this name is, or the module's own room when it is a value of its own."""
    found = MODEL.match(find_imports(module).get(name, ""))
    return found[1] if found else module.room


def test_writes_stand_in_actions_and_pens_only() -> None:
    others = [module for module in read_source() if module.piece not in WRITERS]
    found = {
        f"{module.place}::{root}.{method}": f"line {line}"
        for module in others
        for root, method, line in list_writes(module)
    }
    judge("writes-in-actions", found)


def test_a_room_writes_its_own_models_only() -> None:
    found = {
        f"{module.place}::{root}.{method}": f"line {line}: {root} lives in {find_room_of_model(module, root)}"
        for module in read_source()
        for root, method, line in list_writes(module)
        if find_room_of_model(module, root) != module.room
    }
    judge("own-models", found)


def test_sql_that_writes_stands_in_actions_and_pens_only() -> None:
    others = [module for module in read_source() if module.piece not in WRITERS]
    judge(
        "sql-writes",
        [
            f"{module.place}:{node.lineno}"
            for module in others
            for node in walk_texts(module)
            if SQL_WRITE.search(str(node.value))
        ],
    )


def test_nothing_happens_by_signal() -> None:
    judge(
        "signals",
        [
            f"{module.place}::{name}"
            for module in read_source()
            for name in find_imports(module).values()
            if name.startswith(SIGNALS)
        ],
    )


def test_no_model_or_form_saves_in_a_way_of_its_own() -> None:
    judge(
        "overrides",
        [
            f"{module.place}::{function.name}"
            for module in read_source()
            if module.piece in ("models", "forms")
            for function in walk_functions(module)
            if function.name in OVERRIDES
        ],
    )


def test_compute_touches_no_disk_and_no_screen() -> None:
    calls = [
        (module.place, call) for module in read_source() if module.room == "compute" for call in walk_calls(module)
    ]
    judge(
        "compute-pure",
        [f"{place}:{call.lineno}" for place, call in calls if ast.unparse(call.func).rpartition(".")[2] in DISK],
    )
