"""Absence and leaving: whoever is away has a stand-in or a team behind them, and nobody leaves while owning."""

from datetime import timedelta

import pytest
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.caseloads.actions import hand_over_caseload
from sluitend.gate.actions import write_account
from sluitend.gate.actor import Actor
from sluitend.gate.models import Account
from sluitend.ledger.actions import end_absence, end_service, settle_promise, start_absence
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import Settling
from sluitend.parties.models import Absence, Membership, Party, Person, Staff

KEPT = Settling(state="kept", evidence="reached")


def call_in_sick(
    house: House, who: Actor, *, stand_in: int | None = None, team: int | None = None, by: Actor | None = None
) -> int:
    return start_absence(actor=by or house.lead, at=AT, staff_id=who.party_id or 0, stand_in_id=stand_in, team_id=team)


def settle(actor: Actor, promise_id: int) -> str:
    return settle_promise(actor=actor, at=AT, promise_id=promise_id, settling=KEPT)


def test_a_stand_in_can_do_what_the_colleague_could(house: House) -> None:
    promise_id = house.promise(house.admit())
    with refused("not_found"):
        settle(house.colleague, promise_id)
    assert call_in_sick(house, house.coach, stand_in=house.colleague.party_id) == 0
    assert settle(house.colleague, promise_id) == "kept"


def test_a_stand_in_of_another_team_can_too(house: House) -> None:
    promise_id = house.promise(house.admit())
    call_in_sick(house, house.coach, stand_in=house.stranger.party_id)
    assert settle(house.stranger, promise_id) == "kept"


def test_with_a_stand_in_the_promises_stay_where_they_are(house: House) -> None:
    promise_id = house.promise(house.admit())
    call_in_sick(house, house.coach, stand_in=house.colleague.party_id)
    assert Promise.objects.get(id=promise_id).owner_id == house.coach.party_id
    assert Party.objects.get(id=house.coach.party_id).present


def test_after_the_absence_the_stand_in_stands_in_no_more(house: House) -> None:
    promise_id = house.promise(house.admit())
    call_in_sick(house, house.coach, stand_in=house.colleague.party_id)
    end_absence(actor=house.lead, at=AT + timedelta(days=7), staff_id=house.coach.party_id or 0)
    assert Absence.objects.get().ended_on == TODAY + timedelta(days=7)
    with refused("not_found"):
        settle_promise(actor=house.colleague, at=AT + timedelta(days=7), promise_id=promise_id, settling=KEPT)


def test_the_team_takes_over_all_that_is_open(house: House) -> None:
    people = [house.admit(), house.admit()]
    assert call_in_sick(house, house.coach, team=house.team) == 2
    assert Person.objects.filter(party__in=people, covered_by=house.team).count() == 2
    assert not Party.objects.get(id=house.coach.party_id).present


def test_whoever_is_away_can_be_given_nothing(house: House) -> None:
    call_in_sick(house, house.coach, team=house.team)
    with refused("owner_absent"):
        house.admit()


def test_whoever_is_back_can_own_again(house: House) -> None:
    call_in_sick(house, house.coach, team=house.team)
    end_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0)
    person = house.admit()
    assert Person.objects.get(party=person).covered_by_id == house.coach.party_id


def test_the_day_somebody_expects_to_be_back_is_noted_without_a_reason(house: House) -> None:
    back_on = TODAY + timedelta(days=14)
    start_absence(
        actor=house.planner,
        at=AT,
        staff_id=house.coach.party_id or 0,
        expected_until_on=back_on,
        team_id=house.team,
    )
    absence = Absence.objects.get()
    assert (absence.from_on, absence.expected_until_on) == (TODAY, back_on)
    assert {field.name for field in Absence._meta.fields} == {
        "id",
        "staff",
        "from_on",
        "expected_until_on",
        "ended_on",
        "stand_in",
    }


def test_nobody_is_away_twice_at_once(house: House) -> None:
    call_in_sick(house, house.coach, team=house.team)
    with refused("invalid"):
        call_in_sick(house, house.coach, team=house.team)


def test_nobody_comes_back_who_was_not_away(house: House) -> None:
    with refused("invalid"):
        end_absence(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0)


