"""The ladder: where one person stands, and where all of them stand and went."""

from dataclasses import asdict

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from sluitend.areas.caseloads.sheets import Cell
from sluitend.areas.ladder.actions import assign_ladder_step, measure_ladder, record_growth_potential
from sluitend.areas.ladder.queries import Ladder, PersonLadder, read_ladder, read_person_ladder
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.errors import DoneBefore
from sluitend.gate.grants import find_scope
from sluitend.portals.desk.forms.ladder import AssignForm, CompareForm, GrowthForm, MeasureForm
from sluitend.portals.desk.ladder_table import draw_bars, draw_moves
from sluitend.portals.drawing import answer_table
from sluitend.portals.ladder_names import STEPS
from sluitend.portals.page import Request, act_once, page
from sluitend.portals.refusals import take_input

# What narrows the figures down, as it stands in the address.
NARROWED = ("team", "area", "group")


@page(act="read_ladder")
def show_ladder(request: Request) -> HttpResponse:
    """Show how people are spread over the steps on a day, and how they moved since another."""
    ladder = _compare(request)
    narrowed = {name: request.GET.get(name, "") for name in NARROWED}
    form = CompareForm(initial={"on": ladder.on.isoformat(), "since": ladder.since_on.isoformat()} | narrowed)
    form.offer(ladder)
    most = max(ladder.counts, key=lambda step: ladder.counts[step])
    context = {
        "ladder": ladder,
        "most": most,
        "most_count": ladder.counts[most],
        "bars": draw_bars(ladder),
        "table": draw_moves(ladder),
        "form": form,
        "is_narrowed": any(narrowed.values()),
    }
    return render(request, "portals/desk/ladder/spread.html", context)


@page(act="read_ladder")
def export_moves(request: Request) -> HttpResponse:
    """Give the table of moves as a file that a spreadsheet opens as it is meant."""
    ladder = _compare(request)
    table = draw_moves(ladder)
    heads = [_("Van"), *(str(name) for _number, name in table.heads), _("Samen")]
    rows: list[list[Cell]] = [[str(row.name), *(cell.count for cell in row.cells), row.total] for row in table.rows]
    return answer_table(heads, rows, name=f"ladder-{ladder.since_on}-{ladder.on}")


@page(act="read_person_ladder")
def show_person_ladder(request: Request, person_id: int) -> HttpResponse:
    """Show where one person stands and why, with the forms for whoever may measure."""
    ladder = read_person_ladder(actor=request.actor, at=request.at, person_id=person_id)
    given, fault = take_input(request)
    may_measure = ladder.active and find_scope(role=request.actor.role, act="measure_ladder")
    context = {
        "ladder": ladder,
        "latest": ladder.placements[0] if ladder.placements else None,
        "growth": ladder.growth[0] if ladder.growth else None,
        "today": find_day(request.at),
        "steps": STEPS,
        "fault": fault,
        "forms": _offer_forms(ladder, given) if may_measure else None,
    }
    return render(request, "portals/desk/ladder/person.html", context)


@page(act="measure_ladder", methods=("POST",), back="person-ladder")
def measure(request: Request, person_id: int) -> HttpResponse:
    """Place somebody on the ladder by what was answered."""
    form = MeasureForm(request.POST)
    measurement, replaces = form.read_measurement()
    try:
        actor = act_once(request, form.key)
        step = measure_ladder(
            actor=actor, at=request.at, person_id=person_id, measurement=measurement, replaces=replaces
        )
        told = _("Gemeten: trede %(step)d, %(name)s.") % {"step": step, "name": STEPS[step]}
    except DoneBefore as before:
        told = str(before.what)
    return _go_back(request, person_id, told)


@page(act="assign_ladder_step", methods=("POST",), back="person-ladder")
def assign_step(request: Request, person_id: int) -> HttpResponse:
    """Set another step than the one that was derived, with a reason."""
    form = AssignForm(request.POST)
    given = form.read()
    told = _("De trede is aangepast. Wat uit de antwoorden volgde, blijft ernaast staan.")
    try:
        actor = act_once(request, form.key)
        assign_ladder_step(
            actor=actor, at=request.at, person_id=person_id, step=given["step"], because=given["because"]
        )
    except DoneBefore as before:
        told = str(before.what)
    return _go_back(request, person_id, told)


@page(act="record_growth_potential", methods=("POST",), back="person-ladder")
def note_growth(request: Request, person_id: int) -> HttpResponse:
    """Note how far somebody can grow."""
    form = GrowthForm(request.POST)
    growth, told = form.read_growth(), _("De groei is genoteerd.")
    try:
        actor = act_once(request, form.key)
        record_growth_potential(actor=actor, at=request.at, person_id=person_id, growth=growth)
    except DoneBefore as before:
        told = str(before.what)
    return _go_back(request, person_id, told)


def _compare(request: Request) -> Ladder:
    """Give the figures of the days in the address; without any, of today and a year before."""
    form = CompareForm(request.GET)
    (on, since_on), wanted = form.read_days(), form.read_filter()
    on = on or find_day(request.at)
    return read_ladder(actor=request.actor, at=request.at, on=on, since_on=since_on, wanted=wanted)


def _offer_forms(ladder: PersonLadder, given: dict[str, str]) -> dict[str, object]:
    """Give the three forms; what was answered last is filled in, so that nobody is asked everything twice."""
    last = ladder.placements[0] if ladder.placements else None
    answers = asdict(last.answers) if last and last.answers else {}
    step = last.step if last else None
    return {
        "measure": MeasureForm(initial=answers | given | _replace_today(ladder), auto_id="measure-%s"),
        "assign": AssignForm(initial={"step": step} | given, auto_id="assign-%s"),
        "growth": GrowthForm(
            initial={"step": step, "horizon_months": ladder.horizon_months} | given, auto_id="growth-%s"
        ),
    }


def _replace_today(ladder: PersonLadder) -> dict[str, object]:
    """Give what a second measurement of today stands in the place of, with who answered and what was said beside it."""
    if not ladder.measured_today:
        return {}
    last = ladder.placements[0]
    return {"replaces": last.id, "answered_by": last.answered_by, "explanation": last.explanation}


def _go_back(request: Request, person_id: int, told: str) -> HttpResponse:
    messages.success(request, told)
    return redirect("person-ladder", person_id=person_id)
