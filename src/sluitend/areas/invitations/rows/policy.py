"""What inviting goes by: the promise that it serves, and the days of the pack."""

from collections.abc import Collection
from datetime import datetime

from sluitend.areas.invitations.codes import CONVERSATION, INVITATION
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.pack import Pack
from sluitend.ledger.models import Promise

SERVED = (INVITATION, CONVERSATION)


def find_served(person_id: int) -> Promise | None:
    """Give the open promise that an invitation to somebody would serve: to reach them, or else to speak to them."""
    owed = Promise.objects.are_open().filter(beneficiary=person_id, kind__in=SERVED)
    near = "beneficiary__organisation__as_organisation"
    # "invitation" comes after "first_conversation".
    return owed.select_related(near).order_by("-kind", "due_on", "id").first()


def find_unserved(people: Collection[int]) -> set[int]:
    """Give for whom among these people there is no such promise."""
    owed = Promise.objects.are_open().filter(beneficiary__in=people, kind__in=SERVED)
    return set(people) - set(owed.values_list("beneficiary", flat=True))


def find_days(pack: Pack, code: str, *, at: datetime) -> int:
    """Give the number of days that holds today."""
    return int(pack.parameter(code, on=find_day(at)).value)
