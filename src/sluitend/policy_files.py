"""The one place that reads packs from disk: parents first, and with the findings of all files at once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sluitend.compute.policy import Finding, Pack, PackError, find_parent, read_pack

FOLDER_VARIABLE = "SLUITEND_POLICIES"


class PackFolderError(Exception):
    """There is no folder with packs where one was looked for; the message is Dutch and says what to do."""


def find_pack_folder() -> Path:
    """Give the folder of the packs: what SLUITEND_POLICIES says, or else `policies` beside the source."""
    return Path(os.environ.get(FOLDER_VARIABLE) or Path(__file__).resolve().parents[2] / "policies")


def load_packs(folder: Path) -> Mapping[str, Pack]:
    """Read every pack in a folder, by name; raises `PackError` with what is wrong in any of them."""
    shelf = _Shelf(_list_files(folder))
    for name in shelf.files:
        shelf.read(name)
    if shelf.findings:
        raise PackError(tuple(shelf.findings))
    return shelf.packs


def load_pack_file(path: Path, *, folder: Path) -> Pack:
    """Read one pack from any file; what it extends comes from `folder`, or else stands beside it.

    Raises `PackError` with what is wrong in the file, or in the pack that it extends.
    """
    shelf = _Shelf({**_list_files(path.parent), **_list_files(folder), path.stem: path})
    shelf.read(path.stem)
    if shelf.findings:
        raise PackError(tuple(shelf.findings))
    return shelf.packs[path.stem]


def _list_files(folder: Path) -> dict[str, Path]:
    if not folder.is_dir():
        raise PackFolderError(
            f"De map {folder} bestaat niet. Daar horen de beleidspakketten te staan. "
            f"Zet in {FOLDER_VARIABLE} de map waarin ze wel staan."
        )
    return {path.stem: path for path in sorted(folder.glob("*.toml"))}


@dataclass
class _Shelf:
    """Packs read so far; `refused` holds names whose own findings say enough about what builds on them."""

    files: Mapping[str, Path]
    packs: dict[str, Pack] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)

    def read(self, name: str) -> None:
        """Read a pack after its parent; opening each file once also ends a circle of parents."""
        if name in self.opened or name not in self.files:
            return
        self.opened.add(name)
        try:
            self._read_file(name, self.files[name])
        except PackError as error:
            self.findings.extend(error.findings)
            self.refused.add(name)

    def _read_file(self, name: str, path: Path) -> None:
        text = _read_text(path)
        parent = find_parent(text, file=str(path))
        if parent is not None:
            self.read(parent)
        if parent in self.refused:
            self.refused.add(name)
        else:
            self.packs[name] = read_pack(text, file=str(path), parents=self.packs)


def _read_text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        finding = Finding(
            file=str(path),
            line=1,
            column=1,
            what="Dit bestand is niet als tekst te lezen",
            why="Een pak is een tekstbestand in UTF-8",
            now="Kijk of de naam klopt, en sla het bestand op als UTF-8",
        )
        raise PackError((finding,)) from error
