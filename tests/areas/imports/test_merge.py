"""Merging: whatever hangs on a double file moves along, and goes back exactly when the two are taken apart."""

from dataclasses import replace
from datetime import timedelta

import pytest
from tests.areas.imports.caseload import BSNS, match, read_in, tell
from tests.refusals import photograph, refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import recount

from sluitend.areas.imports.actions import merge_people, unmerge_people
from sluitend.areas.imports.attachments import list_attachments
from sluitend.areas.imports.models import Merge, MergedRow
from sluitend.areas.imports.queries import list_merges, read_merge
from sluitend.areas.ladder.models import LadderPlacement
from sluitend.gate.actor import Actor
from sluitend.ledger.actions import (
    Admission,
    Opening,
    Settling,
    admit_person,
    discharge_person,
    make_promise,
    readmit_person,
    settle_promise,
)
from sluitend.ledger.models import Promise
from sluitend.parties.actions import NewPerson, add_area, add_contact, choose_contact, join_household, move_person
from sluitend.parties.models import BenefitSpell, HouseholdMember, Person, PersonContact, Residence

KEPT = Settling(state="kept", evidence="reached", reference="brief")


def admit(house: House, number: str, **more: object) -> int:
    person = NewPerson(number=number, last_name="Jansen", entered_on=TODAY, organisation_id=house.municipality)
    opening = Opening(kind="invitation", owner_id=house.coach.party_id or 0)
    admission = Admission(person=replace(person, **more), openings=(opening,))  # type: ignore[arg-type]
    return admit_person(actor=SYSTEM, at=AT, admission=admission)


def merge(house: House, kept: int, gone: int) -> int:
    return merge_people(actor=house.intake, at=AT, person_id=kept, gone_id=gone)


def unmerge(house: House, number: int) -> int:
    return unmerge_people(actor=house.intake, at=AT, merge_id=number)


def live(house: House, person: int) -> None:
    """Let something of every room hang on a person."""
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value=f"06-1234{person:04}")
    join_household(actor=SYSTEM, at=AT, person_id=person, number=f"H{person}")
    area = add_area(
        actor=SYSTEM, at=AT, organisation_id=house.municipality, code=f"A{person}", name=f"A{person}", from_on=TODAY
    )
    move_person(actor=SYSTEM, at=AT, person_id=person, area_id=area)
    opening = Opening(kind="offer", owner_id=house.colleague.party_id or 0)
    made = make_promise(actor=SYSTEM, at=AT, person_id=person, opening=opening)
    settle_promise(actor=SYSTEM, at=AT, promise_id=made, settling=Settling(state="broken", reason="not_done"))
    LadderPlacement.objects.create(person_id=person, step=3, measured_on=TODAY - timedelta(days=person))


def test_everything_of_the_double_file_hangs_on_the_one_that_goes_on(house: House) -> None:
    kept, gone = admit(house, "K1"), admit(house, "K2")
    live(house, gone)
    merge(house, kept, gone)
    assert not Promise.objects.filter(beneficiary=gone).exists()
    assert Promise.objects.filter(beneficiary=kept).count() == 3
    for attached in (PersonContact, HouseholdMember, Residence, LadderPlacement):
        assert list(attached.objects.values_list("person", flat=True)) == [kept], attached
    rests = Person.objects.get(party=gone)
    assert (rests.active, rests.left_because, rests.covered_by_id) == (False, "merged", None)
    assert recount() == (0, 0)


def test_what_there_is_one_of_stays_as_it_is_with_the_file_that_goes_on(house: House) -> None:
    kept, gone = admit(house, "K1"), admit(house, "K2")
    live(house, kept)
    live(house, gone)
    merge(house, kept, gone)
    # One running benefit, area and household at a time; ladder and contacts can be many.
    for one_at_a_time in (BenefitSpell, HouseholdMember, Residence):
        assert sorted(one_at_a_time.objects.values_list("person", flat=True)) == [kept, gone], one_at_a_time
    for many in (PersonContact, LadderPlacement):
        assert set(many.objects.values_list("person", flat=True)) == {kept}, many


def test_taken_apart_each_has_exactly_what_it_had(house: House) -> None:
    kept, gone = admit(house, "K1"), admit(house, "K2", bsn=BSNS[0], born_on=TODAY.replace(year=1980))
    live(house, kept)
    live(house, gone)
    before = photograph_people()
    number = merge(house, kept, gone)
    assert Person.objects.get(party=kept).bsn_hash is not None
    assert photograph_people() != before
    assert unmerge(house, number) == 0
    assert photograph_people() == before
    assert recount() == (0, 0)


def photograph_people() -> str:
    """Give a digest of all but the merges that were undone."""
    MergedRow.objects.exclude(merge__undone_at=None).delete()
    Merge.objects.exclude(undone_at=None).delete()
    return photograph()


def test_what_came_since_stays_with_the_file_that_went_on(house: House) -> None:
    kept, gone = admit(house, "K1"), admit(house, "K2")
    number = merge(house, kept, gone)
    add_contact(actor=SYSTEM, at=AT, person_id=kept, kind="email", value="noor@voorbeeld.nl")
    unmerge(house, number)
    assert list(PersonContact.objects.values_list("person", flat=True)) == [kept]


