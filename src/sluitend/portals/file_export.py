"""A file as the person gets it: one zip with a page to read and the same as JSON for machines."""

import io
import json
import zipfile
from dataclasses import asdict
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string

from sluitend.areas.dossiers.queries import FileExport
from sluitend.portals.file_names import name_column, name_table

READABLE, FOR_MACHINES = "dossier.html", "dossier.json"


def answer_file(export: FileExport) -> HttpResponse:
    """Give the zip as a download; the name of the person stays out of the name of the file."""
    response = HttpResponse(write_zip(export), content_type="application/zip")
    response["Content-Disposition"] = f'attachment; filename="dossier-{export.made_at:%Y-%m-%d}.zip"'
    return response


def write_zip(export: FileExport) -> bytes:
    """Write the page and the JSON into one zip."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(READABLE, render_to_string("portals/file.html", _prepare(export)))
        packed.writestr(FOR_MACHINES, json.dumps(asdict(export), ensure_ascii=False, indent=1, default=str))
    return whole.getvalue()


def _prepare(export: FileExport) -> dict[str, Any]:
    """Give tables in words: a title, the columns that hold something, and the rows."""
    return {"export": export, "tables": [_tell(table.code, table.rows) for table in export.tables]}


def _tell(code: str, rows: tuple[dict[str, object], ...]) -> dict[str, object]:
    columns = [name for name in rows[0] if any(row[name] not in (None, "") for row in rows)]
    return {
        "title": name_table(code),
        "columns": [name_column(name) for name in columns],
        "rows": [[row[name] for name in columns] for row in rows],
    }
