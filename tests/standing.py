"""The standing people of every test: coach, colleague and stranger, and the house they work in."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Admission, Opening, admit_person
from sluitend.ledger.models import Promise
from sluitend.parties.actions import NewPerson, NewStaff, add_organisation, add_staff, add_team

# A Monday morning; the day on which every test begins.
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
SYSTEM = Actor(party_id=None, role="system", origin="test")


@dataclass
class House:
    """Two teams of one municipality, and an outsider from another."""

    municipality: int
    team: int
    other_team: int
    coach: Actor
    colleague: Actor
    lead: Actor
    planner: Actor
    council: Actor
    intake: Actor
    stranger: Actor
    outsider: Actor
    administrator: Actor
    numbers: "count[int]" = field(default_factory=lambda: count(1))

    def admit(
        self,
        *,
        owner: Actor | int | None = None,
        kind: str = "invitation",
        due_on: date | None = None,
        **more: str,
    ) -> int:
        """Let somebody in, covered by one promise of `owner` (the coach); gives the person's number."""
        mine = owner.party_id if isinstance(owner, Actor) else owner or self.coach.party_id
        place = next(self.numbers)
        person = NewPerson(
            number=f"P{self.municipality}-{place:05}",
            first_name=more.pop("first_name", "Noor"),
            last_name=more.pop("last_name", f"Jansen{place:03}"),
            entered_on=TODAY,
            organisation_id=self.municipality,
            **more,  # type: ignore[arg-type]
        )
        opening = Opening(kind=kind, owner_id=mine or 0, due_on=due_on)
        return admit_person(actor=SYSTEM, at=AT, admission=Admission(person=person, openings=(opening,)))

    def promises(self, person_id: int) -> list[Promise]:
        """Give the open promises to a person, in order of number."""
        return list(Promise.objects.filter(beneficiary=person_id, state="open").order_by("id"))

    def promise(self, person_id: int) -> int:
        """Give the number of the first open promise to a person."""
        return self.promises(person_id)[0].id


def build_house(*, pack: str = "national") -> House:
    """Build the standing house through the same use cases as everybody's."""
    started_on = TODAY - timedelta(days=365)
    here, there = (
        add_organisation(actor=SYSTEM, at=AT, name=name, kind="municipality", pack=pack)
        for name in ("Gemeente Voorbeeld", "Gemeente Elders")
    )
    team, other_team = (add_team(actor=SYSTEM, at=AT, name=name, organisation_id=here) for name in ("Noord", "Zuid"))
    team_there = add_team(actor=SYSTEM, at=AT, name="Elders", organisation_id=there)

    def hire(role: str, team_id: int, organisation_id: int = here) -> Actor:
        number = next(numbers)
        new = NewStaff(name=f"{role} {number}", number=f"S{number}", team_id=team_id, role=role, started_on=started_on)
        party_id = add_staff(actor=SYSTEM, at=AT, new=new)
        return Actor(party_id=party_id, role=role, organisation_id=organisation_id, origin="test")

    numbers = count(1)
    return House(
        municipality=here,
        team=team,
        other_team=other_team,
        coach=hire("coach", team),
        colleague=hire("coach", team),
        lead=hire("team_lead", team),
        planner=hire("planner", team),
        council=replace(hire("council", team)),
        intake=hire("intake", team),
        stranger=hire("coach", other_team),
        outsider=hire("coach", team_there, there),
        administrator=hire("administrator", team),
    )
