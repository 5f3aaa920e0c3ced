"""How tests of cohorts let people live in an area, freeze it, and read how far everybody is."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.cohorts.actions import NewCohort, freeze_cohort
from sluitend.areas.cohorts.models import Member
from sluitend.areas.cohorts.rows import count_states
from sluitend.ledger.actions import Admission, Opening, admit_person
from sluitend.parties.actions import NewPerson, add_area
from sluitend.parties.models import Organisation

YEAR = timedelta(days=364)


@dataclass(frozen=True)
class Quarter:
    """Two areas, of which the first is to be a cohort."""

    house: House
    area: int
    other_area: int

    def settle(self, *, area: int | None = None, at: datetime = AT, **more: object) -> int:
        """Let somebody come in who lives here, or in the area that is named."""
        number = next(self.house.numbers)
        person = NewPerson(
            number=f"C{self.house.municipality}-{number:05}",
            first_name="Noor",
            last_name=f"Vos{number:03}",
            entered_on=at.date(),
            organisation_id=self.house.municipality,
            area_id=area or self.area,
            **more,  # type: ignore[arg-type]
        )
        opening = Opening(kind="invitation", owner_id=self.house.coach.party_id or 0)
        return admit_person(actor=SYSTEM, at=at, admission=Admission(person=person, openings=(opening,)))

    def propose(self, **more: object) -> NewCohort:
        """Give a cohort of this area that begins today and lasts a year."""
        given = {"name": "Bijlmer-Oost", "starts_on": TODAY, "ends_on": TODAY + YEAR, "area_id": self.area} | more
        return NewCohort(**given)  # type: ignore[arg-type]

    def freeze(self, *, at: datetime = AT, **more: object) -> int:
        """Freeze it."""
        return freeze_cohort(actor=self.house.planner, at=at, new=self.propose(**more))

    def member(self, person: int) -> int:
        """Give the number of a member."""
        return Member.objects.get(person=person).pk


def found_quarter(house: House) -> Quarter:
    """Make the two areas, under the pack in which whoever moves in joins."""
    Organisation.objects.filter(party=house.municipality).update(pack="amsterdam-2019")
    asked = {"organisation_id": house.municipality, "from_on": TODAY}
    area, other = (
        add_area(actor=SYSTEM, at=AT, code=code, name=name, **asked)
        for code, name in (("DX21", "Bijlmer-Oost"), ("DX13", "Oud-Oost"))
    )
    return Quarter(house=house, area=area, other_area=other)


def tell_states(cohort: int, *, on: date = TODAY) -> dict[str, int]:
    """Give how many members are in each state at the end of a day."""
    counts: Counter[str] = Counter()
    for count in count_states([cohort], on=on):
        counts[count.state] += count.members
    return dict(counts)
