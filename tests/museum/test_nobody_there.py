"""What once was left to somebody who was not there: standing in, being told, and knowing of it."""

from datetime import timedelta

from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.gate.actor import Actor
from sluitend.journal.models import Entry
from sluitend.ledger.actions import start_absence, sweep_late
from sluitend.ledger.models import Message


def take_over(house: House, who: Actor) -> None:
    start_absence(actor=house.planner, at=AT, staff_id=who.party_id or 0, team_id=house.team)


def test_one_could_stand_in_for_oneself(house: House) -> None:
    coach = house.coach.party_id or 0
    with refused("owner_absent"):
        start_absence(actor=house.lead, at=AT, staff_id=coach, stand_in_id=coach)


def test_somebody_who_was_away_could_stand_in(house: House) -> None:
    take_over(house, house.colleague)
    with refused("owner_absent"):
        start_absence(
            actor=house.lead,
            at=AT,
            staff_id=house.coach.party_id or 0,
            stand_in_id=house.colleague.party_id,
        )


def test_a_team_lead_who_was_away_was_told_all_the_same(house: House) -> None:
    house.admit(kind="plan", due_on=TODAY)
    take_over(house, house.lead)
    for _ in range(2):
        sweep_late(actor=SYSTEM, at=AT + timedelta(days=20))
    told = Message.objects.get(rung=2, to_role="team_lead")
    assert told.to_party_id is None


def test_whose_promises_the_team_took_over_was_not_written_in_their_files(house: House) -> None:
    people = [house.admit(), house.admit()]
    take_over(house, house.coach)
    entry = Entry.objects.order_by("-number")[0]
    assert (entry.act, entry.about) == ("start_absence", people)
