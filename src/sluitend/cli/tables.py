"""Tables for readers, made from the code itself so that they cannot rot: `sluitend tables write`."""

import ast
import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from sluitend.cli import house

if TYPE_CHECKING:
    from sluitend.compute.policy import Pack

app = typer.Typer(help="De tabellen in docs/tables, gemaakt uit de code.", no_args_is_help=True)
FOLDER = Path("docs/tables")
Folder = Annotated[Path, typer.Option(help="Map van de tabellen.")]

# Read from the environment, but not a setting of ours.
NOT_OURS = ("PATH",)
PACKAGE = Path(__file__).resolve().parents[1]
USE_CASES = ("actions", "queries")
# The source of settings holds names and defaults; what they mean to whoever runs the system stands here.
MEANINGS = {
    "ALLOWED_HOSTS": "Names under which the site may be asked for, with commas between them.",
    "BSN_KEY": "Key that seals every BSN; made once in `.sluitend/bsn-key` when it is not given. Keep a "
    "copy: without it no BSN can be read any more.",
    "CSRF_TRUSTED_ORIGINS": "Addresses (with https) from which forms may be sent, behind a proxy.",
    "DEFAULT_FROM_EMAIL": "From whom mail to residents comes.",
    "DATABASE_URL": "Address of a PostgreSQL server of one's own, in place of the embedded one.",
    "EMAIL_HOST": "The mail server, when POST_EMAIL is smtp.",
    "EMAIL_HOST_PASSWORD": "With which password the mail server lets one in.",
    "EMAIL_HOST_USER": "Under which name the mail server lets one in.",
    "EMAIL_PORT": "The port of the mail server.",
    "EMAIL_USE_TLS": "Whether mail travels to the server over TLS.",
    "HTTPS": "Whether browsers reach the site over https: cookies then travel over nothing else.",
    "LOGIN_LINK_HOURS": "For how many hours a link with which a resident logs in can be used.",
    "POST_EMAIL": "Who carries mail to residents: folder (nothing leaves the machine), console or smtp.",
    "POST_FOLDER": "The folder in which messages are laid down, when a folder carries them.",
    "POST_SMS": "Who carries text messages to residents: folder (nothing leaves the machine) or console.",
    "SEAL_ANCHOR": "File outside the database to which every seal of the journal is added.",
    "SECRET_KEY": "Key that signs logins; made once in `.sluitend/secret-key` when it is not given.",
    "SLUITEND_AS_OWNER": "Work as the owner of the tables instead of the application's role; set-up only.",
    "SLUITEND_CLUSTER": "Folder of the embedded server; a `test…` one does not wait for the disk.",
    "SLUITEND_HOME": "Folder in which `.sluitend` is kept, with the database, keys and seals.",
    "SLUITEND_POLICIES": "Folder of the policy packs.",
}


@app.command()
def write(folder: Folder = FOLDER) -> None:
    """Schrijf de tabellen opnieuw."""
    house.open_house(check=False)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in make_tables().items():
        (folder / name).write_text(text)


@app.command()
def check(folder: Folder = FOLDER) -> None:
    """Kijk of de tabellen nog kloppen; eindigt met fout 1 als er een achterloopt."""
    house.open_house(check=False)
    if behind := list_behind(folder):
        house.fail(f"Achterhaald: {', '.join(behind)}.", "Draai `sluitend tables write` en lees na wat er wijzigt.")


def list_behind(folder: Path) -> list[str]:
    """Give the tables that are missing, differ from what the code says, or that nothing makes any more."""
    tables = make_tables()
    found = {path.name: path.read_text() for path in folder.glob("*.md")}
    return sorted(name for name in tables.keys() | found.keys() if tables.get(name) != found.get(name))


def make_tables() -> dict[str, str]:
    """Give every page by the name of its file; settings must have been read."""
    from django.utils.translation import override

    with override("nl"):
        return {
            "acts.md": _write_acts(),
            "kinds.md": _write_kinds(),
            "outflow.md": _write_outflow(),
            "packs.md": _write_packs(),
            "settings.md": _write_settings(),
        }


def _write_kinds() -> str:
    from sluitend.compute.promises.kinds import list_kinds

    rows = (
        (
            f"`{kind.code}`",
            kind.name,
            kind.because,
            kind.owner_role,
            "yes" if kind.covers else "no",
            "yes" if kind.outlasts else "no",
            f"{kind.within}, {kind.counted}",
            f"{kind.amount} {kind.unit}: {'; '.join(kind.evidence.values())}",
            "; ".join(f"{rung.late_days} days late: {rung.to} ({rung.by})" for rung in kind.ladder),
        )
        for kind in list_kinds().values()
    )
    head = ("Kind", "Name", "Because", "Owner", "Covers", "Outlasts leaving", "Term", "Kept by", "Ladder")
    return _write_page("Kinds of promises", "A pack may tighten the term and the ladder.", _write_table(head, rows))


