"""Troubles with the database: each ends in a Dutch sentence with what to do, never in a traceback."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import DataError

from sluitend.cli.house import speak_plainly

pytestmark = pytest.mark.slow


def run(url: str, *words: str, home: Path | None = None) -> "subprocess.CompletedProcess[str]":
    """Run a command in a process of its own, on this database; what it builds is not what others are looking at."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("SLUITEND_AS", "DJANGO"))}
    command = [sys.executable, "-m", "sluitend.cli.main", *words]
    apart = {"SLUITEND_HOME": str(home), "SEAL_ANCHOR": str(home / "seals.txt")} if home else {}
    environment = kept | {"DATABASE_URL": url, "PYTHONPATH": "src"} | apart
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=300)


def write_url(database: str, name: str) -> str:
    given = psycopg.conninfo.conninfo_to_dict(database)
    port = f"&port={given['port']}" if given.get("port") else ""
    return f"postgresql://{given['user']}:{given.get('password', '')}@/{name}?host={given['host']}{port}"


def test_a_database_that_does_not_answer_is_told(database: str) -> None:
    done = run("postgresql://postgres@127.0.0.1:1/postgres", "sweep")
    assert done.returncode == 1
    assert "De database is niet bereikbaar." in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_that_was_not_migrated_is_told_and_set_up_mends_it(
    database: str, owner: Any, tmp_path: Path
) -> None:
    owner.execute("DROP DATABASE IF EXISTS sluitend_test_bare")
    owner.execute("CREATE DATABASE sluitend_test_bare")
    url = write_url(database, "sluitend_test_bare")
    try:
        done = run(url, "sweep", home=tmp_path)
        assert done.returncode == 1
        assert "sluitend setup" in done.stderr
        assert "Traceback" not in done.stderr
        assert run(url, "setup", home=tmp_path).returncode == 0
        assert run(url, "sweep", home=tmp_path).returncode == 0
        assert "niet bekend" in run(url, "town", "atlantis", home=tmp_path).stderr
        assert "klopt" in run(url, "journal", "verify", home=tmp_path).stdout
        assert "niet te lezen" in run(url, "import", "spells", "weg.csv", home=tmp_path).stderr
    finally:
        owner.execute("DROP DATABASE sluitend_test_bare WITH (FORCE)")


def test_a_server_that_is_wholly_new_is_told_to_be_set_up(capsys: pytest.CaptureFixture[str]) -> None:
    def look() -> None:
        raise DataError('role "sluitend_app" does not exist')

    with pytest.raises(SystemExit):
        speak_plainly(look)
    assert "sluitend setup" in capsys.readouterr().err
