"""The pen of this room: finds requests, lists and destroys files; only `actions`, here or above, may hold it."""

from sluitend.areas.dossiers.pen.destroying import destroy_file
from sluitend.areas.dossiers.pen.listing import list_for_destruction, open_list
from sluitend.areas.dossiers.pen.requests import find_request

__all__ = ["destroy_file", "find_request", "list_for_destruction", "open_list"]
