"""How tests of conferences bring somebody in, record a ground and share."""

from dataclasses import dataclass

from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.conferences.actions import (
    Ending,
    Sharing,
    Sitting,
    add_case,
    close_case,
    open_case,
    plan_conference,
    record_ground,
)
from sluitend.gate.actor import Actor
from sluitend.parties.actions import NewStaff, add_organisation, add_staff, add_team

ADVICE = Ending(ending="advised", advice="Begin met een taalstage.")


@dataclass(frozen=True)
class Meeting:
    """A conference of the coach, and two partners."""

    house: House
    conference: int
    school: Actor
    clinic: Actor

    def bring(self, *, person: int | None = None, by: Actor | None = None) -> int:
        """Put somebody on the agenda; nothing is shared yet."""
        return add_case(
            actor=by or self.house.coach,
            at=AT,
            conference_id=self.conference,
            person_id=person or self.house.admit(),
            question="Wat helpt?",
        )

    def share(self, case: int, *partners: Actor, **given: object) -> int:
        """Record consent, and share with the school or whoever is named."""
        record_ground(actor=self.house.coach, at=AT, case_id=case, ground="consent", since_on=TODAY)
        invited = tuple(each.organisation_id for each in partners or (self.school,))
        asked = {"summary": "Zoekt een taalstage.", "items": {"school": "Mbo 2"}, "partner_ids": invited} | given
        return open_case(actor=self.house.coach, at=AT, case_id=case, sharing=Sharing(**asked))  # type: ignore[arg-type]

    def close(self, case: int, ending: Ending = ADVICE) -> int | None:
        """Let a case end."""
        return close_case(actor=self.house.coach, at=AT, case_id=case, ending=ending)


def hold_meeting(house: House) -> Meeting:
    """Give a planned conference with two partners who can be invited."""
    conference = plan_conference(actor=house.coach, at=AT, name="Kernteam", sitting=Sitting(held_on=TODAY))
    return Meeting(house, conference, *(hire_partner(name, house.municipality) for name in ("School", "GGZ")))


def hire_partner(name: str, municipality: int) -> Actor:
    """Give somebody who works at a partner organisation of this name."""
    organisation = add_organisation(actor=SYSTEM, at=AT, name=name, kind="partner", partner_of_id=municipality)
    team = add_team(actor=SYSTEM, at=AT, name=name, organisation_id=organisation)
    new = NewStaff(
        name=f"Partner van {name}", number=f"X{organisation}", team_id=team, role="partner", started_on=TODAY
    )
    party = add_staff(actor=SYSTEM, at=AT, new=new)
    return Actor(party_id=party, role="partner", organisation_id=organisation, origin="test")
