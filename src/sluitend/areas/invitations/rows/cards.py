"""How somebody is being reached, as the desk shows it: the last invitation, each attempt, and what is next."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F

from sluitend.areas.invitations.codes import INVITATION, find_next
from sluitend.areas.invitations.models import Invitation, Unreachable
from sluitend.areas.invitations.rows.rounds import find_attempts
from sluitend.areas.invitations.rows.standing import find_appointment


@dataclass(frozen=True, kw_only=True)
class AttemptRow:
    """One attempt: how, what came of it, by whom and when."""

    channel: str
    result: str
    words: str
    by_name: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class UnreachableRow:
    """That a colleague tells that nobody can reach somebody, and who agreed; until then it is a question."""

    id: int
    words: str
    reported_by_id: int
    reported_by: str
    reported_at: datetime
    agreed_by: str
    agreed_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class InvitationCard:
    """The last invitation of somebody; `next_channel` is "" when every way was tried or nothing more is needed.

    `next_on` is the day on which the promise is told to be next, None when no ladder tells one.
    """

    id: int
    person_id: int
    state: str
    made_at: datetime
    from_on: date
    until_on: date
    way: str
    staff_id: int
    staff_name: str
    because: str
    channels: tuple[str, ...]
    attempts: tuple[AttemptRow, ...]
    next_channel: str
    next_on: date | None
    appointment_id: int | None
    starts_at: datetime | None
    appointment_state: str
    interpreter: str
    is_step_free: bool
    needs: str
    unreachable: UnreachableRow | None

    @property
    def is_exhausted(self) -> bool:
        """Tell whether every way of the pack was tried; one that was passed over was not."""
        tried = [row.channel for row in self.attempts if row.result != "skipped"]
        return not find_next(self.channels, tried)


def read_invitation_card(person_id: int) -> InvitationCard | None:
    """Give how somebody was invited last; None when never."""
    found = Invitation.objects.filter(person=person_id).select_related("promise", "appointment", "staff__party")
    invitation = found.order_by("-id").first()
    if invitation is None:
        return None
    attempts = _list_attempts(invitation)
    made = find_appointment(invitation)
    is_tried = made is None or made.state == "missed"
    names = "id person_id state made_at from_on until_on way staff_id because interpreter is_step_free needs".split()
    return InvitationCard(
        **{name: getattr(invitation, name) for name in names},
        staff_name=invitation.staff.party.name,
        channels=tuple(invitation.channels),
        attempts=attempts,
        next_channel=find_next(invitation.channels, [row.channel for row in attempts]) if is_tried else "",
        next_on=_find_next_on(invitation) if is_tried else None,
        appointment_id=made.pk if made else None,
        starts_at=made.starts_at if made else None,
        appointment_state=made.state if made else "",
        unreachable=_find_unreachable(person_id),
    )


def _list_attempts(invitation: Invitation) -> tuple[AttemptRow, ...]:
    rows = find_attempts(invitation).values("channel", "result", "words", "at", by_name=F("by__name"))
    return tuple(AttemptRow(**row) for row in rows)


def _find_next_on(invitation: Invitation) -> date | None:
    promise = invitation.promise
    return promise.alert_on if promise.kind == INVITATION and promise.state == "open" else None


def _find_unreachable(person_id: int) -> UnreachableRow | None:
    told = Unreachable.objects.filter(invitation__person=person_id, ended_at=None).order_by("-id")
    names = "id words reported_by_id reported_at agreed_at".split()
    row = told.values(*names, reported_name=F("reported_by__name"), agreed_name=F("agreed_by__name")).first()
    if row is None:
        return None
    reported_by, agreed_by = row.pop("reported_name"), row.pop("agreed_name") or ""
    return UnreachableRow(**row, reported_by=reported_by, agreed_by=agreed_by)
