"""Exempt: somebody is not invited for a while, for a coded reason, visibly, and comes back by itself."""

from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from sluitend.areas.cohorts.models import Exemption, Member
from sluitend.compute.calendar import end_term
from sluitend.compute.calendar.moments import find_day
from sluitend.compute.policy.cohorts import ExemptionReason
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound
from sluitend.ledger.packs import find_pack_of_version


@act("give_exemption")
def give_exemption(*, actor: Actor, at: datetime, member_id: int, reason: str, until_on: date) -> Outcome[int]:
    """Exempt a member from today until a day, no longer than the pack lets this reason last."""
    member = _lock_member(actor, member_id)
    today, known = find_day(at), _find_reason(member, reason)
    latest_on = end_term(known.longest, start_on=today)
    if not today <= until_on <= latest_on:
        raise Invalid(
            _("Deze laatste dag kan niet."),
            _("Een vrijstelling begint vandaag en houdt vanzelf op, uiterlijk op %(day)s.")
            % {"day": f"{latest_on:%d-%m-%Y}"},
            _("Kies een eerdere dag; daarna kan er opnieuw worden gekeken."),
        )
    given = Exemption.objects.create(
        member=member, reason=reason, from_on=today, until_on=until_on, given_by_id=actor.party_id
    )
    fields = ("reason", "until_on")
    return Outcome(value=given.id, about=(member.person_id,), object=f"cohort:{member.cohort_id}", fields=fields)


@act("end_exemption")
def end_exemption(*, actor: Actor, at: datetime, member_id: int) -> Outcome[None]:
    """Let the exemption of a member end today; from now on they are invited like everybody."""
    member, today = _lock_member(actor, member_id), find_day(at)
    running = Exemption.objects.filter(member=member, ended_on=None, from_on__lte=today, until_on__gte=today)
    if not running.update(ended_on=today):
        raise NotFound
    return Outcome(value=None, about=(member.person_id,), object=f"cohort:{member.cohort_id}", fields=("ended_on",))


def _lock_member(actor: Actor, member_id: int) -> Member:
    """Give a member within the actor's scope, locked."""
    found = Member.objects.within(actor).filter(id=member_id).select_related("cohort")
    member = found.select_for_update(no_key=True, of=("self",)).first()
    if member is None:
        raise NotFound
    return member


def _find_reason(member: Member, code: str) -> ExemptionReason:
    reasons = {each.code: each for each in find_pack_of_version(member.cohort.pack_version).exemptions}
    if code not in reasons:
        raise Invalid(
            _("Deze reden staat niet in het beleid."),
            _("Niemand wordt vrijgesteld om een reden die de gemeente niet heeft vastgesteld."),
            _("Kies een reden uit de lijst."),
        )
    return reasons[code]
