"""Organisations, employers, teams and colleagues: that they are there, away, back or gone."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sluitend.parties.models import Absence, Membership, Organisation, Party, PlannedAbsence, Staff, Team


def write_organisation(name: str, kind: str, kvk: str, pack: str, partner_of_id: int | None = None) -> int:
    """Write an organisation down; it belongs to itself, so that scopes can be asked of it too."""
    party = Party.objects.create(kind="organisation", name=name)
    Organisation.objects.create(party=party, kind=kind, kvk=kvk, pack=pack, partner_of_id=partner_of_id)
    Party.objects.filter(id=party.id).update(organisation=party)
    return party.id


def write_employer(name: str, *, organisation_id: int) -> int:
    """Write an employer down, which belongs to the municipality in whose file it stands."""
    return Party.objects.create(kind="employer", name=name, organisation_id=organisation_id).id


def write_employers(names: Iterable[str], *, organisation_id: int) -> list[int]:
    """Write many employers down at once, and give their numbers in the same order."""
    drafts = [Party(kind="employer", name=name, organisation_id=organisation_id) for name in names]
    return [party.id for party in Party.objects.bulk_create(drafts)]


def remove_employers(numbers: Collection[int]) -> None:
    """Remove employers that were written down by mistake; whoever is owed or said anything is refused."""
    Party.objects.filter(kind="employer", id__in=numbers).delete()


def rename_employer(party_id: int, name: str) -> None:
    """Give an employer another name."""
    Party.objects.filter(id=party_id, kind="employer").update(name=name)


def write_contact_person(name: str, *, organisation_id: int) -> int:
    """Write down somebody at an employer who can look in: a number of their own for the journal."""
    return Party.objects.create(kind="contact", name=name, organisation_id=organisation_id).id


def rename_contact_person(party_id: int, name: str) -> None:
    """Give somebody at an employer another name, also one that says nothing of them any more."""
    Party.objects.filter(id=party_id, kind="contact").update(name=name)


def write_team(name: str, organisation_id: int, area_id: int | None) -> int:
    """Write a team down; it can own promises as soon as it is there."""
    party = Party.objects.create(kind="team", name=name, organisation_id=organisation_id)
    Team.objects.create(party=party, area_id=area_id)
    return party.id


def write_staff(name: str, number: str, *, organisation_id: int, started_on: date) -> int:
    """Write a colleague down, who works in no team yet."""
    party = Party.objects.create(kind="staff", name=name, organisation_id=organisation_id)
    Staff.objects.create(party=party, number=number, started_on=started_on)
    return party.id


def note_membership(staff_id: int, *, team_id: int, role: str, from_on: date) -> None:
    """Note that a colleague works in a team, in a role, from a day on; wherever they worked before ends then."""
    Membership.objects.filter(staff=staff_id, until_on=None).update(until_on=from_on)
    Membership.objects.create(staff_id=staff_id, team_id=team_id, role=role, from_on=from_on)


def note_presence(party_id: int, *, present: bool) -> None:
    """Note whether somebody can own promises; the book refuses absence while promises are theirs."""
    Party.objects.filter(id=party_id).update(present=present)


@dataclass(frozen=True, kw_only=True)
class Away:
    """From which day somebody is away, until when probably, and who answers meanwhile: a stand-in, or a team."""

    from_on: date
    expected_until_on: date | None
    stand_in_id: int | None
    team_id: int | None


def note_absence(staff_id: int, away: Away) -> None:
    """Note that a colleague is away, and who stands in."""
    Absence.objects.create(
        staff_id=staff_id,
        from_on=away.from_on,
        expected_until_on=away.expected_until_on,
        stand_in_id=away.stand_in_id,
    )


def plan_absence(staff_id: int, away: Away) -> None:
    """Note that a colleague will be away; what was planned before is planned no more."""
    forget_planned_absence(staff_id)
    PlannedAbsence.objects.create(staff_id=staff_id, **vars(away))


def forget_planned_absence(staff_id: int) -> bool:
    """Forget that a colleague would be away; tells whether that was planned."""
    forgotten, _rows = PlannedAbsence.objects.filter(staff=staff_id).delete()
    return bool(forgotten)


def hand_on_standing_in(staff_id: int, *, stand_in_id: int | None) -> list[int]:
    """Let another stand in (or nobody) for those for whom this colleague did, and give who they are."""
    others = Absence.objects.filter(stand_in=staff_id, ended_on=None)
    left_behind = list(others.values_list("staff", flat=True))
    others.update(stand_in=stand_in_id)
    return left_behind


def note_return(staff_id: int, *, ended_on: date) -> bool:
    """Note that a colleague is back; tells whether one was away."""
    return Absence.objects.filter(staff=staff_id, ended_on=None).update(ended_on=ended_on) > 0


def note_end_of_service(staff_id: int, *, ended_on: date) -> None:
    """Note that a colleague has left, and their teams with them."""
    Membership.objects.filter(staff=staff_id, until_on=None).update(until_on=ended_on)
    Staff.objects.filter(party=staff_id).update(ended_on=ended_on)
