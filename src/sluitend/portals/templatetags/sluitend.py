"""What every template needs: icons, badges in words and shape, and codes in words."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django import template
from django.http import QueryDict
from django.template import Context
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext
from lucide.templatetags.lucide import lucide as draw

from sluitend.areas.imports.shapes import is_day
from sluitend.areas.imports.verdicts import VERDICTS
from sluitend.compute.calendar.moments import DUTCH_TIME, find_day
from sluitend.compute.promises.kinds import get_kind
from sluitend.gate.grants import ROLES
from sluitend.ledger.queries import PromiseRow
from sluitend.portals import (
    aftercare_names,
    cohort_names,
    contact_names,
    employer_names,
    group_names,
    introduction_names,
    invitation_names,
    ladder_names,
    mailing_names,
    match_names,
    names,
    pact_names,
    placement_names,
    plan_names,
    post_names,
    profile_names,
    provision_names,
    rights_names,
    schedule_names,
)
from sluitend.portals.keeping import SENDER, sign_sender

register = template.Library()
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")

# Tone (colour) and icon (shape) of each badge; words come with the promise.
SHAPES = {
    "kept": ("safe", "circle-check-big"),
    "broken": ("danger", "circle-x"),
    "released": ("neutral", "circle-slash"),
    "suspended": ("neutral", "circle-pause"),
    "late": ("danger", "triangle-alert"),
    "today": ("warning", "clock"),
    "open": ("safe", "circle"),
    "new": ("safe", "user-plus"),
    "changed": ("warning", "pencil"),
    "same": ("neutral", "equal"),
    "moved": ("warning", "house"),
    "gone": ("warning", "door-open"),
    "conflict": ("danger", "split"),
    "invalid": ("danger", "circle-x"),
}
TABLES: dict[str, Mapping[Any, object]] = {
    "act": names.ACTS,
    "purpose": names.PURPOSES,
    "channel": names.CHANNELS,
    "contact": names.CONTACTS,
    "reason": names.ALL_REASONS,
    "state": names.STATES,
    "step": ladder_names.STEPS,
    "group": ladder_names.GROUPS,
    "pays": placement_names.PAYS,
    "side": aftercare_names.SIDES,
    "held_by": aftercare_names.SOURCES,
    "answered_by": ladder_names.ANSWERED_BY,
    "stage": provision_names.STAGES,
    "threat": provision_names.THREATS,
    "provision_reason": names.ALL_REASONS | provision_names.REFUSALS,
    "note": contact_names.NOTES,
    "dispatch": post_names.STATES,
    "post_channel": post_names.CHANNELS,
    "post_text": post_names.TEXTS,
    "print_run": post_names.RUNS,
    "way": contact_names.WAYS,
    "language": profile_names.LANGUAGES,
    "attempt": invitation_names.ATTEMPTS,
    "result": invitation_names.ALL_RESULTS,
    "invitation": invitation_names.INVITATIONS,
    "unwritten": invitation_names.UNWRITTEN,
    "visibility": contact_names.VISIBILITIES,
    "relation": contact_names.RELATIONS,
    "knowledge": contact_names.KNOWLEDGE,
    "ground": contact_names.GROUNDS,
    "ending": contact_names.ENDINGS,
    "topic": contact_names.TOPICS,
    "section": profile_names.SECTIONS,
    "asked": rights_names.ASKED,
    "fact": rights_names.FACTS,
    "kind": rights_names.KINDS,
    "look": names.ACTS | rights_names.LOOKS,
    "role": ROLES,
    "standing": plan_names.STANDINGS,
    "cohort_state": cohort_names.STATES,
    "guarantee_stage": pact_names.STAGES,
    "pact_member": pact_names.MEMBERS,
    "pact_meeting": pact_names.MEETINGS,
    "employer_verdict": employer_names.VERDICTS,
    "group_fact": group_names.KINDS,
    "inflow_route": group_names.ROUTES,
    "gate_ending": group_names.ENDINGS,
    "mailing_state": mailing_names.STATES,
    "mailing_row": mailing_names.ROW_STATES,
    "mailing_obstacle": mailing_names.OBSTACLES,
    "schedule_state": schedule_names.STATES,
    "schedule_way": schedule_names.WAYS,
    "match_part": match_names.PARTS,
    "match_criterion": match_names.CRITERIA,
    "match_unit": match_names.UNITS,
    "match_remedy": match_names.REMEDIES,
    "match_decision": match_names.DECISIONS,
    "match_group": match_names.GROUPS,
    "sector": employer_names.SECTORS,
    "size": employer_names.SIZES,
    "employer_way": employer_names.WAYS,
    "placement_ending": placement_names.ENDINGS,
    "placement_state": placement_names.STATES,
    "placement_teller": placement_names.TELLERS,
    "placement_side": placement_names.SIDES,
    "placement_mark": placement_names.MARK_WAYS,
    "check_state": placement_names.CHECK_STATES,
    "check_fault": placement_names.FAULTS,
    "audience": employer_names.AUDIENCES,
    "demand_ending": employer_names.DEMAND_ENDINGS,
    "meeting_way": introduction_names.WAYS,
    "consent": introduction_names.STANDS,
    "choice": introduction_names.CHOSEN,
    "introduction_outcome": introduction_names.OUTCOMES,
    "day_part": profile_names.PARTS,
    "travel": profile_names.TRAVEL,
    "licence": profile_names.LICENCES,
    "language_level": profile_names.LANGUAGE_LEVELS,
    "cohort_in": cohort_names.INS,
    "cohort_out": cohort_names.OUTS,
    "cohort_why": cohort_names.INS | cohort_names.OUTS,
}


@register.simple_tag
@cache
def icon(name: str, size: int = 20) -> SafeString:
    """Draw an icon beside words; who hears the page does not hear it twice."""
    return SafeString(draw(name, size=size, **{"class": "icon", "aria-hidden": "true", "focusable": "false"}))


@register.simple_tag
def badge(row: PromiseRow, today: date) -> SafeString:
    """Say where a promise stands, in words and shape and only then in colour."""
    look, words = find_standing(row, today)
    return show_badge(look, words)


@register.simple_tag
def verdict_badge(verdict: str) -> SafeString:
    """Say what is thought of a row of a file."""
    return show_badge(verdict, str(VERDICTS[verdict]))


@register.simple_tag
def once() -> str:
    """Give a key for a form that is only a button."""
    return str(uuid4())


@register.simple_tag(takes_context=True)
def sender(context: Context) -> SafeString:
    """Sign a form for whoever fills it in, so that what was typed is there again when the session ends before it."""
    actor = getattr(context.get("request"), "actor", None)
    field = '<input type="hidden" name="{}" value="{}">'
    return format_html(field, SENDER, sign_sender(actor)) if actor else SafeString()


@register.simple_tag
def state_badge(state: str) -> SafeString:
    """Say how a promise ended."""
    return show_badge(state, str(names.STATES[state]))


def show_badge(look: str, words: str) -> SafeString:
    """Draw a badge by its look."""
    return draw_badge(*SHAPES[look], words)


@lru_cache(maxsize=1024)
def draw_badge(tone: str, shape: str, words: str) -> SafeString:
    """Draw a badge in this tone with this icon; the same few stand in every row of every list."""
    return format_html(
        '<span class="badge utrecht-status-badge utrecht-status-badge--{}">{} {}</span>',
        tone,
        icon(shape, 16),
        words,
    )


def find_standing(row: PromiseRow, today: date) -> tuple[str, str]:
    """Give the look of a promise and its words."""
    if row.state != "open":
        return row.state, str(names.STATES[row.state])
    return tell_standing((row.due_on - today).days, is_suspended=row.is_suspended)


def tell_standing(days: int, *, is_suspended: bool) -> tuple[str, str]:
    """Give the look and the words of an open promise that is due in so many days."""
    if is_suspended:
        return "suspended", gettext("Opgeschort")
    if days < 0:
        return "late", ngettext("%(days)d dag te laat", "%(days)d dagen te laat", -days) % {"days": -days}
    return ("today", gettext("Vandaag")) if days == 0 else ("open", gettext("Op tijd"))


@register.filter
def day(value: date | datetime) -> str:
    """Give a day as it is written: 14 dec 2026."""
    here = find_day(value) if isinstance(value, datetime) else value
    return _write_day(here, get_language())


@lru_cache(maxsize=4096)
def _write_day(day: date, _language: str | None) -> str:
    return date_format(day, gettext("j b Y"))


@register.filter
def told_day(text: str) -> str:
    """Give a day that stands in a file as yyyy-mm-dd as it is written; other text stays what it is."""
    return day(date.fromisoformat(text)) if is_day(text) and ISO_DAY.fullmatch(text) else text


@register.filter
def told(text: str, field: str) -> str:
    """Give what a file or the book says of somebody: days as they are written, and codes in words."""
    return words(text, field) if field in TABLES else told_day(text)


@register.filter
def moment(at: datetime) -> str:
    """Give a moment in Dutch time."""
    return f"{day(at)} {at.astimezone(DUTCH_TIME):%H:%M}"


@register.filter
def words(code: str | int, table: str) -> str:
    """Give the words of a code; a code from elsewhere is shown as it is."""
    return str(TABLES[table].get(code, code))


@register.filter
def evidence(code: str, kind: str) -> str:
    """Give the words for a kind of evidence."""
    name = get_kind(kind).evidence.get(code)
    return gettext(name) if name else code


@register.filter
def outcome(code: str) -> str:
    """Give whether an act was carried out."""
    return names.tell_outcome(code)


@register.filter
def translated(text: str) -> str:
    """Translate a name that stands in the book, such as that of a kind of promise."""
    return gettext(text) if text else ""


@register.simple_tag(takes_context=True)
def query(context: template.Context, **changes: object) -> str:
    """Give the query string of this page with some changes; what is empty is left out."""
    return write_query(context["request"].GET, **changes)


def write_query(asked: QueryDict, **changes: object) -> str:
    """Give what was asked with some changes; what is empty is left out."""
    changed = {name: [] if value in ("", None) else [str(value)] for name, value in changes.items()}
    return f"?{urlencode(dict(asked.lists()) | changed, doseq=True)}"
