"""The demo: set up, build a town, run the approach on it, and serve the site with a log-in for each role."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from sluitend.cli import house

if TYPE_CHECKING:
    from sluitend.gate.actor import Actor

# Small enough to live its year in about a minute; the whole town is there with `sluitend town enschede`.
SCALE, MONTHS, SEED = 0.2, 12, 1
PAGES = {
    "coach": "/lijst/",
    "team_lead": "/lijst/",
    "planner": "/lijst/",
    "council": "/raad/",
    "account_manager": "/werkgevers/",
    "resident": "/mijn/",
    "partner": "/overleg/gedeeld/",
    "intake": "/zoeken/",
    "administrator": "/beheer/medewerkers/",
    "auditor": "/controle/",
}


@dataclass(frozen=True, kw_only=True)
class Login:
    """A log-in for the demo."""

    username: str
    role: str
    password: str


def run_demo(*, serve: bool, port: int) -> None:
    """Do all of it; a town that stands already is served as it is."""
    from sluitend.cli.serve import require_port, run_serve

    if serve:
        require_port(port)
    console = Console()
    console.print("[bold]Sluitend[/] zet de database en de schermen klaar …")
    house.run_apart("setup")
    house.open_house()
    logins = _find_logins()
    if logins is None:
        logins = _build()
    else:
        console.print("De demostad staat er al; `make reset` begint opnieuw.")
    _print_logins(logins, port)
    if serve:
        run_serve(port=port)


def _build() -> list[Login]:
    """Live the demo town, seal its journal, and make the accounts."""
    from sluitend.cli.showing import show_more
    from sluitend.cli.town.command import make_town, print_summary
    from sluitend.gate.actions import write_account
    from sluitend.gate.grants import ROLES
    from sluitend.journal.actions import seal_journal

    world, last = make_town(name="enschede", scale=SCALE, seed=SEED, months=MONTHS, until_today=True)
    print_summary(world, last)
    seal_journal(at=house.read_clock())
    password = f"demo-{secrets.token_urlsafe(9)}"
    coach = _find_busiest([coach for team in world.teams for coach in team.coaches if world.is_deep(coach)])
    [team] = [team for team in world.teams if coach in team.coaches]
    resident = replace(coach, party_id=_find_resident(coach), role="resident")
    people = {
        "coach": coach,
        "team_lead": team.lead,
        "planner": world.planner,
        "council": world.council,
        "account_manager": world.account_manager,
        "resident": resident,
        "partner": world.partners[0],
    } | _hire_office(world.organisation_id, team.party_id)
    at = house.read_clock()
    show_more(municipality=world.name, coach=coach, lead=team.lead, planner=world.planner, resident=resident, at=at)
    logins = []
    for role, actor in people.items():
        username = f"demo-{role.replace('_', '-')}"
        write_account(
            username=username,
            password=password,
            name=f"{ROLES[role]} (demo)",
            role=role,
            party_id=actor.party_id,
            organisation_id=actor.organisation_id,
        )
        logins.append(Login(username=username, role=role, password=password))
    _find_register().write_text("\n".join(f"{each.username} {each.role} {each.password}" for each in logins))
    _find_register().chmod(0o600)
    _print_link(coach, resident.party_id or 0)
    return logins


def _hire_office(organisation_id: int, team_id: int) -> "dict[str, Actor]":
    """Hire who works at the counter, keeps the office and audits: a town lives without them."""
    from sluitend.cli.town.world import SYSTEM
    from sluitend.compute.calendar.moments import find_day
    from sluitend.gate.actor import Actor
    from sluitend.gate.grants import ROLES
    from sluitend.parties.actions import NewStaff, add_staff

    at, office = house.read_clock(), {}
    for role in ("intake", "administrator", "auditor"):
        new = NewStaff(
            name=f"{ROLES[role]} (demo)", number=f"D-{role}", team_id=team_id, role=role, started_on=find_day(at)
        )
        staff_id = add_staff(actor=SYSTEM, at=at, new=new)
        office[role] = Actor(party_id=staff_id, role=role, organisation_id=organisation_id, origin="demo")
    return office


def _find_busiest(coaches: "Sequence[Actor]") -> "Actor":
    """A list on which something is late or due this week shows most."""
    from sluitend.ledger.queries import WorklistFilter, read_worklist

    def weigh(coach: "Actor") -> int:
        worklist = read_worklist(actor=coach, at=house.read_clock(), wanted=WorklistFilter())
        return min(worklist.late, 5) * 10 + worklist.week

    return max(coaches, key=weigh)


def _find_resident(coach: "Actor") -> int:
    """Somebody with an agreed plan, to which both sides look back some day, has most to see."""
    from sluitend.ledger.queries import WorklistFilter, read_worklist

    lists = (
        read_worklist(actor=coach, at=house.read_clock(), wanted=WorklistFilter(kind=kind))
        for kind in ("plan_evaluation", "")
    )
    return next(row.person_id for worklist in lists for row in worklist.rows)


def _print_link(coach: "Actor", person_id: int) -> None:
    """Show how a resident without an account comes in: once, with a link and its code."""
    from sluitend.areas.dossiers.actions import make_login_link

    link = make_login_link(actor=coach, at=house.read_clock(), person_id=person_id)
    Console().print(f"Een inwoner logt ook in zonder wachtwoord: /mijn/inloggen/{link.token}/ met code {link.code}.")


def _find_register() -> Path:
    """The demo's own passwords, made here, in the git-ignored folder."""
    from django.conf import settings

    return Path(settings.ROOT) / ".sluitend" / "demo-accounts.txt"


def _find_logins() -> list[Login] | None:
    """Give the log-ins of a demo that was built before, when its database is still there."""
    from sluitend.gate.actions import is_account

    register = _find_register()
    if not register.exists():
        return None
    rows = [line.split() for line in register.read_text().splitlines()]
    logins = [Login(username=username, role=role, password=password) for username, role, password in rows]
    return logins if logins and all(is_account(login.username) for login in logins) else None


def _print_logins(logins: list[Login], port: int) -> None:
    from sluitend.gate.grants import ROLES

    table = Table("Rol", title=f"Inloggen op http://127.0.0.1:{port}/ (demo)")
    rows = [(login.username, login.password, PAGES[login.role]) for login in logins]
    # What is typed over is never cut short; a role may take two lines.
    for heading, cells in zip(("Naam", "Wachtwoord", "Begin op"), zip(*rows)):
        table.add_column(heading, no_wrap=True, min_width=max(map(len, cells)))
    for login, row in zip(logins, rows):
        table.add_row(ROLES[login.role], *row)
    Console().print(table)
