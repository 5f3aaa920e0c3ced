"""Accounts of colleagues: made with a password that works once, closed, opened again; and one's own password."""

from datetime import datetime
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from sluitend.compute.calendar.moments import find_day
from sluitend.gate import actions as accounts
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import Invalid, NotFound, Taken
from sluitend.gate.passwords import draw_password, require_strong
from sluitend.parties.models import Membership, Staff
from sluitend.parties.models.scoping import find_owners

T = TypeVar("T")


@act("add_account")
def add_account(*, actor: Actor, at: datetime, staff_id: int, username: str) -> Outcome[str]:
    """Make the account of a colleague, in the role of their team, and give the password that they log in with once."""
    staff = _find_staff(actor, staff_id, at)
    if accounts.is_account(username) or accounts.find_username(staff_id):
        raise Taken
    password = draw_password()
    accounts.write_account(
        username=username,
        password=password,
        name=staff.party.name,
        role=_find_role(staff),
        party_id=staff_id,
        organisation_id=staff.party.organisation_id,
        must_renew=True,
    )
    return _tell(password, staff_id)


@act("renew_password")
def renew_password(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[str]:
    """Give a colleague who forgot it another password, to log in with once."""
    _find_staff(actor, staff_id, at)
    password = draw_password()
    if not accounts.write_password(staff_id, password=password, must_renew=True):
        raise NotFound
    return _tell(password, staff_id)


@act("close_account")
def close_account(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[None]:
    """Let a colleague log in no more, from now; who stays in service can be let in again."""
    _find_staff(actor, staff_id, at)
    accounts.close_account(staff_id)
    return _tell(None, staff_id)


@act("reopen_account")
def reopen_account(*, actor: Actor, at: datetime, staff_id: int) -> Outcome[str]:
    """Let a colleague in again whose account was closed, with a password that works once."""
    _find_staff(actor, staff_id, at)
    password = draw_password()
    if not accounts.reopen_account(staff_id, password=password):
        raise NotFound
    return _tell(password, staff_id)


@act("renew_my_password")
def renew_my_password(*, actor: Actor, at: datetime, current: str, password: str) -> Outcome[None]:
    """Choose a password of one's own, by whoever knows the one before; one given by somebody else is then no more."""
    own = actor.party_id or 0
    if not accounts.is_password(own, current):
        raise Invalid(
            _("Het wachtwoord is niet gewijzigd."),
            _("Het wachtwoord van nu klopt niet."),
            _("Typ het wachtwoord waarmee u inlogde."),
        )
    if password == current:
        raise Invalid(
            _("Het wachtwoord is niet gewijzigd."), _("Het nieuwe is gelijk aan het oude."), _("Kies een ander.")
        )
    require_strong(password)
    accounts.write_password(own, password=password)
    return _tell(None, own)


def _find_staff(actor: Actor, staff_id: int, at: datetime) -> Staff:
    """Give a colleague within reach and in service, locked, so that nobody is let in who is leaving."""
    within = find_owners(actor.scope, actor).filter(id=staff_id)
    staff = Staff.objects.filter(party__in=within, ended_on=None, started_on__lte=find_day(at))
    found = staff.select_for_update(no_key=True, of=("self",)).select_related("party").first()
    if found is None:
        raise NotFound
    return found


def _find_role(staff: Staff) -> str:
    """Give the role in which a colleague works; who is in no team yet has none."""
    working = Membership.objects.filter(staff=staff, until_on=None).order_by("id")
    role = working.values_list("role", flat=True).first()
    if role is None:
        raise NotFound
    return role


def _tell(value: T, staff_id: int) -> Outcome[T]:
    return Outcome(value=value, object=f"staff:{staff_id}", fields=("account",))
