"""A table at which an employer meets people: its session, and what brings somebody there."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from tests.areas.employers.hiring import HiringDesk, found_hiring_desk
from tests.standing import AT, TODAY, House

from sluitend.areas.employers.actions import (
    NewContactPerson,
    NewDemand,
    make_employer_link,
    record_contact_person,
    record_demand,
)
from sluitend.areas.employers.models import ContactPerson
from sluitend.areas.introductions.actions import NewSession, open_session, propose_candidate, record_my_consent
from sluitend.areas.introductions.actions import show_candidates as show
from sluitend.areas.introductions.models import Candidate
from sluitend.gate.actor import Actor

CLEANER = NewDemand(kind="vacancy", title="Schoonmaker", places=2, hours_least=16, hours_most=32, starts_on=TODAY)
ELS = NewContactPerson(name="Els Bakker", email="els@voorbeeld.nl")


@dataclass
class Table:
    """A session of the first employer of a hiring desk, at which nobody sits yet."""

    desk: HiringDesk
    demand: int
    session: int

    @property
    def house(self) -> House:
        """Give the house in which all of them live."""
        return self.desk.house

    def put(self, **person: Any) -> tuple[int, int]:
        """Put somebody new forward by their coach; gives the person and the candidate."""
        person_id = self.house.admit(**person)
        asked = {"session_id": self.session, "person_id": person_id, "because": "Werkte in een bakkerij"}
        return person_id, propose_candidate(actor=self.house.coach, at=AT, **asked)

    def agree(self, *, consent: str = "details", **person: Any) -> tuple[int, int]:
        """Put somebody forward who answers."""
        person_id, candidate = self.put(**person)
        self.answer(person_id, candidate, consent)
        return person_id, candidate

    def answer(self, person_id: int, candidate: int, consent: str) -> None:
        """Let a resident answer for themselves."""
        record_my_consent(actor=become(self.house, person_id), at=AT, candidate_id=candidate, consent=consent)

    def show(self) -> int:
        """Show the employer whoever agreed."""
        return show(actor=self.desk.manager, at=AT, session_id=self.session)

    def let_in(self) -> Actor:
        """Give somebody at the employer who looks in."""
        asked = {"employer_id": self.desk.employer}
        contact_id = record_contact_person(actor=self.desk.manager, at=AT, new=ELS, **asked)
        make_employer_link(actor=self.desk.manager, at=AT, contact_id=contact_id, **asked)
        party_id = ContactPerson.objects.get(id=contact_id).party_id
        return Actor(party_id=party_id, role="employer", organisation_id=self.house.municipality, origin="test")


def become(house: House, person_id: int) -> Actor:
    """Give a resident who acts for themselves."""
    return Actor(party_id=person_id, role="resident", organisation_id=house.municipality, origin="test")


def draft_session(employer_id: int, demand_id: int, **other: Any) -> NewSession:
    """Give a session in a week from now."""
    asked = {"way": "session", "held_on": TODAY + timedelta(days=7), "place": "De bakkerij"} | other
    return NewSession(employer_id=employer_id, demands=(demand_id,), **asked)


def lay_table(house: House, **other: Any) -> Table:
    """Agree with the employer of a new hiring desk on a session for what it asks."""
    desk = found_hiring_desk(house)
    demand = record_demand(actor=desk.manager, at=AT, employer_id=desk.employer, new=replace(CLEANER))
    session = open_session(actor=desk.manager, at=AT, new=draft_session(desk.employer, demand, **other))
    return Table(desk=desk, demand=demand, session=session)


def read_candidate(candidate: int) -> Candidate:
    """Give a candidate as it stands."""
    return Candidate.objects.select_related("promise").get(id=candidate)
