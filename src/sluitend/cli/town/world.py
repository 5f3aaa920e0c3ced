"""The world in which a town lives: its municipality, areas, teams and colleagues."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sluitend.cli.town.assumptions import DEEP_COACHES
from sluitend.cli.town.hours import furnish, let_work
from sluitend.compute.policy.pack import NoParameter, Pack
from sluitend.compute.policy.values import Population
from sluitend.compute.policy.values import Town as Yields
from sluitend.gate.actor import Actor
from sluitend.parties.actions import NewStaff, add_area, add_organisation, add_staff, add_team

SYSTEM = Actor(party_id=None, role="system", origin="town")
TEAM_COACHES = 8
# Who else sits at the table when somebody is discussed; made up.
PARTNERS = ("Stichting Samen Wonen", "Schuldhulpmaatje Oost")
# Where a pack names no norm: between what was typical (80-200) and intensive (40-60), domain.md §8.
DEFAULT_CASELOAD = 100


@dataclass(frozen=True, kw_only=True)
class Team:
    """A team in one area; `people` is how many it starts with, `starts_on` when its area is up."""

    number: int
    name: str
    party_id: int
    area_id: int
    people: int
    starts_on: date
    lead: Actor
    coaches: tuple[Actor, ...]


@dataclass
class Clock:
    """The town's own time: it never goes back, as the journal would not have it."""

    last_at: datetime

    def read(self, day: date) -> datetime:
        """Give a moment on this day, a little after the one before.

        A day's work stays within the slack that the journal allows to machines working side by side.
        """
        self.last_at = max(self.last_at + timedelta(milliseconds=100), say_when(day))
        return self.last_at


@dataclass(frozen=True, kw_only=True)
class World:
    """All that a town needs to live; `deep_coaches` are those who write everything out."""

    name: str
    pack: Pack
    yields: Yields
    population: Population
    seed: int
    starts_on: date
    organisation_id: int
    partners: tuple[Actor, ...]
    planner: Actor
    council: Actor
    account_manager: Actor
    clock: Clock
    teams: tuple[Team, ...]
    deep_coaches: frozenset[int | None]

    def is_deep(self, coach: Actor) -> bool:
        """Tell whether this colleague writes everything out."""
        return coach.party_id in self.deep_coaches

    def draw_dice(self, *about: object) -> random.Random:
        """Give dice that fall the same for the same seed and subject, whatever else was thrown before."""
        return random.Random(":".join(map(str, (self.seed, *about))))


def say_when(day: date) -> datetime:
    """Give the moment at which a working day begins: eight in the morning, UTC."""
    return datetime.combine(day, time(8), UTC)


def build_world(
    *, name: str, pack: Pack, seed: int, scale: float, starts_on: date | None = None, deep_coaches: int = DEEP_COACHES
) -> World:
    """Make the municipality of a pack that names its people, with `scale` of them; nobody lives there yet.

    It starts on the day for which the pack counts its people, or on `starts_on` with all its days moved along.
    """
    if pack.population is None or pack.town is None:
        raise ValueError(f"Pak {pack.name} noemt geen bevolking om een stad van te bouwen.")
    counted_on = max(pack.from_on, pack.population.counted_on)
    starts_on = starts_on or counted_on
    organisation_id = add_organisation(
        actor=SYSTEM, at=say_when(starts_on), name=name, kind="municipality", pack=pack.name
    )
    builder = _Builder(organisation_id=organisation_id, starts_on=starts_on, moved=starts_on - counted_on)
    teams = tuple(builder.build_teams(pack, pack.population, scale))
    planner = builder.hire("planner", teams[0].party_id)
    _give_hours(teams, planner, starts_on)
    return World(
        name=name,
        pack=pack,
        yields=pack.town,
        population=pack.population,
        seed=seed,
        starts_on=starts_on,
        organisation_id=organisation_id,
        partners=tuple(_hire_partner(each, organisation_id, starts_on) for each in PARTNERS),
        planner=planner,
        council=builder.hire("council", teams[0].party_id),
        account_manager=builder.hire("account_manager", teams[0].party_id),
        clock=Clock(say_when(starts_on)),
        teams=teams,
        deep_coaches=frozenset(_choose_deep(teams, deep_coaches)),
    )


