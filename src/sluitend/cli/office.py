"""Setting a municipality up from the terminal: its organisation, areas, teams, staff and the first accounts."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Protocol, TypeVar

import typer
from rich.console import Console

from sluitend.cli import house

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sluitend.gate.actor import Actor
    from sluitend.parties.queries import OrganisationRow

organisation = typer.Typer(help="Organisaties: de gemeente, en wie naast haar staat.", no_args_is_help=True)
area = typer.Typer(help="Gebieden van een gemeente, met de dag vanaf wanneer.", no_args_is_help=True)
team = typer.Typer(help="Teams; een team kan mensen opvangen.", no_args_is_help=True)
staff = typer.Typer(help="Medewerkers.", no_args_is_help=True)
account = typer.Typer(help="Accounts, met een wachtwoord voor één keer.", no_args_is_help=True)

KINDS = ("municipality", "provider", "employer", "partner")
Day = Annotated[datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="Vanaf welke dag (jjjj-mm-dd).")]
Of = Annotated[str, typer.Option("--organisation", help="Naam van de organisatie; mag weg als er één gemeente is.")]


class Named(Protocol):
    """Something that is found by its name."""

    @property
    def id(self) -> int: ...

    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=Named)


@organisation.command("add")
def add_organisation(
    name: Annotated[str, typer.Argument(help="Naam, zoals ‘Gemeente Voorbeeld’.")],
    kind: Annotated[str, typer.Option(help="municipality, provider, employer of partner.")] = "municipality",
    pack: Annotated[str, typer.Option(help="Beleidspakket van een gemeente.")] = "national",
    kvk: Annotated[str, typer.Option(help="KvK-nummer, acht cijfers.")] = "",
) -> None:
    """Voeg een organisatie toe; een gemeente werkt onder een beleidspakket."""
    house.open_house()
    from sluitend.parties import actions

    if kind not in KINDS:
        house.fail(f"De soort ‘{kind}’ bestaat niet.", f"Kies uit: {', '.join(KINDS)}.")
    if kvk and not (len(kvk) == 8 and kvk.isdecimal()):
        house.fail(f"‘{kvk}’ is geen KvK-nummer.", "Geef acht cijfers, of laat het weg.")
    _require_new(name, _list_organisations())
    given = pack if kind == "municipality" else ""
    actions.add_organisation(actor=_be_system(), at=house.read_clock(), name=name, kind=kind, kvk=kvk, pack=given)
    _tell(f"{name} is toegevoegd.", 'Maak nu een team: `sluitend team add "Instroombalie"`.')


@area.command("add")
def add_area(
    code: Annotated[str, typer.Argument(help="Code van het gebied.")],
    name: Annotated[str, typer.Argument(help="Naam van het gebied.")],
    of: Of = "",
    from_at: Day = None,
) -> None:
    """Voeg een gebied toe vanaf een dag."""
    house.open_house()
    from sluitend.parties import actions

    at, home = house.read_clock(), _find_organisation(of)
    actions.add_area(
        actor=_be_system(), at=at, organisation_id=home.id, code=code, name=name, from_on=_read_day(from_at)
    )
    _tell(f"Gebied {code} {name} is toegevoegd aan {home.name}.")


@team.command("add")
def add_team(
    name: Annotated[str, typer.Argument(help="Naam van het team.")],
    of: Of = "",
    area_code: Annotated[str, typer.Option("--area", help="Code van het gebied waarin het team werkt.")] = "",
) -> None:
    """Voeg een team toe."""
    house.open_house()
    from sluitend.parties import actions
    from sluitend.parties.queries import list_areas, list_teams

    actor, at, home = _be_system(), house.read_clock(), _find_organisation(of)
    _require_new(name, [each for each in list_teams(actor=actor, at=at) if each.organisation_id == home.id])
    areas = [each for each in list_areas(actor=actor, at=at) if each.organisation_id == home.id and not each.until_on]
    found = next((each for each in areas if each.code == area_code), None)
    if area_code and found is None:
        house.fail(f"Het gebied ‘{area_code}’ is er niet.", _offer([each.code for each in areas]))
    actions.add_team(actor=actor, at=at, name=name, organisation_id=home.id, area_id=found.id if found else None)
    _tell(f"Team {name} is toegevoegd aan {home.name}.", "Voeg nu mensen toe: `sluitend staff add`.")


@staff.command("add")
def add_staff(
    name: Annotated[str, typer.Argument(help="Naam van de medewerker.")],
    number: Annotated[str, typer.Option(help="Personeelsnummer.")],
    team_name: Annotated[str, typer.Option("--team", help="Naam van het team.")],
    role: Annotated[str, typer.Option(help="coach, team_lead, intake, planner, administrator, …")] = "coach",
    from_at: Day = None,
) -> None:
    """Voeg een medewerker toe aan een team, in een rol."""
    house.open_house()
    from sluitend.gate.grants import STAFF_ROLES
    from sluitend.parties import actions
    from sluitend.parties.queries import list_teams

    actor, at = _be_system(), house.read_clock()
    if role not in STAFF_ROLES:
        house.fail(f"De rol ‘{role}’ bestaat niet.", _offer(STAFF_ROLES))
    found = _find_named(team_name, list_teams(actor=actor, at=at), what="team")
    new = actions.NewStaff(name=name, number=number, team_id=found.id, role=role, started_on=_read_day(from_at))
    actions.add_staff(actor=actor, at=at, new=new)
    _tell(
        f"{name} is toegevoegd aan {found.name}.",
        f"Geef een account: `sluitend account add GEBRUIKERSNAAM --staff {number}`.",
    )


@account.command("add")
def add_account(
    username: Annotated[str, typer.Argument(help="Naam om mee in te loggen.")],
    number: Annotated[str, typer.Option("--staff", help="Personeelsnummer van de medewerker.")],
) -> None:
    """Maak een account; het wachtwoord staat hier één keer en wordt bij het eerste inloggen vervangen."""
    house.open_house()
    from sluitend.parties import actions

    staff_id = _find_staff(number)
    password = actions.add_account(actor=_be_system(), at=house.read_clock(), staff_id=staff_id, username=username)
    _show_password(username, password)


@account.command("renew")
def renew_account(
    number: Annotated[str, typer.Option("--staff", help="Personeelsnummer van de medewerker.")],
) -> None:
    """Geef een medewerker die het wachtwoord kwijt is een nieuw, voor één keer."""
    house.open_house()
    from sluitend.parties import actions

    staff_id = _find_staff(number)
    _show_password("", actions.renew_password(actor=_be_system(), at=house.read_clock(), staff_id=staff_id))


def _be_system() -> "Actor":
    from sluitend.gate.actor import Actor

    return Actor(party_id=None, role="system", origin="terminal")


def _list_organisations() -> "list[OrganisationRow]":
    from sluitend.parties.queries import list_organisations

    return list_organisations(actor=_be_system(), at=house.read_clock())


def _find_organisation(name: str) -> "OrganisationRow":
    """Give the organisation with this name; without one, the only municipality there is."""
    known = _list_organisations()
    homes = [each for each in known if each.kind == "municipality"]
    if name or len(homes) != 1:
        return _find_named(name, known, what="organisatie")
    return homes[0]


def _find_staff(number: str) -> int:
    from sluitend.ledger.queries import list_staff

    found = list_staff(actor=_be_system(), at=house.read_clock(), text=number)
    for row in found.rows:
        if row.number == number:
            return row.id
    house.fail(f"Personeelsnummer ‘{number}’ is niet in dienst.", "Voeg de medewerker eerst toe: `sluitend staff add`.")


def _find_named(name: str, known: "Iterable[N]", *, what: str) -> N:
    """Give the one with this name, or say which there are."""
    rows = list(known)
    found = [each for each in rows if each.name.casefold() == name.casefold()]
    if len(found) == 1:
        return found[0]
    told = f"Er zijn er meer met de naam ‘{name}’." if found else f"Er is geen {what} met de naam ‘{name}’."
    house.fail(told, _offer([each.name for each in rows]))


def _require_new(name: str, known: "Iterable[Named]") -> None:
    if any(each.name.casefold() == name.casefold() for each in known):
        house.fail(f"‘{name}’ is er al.", "Er is niets toegevoegd; kies een andere naam als het om iets anders gaat.")


def _offer(names: "Iterable[str]") -> str:
    listed = ", ".join(names)
    return f"Kies uit: {listed}." if listed else "Er is er nog geen; voeg er eerst een toe."


def _read_day(given_at: datetime | None) -> date:
    from sluitend.compute.calendar.moments import find_day

    return given_at.date() if given_at else find_day(house.read_clock())


def _tell(done: str, now: str = "") -> None:
    Console(soft_wrap=True).print(f"{done}\n{now}".strip(), highlight=False)


def _show_password(username: str, password: str) -> None:
    who = f"Gebruikersnaam {username}, wachtwoord" if username else "Wachtwoord"
    _tell(f"{who} voor één keer: {password}", "Na het eerste inloggen kiest de medewerker een eigen wachtwoord.")
