"""Moving a provision on: each stage settles what was promised, opens what is next, and has a day of its own."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection
from tests.areas.provisions.helping import find_open, list_past, move, need, read_files
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.provisions.models import Provision, ProvisionStage
from sluitend.gate.errors import Refusal
from sluitend.ledger.actions import Settling, settle_promise
from sluitend.ledger.models import Evidence, Promise

DONE = Settling(state="kept", evidence="requested")


def test_childcare_goes_from_needed_to_in_place_by_promises_that_are_kept(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    assert move(house, provision, "requested") == "requested"
    assert (find_open(provision).kind, find_open(provision).due_on) == ("provision_decision", date(2027, 1, 18))
    assert move(house, provision, "granted", "in_place", days=7) == "in_place"
    assert list_past(person) == [
        ("provision_request", "kept", ""),
        ("provision_decision", "kept", ""),
        ("provision_start", "kept", ""),
    ]
    evidence = Evidence.objects.order_by("id").values_list("kind", flat=True)
    assert list(evidence) == ["requested", "granted", "in_place"]
    assert Provision.objects.get().promise is None


def test_each_promise_follows_the_one_before(house: House) -> None:
    provision = need(house, house.admit())
    move(house, provision, "requested", "granted")
    kinds = []
    promise: Promise | None = find_open(provision)
    while promise:
        kinds.append(promise.kind)
        promise = promise.follows
    assert kinds == ["provision_start", "provision_decision", "provision_request"]


def test_a_term_counts_from_the_day_on_which_it_happened(house: House) -> None:
    provision = need(house, house.admit())
    move(house, provision, "requested", days=10, happened_on=TODAY + timedelta(days=3))
    assert find_open(provision).due_on == date(2027, 1, 21)
    assert Provision.objects.get().stage_on == TODAY + timedelta(days=3)


@pytest.mark.parametrize("days", [-1, 6])
def test_nothing_happened_before_it_was_needed_or_after_today(house: House, days: int) -> None:
    provision = need(house, house.admit())
    with refused("invalid"):
        move(house, provision, "requested", days=5, happened_on=TODAY + timedelta(days=days))


@pytest.mark.parametrize("to", ["needed", "granted", "in_place", "heard", "nonsense"])
def test_no_stage_is_skipped(house: House, to: str) -> None:
    provision = need(house, house.admit())
    with refused("invalid"):
        move(house, provision, to)


def test_a_refusal_by_the_provider_opens_a_decision_for_the_coach(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "requested")
    move(house, provision, "refused", reason="no_place", note="Wachtlijst van een jaar.")
    assert (find_open(provision).kind, find_open(provision).due_on) == ("provision_review", date(2026, 12, 7))
    [file] = read_files(house, person)
    assert (file.history[0].reason, file.history[0].note) == ("no_place", "Wachtlijst van een jaar.")
    assert move(house, provision, "requested") == "requested"
    assert list_past(person)[1:] == [
        ("provision_decision", "kept", ""),
        ("provision_review", "kept", ""),
        ("provision_decision", "open", ""),
    ]


def test_what_was_granted_and_taken_back_was_not_kept(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "requested", "granted")
    move(house, provision, "refused", reason="other")
    assert list_past(person)[2:] == [
        ("provision_start", "broken", "provider_refused"),
        ("provision_review", "open", ""),
    ]


def test_what_is_not_needed_any_more_is_released(house: House) -> None:
    person = house.admit()
    move(house, need(house, person), "ended", reason="person_declined")
    assert list_past(person) == [("provision_request", "released", "person_declined")]


def test_after_a_refusal_an_end_is_a_decision_of_the_coach(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    move(house, provision, "requested")
    move(house, provision, "refused", reason="other")
    move(house, provision, "ended", reason="replaced")
    assert list_past(person)[-1] == ("provision_review", "kept", "")


@pytest.mark.parametrize(("to", "reason"), [("ended", ""), ("ended", "no_place"), ("requested", "replaced")])
def test_an_end_has_a_reason_of_its_own_and_other_stages_have_none(house: House, to: str, reason: str) -> None:
    provision = need(house, house.admit())
    with refused("invalid"):
        move(house, provision, to, reason=reason)


def test_a_refusal_without_a_reason_is_refused(house: House) -> None:
    provision = need(house, house.admit())
    move(house, provision, "requested")
    with refused("invalid"):
        move(house, provision, "refused")
    with pytest.raises(IntegrityError, match="no_provision_ends_without_reason"):
        ProvisionStage.objects.update(stage="refused")


def test_what_is_promised_about_a_provision_cannot_be_settled_behind_its_back(house: House) -> None:
    provision = need(house, house.admit())
    promise = find_open(provision)
    with refused("provision_goes_on"):
        settle_promise(actor=house.coach, at=AT, promise_id=promise.id, settling=DONE)
    broken = Settling(state="broken", reason="not_done")
    with refused("provision_goes_on"):
        settle_promise(actor=house.coach, at=AT, promise_id=promise.id, settling=broken)


def test_a_provision_of_which_the_promise_was_released_has_lapsed(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    released = Settling(state="released", reason="person_declined")
    settle_promise(actor=house.coach, at=AT, promise_id=find_open(provision).id, settling=released)
    [file] = read_files(house, person)
    assert (file.row.stage, file.row.is_waiting, file.next_stages) == ("ended", False, ())
    with refused("invalid"):
        move(house, provision, "requested")


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_a_colleague_moves_nothing_for_somebody_elses_person(house: House, who: str) -> None:
    provision = need(house, house.admit())
    with refused("not_found"):
        move(house, provision, "requested", actor=getattr(house, who))


def test_the_team_lead_moves_what_belongs_to_the_team(house: House) -> None:
    assert move(house, need(house, house.admit()), "requested", actor=house.lead) == "requested"


def test_of_two_colleagues_who_move_it_at_once_one_is_told_so(house: House) -> None:
    person = house.admit()
    provision = need(house, person)

    def try_it(actor_name: str) -> str:
        try:
            return move(house, provision, "requested", actor=getattr(house, actor_name))
        except Refusal as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        outcomes = sorted(pool.map(try_it, ("coach", "lead")))
    assert outcomes == ["invalid", "requested"]
    assert list_past(person) == [("provision_request", "kept", ""), ("provision_decision", "open", "")]