def test_both_are_covered_when_the_promise_of_one_was_settled_meanwhile(house: House) -> None:
    kept, gone = admit(house, "K1"), admit(house, "K2")
    theirs = house.promise(gone)
    number = merge(house, kept, gone)
    settle_promise(actor=SYSTEM, at=AT, promise_id=theirs, settling=KEPT)
    unmerge(house, number)
    assert [promise.kind for promise in house.promises(gone)] == ["invitation"]
    assert Promise.objects.get(id=theirs).beneficiary_id == gone
    assert recount() == (0, 0)


def test_a_couple_with_two_numbers_is_never_merged(house: House) -> None:
    """One e-mail address, one telephone, the same initials; two people."""
    people = [admit(house, f"K{n}", first_name="J.", bsn=BSNS[n]) for n in range(2)]
    for person in people:
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="email", value="smit@voorbeeld.nl")
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="0612345678")
    with refused("invalid"):
        merge(house, *people)


def test_somebody_in_the_book_is_not_merged_into_somebody_who_left(house: House) -> None:
    kept, gone = admit(house, "K1"), admit(house, "K2")
    discharge_person(actor=SYSTEM, at=AT, person_id=kept, because="work")
    with refused("invalid"):
        merge(house, kept, gone)
    number = merge(house, gone, kept)
    unmerge(house, number)
    left = Person.objects.get(party=kept)
    assert (left.active, left.left_because) == (False, "work")


def test_a_file_that_rests_is_not_merged_nor_let_in_again(house: House) -> None:
    kept, gone, third = admit(house, "K1"), admit(house, "K2"), admit(house, "K3")
    merge(house, kept, gone)
    with refused("invalid"):
        merge(house, third, gone)
    opening = Opening(kind="invitation", owner_id=house.team)
    with refused("not_found"):
        readmit_person(actor=house.intake, at=AT, person_id=gone, openings=(opening,))


def test_merges_are_taken_apart_the_last_one_first(house: House) -> None:
    first, second, third = admit(house, "K1"), admit(house, "K2"), admit(house, "K3")
    before = photograph()
    inner = merge(house, second, third)
    outer = merge(house, first, second)
    with refused("invalid"):
        unmerge(house, inner)
    unmerge(house, outer)
    unmerge(house, inner)
    MergedRow.objects.all().delete()
    Merge.objects.all().delete()
    assert photograph() == before


def test_a_file_under_the_number_of_a_resting_one_finds_the_person(house: House) -> None:
    headings = ("Klantnummer", "Voornaam", "Achternaam")
    read_in(house, [("K1", "Noor", "Jansen"), ("K2", "Noor", "Jansen")], headings)
    kept, gone = Person.objects.order_by("number").values_list("party", flat=True)
    merge(house, kept, gone)
    assert tell(match(house, [("K2", "Noor", "Jansen")], headings)) == ["same"]


@pytest.mark.parametrize("both", [("K1", "K1"), ("K1", "elders")])
def test_nobody_is_merged_with_themselves_or_with_somebody_elsewhere(house: House, both: tuple[str, str]) -> None:
    people = {"K1": admit(house, "K1"), "elders": admit(house, "K2", organisation_id=house.outsider.organisation_id)}
    with refused("not_found"):
        merge(house, *(people[each] for each in both))


def test_a_merge_is_not_taken_apart_twice(house: House) -> None:
    number = merge(house, admit(house, "K1"), admit(house, "K2"))
    unmerge(house, number)
    with refused("not_found"):
        unmerge(house, number)


def test_both_files_are_shown_side_by_side_and_the_merge_is_listed(house: House) -> None:
    kept, gone = admit(house, "K1"), admit(house, "K2", bsn=BSNS[0])
    one, other = read_merge(actor=house.intake, at=AT, person_id=kept, gone_id=gone)
    assert (one.number, one.has_bsn, other.number, other.has_bsn) == ("K1", False, "K2", True)
    assert one.attached == 2
    number = merge(house, kept, gone)
    [line] = list_merges(actor=house.intake, at=AT).lines
    assert (line.id, line.kept_id, line.gone_number) == (number, kept, "K2")
    stranger = Actor(party_id=house.outsider.party_id, role="intake", organisation_id=house.outsider.organisation_id)
    assert list_merges(actor=stranger, at=AT).lines == ()


def test_whatever_room_points_to_a_person_is_found() -> None:
    tables = {each.table for each in list_attachments()}
    assert tables >= {
        "ledger_promise",
        "parties_benefitspell",
        "parties_personcontact",
        "parties_residence",
        "parties_householdmember",
        "ladder_ladderplacement",
    }
    assert not tables & {"parties_person", "parties_party"}


def test_of_two_ways_to_be_reached_first_both_go_along_and_one_is_tried_first(house: House) -> None:
    kept, gone = admit(house, "K1"), admit(house, "K2")
    for person in (kept, gone):
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value=f"06-1234{person:04}")
        contact = PersonContact.objects.get(person=person).id
        choose_contact(actor=house.coach, at=AT, person_id=person, contact_id=contact)
    merge(house, kept, gone)
    reached = PersonContact.objects.filter(person=kept).order_by("id").values_list("is_preferred", flat=True)
    assert list(reached) == [True, False]
