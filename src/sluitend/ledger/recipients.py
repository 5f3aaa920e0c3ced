"""From the role on a rung to the person who gets the message: the owner, or somebody in the owner's team."""

from collections.abc import Iterable

from sluitend.ledger.models import Message
from sluitend.parties.models import Membership

OWNERS = ("owner", "coach")


def find_recipients(messages: Iterable[Message]) -> list[Message]:
    """Give the messages addressed: to the owner, or to the present colleague with that role in the owner's team.

    Without such a colleague the message stands under the role alone, and everybody in that role sees it.
    """
    addressed = list(messages)
    if not addressed:
        return []
    owners = {message.promise.owner_id for message in addressed}
    members = Membership.objects.filter(until_on=None, staff__party__present=True)
    team_of = {owner: owner for owner in owners}
    team_of |= dict(members.filter(staff__in=owners).values_list("staff_id", "team_id"))
    rows = members.filter(team__in=set(team_of.values())).order_by("-staff").values_list("team_id", "role", "staff_id")
    colleagues = {(team, role): staff for team, role, staff in rows}
    for message in addressed:
        owner = message.promise.owner_id
        found = owner if message.to_role in OWNERS else colleagues.get((team_of[owner], message.to_role))
        message.to_party_id = found
    return addressed
