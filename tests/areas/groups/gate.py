"""How tests let people come in at the gate, before it or with a benefit, in an area that guides them there or not."""

from dataclasses import dataclass
from datetime import date, datetime

from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.ledger.actions import Admission, Opening, admit_person
from sluitend.parties.actions import NewFact, NewPerson, add_area
from sluitend.parties.models import Organisation


@dataclass(frozen=True)
class Zuidoost:
    """Two areas of a municipality; the pack guides people at the gate in the first."""

    house: House
    area: int
    other_area: int

    def let_in(
        self,
        *facts: NewFact,
        on_benefit: bool = False,
        born_on: date = date(1980, 5, 17),
        area: int | None = None,
        first_name: str = "Noor",
        entered_on: date = TODAY,
        at: datetime = AT,
    ) -> int:
        """Let somebody in with these facts, covered by one promise of the coach; gives their number."""
        person = NewPerson(
            number=f"G{self.house.municipality}-{next(self.house.numbers):05}",
            first_name=first_name,
            last_name="Vos",
            born_on=born_on,
            entered_on=entered_on,
            organisation_id=self.house.municipality,
            area_id=area or self.area,
        )
        opening = Opening(kind="invitation", owner_id=self.house.coach.party_id or 0)
        admission = Admission(person=person, openings=(opening,), facts=facts, on_benefit=on_benefit)
        return admit_person(actor=SYSTEM, at=at, admission=admission)

    def tell_promised(self, person: int) -> dict[str, date]:
        """Give what is promised to somebody, with the days."""
        return {promise.kind: promise.due_on for promise in self.house.promises(person)}


def found_zuidoost(house: House) -> Zuidoost:
    """Make the two areas, under the pack of Amsterdam."""
    Organisation.objects.filter(party=house.municipality).update(pack="amsterdam-2019")
    asked = {"organisation_id": house.municipality, "from_on": TODAY}
    area, other = (
        add_area(actor=SYSTEM, at=AT, code=code, name=name, **asked)
        for code, name in (("DX21", "Bijlmer-Oost"), ("DX13", "Oud-Oost"))
    )
    return Zuidoost(house=house, area=area, other_area=other)


def note(kind: str, *, days: tuple[date, date | None] = (TODAY, None), value: str = "") -> NewFact:
    """Give a fact with its days."""
    return NewFact(kind=kind, from_on=days[0], until_on=days[1], value=value, source="Gesprek aan de balie")
