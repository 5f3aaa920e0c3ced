"""The pen of this room: destroys a file whole; only `actions`, here or above, may hold it."""

from sluitend.areas.dossiers.pen.destroying import destroy_file

__all__ = ["destroy_file"]
