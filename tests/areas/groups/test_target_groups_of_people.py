"""B7: target groups are rules over facts with their own terms and goals, and nothing else about people counts."""

from datetime import date, timedelta

from tests.areas.groups.gate import Zuidoost, note
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.groups.actions import follow_groups
from sluitend.areas.groups.queries import list_group_members, read_facts, read_groups
from sluitend.compute.calendar import end_term, parse_term
from sluitend.gate.models import Restriction
from sluitend.ledger.actions import Opening, Settling, discharge_person, make_promise, settle_promise, suspend_promise
from sluitend.ledger.models import Promise
from sluitend.parties.actions import NewPerson
from sluitend.parties.models import Organisation, Person

YOUNG_ON, LONG_AGO_ON = date(2003, 1, 1), TODAY - timedelta(days=200)


def test_b7_young_people_who_were_not_placed_in_six_months_get_the_intensive_track_once(zuidoost: Zuidoost) -> None:
    late = zuidoost.let_in(on_benefit=True, born_on=YOUNG_ON)
    in_time = zuidoost.let_in(on_benefit=True)
    assert follow_groups(actor=SYSTEM, at=AT) == 0
    at = AT + timedelta(days=190)
    assert follow_groups(actor=SYSTEM, at=at) == 1
    track = Promise.objects.get(beneficiary=late, kind="intensive_track")
    assert track.due_on == end_term(parse_term("4 weeks"), start_on=at.date())
    assert "intensive_track" not in zuidoost.tell_promised(in_time)
    begun = Settling(state="kept", evidence="started")
    settle_promise(actor=zuidoost.house.coach, at=at, promise_id=track.pk, settling=begun)
    assert follow_groups(actor=SYSTEM, at=at + timedelta(days=1)) == 0


def test_b7_a_group_has_its_own_term_for_what_was_promised_already(zuidoost: Zuidoost) -> None:
    young = zuidoost.let_in(on_benefit=True, born_on=YOUNG_ON)
    waiting = zuidoost.let_in(on_benefit=True, born_on=YOUNG_ON)
    permit = zuidoost.let_in(note("permit_holder"), on_benefit=True)
    assert zuidoost.tell_promised(permit)["invitation"] == end_term(parse_term("10 weeks"), start_on=TODAY)
    offer = Opening(kind="offer", owner_id=zuidoost.house.coach.party_id or 0)
    make_promise(actor=zuidoost.house.coach, at=AT, person_id=young, opening=offer)
    paused = make_promise(actor=zuidoost.house.coach, at=AT, person_id=waiting, opening=offer)
    suspend_promise(actor=zuidoost.house.coach, at=AT, promise_id=paused, reason="applicant")
    assert follow_groups(actor=SYSTEM, at=AT) == 1
    assert zuidoost.tell_promised(young)["offer"] == end_term(parse_term("6 months"), start_on=TODAY)
    assert zuidoost.tell_promised(waiting)["offer"] == end_term(parse_term("12 months"), start_on=TODAY)


def test_b7_the_goal_stands_beside_the_count_on_any_day(zuidoost: Zuidoost) -> None:
    placed, stopped, staying = (zuidoost.let_in(note("permit_holder"), on_benefit=True) for _ in range(3))
    leaving_at = AT + timedelta(days=30)
    for person, because in ((placed, "work"), (stopped, "no_response")):
        discharge_person(actor=zuidoost.house.coach, at=leaving_at, person_id=person, because=because)
    lead, planner = zuidoost.house.lead, zuidoost.house.planner
    before = read_groups(actor=lead, at=leaving_at, on=TODAY)
    [then] = [row for row in before.rows if row.group.code == "permit_holders"]
    [now] = [row for row in read_groups(actor=lead, at=leaving_at).rows if row.group.code == "permit_holders"]
    assert (then.members, then.placed, now.members, now.placed, now.stopped) == (3, 0, 1, 1, 1)
    assert ([goal.target for goal in now.goals], now.percent_placed) == ([50], 33)
    members = list_group_members(actor=lead, at=leaving_at, group="permit_holders")
    assert [row.person_id for row in members.rows] == [staying]
    assert list_group_members(actor=planner, at=leaving_at, group="permit_holders", on=TODAY).found == 3


def test_b7_everybody_can_see_why_somebody_belongs_to_a_group(zuidoost: Zuidoost) -> None:
    person = zuidoost.let_in(on_benefit=True, born_on=YOUNG_ON, entered_on=LONG_AGO_ON)
    groups = {each.code: each for each in read_facts(actor=zuidoost.house.coach, at=AT, person_id=person).card.groups}
    assert set(groups) == {"youth", "youth_intensive"}
    told = [(each.condition.fact, each.known) for each in groups["youth_intensive"].reasons]
    assert told == [("age", 23), ("months_on_benefit", 6)]


def test_b7_twins_who_differ_in_all_else_belong_to_the_same_groups(zuidoost: Zuidoost) -> None:
    one = zuidoost.let_in(note("permit_holder"), on_benefit=True, born_on=YOUNG_ON, first_name="Noor")
    other = zuidoost.let_in(note("permit_holder"), on_benefit=True, born_on=YOUNG_ON, first_name="Yusuf")
    Person.objects.filter(party=other).update(language="tir", last_name="Haile", number="X-1")
    coach = zuidoost.house.coach
    cards = [read_facts(actor=coach, at=AT, person_id=person).card for person in (one, other)]
    assert cards[0] == cards[1]
    assert zuidoost.tell_promised(one) == zuidoost.tell_promised(other)


def test_b7_whose_data_may_only_be_kept_are_counted_and_not_listed(zuidoost: Zuidoost) -> None:
    person, lead = zuidoost.let_in(note("permit_holder"), on_benefit=True), zuidoost.house.lead
    Restriction.objects.create(party_id=person, from_on=TODAY)
    assert list_group_members(actor=lead, at=AT, group="permit_holders").found == 0
    assert [row.members for row in read_groups(actor=lead, at=AT).rows if row.group.code == "permit_holders"] == [1]


def test_nothing_but_the_facts_of_the_law_is_known_for_a_rule() -> None:
    named = {name for name in NewPerson.__dataclass_fields__}
    assert named.isdisjoint({"origin", "nationality", "birth_country", "sex", "religion"})


def test_a_municipality_without_groups_promises_nothing_more(zuidoost: Zuidoost) -> None:
    Organisation.objects.update(pack="national")
    zuidoost.let_in(note("application"), born_on=YOUNG_ON)
    assert follow_groups(actor=SYSTEM, at=AT + timedelta(days=200)) == 0