@dataclass
class _Builder:
    """Hires and houses; counts colleagues so that each has a number."""

    organisation_id: int
    starts_on: date
    moved: timedelta
    hired: int = 0
    teams: int = 0

    def build_teams(self, pack: Pack, population: Population, scale: float) -> Iterator[Team]:
        """Make an area for each of the pack's (one for the whole town when it names none), and its teams."""
        caseload = _find_caseload(pack, self.starts_on)
        for number, (code, name, starts_on, people) in enumerate(_divide(pack, population, scale), start=1):
            area_id = add_area(
                actor=SYSTEM,
                at=say_when(self.starts_on),
                organisation_id=self.organisation_id,
                code=code or f"G{number:02}",
                name=name,
                from_on=self.starts_on,
            )
            coaches = max(1, -(-people // caseload))
            groups = max(1, round(coaches / TEAM_COACHES))
            for group in range(groups):
                share = people // groups + (group < people % groups)
                size = coaches // groups + (group < coaches % groups)
                title = name if groups == 1 else f"{name} {group + 1}"
                yield self._build_team(title, area_id, share, max(size, 1), starts_on)

    def hire(self, role: str, team_id: int) -> Actor:
        """Hire a colleague, named after nobody."""
        self.hired += 1
        number = f"{self.organisation_id}-S{self.hired:04}"
        title = {
            "coach": "Klantmanager",
            "team_lead": "Teamleider",
            "planner": "Planner",
            "council": "Griffie",
            "account_manager": "Accountmanager",
        }[role]
        new = NewStaff(
            name=f"{title} {self.hired}", number=number, team_id=team_id, role=role, started_on=self.starts_on
        )
        party_id = add_staff(actor=SYSTEM, at=say_when(self.starts_on), new=new)
        return Actor(party_id=party_id, role=role, organisation_id=self.organisation_id, origin="town")

    def _build_team(self, name: str, area_id: int, people: int, size: int, starts_on: date | None) -> Team:
        at = say_when(self.starts_on)
        party_id = add_team(
            actor=SYSTEM, at=at, name=f"Team {name}", organisation_id=self.organisation_id, area_id=area_id
        )
        self.teams += 1
        return Team(
            number=self.teams - 1,
            name=name,
            party_id=party_id,
            area_id=area_id,
            people=people,
            starts_on=max(starts_on + self.moved, self.starts_on) if starts_on else self.starts_on,
            lead=self.hire("team_lead", party_id),
            coaches=tuple(self.hire("coach", party_id) for _ in range(size)),
        )


def _give_hours(teams: tuple[Team, ...], planner: Actor, starts_on: date) -> None:
    """Let everybody work from the first day on, and each team have a room."""
    at = say_when(starts_on)
    let_work((coach for team in teams for coach in team.coaches), by=planner, at=at, from_on=starts_on)
    for team in teams:
        furnish(team.name, team.area_id, by=planner, at=at, from_on=starts_on)


def _choose_deep(teams: tuple[Team, ...], count: int) -> list[int | None]:
    """Take the first colleague of each team, then the second, so that the work is spread over the machine."""
    ranked = sorted((place, team.number, coach.party_id) for team in teams for place, coach in enumerate(team.coaches))
    return [party_id for _, _, party_id in ranked[:count]]


def _hire_partner(name: str, municipality_id: int, on: date) -> Actor:
    """Give somebody who works at a partner of the municipality."""
    at = say_when(on)
    organisation_id = add_organisation(actor=SYSTEM, at=at, name=name, kind="partner", partner_of_id=municipality_id)
    team_id = add_team(actor=SYSTEM, at=at, name=name, organisation_id=organisation_id)
    number = f"{organisation_id}-P0001"
    new = NewStaff(name=f"Medewerker {name}", number=number, team_id=team_id, role="partner", started_on=on)
    party_id = add_staff(actor=SYSTEM, at=at, new=new)
    return Actor(party_id=party_id, role="partner", organisation_id=organisation_id, origin="town")


def _divide(pack: Pack, population: Population, scale: float) -> list[tuple[str, str, date | None, int]]:
    """Give code, name, start and people of each area, and of what lies outside them."""
    areas = [(area.code, area.name, area.starts_on, round((area.recipients or 0) * scale)) for area in pack.areas]
    areas = [area for area in areas if area[-1]]
    rest = round(population.total * scale) - sum(area[-1] for area in areas)
    return [*areas, ("", "Overige adressen" if areas else "Stad", None, rest)] if rest > 0 else areas


def _find_caseload(pack: Pack, on: date) -> int:
    try:
        return int(pack.parameter("caseload", on=on).value)
    except NoParameter:
        return DEFAULT_CASELOAD
