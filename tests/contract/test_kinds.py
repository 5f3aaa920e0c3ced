"""The contract of kinds: every file in the folder is a whole kind, and one file is all that one takes."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from tests.compute.promises.paper import PolicyTerms, add_kind
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.compute.calendar import end_term, parse_term
from sluitend.compute.policy.promise_section import CHANNELS, ROLES
from sluitend.compute.promises.kind import Evidence, Kind
from sluitend.compute.promises.kinds import get_kind, list_kinds
from sluitend.compute.promises.memory import MemoryLedger
from sluitend.compute.promises.memory import Opening as PaperOpening
from sluitend.gate import errors
from sluitend.ledger.actions import Opening, Settling, make_promise, settle_promise, sweep_late
from sluitend.ledger.models import Message, Promise

KINDS = list_kinds()
# Bodies that have duties towards residents; whoever else promises something, covers nobody with it.
DUTY_BEARERS = {"coach", "team", "team_lead", "planner", "intake"}
each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)


def test_every_file_holds_the_kind_of_its_own_name() -> None:
    folder = Path(list_kinds.__code__.co_filename).parent
    assert [*KINDS] == sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    assert all(get_kind(code) is kind for code, kind in KINDS.items())


@each_kind
def test_a_kind_has_words_for_people(kind: Kind) -> None:
    assert kind.code.isidentifier()
    assert kind.name[0].isupper()
    assert kind.name.lower() != kind.code.replace("_", " ")
    assert kind.because.endswith(".")
    assert len(kind.because.split()) >= 5
    assert kind.counted.startswith("vanaf ")


def test_no_two_kinds_have_the_same_name() -> None:
    assert len({kind.name for kind in KINDS.values()}) == len(KINDS)


@each_kind
def test_a_kind_fits_in_the_columns_of_the_book(kind: Kind) -> None:
    assert len(kind.code) <= 40
    assert 0 < len(kind.unit) <= 20
    assert kind.amount >= 1
    assert all(0 < len(code) <= 40 for code in kind.evidence)


@each_kind
def test_the_term_of_a_kind_ends_after_it_starts(kind: Kind) -> None:
    assert end_term(parse_term(kind.within), start_on=TODAY) > TODAY


@each_kind
def test_the_ladder_of_a_kind_goes_up_to_somebody_who_exists(kind: Kind) -> None:
    assert kind.ladder, "a late promise that nobody hears of is forgotten"
    assert kind.ladder[0].late_days >= 0
    assert all(below.late_days < above.late_days for below, above in pairwise(kind.ladder))
    assert {rung.to for rung in kind.ladder} <= set(ROLES)
    assert {rung.by for rung in kind.ladder} <= set(CHANNELS)


@each_kind
def test_only_bodies_with_duties_cover(kind: Kind) -> None:
    assert not kind.covers or kind.owner_role in DUTY_BEARERS


@each_kind
def test_what_is_owed_to_whoever_left_covers_nobody(kind: Kind) -> None:
    assert not (kind.covers and kind.outlasts)


@each_kind
def test_a_kind_is_kept_by_what_it_lists_and_by_nothing_else(kind: Kind) -> None:
    assert kind.evidence
    assert all(name[0].isupper() for name in kind.evidence.values())
    assert all(kind.counts(kind, Evidence(kind=code)) >= 1 for code in kind.evidence)
    assert kind.counts(kind, Evidence(kind="voicemail")) == 0


@each_kind
def test_keeping_a_covering_promise_leaves_nobody_uncovered(kind: Kind) -> None:
    followers = [get_kind(code) for code in PolicyTerms().list_followers(kind.code)]
    assert not kind.covers or any(follower.covers for follower in followers)


def test_one_file_is_all_that_a_new_kind_takes_on_paper(tmp_path: Path) -> None:
    ledger = MemoryLedger(terms=PolicyTerms())
    ledger.add_owner("coach")
    with add_kind(tmp_path):
        assert list_kinds()["visit"].name == "Bezoek"
        ledger.admit("noor", openings=[PaperOpening(kind="visit", owner="coach")], today=TODAY)
        for day in (0, 33, 34, 50):
            ledger.sweep(today=TODAY + timedelta(days=day))
        assert ledger.book.promises[1].rung == 2
        for _ in range(3):
            ledger.keep(1, evidence=Evidence(kind="visited"), today=TODAY)
        assert [promise.state for promise in ledger.book.promises.values()] == ["kept", "open"]
    assert "visit" not in list_kinds()


def test_one_file_is_all_that_a_new_kind_takes_in_the_book(house: House, tmp_path: Path) -> None:
    with add_kind(tmp_path):
        person = house.admit(kind="visit")
        first = house.promise(person)
        assert Promise.objects.get(id=first).due_on == date(2026, 12, 23)
        assert [visit(house, first, evidence="visited") for _ in range(3)] == ["open", "open", "kept"]
        assert [promise.kind for promise in house.promises(person)] == ["visit"]


def test_a_new_kind_knows_its_own_evidence_in_the_book(house: House, tmp_path: Path) -> None:
    with add_kind(tmp_path):
        first = house.promise(house.admit(kind="visit"))
        with pytest.raises(errors.NotEnough):
            visit(house, first, evidence="reached")


def test_a_late_promise_of_a_new_kind_is_swept_up_its_own_ladder(house: House, tmp_path: Path) -> None:
    with add_kind(tmp_path):
        person = house.admit()
        opening = Opening(kind="visit", owner_id=house.coach.party_id or 0)
        made = make_promise(actor=house.coach, at=AT, person_id=person, opening=opening)
        for day in (0, 32, 39, 60):
            sweep_late(actor=SYSTEM, at=AT + timedelta(days=day))
    told = Message.objects.filter(promise=made).order_by("rung").values_list("to_role", "by")
    assert list(told) == [("owner", "list"), ("team_lead", "message")]


def visit(house: House, promise_id: int, *, evidence: str) -> str:
    settling = Settling(state="kept", evidence=evidence)
    return settle_promise(actor=house.coach, at=AT, promise_id=promise_id, settling=settling)
