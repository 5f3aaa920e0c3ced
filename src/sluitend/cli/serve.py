"""Serving the site on this machine: the web server and the background work, ended together."""

import signal
import socket
import subprocess
import sys
from typing import Any

from rich.console import Console

from sluitend.cli import house

HOST = "127.0.0.1"


def require_port(port: int) -> None:
    """Refuse, in words, when somebody else listens there."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            house.fail(
                f"Poort {port} is bezet{_find_listener(port)}.",
                f"Stop dat programma, of kies een andere poort: `make serve PORT={port + 1}`.",
            )


def run_serve(*, port: int) -> None:
    """Serve until Ctrl-C."""
    require_port(port)
    house.open_house()
    children = [
        subprocess.Popen(write_web_command(port)),
        subprocess.Popen([sys.executable, "-m", "sluitend.cli.main", "work"]),
    ]
    Console().print(f"De site staat open op [bold]http://{HOST}:{port}/[/] (stop met Ctrl-C).")
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        children[0].wait()
    except KeyboardInterrupt:
        Console().print("De site sluit.")
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait()


def write_web_command(port: int) -> list[str]:
    """Give the command that serves the site: two processes, so that two processors work, of four threads each."""
    bound = ["--bind", f"{HOST}:{port}", "--workers", "2", "--threads", "4", "--log-level", "warning"]
    return [sys.executable, "-m", "gunicorn", "sluitend.config.wsgi", *bound]


def _interrupt(*_: Any) -> None:
    raise KeyboardInterrupt


def _find_listener(port: int) -> str:
    """Name the process that holds the port, where the machine lets us see it."""
    import psutil

    try:
        holders = [link.pid for link in psutil.net_connections("tcp") if link.laddr and link.laddr.port == port]
    except psutil.AccessDenied:
        return ""
    return f" door proces {holders[0]} ({psutil.Process(holders[0]).name()})" if holders and holders[0] else ""
