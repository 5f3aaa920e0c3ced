"""A municipality of which 500 residents are invited to speak to somebody within the same week."""

from datetime import timedelta

from django.conf import settings

from sluitend.areas.capacity.actions import NewWeek, record_working_hours
from sluitend.areas.contacts.kinds import WAYS
from sluitend.areas.contacts.models import Appointment
from sluitend.areas.invitations.actions import NewInvitation, invite_person
from sluitend.compute.calendar import find_monday
from sluitend.compute.calendar.moments import find_day
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Admission, Opening, admit_people
from sluitend.parties.actions import NewPerson, NewStaff, add_organisation, add_staff, add_team

RESIDENTS = 500
# Ten moments a day each: 560 for 500 people, so that whoever comes last is often beaten to it.
COACHES, MINUTES, DAYS = 14, 45, 4
SYSTEM = Actor(party_id=None, role="system", origin="benchmark")
OVERLAPS = "one.staff_id = other.staff_id AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at"
DOUBLE = f"""SELECT one.id FROM contacts_appointment one JOIN contacts_appointment other
    ON one.id < other.id AND {OVERLAPS} WHERE one.state = 'open' AND other.state = 'open'"""


def invite_all(name: str) -> list[str]:
    """Build a municipality, invite its residents next week, and give the token of everybody's link."""
    at = settings.CLOCK()
    organisation = add_organisation(actor=SYSTEM, at=at, name=name, kind="municipality", pack="national")
    team = add_team(actor=SYSTEM, at=at, name="Noord", organisation_id=organisation)
    coaches = [_hire(f"{name}-{number}", team, organisation) for number in range(COACHES)]
    people = admit_people(
        actor=SYSTEM,
        at=at,
        admissions=[_draft(f"{name}-{number}", organisation, coaches[number % COACHES]) for number in range(RESIDENTS)],
    )
    return [_invite(person, coaches[place % COACHES]) for place, person in enumerate(people)]


def _hire(number: str, team: int, organisation: int) -> Actor:
    """Let somebody work from nine to half past four on every working day, and speak to people all that time."""
    at = settings.CLOCK()
    new = NewStaff(name=f"Coach {number}", number=number, team_id=team, role="coach", started_on=find_day(at))
    staff_id = add_staff(actor=SYSTEM, at=at, new=new)
    hours = tuple((day, 9 * 4, 16 * 4 + 2) for day in range(5))
    week = NewWeek(from_on=find_day(at), hours=hours, talk_percent=100, languages=("nld",), ways=tuple(WAYS))
    coach = Actor(party_id=staff_id, role="coach", organisation_id=organisation, origin="benchmark")
    record_working_hours(actor=coach, at=at, staff_id=staff_id, week=week)
    return coach


def _draft(number: str, organisation: int, coach: Actor) -> Admission:
    today = find_day(settings.CLOCK())
    person = NewPerson(number=number, last_name=number, entered_on=today, organisation_id=organisation)
    return Admission(person=person, openings=(Opening(kind="invitation", owner_id=coach.party_id or 0),))


def _invite(person: int, coach: Actor) -> str:
    at = settings.CLOCK()
    first_on = find_monday(find_day(at)) + timedelta(days=7)
    new = NewInvitation(
        staff_id=coach.party_id or 0,
        way="office",
        place="Stadhuis",
        minutes=MINUTES,
        from_on=first_on,
        until_on=first_on + timedelta(days=DAYS - 1),
    )
    return invite_person(actor=coach, at=at, person_id=person, invitation=new, address="/").secrets.token


def count_booked() -> tuple[int, int]:
    """Give how many appointments stand, and how many of them overlap with another of the same colleague."""
    standing = Appointment.objects.filter(state="open").count()
    return standing, len(list(Appointment.objects.raw(DOUBLE)))
