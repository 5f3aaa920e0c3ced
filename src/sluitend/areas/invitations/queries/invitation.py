"""The page on which a colleague invites somebody, sees what was tried, and notes the next attempt."""

from dataclasses import dataclass
from datetime import date, datetime

from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.rows.cards import InvitationCard, read_invitation_card
from sluitend.areas.invitations.rows.policy import find_served
from sluitend.areas.invitations.rows.slots import find_slots, list_slots
from sluitend.areas.invitations.rows.standing import is_usable
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.parties.models import Person, Staff


@dataclass(frozen=True, kw_only=True)
class InvitationPage:
    """How somebody is invited; `slots` are the moments that could be agreed on in a call.

    `serves` is the kind of promise that another invitation would serve; "" when there is none.
    """

    person_id: int
    person_name: str
    number: str
    active: bool
    coach_id: int | None
    card: InvitationCard | None
    serves: str
    due_on: date | None
    slots: tuple[datetime, ...]
    colleagues: tuple[tuple[int, str], ...]

    @property
    def may_invite(self) -> bool:
        """Tell whether there is something to invite for, and nobody was asked already."""
        waits = self.card is not None and "open" in (self.card.state, self.card.appointment_state)
        return bool(self.active and self.serves) and not waits


@act("read_invitation")
def read_invitation(*, actor: Actor, at: datetime, person_id: int) -> Outcome[InvitationPage]:
    """Give how somebody is being reached, and what is needed to go on."""
    person = Person.objects.within(actor).filter(party=person_id).select_related("party").first()
    if person is None:
        raise NotFound
    promise = find_served(person_id)
    working = Staff.objects.filter(party__organisation=person.party.organisation_id, ended_on=None)
    page = InvitationPage(
        person_id=person_id,
        person_name=person.party.name,
        number=person.number,
        active=person.active,
        coach_id=person.covered_by_id,
        card=read_invitation_card(person_id),
        serves=promise.kind if promise else "",
        due_on=promise.due_on if promise else None,
        slots=tuple(_list_slots(person_id, at)),
        colleagues=tuple(working.order_by("party__name").values_list("party", "party__name")),
    )
    fields = ("name", "invitation", "attempt")
    return Outcome(value=page, about=(person_id,), object=f"person:{person_id}", fields=fields)


def _list_slots(person_id: int, at: datetime) -> list[datetime]:
    """Give the moments of the last invitation, as long as somebody can choose."""
    last = Invitation.objects.filter(person=person_id).select_related("appointment").order_by("-id").first()
    if last is None or not is_usable(last, today=find_day(at), at=at):
        return []
    return list_slots(find_slots(last), at=at, person_id=person_id)
