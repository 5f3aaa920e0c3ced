"""Every kind of promise has one file here; the file is all it takes to add one."""

import importlib
import pkgutil

from sluitend.compute.promises.errors import UnknownKind
from sluitend.compute.promises.kind import Kind


def list_kinds() -> dict[str, Kind]:
    """Give every kind by its code, in order of code; each file in this folder holds one `KIND`."""
    modules = sorted(found.name for found in pkgutil.iter_modules(__path__))
    kinds = [importlib.import_module(f"{__name__}.{name}").KIND for name in modules]
    return {kind.code: kind for kind in kinds}


def list_kinds_to_people() -> dict[str, Kind]:
    """Give the kinds that are owed to people, by code; the others are owed to an organisation."""
    return {code: kind for code, kind in list_kinds().items() if kind.to_people}


def get_kind(code: str) -> Kind:
    """Give the kind with this code, or raise `UnknownKind`.

    The code names the file, so that a lookup imports that one file and nothing needs registering.
    """
    try:
        kind: Kind = importlib.import_module(f"{__name__}.{code}").KIND
    except (ImportError, AttributeError) as missing:
        raise UnknownKind(code) from missing
    return kind
