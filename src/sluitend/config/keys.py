"""Secrets of this installation: made once, kept in the git-ignored folder, readable by its owner only."""

import contextlib
import os
import secrets
from pathlib import Path


def find_secret(root: Path, name: str) -> str:
    """Give the secret called `name`, making it on first use; a server sets it in the environment instead."""
    path = root / ".sluitend" / name
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_suffix(f".{os.getpid()}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48))
        # Linking fails when another process was first, so that both end up reading one secret.
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    return path.read_text()
