"""Obstacles: why nothing can be written to people now, looked up for many at once before anybody writes to them."""

from collections import Counter
from collections.abc import Collection
from datetime import datetime

from sluitend.areas.correspondence.models import Dispatch, Pause
from sluitend.areas.correspondence.reaching import choose_way, list_ways_of
from sluitend.areas.correspondence.states import MISHAPS
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.calendar.units import WEEK
from sluitend.compute.policy.pack import Pack
from sluitend.gate.restricting import find_restricted
from sluitend.parties.models import Person


def find_obstacles(people: Collection[Person], *, text: str, pack: Pack, at: datetime) -> dict[int, str]:
    """Give why this text of the pack would not be queued, by person; whoever can be written to is not in it.

    The reasons are those of `queue_message`: not_active, restricted, paused, no_address, no_text and too_often.
    """
    ids, today = [each.pk for each in people], find_day(at)
    pauses = Pause.objects.are_running(today).filter(person__in=ids)
    objections = dict.fromkeys(pauses.values_list("person", flat=True), "paused")
    objections |= dict.fromkeys(find_restricted(ids), "restricted")
    objections |= dict.fromkeys((each.pk for each in people if not each.active), "not_active")
    ways, lately = list_ways_of(ids), _count_lately(ids, at)
    most = int(pack.parameter("post_per_week", on=today).value)
    for each in people:
        if each.pk not in objections:
            found = choose_way(ways[each.pk], text, language=each.language, pack=pack, on=today)
            if isinstance(found, str):
                objections[each.pk] = found
            elif lately[each.pk, found[0].channel] >= most:
                objections[each.pk] = "too_often"
    return objections


def _count_lately(people: Collection[int], at: datetime) -> Counter[tuple[int, str]]:
    """Count the messages of the last week by person and channel; mishaps do not count."""
    sent = Dispatch.objects.filter(person__in=people, queued_at__gt=at - WEEK).exclude(state__in=MISHAPS)
    return Counter(sent.values_list("person", "channel"))
