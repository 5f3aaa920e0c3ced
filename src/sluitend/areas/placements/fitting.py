"""Fitting: whether the hours of a placement go together with whatever else somebody does on the same days."""

from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from sluitend.areas.placements.models import Placement
from sluitend.areas.placements.placing import HOURS_AT_MOST
from sluitend.compute.policy.pack import Pack
from sluitend.gate.errors import Invalid

# The first day of a placement and the last, None where nothing limits it.
Days = tuple[date, date | None]


def require_free_hours(
    person_id: int, hours_a_week: int, days: Days, *, pack: Pack, today: date, besides: int = 0
) -> None:
    """Refuse more hours a week than the pack allows on any day over all that somebody does, the one itself left out."""
    taken = _find_busiest(person_id, days, besides)
    most = int(pack.parameter(HOURS_AT_MOST, on=today).value)
    if taken + hours_a_week > most:
        raise Invalid(
            _("Dit is te veel werk tegelijk."),
            _("Naast %(taken)d uur op een andere plaats past er geen %(hours)d uur; samen is het hooguit %(most)d.")
            % {"taken": taken, "hours": hours_a_week, "most": most},
            _("Kies minder uren of andere dagen, of beëindig eerst wat er al loopt."),
        )


def _find_busiest(person_id: int, days: Days, besides: int) -> int:
    """Give the hours of the busiest day: what somebody does together only grows when something begins."""
    starts_on, ends_on = days
    running = Placement.objects.are_running().filter(person=person_id).exclude(id=besides)
    later = running.filter(Q(ends_on=None) | Q(ends_on__gte=starts_on))
    meanwhile = list(later.filter(starts_on__lte=ends_on) if ends_on else later)
    begins = {max(starts_on, each.starts_on) for each in meanwhile}
    return max((sum(each.hours_a_week for each in meanwhile if _is_there(each, day)) for day in begins), default=0)


def _is_there(placement: Placement, day: date) -> bool:
    return placement.starts_on <= day and (placement.ends_on is None or day <= placement.ends_on)
