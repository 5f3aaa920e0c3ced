"""Everything that can be asked about rights and destroying, one file per group; each goes through the gate."""

from sluitend.areas.dossiers.export import FileExport, Table
from sluitend.areas.dossiers.looks import Look
from sluitend.areas.dossiers.queries.destruction import (
    Certificate,
    Destruction,
    read_certificate,
    read_destruction,
)
from sluitend.areas.dossiers.queries.export import export_my_file, export_person
from sluitend.areas.dossiers.queries.mine import (
    MyDetails,
    MyPlan,
    read_my_details,
    read_my_looks,
    read_my_plan,
)
from sluitend.areas.dossiers.queries.rights import Rights, read_rights
from sluitend.areas.dossiers.rows import RequestRow

__all__ = [
    "Certificate",
    "Destruction",
    "FileExport",
    "Look",
    "MyDetails",
    "MyPlan",
    "RequestRow",
    "Rights",
    "Table",
    "export_my_file",
    "export_person",
    "read_certificate",
    "read_destruction",
    "read_my_details",
    "read_my_looks",
    "read_my_plan",
    "read_rights",
]
