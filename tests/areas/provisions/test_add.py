"""Needing a provision: it is promised that it will be asked for, by the day of the pack."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import date

import pytest
from django.conf import settings
from django.db import IntegrityError
from django.test import override_settings
from tests.areas.provisions.helping import find_open, list_past, move, need, read_files
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.provisions.models import Provision
from sluitend.compute.policy import ProvisionKind
from sluitend.journal.models import Entry
from sluitend.ledger.actions import Opening, Settling, discharge_person, settle_promise


def test_whoever_needs_something_is_promised_that_it_will_be_asked_for(house: House) -> None:
    person = house.admit()
    provision = need(house, person, why="Dan kan zij drie dagen werken.")
    promise = find_open(provision)
    assert (promise.kind, promise.due_on, promise.owner_id) == (
        "provision_request",
        date(2026, 12, 7),
        house.coach.party_id,
    )
    [file] = read_files(house, person)
    assert (file.row.name, file.row.stage, file.row.why) == ("Kinderopvang", "needed", "Dan kan zij drie dagen werken.")
    assert [(each.stage, each.since_on) for each in file.history] == [("needed", TODAY)]


def test_whoever_covers_somebody_owns_what_is_promised_about_a_provision(house: House) -> None:
    provision = need(house, house.admit(owner=house.team), actor=SYSTEM)
    assert find_open(provision).owner_id == house.team


def test_the_journal_names_the_fields_and_never_what_was_written(house: House) -> None:
    need(house, house.admit(), why="Geheim woord.")
    entry = Entry.objects.order_by("-number")[0]
    assert entry.fields == ["kind", "stage", "why"]
    assert "Geheim" not in repr(vars(entry))


def test_somebody_has_one_provision_of_a_kind_at_a_time(house: House) -> None:
    person = house.admit()
    need(house, person)
    with refused("provision_runs"):
        need(house, person)


def test_what_ended_can_be_needed_again(house: House) -> None:
    person = house.admit()
    move(house, need(house, person), "ended", reason="no_longer_needed")
    need(house, person)
    assert [file.row.stage for file in read_files(house, person)] == ["needed", "ended"]


@pytest.mark.parametrize("kind", ["", "free_lunch"])
def test_only_what_the_pack_knows_can_be_needed(house: House, kind: str) -> None:
    person = house.admit()
    with refused("invalid"):
        need(house, person, kind)


def change_pack(change: Callable[[ProvisionKind], ProvisionKind | None]) -> AbstractContextManager[None]:
    """Let the national pack speak otherwise of its provisions; None leaves one out."""
    national = settings.PACKS["national"]
    kinds = tuple(changed for kind in national.provisions if (changed := change(kind)))
    return override_settings(PACKS={"national": replace(national, provisions=kinds)})


def test_what_is_no_longer_there_cannot_be_asked_for(house: House) -> None:
    person = house.admit()
    with change_pack(lambda kind: replace(kind, until_on=date(2020, 1, 1))), refused("invalid"):
        need(house, person)


def test_what_the_pack_forgot_can_still_be_read_and_let_go(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    with change_pack(lambda kind: None):
        [file] = read_files(house, person)
        assert (file.row.name, file.next_stages, file.may_hasten) == ("Kinderopvang", (), False)
        with refused("invalid"):
            move(house, provision, "requested")
        released = Settling(state="released", reason="no_longer_needed")
        settle_promise(actor=house.coach, at=AT, promise_id=find_open(provision).id, settling=released)
        assert [file.row.stage for file in read_files(house, person)] == ["ended"]


@pytest.mark.parametrize(("kind", "threat"), [("childcare", "eviction"), ("debt_assistance", "boredom")])
def test_a_threat_belongs_to_what_the_law_hastens(house: House, kind: str, threat: str) -> None:
    person = house.admit()
    with refused("invalid"):
        need(house, person, kind, threat=threat)


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_a_colleague_adds_nothing_to_somebody_elses_file(house: House, who: str) -> None:
    person = house.admit()
    with refused("not_found"):
        need(house, person, actor=getattr(house, who))


def test_what_lapsed_when_somebody_left_does_not_run_when_they_are_back(house: House) -> None:
    person = house.admit()
    provision = need(house, person)
    discharge_person(
        actor=house.coach,
        at=AT,
        person_id=person,
        because="work",
        aftercare=Opening(kind="aftercare_contact", owner_id=house.coach.party_id or 0),
    )
    assert [file.row.stage for file in read_files(house, person)] == ["ended"]
    need(house, person)
    lapsed = Provision.objects.get(id=provision)
    assert (lapsed.stage, lapsed.promise) == ("ended", None)
    assert list_past(person) == [("provision_request", "released", "work"), ("provision_request", "open", "")]
    reasons = [each.reason for each in read_files(house, person)[1].history]
    assert reasons == ["work", ""]


@pytest.mark.parametrize(
    "changed", [{"stage": "lost"}, {"threat": "rain"}, {"promise": None}, {"stage": "in_place"}, {"stage": "ended"}]
)
def test_the_database_keeps_a_provision_and_its_promise_together(house: House, changed: dict[str, object]) -> None:
    need(house, house.admit())
    with pytest.raises(IntegrityError, match=r"known_provision_stage|provision_has_its_promise"):
        Provision.objects.update(**changed)
