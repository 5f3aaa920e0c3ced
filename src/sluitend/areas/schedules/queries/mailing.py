"""One mailing: how far it is, and what came of each person in it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Value, When

from sluitend.areas.schedules.models import Mailing, MailingRow
from sluitend.areas.schedules.rows import MailingSummary, list_summaries
from sluitend.areas.schedules.states import SKIPPED
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.models import Restriction

PAGE_ROWS = 40


@dataclass(frozen=True, kw_only=True)
class MailedRow:
    """Somebody in a mailing, with whom, how far they are, and why not."""

    person_id: int
    name: str
    staff: str
    state: str
    because: str


@dataclass(frozen=True, kw_only=True)
class MailingView:
    """One mailing with a page of its people, whoever was skipped first; without those whose data may only be kept."""

    row: MailingSummary
    rows: tuple[MailedRow, ...]
    found: int
    page: int
    pages: int


@act("read_mailing")
def read_mailing(*, actor: Actor, at: datetime, mailing_id: int, page: int = 1) -> Outcome[MailingView]:
    """Give one mailing of the actor's municipality."""
    summaries = list_summaries(Mailing.objects.within(actor).filter(id=mailing_id))
    if not summaries:
        raise NotFound
    people = MailingRow.objects.filter(mailing=mailing_id).exclude(
        member__person__in=Restriction.objects.values("party_id")
    )
    found = people.count()
    pages = max(1, -(-found // PAGE_ROWS))
    here = min(max(1, page), pages)
    skipped_first = Case(When(state=SKIPPED, then=Value(0)), default=Value(1))
    ordered = people.order_by(skipped_first, "member__person__last_name", "member")
    told = ordered.values_list(
        "member__person", "member__person__party__name", "staff__party__name", "state", "because"
    )
    rows = tuple(
        MailedRow(person_id=person_id, name=name, staff=staff, state=state, because=because)
        for person_id, name, staff, state, because in told[(here - 1) * PAGE_ROWS : here * PAGE_ROWS]
    )
    about = tuple(each.person_id for each in rows)
    value = MailingView(row=summaries[0], rows=rows, found=found, page=here, pages=pages)
    return Outcome(value=value, about=about, object=f"mailing:{mailing_id}", fields=("name", "invitation"))
