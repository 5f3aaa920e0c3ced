"""The site as `sluitend serve` serves it, and a browser that keeps its connection and its cookies."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from http.cookies import SimpleCookie

import psutil
from django.test import Client

from benchmarks.ledger.cluster import FOLDER
from benchmarks.pages.town import make_account
from sluitend.cli.serve import HOST, write_web_command

PATIENCE_SECONDS = 30


class Browser:
    """Somebody who is logged in."""

    def __init__(self, port: int, *, role: str, party_id: int) -> None:
        client = Client()
        client.force_login(make_account(role, party_id))
        self.cookies = SimpleCookie({name: morsel.value for name, morsel in client.cookies.items()})
        self.connection = HTTPConnection(HOST, port)

    def visit(self, address: str) -> str:
        """Give a page, which must be answered."""
        kept = "; ".join(f"{name}={morsel.value}" for name, morsel in self.cookies.items())
        self.connection.request("GET", address, headers={"Cookie": kept})
        answer = self.connection.getresponse()
        body = answer.read().decode()
        if answer.status != 200:
            raise RuntimeError(f"{address} answered {answer.status}")
        for told in answer.headers.get_all("Set-Cookie", []):
            self.cookies.load(told)
        return body


@dataclass(frozen=True)
class Site:
    """The site that is served: where, by which process, out of which database server."""

    port: int
    server: int
    database: int

    def read_work(self) -> float:
        """Give the processor time of site and database so far (ms), in which waiting for others is not counted."""
        parents = [psutil.Process(self.server), psutil.Process(self.database)]
        children = [child for parent in parents for child in parent.children(recursive=True)]
        # A parent also knows what its children worked that have ended.
        ended = sum(sum(parent.cpu_times()[:4]) for parent in parents)
        return 1000 * (ended + sum(sum(child.cpu_times()[:2]) for child in children))


@contextmanager
def serve_site(settings: str = "benchmarks.pages.settings") -> Iterator[Site]:
    """Serve the book of these settings as the application's role."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
    told = {"DJANGO_SETTINGS_MODULE": settings, "SLUITEND_AS_OWNER": "0"}
    server = subprocess.Popen(write_web_command(port), env=os.environ | told)
    try:
        _wait_for(port)
        yield Site(port, server.pid, int((FOLDER / "postmaster.pid").read_text().split()[0]))
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int) -> None:
    """Wait until somebody listens."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError("the site did not open")
