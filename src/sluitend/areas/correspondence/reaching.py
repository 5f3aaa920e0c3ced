"""Reaching: over which channels somebody can be written to, best first, and from which addresses messages came back."""

from dataclasses import dataclass

from sluitend.areas.correspondence.models import Dispatch
from sluitend.areas.correspondence.states import CAME_BACK
from sluitend.compute.policy.letters import EMAIL, LETTER, SMS
from sluitend.parties.models import PersonContact

# Paper reaches those who have nothing else, and so comes first where nobody chose.
BY_KIND = {"post": LETTER, "email": EMAIL, "phone": SMS}
MOBILE = ("06", "+316", "00316")


@dataclass(frozen=True, kw_only=True)
class Way:
    """A channel with the address on it; `came_back` when a message to it did."""

    channel: str
    to: str
    came_back: bool


def list_ways(person_id: int) -> list[Way]:
    """Give every way to write to somebody that holds now: what is preferred first, then paper, mail and telephone."""
    contacts = PersonContact.objects.filter(person=person_id, until_on=None).order_by("-is_preferred", "-id")
    bounced = Dispatch.objects.filter(person=person_id, state=CAME_BACK)
    refused = set(bounced.values_list("channel", "to"))
    ways = [
        Way(channel=BY_KIND[kind], to=value, came_back=(BY_KIND[kind], value) in refused)
        for kind, value, preferred in sorted(
            contacts.values_list("point__kind", "point__value", "is_preferred"),
            key=lambda contact: (not contact[2], list(BY_KIND).index(contact[0])),
        )
        if kind != "phone" or is_mobile(value)
    ]
    return ways


def is_mobile(number: str) -> bool:
    """Tell whether a telephone number is one that a text message arrives at."""
    return "".join(sign for sign in number if sign.isdigit() or sign == "+").startswith(MOBILE)