def _write_acts() -> str:
    from sluitend.gate.door import ACTS
    from sluitend.gate.grants import GRANTS, ROLES
    from sluitend.gate.purposes import ACT_PURPOSES, JUST_WORK, ROLE_PURPOSES

    _import_use_cases()
    acts = (
        (
            f"`{name}`",
            (ACTS[name].__doc__ or "").split("\n")[0],
            *(row.get(role, "") for role in ROLES),
            ", ".join(sorted(ACT_PURPOSES.get(name, JUST_WORK))),
        )
        for name, row in GRANTS.items()
    )
    roles = ((f"`{role}`", name, ", ".join(sorted(ROLE_PURPOSES.get(role, JUST_WORK)))) for role, name in ROLES.items())
    return _write_page(
        "Acts and roles",
        "What each role may do, how far (self, own, team, organisation, all), and for which purpose; empty: never.",
        _write_table(("Act", "What it does", *ROLES, "Purpose"), acts),
        _write_table(("Role", "On screen", "May come for"), roles),
    )


def _import_use_cases() -> None:
    """Import every use case, as each makes itself known to the gate when it is imported."""
    import sluitend

    for found in pkgutil.walk_packages(sluitend.__path__, "sluitend."):
        if found.name.rpartition(".")[2] in USE_CASES:
            importlib.import_module(found.name)


def _write_outflow() -> str:
    from sluitend.parties.reasons import OUTFLOW_REASONS, STOPPED_REASONS

    rows = (
        (f"`{code}`", str(name), "yes" if code in STOPPED_REASONS else "no") for code, name in OUTFLOW_REASONS.items()
    )
    told = "Benefits that were stopped are never added up with people who found work."
    return _write_page("Reasons of outflow", told, _write_table(("Code", "On screen", "Stopped"), rows))


def _write_settings() -> str:
    found: dict[str, str] = {}
    for path in [*sorted((PACKAGE / "config").glob("*.py")), PACKAGE / "policy_files.py"]:
        found |= dict(_list_settings(ast.parse(path.read_text())))
    rows = ((f"`{name}`", f"`{found[name]}`" if found[name] else "", MEANINGS[name]) for name in sorted(found))
    told = "Read from the environment when the system starts; without any of them it works on a fresh machine."
    return _write_page("Settings", told, _write_table(("Name", "Default", "Meaning"), rows))


def _list_settings(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Give each name that is read from the environment with the text of its default."""
    named = {
        ast.unparse(node.targets[0]): node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
    }
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    for call in calls:
        name = named.get(ast.unparse(call.args[0]), call.args[0])
        reader = ast.unparse(call.func)
        if not isinstance(name, ast.Constant) or name.value in NOT_OURS:
            continue
        if reader.startswith(("os.environ.get", "env.")):
            defaults = [*call.args[1:], *(word.value for word in call.keywords if word.arg == "default")]
            yield str(name.value), "".join(ast.unparse(each) for each in defaults).strip("'")


def _write_packs() -> str:
    from django.conf import settings

    packs = settings.PACKS
    rows = (
        (f"`{pack.version}`", pack.title, pack.extends or "", pack.until_on or "", pack.source)
        for pack in packs.values()
    )
    return _write_page(
        "Policy packs",
        "What municipalities promised: a pack says only what it says otherwise than the pack it extends.",
        _write_table(("Version", "Title", "Extends", "Last day", "Source"), rows),
        "## Figures",
        _write_table(
            ("Pack", "Code", "Name", "Figure", "From", "Last day", "Status", "Source"),
            (row for pack in packs.values() for row in _list_own_figures(pack, packs)),
        ),
        "## Differences",
        _write_table(
            ("Pack", "What", "In the pack it extends", "Here"),
            (row for pack in packs.values() for row in _list_differences(pack, packs)),
        ),
    )


def _list_own_figures(pack: "Pack", packs: Mapping[str, "Pack"]) -> Iterator[tuple[object, ...]]:
    """Give what a pack itself says in figures, not what it inherits."""
    inherited = set(_list_figures(packs[pack.extends])) if pack.extends else set()
    for row in _list_figures(pack):
        if row not in inherited:
            yield (f"`{pack.name}`", *row)


def _list_figures(pack: "Pack") -> Iterator[tuple[object, ...]]:
    figures: list[tuple[Any, object, object, object]] = [
        *((each, f"{each.value} {each.unit}", each.from_on, each.until_on) for each in pack.parameters),
        *((each, str(each.length), each.from_on, each.until_on) for each in pack.terms.values()),
        *((each, f"{each.target} {each.unit}", None, each.by_on) for each in pack.goals),
        *((each, f"{each.amount} {each.currency} per {each.per}", each.from_on, each.until_on) for each in pack.funds),
        *((each, f"{each.recipients or '?'} mensen", each.starts_on, each.ends_on) for each in pack.areas),
    ]
    for each, figure, from_on, until_on in figures:
        yield f"`{each.code}`", each.name, figure, from_on or "", until_on or "", each.status, each.source


def _list_differences(pack: "Pack", packs: Mapping[str, "Pack"]) -> Iterator[tuple[str, ...]]:
    from sluitend.compute.policy import diff_packs

    if pack.extends:
        for each in diff_packs(packs[pack.extends], pack):
            yield f"`{pack.name}`", f"`{each.path}`", each.before or "", each.after or ""


def _write_page(title: str, told: str, *parts: str) -> str:
    made = "Made by `sluitend tables write`: change the code, not this page."
    return "\n\n".join((f"# {title}", f"{told} {made}", *parts)) + "\n"


def _write_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell).replace("|", "/") for cell in line) + " |" for line in lines)
