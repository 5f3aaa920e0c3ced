"""Saving sections: on pressing the button, or by itself while somebody types."""

from collections.abc import Iterable
from uuid import uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from sluitend.areas.profiles.actions import Answer, record_profile
from sluitend.areas.profiles.facts import VOCABULARY_OF
from sluitend.areas.profiles.queries import Section
from sluitend.gate.errors import ChangedMeanwhile, DoneBefore, Invalid
from sluitend.portals.desk.forms.profiles import ProfileForm, SectionForm
from sluitend.portals.faults import build_fault
from sluitend.portals.page import Request, act_once
from sluitend.portals.refusals import keep_input


def save_sections(request: Request, person_id: int, codes: Iterable[str], *, form_at: str, then: str) -> HttpResponse:
    """Record what was sent of these sections; who works with htmx stays on the page, others go on to `then`.

    A section that cannot be read keeps nobody from saving the others.
    """
    key = ProfileForm(request.POST)
    key.read()
    answers, wrong = _read_answers(request, codes)
    if wrong and not answers:
        raise wrong[0]
    try:
        new = record_profile(actor=act_once(request, key.key), at=request.at, person_id=person_id, answers=answers)
    except DoneBefore:
        new = ()
    except ChangedMeanwhile as refusal:
        if not request.htmx:
            raise
        return _send_back(request, refusal, form_at)
    if request.htmx:
        return _show_saved(request, person_id, answers, new, wrong)
    if wrong:
        now = _("De rest staat er al; verbeter dit en bewaar opnieuw.")
        raise Invalid(_("Nog niet alles is bewaard."), wrong[0].why, now)
    messages.success(request, _("Het profiel is bewaard.") if new else _("Er was niets nieuws te bewaren."))
    return redirect(then)


def _read_answers(request: Request, codes: Iterable[str]) -> tuple[list[Answer], list[Invalid]]:
    """Give what was told of each section, and of those that cannot be read, why."""
    answers, wrong = [], []
    for code in codes:
        try:
            answers.append(SectionForm(Section(code=code), request.POST).read_answer())
        except Invalid as refusal:
            wrong.append(refusal)
    return answers, wrong


def _show_saved(
    request: Request, person_id: int, answers: Iterable[Answer], new: Iterable[str], wrong: Iterable[Invalid]
) -> HttpResponse:
    """Tell that it is saved, and renew the key and the editions that the page holds."""
    seen = {f"{each.section}-seen": each.seen + 1 for each in answers if each.section in new}
    context = {"at": request.at, "seen": seen, "once": uuid4(), "skills_of": _lead_to_skills(person_id, new)}
    context["wrong"] = [each.why for each in wrong]
    return render(request, "portals/desk/profiles/_saved.html", context)


def _lead_to_skills(person_id: int, new: Iterable[str]) -> str:
    """Give where the skills of an occupation that was just told can be chosen."""
    told = any(VOCABULARY_OF.get(section) == "occupation" for section in new)
    return reverse("profile-section", args=[person_id, "skills"]) if told else ""


def _send_back(request: Request, refusal: ChangedMeanwhile, form_at: str) -> HttpResponse:
    """Open the form anew with both versions in it."""
    keep_input(request, form_at, build_fault(refusal))
    return HttpResponse(status=204, headers={"HX-Redirect": form_at})
