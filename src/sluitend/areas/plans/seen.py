"""Seen: a digest of what stood on the screen, so that whoever saves second does not write over what they never saw."""

import hashlib

# That a step moved up or down, began or was done, changes nothing that anybody wrote.
WRITTEN = ("side", "words", "by_on", "owner_id", "instrument", "provision_id")
LENGTH = 16


def digest_goals(goals: str) -> str:
    """Give the digest of goals as they are kept, one on each line."""
    return _digest(goals)


def digest_step(step: object) -> str:
    """Give the digest of a step, as it is kept or as it is shown."""
    return _digest(*(getattr(step, name) for name in WRITTEN))


def _digest(*told: object) -> str:
    return hashlib.sha256("\n".join(map(str, told)).encode()).hexdigest()[:LENGTH]