@pytest.mark.parametrize("both", [True, False])
def test_an_absence_has_a_stand_in_or_a_team_and_not_both(house: House, both: bool) -> None:
    stand_in, team = (house.colleague.party_id, house.team) if both else (None, None)
    with refused("invalid"):
        call_in_sick(house, house.coach, stand_in=stand_in, team=team)


def test_the_absence_of_a_stranger_is_not_for_this_lead(house: House) -> None:
    with refused("not_found"):
        call_in_sick(house, house.stranger, team=house.other_team)


def test_nobody_of_another_municipality_stands_in_or_takes_over(house: House) -> None:
    house.admit()
    elsewhere = Membership.objects.get(staff=house.outsider.party_id).team_id
    with refused("not_found"):
        call_in_sick(house, house.coach, stand_in=house.outsider.party_id)
    with refused("not_found"):
        call_in_sick(house, house.coach, team=elsewhere)


def test_nobody_stands_in_for_themselves(house: House) -> None:
    with refused("owner_absent"):
        call_in_sick(house, house.coach, stand_in=house.coach.party_id)


@pytest.mark.parametrize("with_a_team", [True, False])
def test_whoever_is_away_stands_in_for_nobody(house: House, with_a_team: bool) -> None:
    if with_a_team:
        call_in_sick(house, house.colleague, team=house.team)
    else:
        call_in_sick(house, house.colleague, stand_in=house.lead.party_id)
    with refused("owner_absent"):
        call_in_sick(house, house.coach, stand_in=house.colleague.party_id)


def test_a_stand_in_who_falls_ill_passes_it_on_to_the_next(house: House) -> None:
    promise_id = house.promise(house.admit())
    call_in_sick(house, house.coach, stand_in=house.colleague.party_id)
    call_in_sick(house, house.colleague, stand_in=house.lead.party_id)
    assert settle(house.lead, promise_id) == "kept"
    assert set(Absence.objects.values_list("stand_in", flat=True)) == {house.lead.party_id}


def test_a_stand_in_who_falls_ill_can_leave_it_all_to_the_team(house: House) -> None:
    people = [house.admit(), house.admit(owner=house.colleague)]
    call_in_sick(house, house.coach, stand_in=house.colleague.party_id)
    assert call_in_sick(house, house.colleague, team=house.team) == 2
    assert Person.objects.filter(party__in=people, covered_by=house.team).count() == 2


def test_nobody_leaves_while_owning(house: House) -> None:
    house.admit()
    with refused("still_owning"):
        end_service(actor=house.lead, at=AT, staff_id=house.coach.party_id or 0)


def test_after_handing_over_somebody_can_leave(house: House) -> None:
    house.admit()
    coach = house.coach.party_id or 0
    hand_over_caseload(actor=house.lead, at=AT, from_id=coach, to_id=house.team)
    end_service(actor=house.lead, at=AT, staff_id=coach)
    assert Staff.objects.get(party=coach).ended_on == TODAY
    assert not Party.objects.get(id=coach).present
    assert not Membership.objects.filter(staff=coach, until_on=None).exists()


def test_whoever_left_sees_nothing_of_the_team_any_more(house: House) -> None:
    promise_id = house.promise(house.admit(owner=house.colleague))
    end_service(actor=house.administrator, at=AT, staff_id=house.lead.party_id or 0)
    with refused("not_found"):
        settle(house.lead, promise_id)


def test_nobody_leaves_twice_or_comes_back_from_having_left(house: House) -> None:
    coach = house.coach.party_id or 0
    end_service(actor=house.lead, at=AT, staff_id=coach)
    with refused("not_found"):
        end_service(actor=house.administrator, at=AT, staff_id=coach)
    with refused("not_found"):
        end_absence(actor=house.planner, at=AT, staff_id=coach)


def test_a_team_does_not_leave(house: House) -> None:
    with refused("not_found"):
        end_service(actor=house.administrator, at=AT, staff_id=house.team)


def test_whoever_has_left_can_no_longer_log_in(house: House) -> None:
    leaver = house.colleague.party_id or 0
    write_account(
        username="leaver",
        password="een-lang-wachtwoord",
        name="Weg",
        role="coach",
        party_id=leaver,
        organisation_id=None,
    )
    end_service(actor=house.lead, at=AT, staff_id=leaver)
    assert not Account.objects.get(username="leaver").is_active
