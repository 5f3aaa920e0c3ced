"""Attended: what is late is told to somebody who reads it, says so, and is told again while it stays late."""

from datetime import timedelta

from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Settling, end_service, see_messages, settle_promise, start_absence, sweep_late
from sluitend.ledger.models import Message
from sluitend.ledger.queries import ToldToMe, WorklistFilter, list_messages, read_worklist
from sluitend.ledger.told import count_unseen
from sluitend.parties.actions import NewStaff, add_staff

DAY = timedelta(days=1)
# A plan is told to its owner by the list on the first day, and to the lead in a message after fourteen.
LATE = 20


def look(actor: Actor, *, days: int = LATE) -> ToldToMe:
    return list_messages(actor=actor, at=AT + days * DAY)


def be_late(house: House, *, owner: Actor | int | None = None, kind: str = "plan", rounds: int = 2) -> int:
    """Give somebody whose promise is late for so long that it climbed."""
    person = house.admit(kind=kind, owner=owner, due_on=TODAY)
    for _ in range(rounds):
        sweep_late(actor=SYSTEM, at=AT + LATE * DAY)
    return person


def see(actor: Actor, *ids: int, days: int = LATE) -> int:
    return see_messages(actor=actor, at=AT + days * DAY, message_ids=ids)


def test_whoever_was_told_reads_who_waits_for_what_and_since_when(house: House) -> None:
    person = be_late(house)
    [row] = look(house.lead).rows
    assert (row.person_id, row.kind_name, row.days_late, row.by) == (person, "Plan van aanpak", LATE, "message")
    assert (row.owner_name, row.told_at) == ("coach 1", AT + LATE * DAY)
    assert count_unseen(house.lead) == look(house.lead).found == 1


def test_what_the_list_tells_by_itself_is_not_told_beside_it(house: House) -> None:
    be_late(house, rounds=1)
    assert Message.objects.get().by == "list"
    assert look(house.coach).rows == ()


def test_an_owner_is_told_to_go_there_and_a_colleague_is_not(house: House) -> None:
    be_late(house, kind="invitation")
    assert [row.by for row in look(house.coach).rows] == ["home_visit"]
    assert look(house.colleague).rows == look(house.stranger).rows == look(house.outsider).rows == ()


def test_what_was_seen_is_told_no_more_until_the_next_rung(house: House) -> None:
    be_late(house, kind="invitation")
    [row] = look(house.coach).rows
    assert see(house.coach, row.id) == 1
    assert look(house.coach).found == 0
    sweep_late(actor=SYSTEM, at=AT + 40 * DAY)
    assert [row.by for row in look(house.lead, days=40).rows] == ["desk"]


def test_what_nobody_sees_climbs_to_the_next_rung_all_the_same(house: House) -> None:
    be_late(house, kind="invitation")
    assert look(house.lead).found == 0
    sweep_late(actor=SYSTEM, at=AT + 40 * DAY)
    assert (look(house.coach, days=40).found, look(house.lead, days=40).found) == (1, 1)


def test_a_message_for_others_is_left_as_it_is(house: House) -> None:
    be_late(house)
    [row] = look(house.lead).rows
    assert [see(actor, row.id) for actor in (house.coach, house.stranger, house.outsider)] == [0, 0, 0]
    assert see(house.lead, row.id, 999_999) == 1
    assert see(house.lead, row.id) == 0


def test_a_council_and_a_partner_are_told_nothing_of_people(house: House) -> None:
    with refused("not_allowed"):
        look(house.council)
    with refused("not_allowed"):
        see(house.council, 1)


def test_where_the_team_has_no_lead_every_lead_of_the_municipality_is_told(house: House) -> None:
    be_late(house, owner=house.stranger)
    assert look(house.lead).found == 1
    assert look(house.coach).found == 0


def test_what_was_settled_is_told_no_more_and_the_round_clears_it_away(house: House) -> None:
    person = be_late(house)
    settling = Settling(state="kept", evidence="agreed")
    settle_promise(actor=house.coach, at=AT + LATE * DAY, promise_id=house.promise(person), settling=settling)
    assert look(house.lead).found == 0
    sweep_late(actor=SYSTEM, at=AT + LATE * DAY)
    assert not Message.objects.filter(seen_at=None).exists()


def test_what_the_owner_was_told_moves_with_the_promise(house: House) -> None:
    person = be_late(house, kind="invitation")
    to_id = house.colleague.party_id or 0
    hand_over_person(actor=house.lead, at=AT + LATE * DAY, person_id=person, to_id=to_id)
    assert look(house.coach).found == 0


def test_a_stand_in_reads_what_was_told_to_whoever_is_away(house: House) -> None:
    be_late(house, kind="invitation")
    start_absence(
        actor=house.lead,
        at=AT + LATE * DAY,
        staff_id=house.coach.party_id or 0,
        stand_in_id=house.colleague.party_id,
    )
    assert look(house.colleague).found == 1


def test_what_waits_for_a_lead_who_left_goes_to_the_next_one(house: House) -> None:
    be_late(house)
    new = NewStaff(name="Lead 2", number="S99", team_id=house.team, role="team_lead", started_on=TODAY)
    successor = add_staff(actor=SYSTEM, at=AT + LATE * DAY, new=new)
    end_service(actor=house.administrator, at=AT + LATE * DAY, staff_id=house.lead.party_id or 0)
    sweep_late(actor=SYSTEM, at=AT + LATE * DAY)
    assert set(Message.objects.filter(to_role="team_lead").values_list("to_party", flat=True)) == {successor}


def test_the_list_shows_what_waits_longest_and_how_much_there_is(house: House) -> None:
    for _ in range(5):
        house.admit(kind="plan", due_on=TODAY)
    for days in (LATE, LATE):
        sweep_late(actor=SYSTEM, at=AT + days * DAY)
    told = read_worklist(actor=house.lead, at=AT + LATE * DAY, wanted=WorklistFilter()).told
    assert (len(told.rows), told.found) == (3, 5)
    assert len(told.people) == 3
