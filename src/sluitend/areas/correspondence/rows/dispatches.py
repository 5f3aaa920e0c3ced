"""Messages as rows: to whom, over which channel, how far they are, and when that came to be."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, Value, When

from sluitend.areas.correspondence.models import Dispatch, Dispatches, PrintRun
from sluitend.areas.correspondence.states import MAKING, SENDING, STUCK_AFTER, SURE_FOR, TRIED_IN_VAIN
from sluitend.compute.policy.letters import LETTER


@dataclass(frozen=True, kw_only=True)
class DispatchRow:
    """One message; `is_unsure` when sending was cut off, so that perhaps it was sent."""

    id: int
    person_id: int
    person_name: str
    channel: str
    code: str
    language: str
    to: str
    state: str
    is_unsure: bool
    queued_at: datetime
    not_before_at: datetime
    sent_at: datetime | None
    settled_at: datetime | None
    tries: int
    because: str


def list_rows(dispatches: Dispatches, at: datetime) -> list[DispatchRow]:
    """Give the rows of these messages, in their order, with one query."""
    cut_off = Q(state=SENDING, run=None, taken_at__lt=at - SURE_FOR)
    unsure = Case(When(cut_off, then=Value(True)), default=Value(False), output_field=BooleanField())
    told = dispatches.annotate(is_unsure=unsure).values(
        *(name for name in DispatchRow.__annotations__ if name != "person_name"), "person__party__name"
    )
    return [DispatchRow(person_name=row.pop("person__party__name"), **row) for row in told]


def is_post_due(channel: str, at: datetime) -> bool:
    """Tell whether a message waits that may go out over this channel now."""
    return Dispatch.objects.are_due(at).filter(channel=channel).exists()


def is_printing_due() -> bool:
    """Tell whether letters wait to be put in a file."""
    return PrintRun.objects.filter(state=MAKING).exists()


def is_post_stuck(at: datetime) -> bool:
    """Tell whether mail, texts, or letters that were gathered stand still.

    One address that is busy for days is no standstill: something else went over that channel since it was tried.
    """
    went = Dispatch.objects.filter(channel=OuterRef("channel"), sent_at__gt=OuterRef("taken_at"))
    late, in_vain = Q(not_before_at__lte=at - STUCK_AFTER), Q(tries__gte=TRIED_IN_VAIN) & ~Exists(went)
    messages = Dispatch.objects.are_waiting(at).exclude(channel=LETTER).filter(late | in_vain)
    return messages.exists() or PrintRun.objects.filter(state=MAKING, asked_at__lte=at - STUCK_AFTER).exists()
