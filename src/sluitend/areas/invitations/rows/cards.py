"""How somebody is being reached, as the desk shows it: the last invitation, each attempt, and what is next."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce, JSONObject

from sluitend.areas.invitations.codes import INVITATION, find_next
from sluitend.areas.invitations.models import Attempt, Invitation, Unreachable
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
    second_name: str
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
    """Give how somebody was invited last, with one query; None when never."""
    near = "promise", "appointment", "staff__party", "second__party"
    found = Invitation.objects.filter(person=person_id).select_related(*near)
    invitation: Any = found.annotate(tried=_find_attempts(), told=_find_unreachable()).order_by("-id").first()
    if invitation is None:
        return None
    attempts = tuple(_read_attempt(row) for row in invitation.tried)
    made = find_appointment(invitation)
    is_tried = made is None or made.state == "missed"
    names = "id person_id state made_at from_on until_on way staff_id because interpreter is_step_free needs".split()
    return InvitationCard(
        **{name: getattr(invitation, name) for name in names},
        staff_name=invitation.staff.party.name,
        second_name=invitation.second.party.name if invitation.second else "",
        channels=tuple(invitation.channels),
        attempts=attempts,
        next_channel=find_next(invitation.channels, [row.channel for row in attempts]) if is_tried else "",
        next_on=_find_next_on(invitation) if is_tried else None,
        appointment_id=made.pk if made else None,
        starts_at=made.starts_at if made else None,
        appointment_state=made.state if made else "",
        unreachable=_read_unreachable(invitation.told) if invitation.told else None,
    )


def _find_attempts() -> ArraySubquery:
    """Give what was done in the round of the invitation of the outer query, in order."""
    first = Coalesce("invitation__first", "invitation")
    in_round = Attempt.objects.annotate(round=first).filter(round=Coalesce(OuterRef("first"), OuterRef("pk")))
    row = JSONObject(channel="channel", result="result", words="words", at="at", by_name="by__name")
    return ArraySubquery(in_round.order_by("at", "id").values(row=row))


def _read_attempt(row: dict[str, Any]) -> AttemptRow:
    # Inside an array the database writes its moments as text.
    return AttemptRow(**row | {"at": datetime.fromisoformat(row["at"])})


def _find_next_on(invitation: Invitation) -> date | None:
    promise = invitation.promise
    return promise.alert_on if promise.kind == INVITATION and promise.state == "open" else None


def _find_unreachable() -> Subquery:
    """Give what a colleague told last of somebody whom nobody can reach, about the person of the outer query."""
    told = Unreachable.objects.filter(invitation__person=OuterRef("person"), ended_at=None).order_by("-id")
    plain = {name: name for name in "id words reported_by_id reported_at agreed_at".split()}
    row = JSONObject(**plain, reported_by="reported_by__name", agreed_by="agreed_by__name")
    return Subquery(told.values(row=row)[:1])


def _read_unreachable(row: dict[str, Any]) -> UnreachableRow:
    agreed_at = datetime.fromisoformat(row["agreed_at"]) if row["agreed_at"] else None
    reported_at = datetime.fromisoformat(row["reported_at"])
    read = {"reported_at": reported_at, "agreed_at": agreed_at, "agreed_by": row["agreed_by"] or ""}
    return UnreachableRow(**row | read)
