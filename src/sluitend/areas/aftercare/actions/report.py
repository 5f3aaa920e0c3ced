"""Reports: either side is asked two questions by a link that needs no account, and what it tells decides nothing.

The door is opened by the link: the system lets somebody in to that one question. A link that opens nothing gets the
same answer whatever was wrong with it.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.utils.translation import gettext_lazy as _

from sluitend.areas.aftercare.models import ReportLink, WorkReport
from sluitend.areas.aftercare.models.report import LONGEST_NEEDS, PERSON, SIDES
from sluitend.areas.aftercare.pen import lock_work, open_check, write_question
from sluitend.areas.aftercare.rows.asking import draw_report_token, find_question
from sluitend.areas.correspondence.pen import NotQueued
from sluitend.areas.placements.models import Placement
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.gate.links import digest_token
from sluitend.ledger.packs import find_pack
from sluitend.ledger.pen import lock_people

LINK_DAYS = "report_link_days"
FIELDS = ("report", "promise")


@dataclass(frozen=True, kw_only=True)
class NewReport:
    """What one side said: does the work go as agreed, and what is needed ("" for nothing)."""

    is_working: bool
    needs: str = ""


@dataclass(frozen=True, kw_only=True)
class AskedReport:
    """The token of a link that was made; the channel over which it was sent, or "" with why nothing was sent."""

    token: str
    until_on: date
    channel: str = ""
    unsent: str = ""


@act("request_report")
def request_report(*, actor: Actor, at: datetime, placement_id: int, side: str, address: str) -> Outcome[AskedReport]:
    """Make a link with two questions for one side; the resident is written to, to the employer a colleague sends it.

    `address` is where such links open; a link that was made before for the same side opens nothing any more.
    """
    placement = lock_work(actor, placement_id)
    _require_running(placement, today=find_day(at))
    if side not in SIDES:
        raise NotFound
    ReportLink.objects.filter(placement=placement, side=side, closed_at=None).update(closed_at=at)
    days = int(find_pack(placement.person.party.organisation_id).parameter(LINK_DAYS, on=find_day(at)).value)
    token, until_on = draw_report_token(placement.pk, side, made_at=at), find_day(at) + timedelta(days=days)
    link = ReportLink.objects.create(
        placement=placement,
        side=side,
        digest=digest_token(token),
        made_at=at,
        address=address,
        until_on=until_on,
        by_id=actor.party_id,
    )
    asked = AskedReport(token=token, until_on=until_on)
    if side == PERSON:
        sent = write_question(link, placement.person, actor=actor, at=at)
        unsent = sent.because if isinstance(sent, NotQueued) else ""
        asked = replace(asked, unsent=unsent, channel="" if isinstance(sent, NotQueued) else sent.channel)
    return Outcome(value=asked, about=(placement.person_id,), object=f"placement:{placement_id}", fields=("report",))


@act("redeem_report_link")
def redeem_report_link(*, actor: Actor, at: datetime, secret: str, told: NewReport) -> Outcome[bool]:
    """Write down what somebody with a link told; tells whether the link opened anything, once."""
    found = find_question(secret, today=find_day(at))
    if found is None:
        return Outcome(value=False, object="report")
    [person] = lock_people([found.placement.person_id])
    # Locked by now: of two answers at once the second finds it closed.
    if not ReportLink.objects.filter(id=found.pk, closed_at=None).update(closed_at=at):
        return Outcome(value=False, object="report")
    placement = found.placement
    placement.person = person
    _write(placement, told, side=found.side, told_on=find_day(at), at=at, link=found)
    return Outcome(value=True, about=(person.pk,), object=f"placement:{placement.pk}", fields=FIELDS)


@act("record_work_report")
def record_work_report(
    *, actor: Actor, at: datetime, placement_id: int, side: str, told_on: date, told: NewReport
) -> Outcome[None]:
    """Write down what one side told a colleague."""
    placement = lock_work(actor, placement_id)
    if side not in SIDES:
        raise NotFound
    if not placement.starts_on <= told_on <= find_day(at):
        raise Invalid(
            _("Deze dag kan niet."),
            _("Iemand vertelt hoe het gaat nadat het werk is begonnen, en niet in de toekomst."),
            _("Kies de dag waarop u het hoorde."),
        )
    _write(placement, told, side=side, told_on=told_on, at=at, by_id=actor.party_id)
    about, object_ = (placement.person_id,), f"placement:{placement_id}"
    return Outcome(value=None, about=about, object=object_, fields=FIELDS)


@act("report_my_work")
def report_my_work(*, actor: Actor, at: datetime, placement_id: int, told: NewReport) -> Outcome[None]:
    """Tell as the resident how it goes at work."""
    placement = lock_work(actor, placement_id)
    _require_running(placement, today=find_day(at))
    _write(placement, told, side=PERSON, told_on=find_day(at), at=at, by_id=actor.party_id)
    about, object_ = (placement.person_id,), f"placement:{placement_id}"
    return Outcome(value=None, about=about, object=object_, fields=FIELDS)


def _write(
    placement: Placement,
    told: NewReport,
    *,
    side: str,
    told_on: date,
    at: datetime,
    by_id: int | None = None,
    link: ReportLink | None = None,
) -> None:
    WorkReport.objects.create(
        placement=placement,
        side=side,
        is_working=told.is_working,
        needs=told.needs.strip()[:LONGEST_NEEDS],
        told_on=told_on,
        at=at,
        by_id=by_id,
        link=link,
    )
    open_check(placement, placement.person, at=at)


def _require_running(placement: Placement, *, today: date) -> None:
    if placement.ended_at or placement.starts_on > today:
        raise Invalid(
            _("Dit werk is nog niet begonnen, of al geëindigd."),
            _("Hoe het gaat, vragen we zolang iemand er werkt."),
            _("Bekijk in het dossier wanneer het begint of hoe het is afgelopen."),
        )
