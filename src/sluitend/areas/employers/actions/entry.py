"""Looking in: somebody at an employer gets a link to log in with once, until their access ends."""

from datetime import datetime, timedelta

from django.conf import settings

from sluitend.areas.employers.models import ContactPerson, Employer
from sluitend.areas.employers.pen import lock_employer
from sluitend.gate.actions import close_account, open_account, provide_account, write_login_link
from sluitend.gate.actor import Actor
from sluitend.gate.door import Outcome, act
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import EMPLOYER
from sluitend.gate.links import LinkSecrets
from sluitend.parties.pen import rename_contact_person, write_contact_person


@act("make_employer_link")
def make_employer_link(*, actor: Actor, at: datetime, employer_id: int, contact_id: int) -> Outcome[LinkSecrets]:
    """Make a link with which somebody at an employer logs in once; earlier links of theirs end."""
    employer = lock_employer(actor, employer_id)
    contact = ContactPerson.objects.filter(id=contact_id, employer=employer_id, erased_at=None).first()
    if contact is None:
        raise NotFound
    party_id = _provide_party(contact, employer)
    ContactPerson.objects.filter(id=contact_id).update(party=party_id, may_enter=True)
    account = provide_account(
        party_id=party_id, name=contact.name, role=EMPLOYER, organisation_id=employer.municipality_id
    )
    open_account(party_id)
    secrets = write_login_link(account.pk, at=at, ends_at=at + timedelta(hours=settings.LOGIN_LINK_HOURS))
    return Outcome(value=secrets, object=f"contact_person:{contact_id}", fields=("login_link",))


@act("end_employer_access")
def end_employer_access(*, actor: Actor, at: datetime, employer_id: int, contact_id: int) -> Outcome[None]:
    """Let somebody at an employer look in no more, from this moment on."""
    lock_employer(actor, employer_id)
    entering = ContactPerson.objects.filter(id=contact_id, employer=employer_id, may_enter=True)
    party_id = entering.values_list("party", flat=True).first()
    if party_id is None:
        raise NotFound
    entering.update(may_enter=False)
    close_account(party_id)
    return Outcome(value=None, object=f"contact_person:{contact_id}", fields=("access",))


def _provide_party(contact: ContactPerson, employer: Employer) -> int:
    """Give the number of somebody, under which residents read who looked: by name, and at which employer."""
    name = f"{contact.name}, {employer.party.name}"[:160]
    if contact.party_id is None:
        return write_contact_person(name, organisation_id=employer.municipality_id)
    rename_contact_person(contact.party_id, name)
    return contact.party_id
