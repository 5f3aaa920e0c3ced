"""Places: somebody with a promise and its owner, near to an actor or far away, each marked by a unique word."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count

from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.employers.models import AccountManager, ContactPerson, Employer
from sluitend.gate.actor import Actor
from sluitend.gate.grants import ROLES
from sluitend.ledger.actions import Admission, Opening, admit_person
from sluitend.ledger.models import Promise
from sluitend.parties.actions import NewPerson, NewStaff, add_organisation, add_staff, add_team
from sluitend.parties.models import Membership
from sluitend.parties.pen import write_contact_person, write_employer

OWN, TEAM, OTHER_TEAM, ELSEWHERE, NOBODY = "own", "team", "other team", "elsewhere", "nobody"
RELATIONS = (OWN, TEAM, OTHER_TEAM, ELSEWHERE, NOBODY)
AROUND = (TEAM, OTHER_TEAM, ELSEWHERE)
GONE = 999_999_999
# How many of each are laid in.
EACH = 3
ELEVEN = (9, 8, 7, 6, 5, 4, 3, 2)


@dataclass(frozen=True, kw_only=True)
class Place:
    """What an act can be asked about; `word` stands in every personal field, and nowhere else.

    `purpose` is that of whoever asks: what must have happened, happened for the same purpose.
    """

    word: str
    bsn: str
    organisation: int
    team: int
    owner: int
    person: int
    promise: int
    purpose: str = "work"


def list_bsns(first: int = 0) -> Iterator[str]:
    """Give numbers that pass the eleven-test and belong to nobody."""
    for number in count(10_000_000 + first):
        digits = f"{number:08}"
        last = sum(weight * int(digit) for weight, digit in zip(ELEVEN, digits)) % 11
        if last < 10:
            yield f"{digits}{last}"


class Ground:
    """Makes places and actors in a house, or gives what was laid in of them first."""

    def __init__(self, house: House, *, first: int = 1) -> None:
        self.house, self.first = house, first
        self.numbers = count(first)
        self.bsns = list_bsns(first)
        self.selves: dict[int, Place] = {}
        self.actors: dict[str, list[Actor]] = {}
        self.places: dict[str, list[Place]] = {}

    def lay_in(self) -> None:
        """Make beforehand what nearly every act is asked with; whoever asks for more, has it made then."""
        actors = {role: [self.hire(role) for _ in range(EACH)] for role in ROLES}
        near = {relation: [self.make(relation, actor=SYSTEM) for _ in range(EACH)] for relation in AROUND}
        self.actors, self.places, self.first = actors, near, next(self.numbers)

    def begin_again(self) -> "Ground":
        """Give the same ground with all that was laid in, as it lies when the book is laid back."""
        again = Ground(self.house, first=self.first)
        again.selves = {**self.selves}
        again.actors = {role: [*actors] for role, actors in self.actors.items()}
        again.places = {relation: [*places] for relation, places in self.places.items()}
        return again

    def hire(self, role: str, relation: str = TEAM) -> Actor:
        """Give somebody in this role: a new colleague, a person in the book, or the system."""
        if relation == TEAM and self.actors.get(role):
            return self.actors[role].pop()
        if role == "system":
            return SYSTEM
        if role == "resident":
            return self._let_in(relation)
        if role == "employer":
            return self._let_look(relation)
        team, organisation = self._found_partner() if role == "partner" else self._find_home(relation)
        number = f"G{next(self.numbers)}"
        new = NewStaff(name=f"Collega {number}", number=number, team_id=team, role=role, started_on=TODAY)
        party_id = add_staff(actor=SYSTEM, at=AT, new=new)
        return Actor(party_id=party_id, role=role, organisation_id=organisation, origin="test")

    def make(self, relation: str, *, actor: Actor) -> Place:
        """Give a place that stands in this relation to the actor; an own one of a resident or employer is theirs."""
        if relation == OWN and actor.party_id in self.selves:
            return self.selves[actor.party_id]
        if self.places.get(relation):
            return self.places[relation].pop()
        word = f"Kanarie{next(self.numbers):04}"
        gone = Place(word=word, bsn=word, organisation=GONE, team=GONE, owner=GONE, person=GONE, promise=GONE)
        if relation == NOBODY:
            return gone
        team, organisation = self._find_home(relation)
        owner = actor.party_id if relation == OWN else None
        owner = owner or self.hire("coach", relation).party_id or 0
        place = replace(gone, bsn=next(self.bsns), organisation=organisation, team=team, owner=owner)
        person = admit_person(actor=SYSTEM, at=AT, admission=draft_admission(place, number=word))
        return replace(place, person=person, promise=Promise.objects.get(beneficiary=person).id)

    def _let_in(self, relation: str) -> Actor:
        """Let somebody into the book who acts for themselves."""
        place = self.make(relation, actor=self.house.administrator)
        self.selves[place.person] = place
        return Actor(party_id=place.person, role="resident", organisation_id=place.organisation, origin="test")

    def _let_look(self, relation: str) -> Actor:
        """Let somebody at an employer look in; what is their own, is about that employer."""
        place = self.make(relation, actor=self.house.administrator)
        asked = {"name": place.word, "organisation_id": place.organisation}
        employer, contact = write_employer(**asked), write_contact_person(**asked)
        kvk = f"9{employer:07}"
        Employer.objects.create(party_id=employer, municipality_id=place.organisation, kvk=kvk, added_at=AT)
        AccountManager.objects.create(employer_id=employer, staff_id=place.owner, from_on=TODAY)
        told = {"employer_id": employer, "name": place.word, "party_id": contact, "may_enter": True}
        ContactPerson.objects.create(**told, added_at=AT)
        self.selves[contact] = place
        return Actor(party_id=contact, role="employer", organisation_id=place.organisation, origin="test")

    def _found_partner(self) -> tuple[int, int]:
        """Give a team of a partner organisation of its own."""
        name = f"Partner {next(self.numbers)}"
        organisation = add_organisation(
            actor=SYSTEM, at=AT, name=name, kind="partner", partner_of_id=self.house.municipality
        )
        return add_team(actor=SYSTEM, at=AT, name=name, organisation_id=organisation), organisation

    def _find_home(self, relation: str) -> tuple[int, int]:
        """Give the team and the municipality in which a relation lives."""
        house = self.house
        if relation != ELSEWHERE:
            return house.other_team if relation == OTHER_TEAM else house.team, house.municipality
        team = Membership.objects.get(staff=house.outsider.party_id, until_on=None).team_id
        return team, house.outsider.organisation_id or 0


def draft_admission(place: Place, *, number: str, with_bsn: bool = True) -> Admission:
    """Give an admission of somebody with the word in every field, covered by the owner of the place."""
    person = NewPerson(
        number=number,
        first_name=f"Voor{place.word}",
        last_name=place.word,
        bsn=place.bsn if with_bsn else "",
        entered_on=TODAY,
        organisation_id=place.organisation,
    )
    return Admission(person=person, openings=(Opening(kind="invitation", owner_id=place.owner),))
