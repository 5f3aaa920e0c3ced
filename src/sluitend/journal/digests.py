"""The digest of entries, worked out from their text alone, so that an auditor can write it again elsewhere."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC, datetime

from sluitend.journal.models import Entry

FIRST = bytes(32)


def write_out(entry: Entry) -> bytes:
    """Give the one text of an entry: JSON without spaces, the moment in UTC, one entry a line."""
    values = [
        entry.number,
        entry.at.isoformat(),
        entry.actor,
        entry.on_behalf_of,
        entry.role,
        entry.purpose,
        entry.act,
        entry.about,
        entry.object,
        entry.outcome,
        entry.origin,
        entry.fields,
    ]
    return json.dumps(values, separators=(",", ":")).encode() + b"\n"


def digest_entries(previous: bytes, entries: Iterable[Entry], *, at: datetime, upto: int) -> tuple[bytes, int]:
    """Give SHA-256 over the digest before it, the seal's own moment and reach, and the entries; and their count."""
    digest, count = hashlib.sha256(previous + f"{at.astimezone(UTC).isoformat()} {upto}\n".encode()), 0
    for entry in entries:
        digest.update(write_out(entry))
        count += 1
    return digest.digest(), count
