"""Whether an absence that was planned is to begin; asked without the gate by the background work."""

from datetime import datetime

from sluitend.compute.calendar.moments import find_day
from sluitend.parties.models import PlannedAbsence


def is_absence_due(at: datetime) -> bool:
    """Tell whether somebody's planned absence should have begun by now."""
    return PlannedAbsence.objects.filter(from_on__lte=find_day(at)).exists()
