"""The sweep: whatever is late is told once per rung to the right colleague, and the sweep itself is a promise."""

from datetime import date, timedelta

from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.caseloads.actions import hand_over_person
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import Settling, Swept, settle_promise, sweep_late
from sluitend.ledger.models import Evidence, Message, Promise
from sluitend.parties.actions import NewStaff, add_staff

DAY = timedelta(days=1)


def sweep(*, days: int, **more: int) -> Swept:
    """Go round so many days after the day on which everything is due."""
    return sweep_late(actor=SYSTEM, at=AT + days * DAY, **more)


def admit(house: House, *, kind: str = "invitation", owner: Actor | int | None = None) -> int:
    """Give a promise that is due today."""
    return house.promise(house.admit(kind=kind, owner=owner, due_on=TODAY))


def list_told(promise_id: int) -> list[tuple[int, str, int | None, str]]:
    rows = Message.objects.filter(promise=promise_id).order_by("rung")
    return list(rows.values_list("rung", "to_role", "to_party", "by"))


def test_nothing_is_told_on_the_day_itself(house: House) -> None:
    promise_id = admit(house)
    assert sweep(days=0) == Swept(told=0, more=False)
    assert list_told(promise_id) == []


def test_each_rung_is_told_once_to_whoever_stands_on_it(house: House) -> None:
    promise_id = admit(house)
    for days in (1, 1, 13, 14, 20, 35, 36, 400):
        sweep(days=days)
    coach, lead = house.coach.party_id, house.lead.party_id
    assert list_told(promise_id) == [
        (1, "owner", coach, "list"),
        (2, "owner", coach, "home_visit"),
        (3, "team_lead", lead, "desk"),
    ]
    promise = Promise.objects.get(id=promise_id)
    assert (promise.state, promise.rung, promise.alert_on) == ("open", 3, None)


def test_a_round_that_comes_late_climbs_one_rung_at_a_time(house: House) -> None:
    promise_id = admit(house)
    assert [sweep(days=40).told for _ in range(4)] == [1, 1, 1, 0]
    assert len(list_told(promise_id)) == 3


def test_a_promise_of_the_team_goes_to_the_lead_of_that_team(house: House) -> None:
    promise_id = admit(house, kind="plan", owner=house.team)
    sweep(days=20)
    sweep(days=20)
    assert [row[2] for row in list_told(promise_id)] == [house.team, house.lead.party_id]


def test_a_rung_for_which_the_team_has_nobody_stands_under_the_role(house: House) -> None:
    promise_id = admit(house, kind="plan", owner=house.stranger)
    sweep(days=20)
    sweep(days=20)
    assert list_told(promise_id)[1] == (2, "team_lead", None, "message")


def test_of_two_leads_it_is_always_the_same_one(house: House) -> None:
    new = NewStaff(name="Lead 2", number="S99", team_id=house.team, role="team_lead", started_on=TODAY)
    add_staff(actor=SYSTEM, at=AT, new=new)
    promise_id = admit(house, kind="plan")
    sweep(days=20)
    sweep(days=20)
    assert list_told(promise_id)[1][2] == house.lead.party_id


def test_whoever_took_over_is_told_and_not_the_one_before(house: House) -> None:
    person = house.admit(due_on=TODAY)
    promise_id = house.promise(person)
    hand_over_person(actor=house.coach, at=AT, person_id=person, to_id=house.colleague.party_id or 0)
    sweep(days=1)
    assert list_told(promise_id)[0][2] == house.colleague.party_id


def test_what_was_settled_is_told_to_nobody(house: House) -> None:
    promise_id = admit(house)
    settling = Settling(state="kept", evidence="reached")
    settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=settling)
    sweep(days=1)
    assert not Message.objects.filter(promise=promise_id).exists()


def test_a_round_takes_no_more_than_its_limit_and_says_that_there_is_more(house: House) -> None:
    for _ in range(5):
        admit(house)
    rounds = [sweep(days=1, limit=2) for _ in range(3)]
    assert [(swept.told, swept.more) for swept in rounds] == [(2, True), (2, True), (1, False)]
    assert Message.objects.count() == 5


def test_the_longest_late_are_told_first(house: House) -> None:
    later = house.promise(house.admit(due_on=TODAY + DAY))
    sooner = admit(house)
    sweep(days=2, limit=1)
    assert (len(list_told(sooner)), len(list_told(later))) == (1, 0)


def test_the_first_round_makes_the_promise_of_the_sweep_for_each_municipality(house: House) -> None:
    sweep(days=0)
    own = Promise.objects.filter(kind="system_sweep", state="open")
    elsewhere = house.outsider.organisation_id
    assert set(own.values_list("beneficiary", flat=True)) == {house.municipality, elsewhere}
    assert set(own.values_list("owner", flat=True)) == {house.municipality, elsewhere}
    assert set(own.values_list("due_on", flat=True)) == {TODAY + DAY}


def test_each_round_keeps_the_promise_and_makes_the_next(house: House) -> None:
    for days in range(3):
        sweep(days=days)
    own = Promise.objects.filter(kind="system_sweep", beneficiary=house.municipality).order_by("id")
    assert list(own.values_list("state", flat=True)) == ["kept", "kept", "open"]
    assert Evidence.objects.filter(kind="swept").count() == 4
    assert set(own.values_list("renewals", flat=True)) == {0}


def test_a_round_that_was_late_itself_is_told_to_the_administrator(house: House) -> None:
    sweep(days=0)
    sweep(days=5)
    told = Message.objects.filter(promise__kind="system_sweep")
    assert set(told.values_list("to_role", "by")) == {("administrator", "message")}


def test_nobody_but_the_system_goes_round(house: House) -> None:
    with refused("not_allowed"):
        sweep_late(actor=house.administrator, at=AT)


def test_a_row_that_a_colleague_is_settling_is_left_for_the_next_round(house: House, database: str) -> None:
    import psycopg

    busy, free = admit(house), admit(house)
    with psycopg.connect(database) as colleague:
        colleague.execute("SELECT FROM ledger_promise WHERE id = %s FOR UPDATE", [busy])
        assert sweep(days=1).told == 1
    assert (len(list_told(free)), len(list_told(busy))) == (1, 0)
    assert sweep(days=1).told == 1
    assert Promise.objects.get(id=busy).alert_on == date(2026, 12, 7)
