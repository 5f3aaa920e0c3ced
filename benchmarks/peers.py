"""Peers: what a benchmark compares with, installed apart so that the house itself never depends on them."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
FOLDER = HERE.parent / ".sluitend" / "bench-peers"


def install_peers(name: str) -> None:
    """Install the peers that a benchmark lists in its `requirements.txt`, and make them importable."""
    wanted = HERE / name / "requirements.txt"
    if not wanted.exists():
        return
    folder = FOLDER / name
    install = ["uv", "pip", "install", "--quiet", "--target", str(folder), "--requirement", str(wanted)]
    subprocess.run([sys.executable, "-m", *install], check=True)
    # At the end: what the house itself uses goes before what a peer brought along.
    sys.path.append(str(folder))
