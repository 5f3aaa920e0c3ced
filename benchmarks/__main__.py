"""Runs the benchmarks named on the command line, or all: `python -m benchmarks ledger`."""

import importlib
import pkgutil
import sys
from pathlib import Path

from rich.console import Console

from benchmarks.machine import describe_machine
from benchmarks.peers import install_peers

WIDTH = 150


def list_benchmarks() -> list[str]:
    """Give the name of every package here; each has a `run(console)`."""
    return sorted(module.name for module in pkgutil.iter_modules([str(Path(__file__).parent)]) if module.ispkg)


def main(names: list[str]) -> int:
    known = list_benchmarks()
    unknown = sorted(set(names) - set(known))
    console = Console(width=WIDTH, highlight=False)
    if unknown:
        console.print(f"There is no benchmark {', '.join(unknown)}. Choose from: {', '.join(known)}.")
        return 2
    for name in names or known:
        console.print(f"\n[bold]{name}[/] · {describe_machine()}\n")
        install_peers(name)
        importlib.import_module(f"benchmarks.{name}").run(console)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
