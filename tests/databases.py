"""A database for each worker: copied from one that was migrated once, for as long as no migration changes."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import django
import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader

MIGRATED, MAKING = "sluitend_migrated_", "sluitend_migrating"
# Any number will do: who holds it makes or copies, and the other workers wait.
TURN = 7_001


def copy_database(name: str) -> None:
    """Make a database of this name with all tables, and let Django work there."""
    migrated = MIGRATED + digest_migrations()
    with take_turn() as server:
        if migrated not in list_migrated(server):
            migrate_anew(server, migrated)
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        server.execute(f'CREATE DATABASE "{name}" TEMPLATE "{migrated}"')
    use_database(name)


def drop_database(name: str) -> None:
    """Throw a database away."""
    with take_turn() as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def migrate_anew(server: "psycopg.Connection[Any]", migrated: str) -> None:
    """Make all tables in a database of this name, which replaces those of earlier migrations."""
    for stale in (*list_migrated(server), MAKING):
        server.execute(f'DROP DATABASE IF EXISTS "{stale}" WITH (FORCE)')
    server.execute(f'CREATE DATABASE "{MAKING}"')
    use_database(MAKING)
    call_command("migrate", verbosity=0)
    connections.close_all()
    server.execute(f'ALTER DATABASE "{MAKING}" RENAME TO "{migrated}"')


def list_migrated(server: "psycopg.Connection[Any]") -> list[str]:
    """Give the databases that were migrated and only wait to be copied."""
    rows = server.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [MIGRATED])
    return [name for (name,) in rows]


def digest_migrations() -> str:
    """Give what changes with every migration, ours or of a library."""
    loader = MigrationLoader(None)
    files = sorted(str(import_module(each.__module__).__file__) for each in loader.disk_migrations.values())
    told = [f"{django.VERSION}", *(Path(file).read_text() for file in files)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:16]


def use_database(name: str) -> None:
    """Let Django work in another database of the server."""
    connections.close_all()
    settings.DATABASES["default"]["NAME"] = connection.settings_dict["NAME"] = name


@contextmanager
def take_turn() -> Iterator["psycopg.Connection[Any]"]:
    """Open the server outside any database of ours, alone among the workers."""
    given = connection.get_connection_params()
    kept = {key: given[key] for key in ("user", "password", "host", "port") if given.get(key)}
    with psycopg.connect(dbname="postgres", autocommit=True, **kept) as server:
        server.execute("SELECT pg_advisory_lock(%s)", [TURN])
        yield server
