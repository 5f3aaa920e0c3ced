"""Admitting: nobody comes into the book without a promise, and everybody into the right municipality."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.refusals import photograph, refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Admission, Opening, admit_people, admit_person
from sluitend.parties.actions import NewPerson, add_area
from sluitend.parties.models import BenefitSpell, Person, Residence

TERM_ON = TODAY.replace(year=TODAY.year + 1)


def draft(house: House, *, number: str = "N1", owner_id: int | None = None, **more: object) -> Admission:
    """Give an admission with one invitation of the coach."""
    person = NewPerson(number=number, last_name="Bakker", entered_on=TODAY, organisation_id=house.municipality)
    opening = Opening(kind="invitation", owner_id=owner_id or house.coach.party_id or 0)
    return Admission(person=replace(person, **more), openings=(opening,), cause_code="03")  # type: ignore[arg-type]


def admit(actor: Actor, admission: Admission) -> int:
    return admit_person(actor=actor, at=AT, admission=admission)


def test_whoever_comes_in_is_promised_something_at_once(house: House) -> None:
    person = admit(house.coach, draft(house))
    [promise] = house.promises(person)
    assert (promise.kind, promise.owner_id, promise.due_on) == ("invitation", house.coach.party_id, TERM_ON)
    assert promise.pack_version == "national@2000-01-01"
    assert Person.objects.get(party=person).covered_by_id == house.coach.party_id


def test_whoever_comes_in_has_a_running_spell_with_its_cause(house: House) -> None:
    person = admit(house.coach, draft(house))
    spell = BenefitSpell.objects.get(person=person)
    assert (spell.started_on, spell.ended_on, spell.cause_code) == (TODAY, None, "03")


def test_the_area_is_written_down_from_the_day_of_entry(house: House) -> None:
    area = add_area(actor=SYSTEM, at=AT, organisation_id=house.municipality, code="N", name="Noord", from_on=TODAY)
    person = admit(house.coach, draft(house, area_id=area))
    assert Residence.objects.get(person=person).from_on == TODAY


def test_somebody_without_an_area_lives_nowhere_yet(house: House) -> None:
    admit(house.coach, draft(house))
    assert not Residence.objects.exists()


def test_the_year_of_birth_follows_from_the_day_of_birth(house: House) -> None:
    born_on = TODAY.replace(year=1980)
    first = admit(house.coach, draft(house, number="N1", born_on=born_on))
    second = admit(house.coach, draft(house, number="N2", birth_year=1971))
    assert [Person.objects.get(party=each).birth_year for each in (first, second)] == [1980, 1971]


def test_nobody_comes_in_without_a_promise(house: House) -> None:
    with refused("invalid"):
        admit(house.coach, replace(draft(house), openings=()))


def test_a_promise_that_does_not_cover_is_not_enough_to_come_in(house: House) -> None:
    opening = Opening(kind="handover", owner_id=house.coach.party_id or 0)
    with refused("uncovered"):
        admit(house.coach, replace(draft(house), openings=(opening,)))


def test_several_promises_can_be_made_at_once(house: House) -> None:
    mine = house.coach.party_id or 0
    openings = (
        Opening(kind="offer", owner_id=mine),
        Opening(kind="first_conversation", owner_id=mine),
    )
    person = admit(house.coach, replace(draft(house), openings=openings))
    assert [promise.kind for promise in house.promises(person)] == ["offer", "first_conversation"]


def test_the_intake_desk_can_cover_with_a_team(house: House) -> None:
    person = admit(house.intake, draft(house, owner_id=house.other_team))
    assert Person.objects.get(party=person).covered_by_id == house.other_team


def test_a_coach_cannot_give_somebody_to_another_team(house: House) -> None:
    with refused("not_found"):
        admit(house.coach, draft(house, owner_id=house.other_team))


def test_people_enter_the_municipality_of_the_actor_whatever_was_asked(house: House) -> None:
    person = admit(house.coach, draft(house, organisation_id=house.outsider.organisation_id))
    assert Person.objects.get(party=person).party.organisation_id == house.municipality


def test_an_actor_of_no_municipality_admits_nobody(house: House) -> None:
    with refused("not_found"):
        admit(replace(house.coach, organisation_id=None), draft(house))


@pytest.mark.parametrize("days", [-1, 366])
def test_a_day_before_today_or_beyond_the_term_is_refused(house: House, days: int) -> None:
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0, due_on=TODAY + timedelta(days=days))
    with refused("wrong_day"):
        admit(house.coach, replace(draft(house), openings=(opening,)))


@pytest.mark.parametrize("days", [0, 365])
def test_today_and_the_last_day_of_the_term_are_both_in_time(house: House, days: int) -> None:
    due_on = TODAY + timedelta(days=days)
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0, due_on=due_on)
    person = admit(house.coach, replace(draft(house), openings=(opening,)))
    assert house.promises(person)[0].due_on == due_on


def test_a_term_counts_from_the_day_that_started_it(house: House) -> None:
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0, counted_on=TODAY - timedelta(days=100))
    person = admit(house.coach, replace(draft(house), openings=(opening,)))
    # A Sunday: a term of more than three months does not run on to a working day.
    assert house.promises(person)[0].due_on == TERM_ON.replace(month=8, day=15)


def test_a_term_that_ended_long_ago_is_due_today(house: House) -> None:
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0, counted_on=TODAY - timedelta(days=2000))
    person = admit(house.coach, replace(draft(house), openings=(opening,)))
    assert house.promises(person)[0].due_on == TODAY


def test_many_people_come_in_at_once(house: House) -> None:
    ids = admit_people(
        actor=house.administrator, at=AT, admissions=[draft(house, number=f"N{each}") for each in range(5)]
    )
    assert Person.objects.filter(party__in=ids, covered_by=house.coach.party_id).count() == 5


def test_of_many_people_all_come_in_or_none(house: House) -> None:
    wrong = replace(draft(house, number="N2"), openings=())
    before = photograph()
    with refused("uncovered"):
        admit_people(actor=house.administrator, at=AT, admissions=[draft(house), wrong])
    assert photograph() == before


def test_an_owner_that_is_not_there_is_refused(house: House) -> None:
    with refused("not_found"):
        admit(house.administrator, draft(house, owner_id=999_999))


def test_two_people_never_share_a_client_number(house: House) -> None:
    admit(house.coach, draft(house))
    with refused("already_known"):
        admit(house.coach, draft(house))
