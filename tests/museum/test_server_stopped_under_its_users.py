"""Processes that joined the embedded server at the same moment struck each other from its register of users.

The server then stopped when the first of them ended, under the others.
"""

import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from sluitend.config.postgres import start_embedded

JOIN = """
import pathlib, sys
from sluitend.config.postgres import start_embedded
start_embedded(pathlib.Path(sys.argv[1]))
"""


@pytest.mark.slow
def test_the_server_goes_on_while_somebody_uses_it(tmp_path: Path) -> None:
    folder = tmp_path / "postgres"
    address = start_embedded(folder)
    for _ in range(3):
        joined = [subprocess.Popen([sys.executable, "-c", JOIN, str(folder)]) for _ in range(4)]
        assert [each.wait(60) for each in joined] == [0, 0, 0, 0]
        with psycopg.connect(address) as link:
            assert link.execute("SELECT 1").fetchone() == (1,)
