"""Rule 1: small functions and small files, so that each can be read in one go.

A function's lines run from its `def` to its end without the docstring; a file's lines are all of them.
Complexity is counted by ruff.
"""

import ast
import statistics

from tests.house.tree import Function, list_files, name_place, read_modules, walk_functions
from tests.test_house import judge

FUNCTION_MEDIAN, FUNCTION_MOST, FUNCTION_LIMIT = 8, 30, 60
FILE_MEDIAN, FILE_MOST, FILE_LIMIT = 80, 250, 400
TEMPLATE_LIMIT = 250


def count_lines(function: Function) -> int:
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return lines
    docstring = function.body[0]
    return lines - ((docstring.end_lineno or docstring.lineno) - docstring.lineno + 1)


def find_95th(sizes: list[int]) -> float:
    return statistics.quantiles(sizes, n=20)[-1]


def measure_functions() -> dict[str, int]:
    return {
        f"{module.place}::{function.name}:{function.lineno}": count_lines(function)
        for module in read_modules()
        for function in walk_functions(module)
    }


def measure_files() -> dict[str, int]:
    return {module.place: len(module.text.splitlines()) for module in read_modules()}


def test_half_of_the_functions_have_eight_lines_or_fewer() -> None:
    assert statistics.median(measure_functions().values()) <= FUNCTION_MEDIAN


def test_nearly_all_functions_fit_in_thirty_lines() -> None:
    assert find_95th(list(measure_functions().values())) <= FUNCTION_MOST


def test_no_function_is_longer_than_sixty_lines() -> None:
    judge("function-size", {place: size for place, size in measure_functions().items() if size > FUNCTION_LIMIT})


def test_half_of_the_files_have_eighty_lines_or_fewer() -> None:
    assert statistics.median(measure_files().values()) <= FILE_MEDIAN


def test_nearly_all_files_fit_in_two_hundred_and_fifty_lines() -> None:
    assert find_95th(list(measure_files().values())) <= FILE_MOST


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    others = {name_place(path): len(path.read_text().splitlines()) for path in list_files(".css", ".js", ".sh")}
    sizes = measure_files() | others
    judge("file-size", {place: size for place, size in sizes.items() if size > FILE_LIMIT})


def test_no_template_is_longer_than_two_hundred_and_fifty_lines() -> None:
    sizes = {name_place(path): len(path.read_text().splitlines()) for path in list_files(".html", ".txt")}
    judge("template-size", {place: size for place, size in sizes.items() if size > TEMPLATE_LIMIT})
