"""The peer: the same list as Django is usually written, with objects of the ORM in a template, without a gate."""

from datetime import date, timedelta

from django.core.paginator import Paginator
from django.db.models import Case, Count, Exists, OuterRef, Q, When
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from benchmarks.ledger.books import TODAY
from sluitend.compute.promises.kinds import get_kind
from sluitend.ledger.models import Promise, Suspension

ROWS = 40
WEEK_ON = TODAY + timedelta(days=7)


def show_plain(request: HttpRequest) -> HttpResponse:
    """Show the first forty open promises of whoever has logged in, with the same counts and filters above them."""
    mine = Promise.objects.filter(owner=request.user.party_id, state="open")  # type: ignore[union-attr]
    still = Exists(Suspension.objects.filter(promise=OuterRef("pk"), until_on=None))
    part = Case(When(due_on__gte=TODAY, then=2), When(is_still=True, then=1), default=0)
    shown = mine.select_related("beneficiary", "owner").annotate(is_still=still, part=part)
    page = Paginator(shown.order_by("part", "due_on", "id"), ROWS).get_page(1)
    for promise in page:
        promise.kind_name = get_kind(promise.kind).name  # type: ignore[attr-defined]
        promise.days_late = (TODAY - promise.due_on).days  # type: ignore[attr-defined]
        promise.stretch = find_stretch(promise.due_on, is_still=promise.is_still)  # type: ignore[attr-defined]
    counts = mine.annotate(is_still=still).aggregate(
        late=Count("id", filter=Q(due_on__lt=TODAY, is_still=False)),
        today=Count("id", filter=Q(due_on=TODAY)),
        week=Count("id", filter=Q(due_on__gte=TODAY, due_on__lte=WEEK_ON)),
        total=Count("id"),
    )
    kinds = mine.values_list("kind").annotate(Count("id")).order_by("kind")
    context = {
        "page": page,
        "counts": counts,
        "kinds": [(kind, get_kind(kind).name, count) for kind, count in kinds],
        "today": TODAY,
    }
    return render(request, "plain.html", context)


def find_stretch(due_on: date, *, is_still: bool) -> str:
    """Give the words above a stretch of rows."""
    if due_on < TODAY:
        return "Opgeschort" if is_still else "Te laat"
    if due_on == TODAY:
        return "Vandaag"
    return "Deze week" if due_on <= WEEK_ON else "Later"
