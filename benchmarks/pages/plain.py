"""The peer: the same worklist as Django is usually written, with objects of the ORM in a template, without a gate."""

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.template import engines

from benchmarks.ledger.books import TODAY
from sluitend.ledger.models import Promise, Suspension

ROWS = 40
PAGE = """{% extends "portals/base.html" %}{% block content %}<h1>Mijn lijst</h1><p>{{ late }} te laat</p>
<table><tbody>{% for promise in page %}<tr>
<td><a href="/persoon/{{ promise.beneficiary_id }}/">{{ promise.beneficiary.name }}</a></td>
<td>{{ promise.kind }}</td><td>{{ promise.owner.name }}</td><td>{{ promise.due_on|date:"j b Y" }}</td>
<td>{% if promise.is_still %}Opgeschort{% elif promise.due_on < today %}Te laat{% else %}Op tijd{% endif %}</td>
<td><form method="post" action="/afronden/{{ promise.id }}/">{% csrf_token %}<button>Afronden</button></form></td></tr>
{% endfor %}</tbody></table><p>{{ page.number }} / {{ page.paginator.num_pages }}</p>{% endblock %}"""


def show_plain(request: HttpRequest) -> HttpResponse:
    """Show the first forty open promises of whoever has logged in."""
    mine = Promise.objects.filter(owner=request.user.party_id, state="open")  # type: ignore[union-attr]
    still = Exists(Suspension.objects.filter(promise=OuterRef("pk"), until_on=None))
    shown = mine.select_related("beneficiary", "owner").annotate(is_still=still).order_by("due_on", "id")
    late = mine.filter(due_on__lt=TODAY).count()
    context = {"page": Paginator(shown, ROWS).get_page(1), "today": TODAY, "late": late}
    return HttpResponse(engines["django"].from_string(PAGE).render(context, request))
