"""What whoever opened an invitation sees: that one invitation, and the moments that are free."""

from dataclasses import dataclass
from datetime import datetime

from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.rows.slots import find_slots, list_slots
from sluitend.areas.invitations.rows.standing import find_agreed, is_usable
from sluitend.areas.invitations.secrets import digest_secret
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act

SHOWN = ("way", "place", "minutes", "interpreter", "is_step_free", "needs")


@dataclass(frozen=True, kw_only=True)
class Choice:
    """With whom, how and where somebody is invited, what they chose, and what is free; the name is all that is told."""

    invitation_id: int
    name: str
    municipality: str
    staff_name: str
    second_name: str
    way: str
    place: str
    minutes: int
    slots: tuple[datetime, ...]
    agreed_at: datetime | None
    ends_at: datetime | None
    agreed_way: str
    interpreter: str
    is_step_free: bool
    needs: str


@act("read_slots")
def read_slots(*, actor: Actor, at: datetime, secret: str) -> Outcome[Choice | None]:
    """Give what an invitation offers to whoever has its token or code; nothing at all for any other."""
    digest, near = (
        digest_secret(secret),
        ("person__party__organisation", "staff__party", "second__party", "appointment"),
    )
    either = Invitation.objects.filter(digest=digest) | Invitation.objects.filter(code_digest=digest)
    invitation = either.select_related(*near).first()
    if invitation is None or not invitation.person.active or not is_usable(invitation, today=find_day(at), at=at):
        return Outcome(value=None, object="invitation")
    agreed, home = find_agreed(invitation, at=at), invitation.person.party.organisation
    choice = Choice(
        invitation_id=invitation.pk,
        name=invitation.person.party.name,
        municipality=home.name if home else "",
        staff_name=invitation.staff.party.name,
        second_name=invitation.second.party.name if invitation.second else "",
        **{name: getattr(invitation, name) for name in SHOWN},
        slots=tuple(list_slots(find_slots(invitation), at=at, person_id=invitation.person_id)),
        agreed_at=agreed.starts_at if agreed else None,
        ends_at=agreed.ends_at if agreed else None,
        agreed_way=agreed.way if agreed else "",
    )
    about, object_ = (invitation.person_id,), f"invitation:{invitation.pk}"
    return Outcome(value=choice, about=about, object=object_, fields=("name", "invitation"))
