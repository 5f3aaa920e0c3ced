"""Mail: a week of the plan goes out in one act; each invitation is written in the background, and can be taken back."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.contacts.kinds import OFFICE
from sluitend.areas.schedules.models import Mailing, MailingRow
from sluitend.areas.schedules.pen import TakenBack, lock_municipality, send_piece, take_back_rows
from sluitend.areas.schedules.states import TAKEN_BACK, UNDER_WAY
from sluitend.areas.schedules.weighing import WeekChoice, require_known, weigh_week
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import ChangedMeanwhile, Invalid, NoPlace, NoReason, NotFound


@dataclass(frozen=True, kw_only=True)
class Manner:
    """In which way and where everybody is spoken to, and the address below which their links are."""

    way: str
    address: str
    place: str = ""


@act("start_mailing")
def start_mailing(
    *, actor: Actor, at: datetime, choice: WeekChoice, manner: Manner, seen: int | None = None
) -> Outcome[int]:
    """Invite everybody of a week of the plan who can be; refused when there are others than were `seen`.

    The invitations are written in the background. Whoever cannot be invited now stays in the plan.
    """
    organisation_id = lock_municipality(actor)
    require_known(actor, choice)
    _require_sense(choice, manner, at)
    able = weigh_week(organisation_id, choice, at=at).able
    if seen not in (None, len(able)):
        raise ChangedMeanwhile
    if not able:
        raise Invalid(
            _("Er is niemand om nu uit te nodigen."),
            _("In deze week is niemand gepland die kan worden uitgenodigd, of er is geen plek meer."),
            _("Kijk bij ‘Niet nu’ waarom, of kies een andere week."),
        )
    mailing = Mailing.objects.create(
        organisation_id=organisation_id, **vars(choice), **vars(manner), asked_at=at, asked_by_id=actor.party_id
    )
    MailingRow.objects.bulk_create(
        MailingRow(mailing=mailing, member_id=each.member_id, staff_id=each.staff_id) for each in able
    )
    about = tuple(each.person_id for each in able)
    return Outcome(value=mailing.pk, about=about, object=f"mailing:{mailing.pk}", fields=("invitation",))


@act("run_mailing")
def run_mailing(*, actor: Actor, at: datetime) -> Outcome[int]:
    """Write the next invitations of the mailing that waits longest, and give how many people that was about."""
    waiting = Mailing.objects.filter(state=UNDER_WAY).order_by("id")
    # One that another worker sends is left to that worker.
    mailing = waiting.select_for_update(no_key=True, skip_locked=True).first()
    if mailing is None:
        return Outcome(value=0, object="mailings")
    sent = send_piece(mailing, actor=actor, at=at)
    fields = ("invitation", "promise")
    return Outcome(value=sent.tried, about=sent.invited, object=f"mailing:{mailing.pk}", fields=fields)


@act("cancel_mailing")
def cancel_mailing(*, actor: Actor, at: datetime, mailing_id: int, because: str) -> Outcome[TakenBack]:
    """Stop a mailing, and take every invitation back whose letter is still here; they stand in the plan as before."""
    if not because.strip():
        raise NoReason
    mailing = Mailing.objects.within(actor).select_for_update(no_key=True).filter(id=mailing_id).first()
    if mailing is None:
        raise NotFound
    if mailing.state == TAKEN_BACK:
        raise ChangedMeanwhile
    back = take_back_rows(mailing, at=at, because=because.strip())
    if not back.people:
        raise Invalid(
            _("Er is niets meer terug te nemen."),
            _("Alle brieven van deze verzending zijn de deur al uit, of beantwoord."),
            _("Trek een uitnodiging in bij de persoon zelf, of verzet de afspraak."),
        )
    Mailing.objects.filter(id=mailing.pk).update(state=TAKEN_BACK, ended_at=at, because=because.strip())
    return Outcome(value=back, about=back.people, object=f"mailing:{mailing_id}", fields=("invitation", "promise"))


def _require_sense(choice: WeekChoice, manner: Manner, at: datetime) -> None:
    if manner.way == OFFICE and not manner.place.strip():
        raise NoPlace
    if choice.from_on < find_day(at) or choice.until_on < choice.from_on:
        raise Invalid(
            _("Deze dagen kunnen niet."),
            _("Kiezen kan vanaf vandaag, en de laatste dag ligt niet vóór de eerste."),
            _("Kies andere dagen."),
        )
