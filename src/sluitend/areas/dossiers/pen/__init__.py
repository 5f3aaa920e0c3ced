"""The pen of this room: locks somebody, and destroys a file whole; only `actions`, here or above, may hold it."""

from sluitend.areas.dossiers.pen.destroying import destroy_file
from sluitend.areas.dossiers.pen.locking import lock_anybody

__all__ = ["destroy_file", "lock_anybody"]
