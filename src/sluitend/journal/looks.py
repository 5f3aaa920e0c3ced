"""Who did what about a person on which day, as a question to which rooms above can add names."""

from typing import Any

from django.db.models import Count, Max, QuerySet
from django.db.models.functions import TruncDate

from sluitend.compute.calendar.moments import DUTCH_TIME
from sluitend.journal.models import Entry


def list_looks(person_id: int) -> QuerySet[Entry, Any]:
    """Give a row for each day, actor, role, purpose, act and outcome: a list looked at all day is one look.

    The newest comes first.
    """
    about = Entry.objects.filter(about__contains=[person_id])
    days = about.values("actor", "role", "purpose", "act", "outcome", day=TruncDate("at", tzinfo=DUTCH_TIME))
    # Not `at`: what is worked out may not bear the name of a column.
    return days.annotate(last_at=Max("at"), newest=Max("number"), times=Count("number")).order_by("-newest")
