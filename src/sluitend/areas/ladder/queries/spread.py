"""How people are spread over the ladder on a day, and how they moved since another: counts, never an average."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.ladder.choosing import (
    EVERYBODY,
    GROUPS,
    Choices,
    LadderFilter,
    choose_people,
    list_areas,
    list_teams,
)
from sluitend.areas.ladder.places import OUTSIDE, UNMEASURED, count_moves
from sluitend.compute.calendar import add_months
from sluitend.compute.formulas.ladder import STEPS
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NoLadder
from sluitend.ledger.packs import find_pack
from sluitend.parties.models import Person

PLACES = (*STEPS, UNMEASURED, OUTSIDE)
YEAR = 12


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """How many people stood where on `on`, and how many went from where to where since `since_on`.

    `moves` counts people by both places: a step (1-6), `UNMEASURED` or `OUTSIDE`. Everybody who was in the book on
    one of the days is in it, so that its rows add up to the book of the first day and its columns to that of the last.
    `teams`, `areas` and `groups` are those that can be chosen; a pack without labels has no groups.
    """

    on: date
    since_on: date
    moves: Mapping[tuple[int, int], int]
    teams: Choices = ()
    areas: Choices = ()
    groups: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[int, int]:
        """Give the people on each step (1-6) on the day itself."""
        return {step: self.count_at(step) for step in STEPS}

    @property
    def unmeasured(self) -> int:
        """Give the people in the book who were never measured up to the day."""
        return self.count_at(UNMEASURED)

    @property
    def people(self) -> int:
        """Give the people in the book on the day."""
        return sum(count for (_, now), count in self.moves.items() if now != OUTSIDE)

    @property
    def risen(self) -> int:
        """Give the people who stand higher than they did."""
        return sum(count for (then, now), count in self.moves.items() if now > then > UNMEASURED)

    @property
    def stayed(self) -> int:
        """Give the people who stand where they stood."""
        return sum(count for (then, now), count in self.moves.items() if now == then > UNMEASURED)

    @property
    def fallen(self) -> int:
        """Give the people who stand lower than they did."""
        return sum(count for (then, now), count in self.moves.items() if then > now > UNMEASURED)

    def count_at(self, place: int) -> int:
        """Give the people who are at a place on the day itself."""
        return sum(count for (_, now), count in self.moves.items() if now == place)


@act("read_ladder")
def read_ladder(
    *, actor: Actor, at: datetime, on: date, since_on: date | None = None, wanted: LadderFilter = EVERYBODY
) -> Outcome[Ladder]:
    """Give how people were spread over the steps on a day, and their moves since another (default: a year before)."""
    since_on = since_on or add_months(on, count=-YEAR)
    if since_on > on:
        raise Invalid(
            _("Deze twee dagen kunnen niet."),
            _("De dag waarmee wordt vergeleken, ligt na de dag zelf."),
            _("Kies een eerdere dag om mee te vergelijken."),
        )
    pack = find_pack(actor.organisation_id)
    if not pack.uses_ladder:
        raise NoLadder
    groups = GROUPS if pack.uses_labels else ()
    wanted = wanted if wanted.group in groups else replace(wanted, group="")
    people = choose_people(Person.objects.within(actor), wanted, on=on)
    ladder = Ladder(
        on=on,
        since_on=since_on,
        moves=count_moves(people, since_on=since_on, on=on),
        teams=list_teams(actor.organisation_id),
        areas=list_areas(actor.organisation_id, on=on),
        groups=groups,
    )
    return Outcome(value=ladder, object="ladder")
