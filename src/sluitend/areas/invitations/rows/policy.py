"""What inviting goes by: the promise that it serves, and the days of the pack."""

from datetime import datetime

from sluitend.areas.invitations.codes import CONVERSATION, INVITATION
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.ledger.models import Promise


def find_served(person_id: int) -> Promise | None:
    """Give the open promise that an invitation to somebody would serve: to reach them, or else to speak to them."""
    owed = Promise.objects.are_open().filter(beneficiary=person_id, kind__in=(INVITATION, CONVERSATION))
    near = "beneficiary__organisation__as_organisation"
    # "invitation" comes after "first_conversation".
    return owed.select_related(near).order_by("-kind", "due_on", "id").first()


def find_days(pack: Pack, code: str, *, at: datetime) -> int:
    """Give the number of days that holds today."""
    return int(pack.parameter(code, on=find_day(at)).value)
