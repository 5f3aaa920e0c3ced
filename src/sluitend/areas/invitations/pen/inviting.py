"""Inviting: an invitation is written down where there is room for it, with the secrets that only its letter tells."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.pen import require_pair
from sluitend.areas.invitations.codes import INVITATION, list_channels
from sluitend.areas.invitations.models import Invitation
from sluitend.areas.invitations.rows.slots import Slots, list_slots
from sluitend.areas.invitations.secrets import InvitationSecrets, digest_secret, draw_secrets
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.errors import Invalid, InvitationEnded, NotFound
from sluitend.ledger.models import Promise
from sluitend.ledger.packs import find_pack_of_version
from sluitend.ledger.pen import lock_people
from sluitend.parties.models import Person, Staff

SHORTEST, LONGEST, FURTHEST_DAYS = 10, 240, 120


@dataclass(frozen=True, kw_only=True)
class NewInvitation:
    """With whom, in which way, how long (minutes), where, and within which days the person can choose.

    `second_id` comes along, as the pack asks of a visit to somebody's home.
    """

    staff_id: int
    way: str
    minutes: int
    from_on: date
    until_on: date
    place: str = ""
    second_id: int | None = None

    @property
    def slots(self) -> Slots:
        """Give where to look for a moment."""
        return Slots(**{each.name: getattr(self, each.name) for each in fields(Slots)})


@dataclass(frozen=True, kw_only=True)
class Invited:
    """The number of an invitation, what its letter tells, and over which channel that was written.

    `channel` is "" when nothing was written, and `unwritten` says why; somebody must then hand the code over.
    """

    invitation_id: int
    secrets: InvitationSecrets
    channel: str = ""
    unwritten: str = ""


def write_invitation(
    person: Person,
    promise: Promise,
    new: NewInvitation,
    *,
    actor: Actor,
    at: datetime,
    first: Invitation | None = None,
) -> Invited:
    """Write an invitation to a locked person down; the database refuses a second open one."""
    _require_sense(person, new, at)
    made_before = Invitation.objects.filter(person=person).count()
    secrets = draw_secrets(f"{person.pk} {at.isoformat()} {made_before}")
    invitation = Invitation.objects.create(
        person=person,
        promise=promise,
        was_due_on=promise.due_on,
        **vars(new) | {"place": new.place.strip()},
        channels=list_channels(find_pack_of_version(promise.pack_version).promise(INVITATION).ladder),
        digest=digest_secret(secrets.token),
        code_digest=digest_secret(secrets.code),
        made_by_id=actor.party_id,
        made_at=at,
        first=first,
    )
    return Invited(invitation_id=invitation.pk, secrets=secrets)


def lock_invitation(actor: Actor, invitation_id: int) -> Invitation:
    """Give an invitation to somebody within the actor's scope, with the person locked."""
    found = Invitation.objects.within(actor).filter(id=invitation_id)
    person_id = found.values_list("person", flat=True).first()
    if person_id is None:
        raise NotFound
    [person] = lock_people([person_id])
    # Read after the lock: what a colleague did a moment ago must be seen.
    invitation = found.select_related("promise__beneficiary__organisation__as_organisation", "appointment").get()
    invitation.person = person
    return invitation


def end_invitation(invitation: Invitation, *, state: str, at: datetime, **more: object) -> None:
    """End an invitation, exactly once: of two who do so the second is told."""
    ended = Invitation.objects.are_open().filter(id=invitation.pk).update(state=state, settled_at=at, **more)
    if not ended:
        raise InvitationEnded
    invitation.state = state


def _require_sense(person: Person, new: NewInvitation, at: datetime) -> None:
    """Refuse days or a length that nobody means, and inviting to a colleague who has no time."""
    today = find_day(at)
    days = (new.until_on - new.from_on).days
    if new.from_on < today or not 0 <= days <= FURTHEST_DAYS or not SHORTEST <= new.minutes <= LONGEST:
        raise Invalid(
            _("Deze dagen of deze duur kunnen niet."),
            _("Uitnodigen kan vanaf vandaag, voor hooguit vier maanden; een gesprek duurt tien minuten tot vier uur."),
            _("Kies andere dagen of een andere duur."),
        )
    require_pair(person, way=new.way, second_id=new.second_id, on=new.from_on)
    _require_colleagues(person, new)
    if not list_slots(new.slots, at=at, person_id=person.pk):
        raise Invalid(
            _("Er is in deze dagen geen plek."),
            _("Wij nodigen alleen uit voor een gesprek waar tijd voor is."),
            _("Kies een andere collega, een kortere duur, of meer dagen."),
        )


def _require_colleagues(person: Person, new: NewInvitation) -> None:
    """Refuse colleagues who are not of the person's municipality, or left."""
    asked, home = {each for each in (new.staff_id, new.second_id) if each is not None}, person.party.organisation_id
    if Staff.objects.filter(party__in=asked, party__organisation=home, ended_on=None).count() != len(asked):
        raise NotFound
