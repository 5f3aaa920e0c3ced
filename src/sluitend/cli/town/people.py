"""The people of a town: made up from a seed, with names that belong to nobody and numbers that are nobody's."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from stdnum.nl.bsn import is_valid

from sluitend.compute.policy.values import Town as Yields
from sluitend.parties.actions import NewPerson

FIRST_NAMES = (
    "Aïsha Anna Bart Bram Carmen Daan Dewi Elif Emma Fatima Fleur Giovanni Hanna Hasan Ibrahim Ilse Isa Jan Joris "
    "Kees Lars Leyla Lotte Maaike Maria Mehmet Mila Mohamed Nadia Nina Noor Omar Pieter Priya Rachid Roos Ruben "
    "Samira Sanne Sem Sofia Stijn Thijs Tim Umut Vera Wim Yara Youssef Zoë"
).split()
LAST_NAMES = (
    "Aydin Bakker Bos Brouwer Chen Dekker Demir Dijkstra ElAmrani Gomes Groen Haddad Hendriks Hoekstra Jansen Kaya "
    "Kok Kuipers Lakhal Martens Meijer Mulder Nguyen Öztürk Peeters Pinas Post Prins Ramdin Schouten Silva Smit "
    "Tahiri Timmer Veenstra Verhoeven Visser Vos Wang Willems Yildiz Zijlstra"
).split()
# Valid numbers in this range are never given out, so nobody's number can be hit by chance.
FIRST_BSN = 999_990_000


@dataclass
class Maker:
    """Makes people for one team, one by one; the same seed makes the same people."""

    organisation_id: int
    team: int
    teams: int
    yields: Yields
    made: int = 0

    def make_person(self, rng: random.Random, *, entered_on: date, area_id: int) -> NewPerson:
        """Make one newcomer, with an age by the pack's distribution and, while they last, a test BSN."""
        self.made += 1
        place = self.team + (self.made - 1) * self.teams
        first_name, last_name = rng.choice(FIRST_NAMES), rng.choice(LAST_NAMES)
        return NewPerson(
            number=self._write_number(self.made),
            first_name=first_name,
            last_name=last_name,
            contacts=_make_contacts(first_name, last_name, place),
            born_on=self._pick_birthday(rng, entered_on),
            entered_on=entered_on,
            organisation_id=self.organisation_id,
            area_id=area_id,
            bsn=TEST_BSNS[place] if place < len(TEST_BSNS) else "",
        )

    def list_numbers(self) -> list[str]:
        """Give the client numbers of whoever was made so far."""
        return [self._write_number(made) for made in range(1, self.made + 1)]

    def _write_number(self, made: int) -> str:
        return f"{self.organisation_id}-{self.team:02}{made:05}"

    def _pick_birthday(self, rng: random.Random, on: date) -> date:
        low, high = (int(part) for part in pick(rng, self.yields.ages).split("-"))
        return on - timedelta(days=round(365.25 * rng.uniform(low, high + 1)))


def _make_contacts(first_name: str, last_name: str, place: int) -> tuple[tuple[str, str], ...]:
    """Give an address in a domain that is nobody's, and a number in a range that is not given out."""
    return (("email", f"{first_name}.{last_name}{place}@example.org".lower()), ("phone", f"06-0{place:07}"))


def pick(rng: random.Random, shares: Mapping[str, float]) -> str:
    """Pick one name by the share it has."""
    return rng.choices(list(shares), weights=list(shares.values()))[0]


def _list_test_bsns() -> tuple[str, ...]:
    """Give the numbers from `FIRST_BSN` on that pass the eleven-test."""
    numbers = (str(number) for number in range(FIRST_BSN, FIRST_BSN + 10_000))
    return tuple(number for number in numbers if is_valid(number))


TEST_BSNS = _list_test_bsns()
