"""Approving: an improbable file goes through when somebody else than who read it in says so, and why."""

from datetime import date

import pytest
from tests.areas.imports.caseload import carry_out, match, read_in, write_table
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.areas.imports.actions import apply_batch, approve_batch, match_batch, stage_batch
from sluitend.areas.imports.models import Batch
from sluitend.areas.imports.objections import find_objections
from sluitend.areas.imports.queries import RowFilter, read_batch
from sluitend.areas.imports.rows import Totals
from sluitend.journal.models import Entry
from sluitend.ledger.packs import get_pack
from sluitend.parties.models import Person

PEOPLE = [(f"K{place}", "", f"Voor{place}", f"Achter{place}") for place in range(20)]
SHIFTED = [(number, bsn, last, first) for number, bsn, first, last in PEOPLE]


@pytest.fixture
def batch(house: House) -> int:
    """Give a file in which everybody has another name."""
    read_in(house, PEOPLE)
    return match(house, SHIFTED)


def test_an_improbable_file_is_carried_out_once_another_has_approved_it(house: House, batch: int) -> None:
    with refused("invalid"):
        apply_batch(actor=house.intake, at=AT, batch_id=batch)
    approve_batch(actor=house.lead, at=AT, batch_id=batch, because=" De namen stonden omgekeerd. ")
    assert Entry.objects.order_by("-number")[0].act == "approve_batch"
    view = read_batch(actor=SYSTEM, at=AT, batch_id=batch, wanted=RowFilter())
    assert (view.approved_because, view.approved_at, bool(view.objections)) == ("De namen stonden omgekeerd.", AT, True)
    carry_out(house, batch)
    assert Person.objects.get(number="K3").first_name == "Achter3"


def test_nobody_approves_what_they_read_in_or_without_a_reason_or_without_need(house: House, batch: int) -> None:
    administrator = house.administrator
    own = stage_batch(actor=administrator, at=AT, table=write_table(SHIFTED), source="suite", team_id=house.team)
    match_batch(actor=administrator, at=AT, batch_id=own)
    with refused("own_file"):
        approve_batch(actor=administrator, at=AT, batch_id=own, because="Het klopt.")
    with refused("invalid"):
        approve_batch(actor=house.lead, at=AT, batch_id=batch, because="  ")
    probable = match(house, PEOPLE)
    with refused("invalid"):
        approve_batch(actor=house.lead, at=AT, batch_id=probable, because="Het klopt.")
    with refused("not_allowed"):
        approve_batch(actor=house.intake, at=AT, batch_id=batch, because="Het klopt.")
    assert not Batch.objects.exclude(approved_at=None).exists()


def test_what_was_approved_is_approved_anew_when_the_columns_mean_something_else(house: House, batch: int) -> None:
    approve_batch(actor=house.lead, at=AT, batch_id=batch, because="Het klopt.")
    match_batch(actor=house.intake, at=AT, batch_id=batch)
    with refused("invalid"):
        apply_batch(actor=house.intake, at=AT, batch_id=batch)


@pytest.mark.parametrize(
    ("known", "gone", "invalid", "changed", "found"),
    [
        (100, 0, 25, 40, []),
        (100, 0, 26, 0, ["invalid"]),
        (75, 26, 0, 0, ["gone"]),
        (100, 0, 0, 41, ["changed"]),
        (19, 0, 0, 19, []),
    ],
)
def test_the_pack_says_when_a_file_is_improbable(
    known: int, gone: int, invalid: int, changed: int, found: list[str]
) -> None:
    verdicts = {"same": known, "gone": gone, "invalid": invalid}
    totals = Totals(verdicts=verdicts, changes={"last_name": changed}, known=known)
    objections = find_objections(totals, pack=get_pack("national"), on=date(2026, 11, 23))
    assert [each.code for each in objections] == found
