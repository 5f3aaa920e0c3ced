"""Opening the house from the terminal: settings, database, migrations, and faults told in one sentence."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

SETTINGS = "sluitend.config.settings"
BEHIND = ("De database loopt achter op het programma.", "Draai eerst `sluitend setup`; er gaat niets verloren.")


def fail(what: str, now: str) -> NoReturn:
    """End with what happened and what can be done."""
    from rich.console import Console

    Console(stderr=True, soft_wrap=True).print(f"[bold red]{what}[/]\n{now}", highlight=False)
    raise SystemExit(1)


def open_house(*, check: bool = True) -> None:
    """Make use cases callable; refuses to work on a database that has not been migrated."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    import django

    django.setup()
    if check and _is_behind():
        fail(*BEHIND)


def read_clock() -> datetime:
    """Give this moment, from the one clock of the house."""
    from django.conf import settings

    moment: datetime = settings.CLOCK()
    return moment


def set_up() -> None:
    """Migrate as the owner of the tables, and build what the screens need."""
    os.environ["SLUITEND_AS_OWNER"] = "1"
    open_house(check=False)
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    build_assets(with_tests=False)
    compile_matcher()


def compile_matcher() -> None:
    """Compile the matcher where it is kept, so that nobody waits for that later; nothing to do the next time."""
    open_house(check=False)
    from rich.console import Console

    with Console().status("Het matchen klaarmaken; de eerste keer duurt dat een halve minuut…"):
        from sluitend.compute.matching.rehearsing import run_kernels

        run_kernels()


def build_assets(*, with_tests: bool) -> None:
    """Fetch and collect styles, fonts and translations; does nothing when they are there already."""
    open_house(check=False)
    from django.conf import settings
    from django.core.management import call_command
    from django.utils.module_loading import import_string

    import_string("sluitend.config.assets.build_assets")(Path(settings.ROOT), with_tests=with_tests)
    import_string("sluitend.config.assets.compile_catalogues")()
    call_command("collectstatic", verbosity=0, interactive=False)


def run_apart(*words: str) -> None:
    """Run another `sluitend` command in a process of its own, such as set-up, which needs other rights."""
    done = subprocess.run([sys.executable, "-m", "sluitend.cli.main", *words], check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def throw_away() -> None:
    """Stop the embedded server of this folder and remove its files."""
    import shutil
    import signal

    import psutil

    folder = Path(os.environ.get("SLUITEND_HOME") or Path(__file__).resolve().parents[3]) / ".sluitend"
    postmaster = folder / "postgres" / "postmaster.pid"
    if postmaster.exists():
        try:
            server = psutil.Process(int(postmaster.read_text().split()[0]))
            server.send_signal(signal.SIGINT)  # a fast shutdown: whoever is connected is cut off
            server.wait(20)
        except psutil.NoSuchProcess:
            pass
    shutil.rmtree(folder / "postgres", ignore_errors=True)
    (folder / "seals.txt").unlink(missing_ok=True)


def speak_plainly(app: Callable[[], Any]) -> None:
    """Run the command; what people can do something about is said plainly."""
    try:
        app()
    except Exception as fault:
        if message := _explain(fault):
            fail(*message)
        raise


def _explain(fault: Exception) -> tuple[str, str] | None:
    """Give what happened and what now, for the faults that are no fault of the program."""
    names = {kind.__name__ for kind in type(fault).__mro__}
    if "Refusal" in names:
        return str(getattr(fault, "what", "")), f"{getattr(fault, 'why', '')} {getattr(fault, 'now', '')}"
    if "DatabaseError" in names and 'role "sluitend_app" does not exist' in str(fault):
        return BEHIND  # a server that is wholly new: set-up makes the role that the house works as
    if "OperationalError" in names:
        first = str(fault).splitlines()[0]
        return (
            "De database is niet bereikbaar.",
            f"Kijk of de server draait en of DATABASE_URL klopt. ({first})",
        )
    return None


def _is_behind() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
