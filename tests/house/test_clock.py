"""Rule 4: the clock is read in one file; every rule is told what time it is."""

import ast
import re

from tests.house.tree import (
    Module,
    find_imports,
    list_files,
    name_place,
    read_modules,
    read_source,
    spell_out,
    walk_calls,
    walk_texts,
)
from tests.test_house import judge

CLOCK_FILE = "src/sluitend/config/clock.py"
CLOCKS = (
    "datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today datetime.date.today "
    "django.utils.timezone.now django.utils.timezone.localdate django.utils.timezone.localtime "
    "django.db.models.functions.Now time.time time.time_ns time.localtime time.gmtime time.ctime "
    "time.monotonic time.monotonic_ns time.perf_counter time.perf_counter_ns time.process_time"
)
SQL_CLOCK = re.compile(
    r"\b(now\s*\(\s*\)|current_(date|timestamp|time)\b|(clock|statement|transaction)_timestamp\b)", re.I
)
TEMPLATE_CLOCK = re.compile(r"{%\s*now\b")
SELF_DATING = ("auto_now", "auto_now_add")
# The faces bring the time to the use cases, so they may ask for it; `config` hangs it there.
ASKERS = ("portals", "cli", "exchange", "config")


def find_readings(module: Module) -> dict[str, str]:
    imports = find_imports(module)
    names = [(spell_out(call.func, imports), call.lineno) for call in walk_calls(module)]
    return {f"{module.place}::{name}": f"line {line}" for name, line in names if name in CLOCKS.split()}


def find_sql_readings(module: Module) -> dict[str, str]:
    texts = [node for node in walk_texts(module) if SQL_CLOCK.search(str(node.value))]
    return {f"{module.place}::SQL": f"line {node.lineno}" for node in texts}


def find_self_dating(module: Module) -> list[str]:
    keywords = [keyword.arg for call in walk_calls(module) for keyword in call.keywords]
    return [f"{module.place}::{name}" for name in keywords if name in SELF_DATING]


def asks_for_time(module: Module) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr == "CLOCK" for node in ast.walk(module.tree))


def test_the_clock_is_read_in_one_file_only() -> None:
    # Benchmarks measure how long things take; that is what they are for.
    modules = [each for each in read_modules() if not each.place.startswith("benchmarks/")]
    found: dict[str, str] = {}
    for module in modules:
        found |= find_readings(module)
    judge("one-clock", {place: line for place, line in found.items() if not place.startswith(CLOCK_FILE)})


def test_the_database_is_not_asked_what_time_it_is() -> None:
    found: dict[str, str] = {}
    for module in read_source():
        found |= find_sql_readings(module)
    judge("sql-clock", found)


def test_no_column_dates_itself() -> None:
    judge("self-dating", [place for module in read_source() for place in find_self_dating(module)])


def test_no_template_reads_the_clock() -> None:
    templates = list_files(".html", ".txt")
    judge("template-clock", [name_place(path) for path in templates if TEMPLATE_CLOCK.search(path.read_text())])


def test_only_faces_ask_what_time_it_is() -> None:
    asking = [module for module in read_source() if asks_for_time(module)]
    judge("asks-time", [module.place for module in asking if module.parts[0] not in ASKERS])
