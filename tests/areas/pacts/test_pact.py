"""Pacts: members with themes and meetings, and what each side promises the other, kept by degrees or late."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from django.db import IntegrityError, transaction
from tests.areas.employers.hiring import HiringDesk, elsewhere
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House
from tests.town.racing import Race, open_track

from sluitend.areas.employers.actions import hand_over_employer
from sluitend.areas.pacts.actions import (
    NewMeeting,
    NewPact,
    NewResult,
    Seen,
    add_pact_member,
    end_pact_agreement,
    end_pact_member,
    make_pact_agreement,
    plan_pact_meeting,
    record_pact,
    record_pact_meeting,
    record_pact_result,
)
from sluitend.areas.pacts.models import PactAgreement, PactMeeting, PactMember, PactTheme
from sluitend.areas.pacts.queries import PactView, list_pacts, read_employer_pacts, read_pact
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_organisation

LATER = TODAY + timedelta(days=90)
TWENTE = NewPact(name="Pact Twente", from_on=TODAY, until_on=TODAY + timedelta(days=1200), themes=("Zorg", "Techniek"))
COUNTED = Seen(amount=2, evidence="counted", reference="Lijst van de school")


def found(desk: HiringDesk, **other: object) -> int:
    return record_pact(actor=desk.manager, at=AT, new=replace(TWENTE, **other))


def join(desk: HiringDesk, pact: int, *, kvk: str = "12345678", kind: str = "employer") -> int:
    return add_pact_member(actor=desk.manager, at=AT, pact_id=pact, kvk=kvk, kind=kind)


def agree(desk: HiringDesk, pact: int, member: int, **other: object) -> int:
    theme = PactTheme.objects.filter(pact=pact).values_list("id", flat=True)[0]
    new = NewResult(theme_id=theme, member_id=member, is_ours=False, title="Leerplekken", amount=3, due_on=LATER)
    return make_pact_agreement(actor=desk.manager, at=AT, pact_id=pact, new=replace(new, **other))


def look(desk: HiringDesk, pact: int, *, at: datetime = AT) -> PactView:
    return read_pact(actor=desk.manager, at=at, pact_id=pact)


def test_both_sides_promise_results_and_stand_next_to_each_other_within_a_theme(desk: HiringDesk) -> None:
    pact = found(desk)
    member = join(desk, pact)
    agree(desk, pact, member)
    agree(desk, pact, member, is_ours=True, title="Taalles op het werk", amount=1)
    care, technique = look(desk, pact).themes
    [ours], [theirs] = care.ours, care.theirs
    sides = [(each.promise.owner_id, each.promise.person_id, each.promise.subject) for each in (ours, theirs)]
    assert sides == [
        (desk.manager.party_id, desk.employer, "Taalles op het werk"),
        (desk.employer, desk.house.municipality, "Leerplekken"),
    ]
    assert (theirs.promise.amount, theirs.promise.due_on, technique.ours) == (3, LATER, ())
    [row] = list_pacts(actor=desk.manager, at=AT).rows
    assert (row.members, row.ours, row.theirs, row.late) == (1, 1, 1, 0)


def test_a_result_is_kept_by_degrees_and_late_when_it_is_not_there(desk: HiringDesk) -> None:
    pact = found(desk)
    agreement = agree(desk, pact, join(desk, pact))
    record = partial(record_pact_result, actor=desk.manager, at=AT, agreement_id=agreement)
    with refused("invalid"):
        record(seen=replace(COUNTED, reference=" "))
    with refused("not_enough"):
        record(seen=replace(COUNTED, amount=0))
    assert record(seen=COUNTED) == "open"
    late_at = AT + timedelta(days=91)
    [theirs] = look(desk, pact, at=late_at).themes[0].theirs
    assert (theirs.promise.kept_amount, theirs.promise.is_late, theirs.promise.days_late) == (2, True, 1)
    [row] = list_pacts(actor=desk.manager, at=late_at).rows
    assert row.late == 1
    assert record(at=late_at, seen=replace(COUNTED, amount=1)) == "kept"
    [theirs] = look(desk, pact, at=late_at).themes[0].theirs
    assert [each.amount for each in theirs.evidence] == [2, 1]
    with refused("not_open"):
        record(at=late_at, seen=COUNTED)


def test_what_was_not_done_or_let_go_ends_once_with_its_reason(desk: HiringDesk) -> None:
    pact = found(desk)
    member = join(desk, pact)
    end = partial(end_pact_agreement, actor=desk.manager, at=AT)
    for ending in ("broken", "released"):
        agreement = agree(desk, pact, member)
        with refused("invalid"):
            end(agreement_id=agreement, ending=ending, because=" ")
        with refused("not_found"):
            end(agreement_id=agreement, ending="kept", because="Klaar")
        assert end(agreement_id=agreement, ending=ending, because="De klas ging niet door") == ending
        with refused("not_open"):
            end(agreement_id=agreement, ending=ending, because="Nog eens")
    endings = {each.promise.state: each.ended_because for each in PactAgreement.objects.select_related("promise")}
    assert endings == dict.fromkeys(("broken", "released"), "De klas ging niet door")


def test_what_cannot_be_agreed_is_refused_in_words(desk: HiringDesk) -> None:
    pact, other = found(desk), found(desk, name="Ander pact")
    member = join(desk, pact)
    theme = PactTheme.objects.filter(pact=other).values_list("id", flat=True)[0]
    meeting = plan_pact_meeting(actor=desk.manager, at=AT, pact_id=other, new=NewMeeting(planned_on=TODAY))
    for wrong in ({"amount": 0}, {"title": " "}, {"due_on": TWENTE.until_on + timedelta(days=1)}):
        with refused("invalid"):
            agree(desk, pact, member, **wrong)
    with refused("wrong_day"):
        agree(desk, pact, member, due_on=TODAY - timedelta(days=1))
    for elsewhere_ in ({"theme_id": theme}, {"member_id": join(desk, other)}, {"meeting_id": meeting}):
        with refused("not_found"):
            agree(desk, pact, member, **elsewhere_)
    for wrong in ({"themes": (" ",)}, {"name": " "}, {"until_on": TODAY - timedelta(days=1)}):
        with refused("invalid"):
            found(desk, **wrong)
    assert not PactAgreement.objects.exists()


def test_members_are_employers_in_the_file_or_partners_each_once(desk: HiringDesk, house: House) -> None:
    pact = found(desk)
    add = partial(add_organisation, actor=SYSTEM, at=AT, kind="partner", kvk="87654321")
    add(name="ROC elders", partner_of_id=house.outsider.organisation_id)
    with refused("invalid"):
        join(desk, pact, kvk="87654321", kind="school")
    add(name="ROC van Twente", partner_of_id=house.municipality)
    join(desk, pact, kvk="87654321", kind="school")
    member = join(desk, pact)
    with refused("member_known"):
        join(desk, pact)
    with refused("not_found"):
        join(desk, pact, kind="friend")
    rows = look(desk, pact).members
    assert [(each.name, each.kind, each.employer_id) for each in rows] == [
        ("Bakkerij Zonneveld", "employer", desk.employer),
        ("ROC van Twente", "school", None),
    ]
    end_pact_member(actor=desk.manager, at=AT, pact_id=pact, member_id=member)
    with refused("not_found"):
        end_pact_member(actor=desk.manager, at=AT, pact_id=pact, member_id=member)
    join(desk, pact)
    [membership] = read_employer_pacts(actor=desk.manager, at=AT, employer_id=desk.employer)
    assert (membership.pact_name, membership.until_on) == ("Pact Twente", None)


def test_a_partner_is_owed_by_whoever_agreed_on_it(desk: HiringDesk, house: House) -> None:
    pact = found(desk)
    add_organisation(actor=SYSTEM, at=AT, name="Bond", kind="partner", kvk="87654321", partner_of_id=house.municipality)
    agree(desk, pact, join(desk, pact, kvk="87654321", kind="union"), is_ours=True)
    [ours] = look(desk, pact).themes[0].ours
    assert ours.promise.owner_id == desk.manager.party_id


def test_nobody_leaves_a_pact_while_something_is_open_on_either_side(desk: HiringDesk) -> None:
    pact = found(desk)
    member = join(desk, pact)
    leave = partial(end_pact_member, actor=desk.manager, at=AT, pact_id=pact, member_id=member)
    for is_ours in (True, False):
        agreement = agree(desk, pact, member, is_ours=is_ours)
        with refused("member_owes"):
            leave()
        end_pact_agreement(
            actor=desk.manager, at=AT, agreement_id=agreement, ending="released", because="Samen besloten"
        )
    leave()
    with refused("not_found"):
        agree(desk, pact, member)


def test_a_theme_that_is_not_named_any_more_ends_and_what_was_agreed_in_it_stays(desk: HiringDesk) -> None:
    pact = found(desk)
    agree(desk, pact, join(desk, pact))
    new = replace(TWENTE, name="Pact Oost", themes=("Techniek", " Bouw ", "Bouw"))
    record_pact(actor=desk.manager, at=AT, new=new, pact_id=pact)
    view = look(desk, pact)
    assert view.name == "Pact Oost"
    assert [(each.name, each.until_on) for each in view.themes] == [("Zorg", TODAY), ("Techniek", None), ("Bouw", None)]
    assert len(view.themes[0].theirs) == 1


def test_a_meeting_tells_once_who_came_and_what_was_agreed(desk: HiringDesk) -> None:
    pact = found(desk)
    member = join(desk, pact)
    plan = partial(plan_pact_meeting, actor=desk.manager, at=AT, pact_id=pact)
    for day in (TODAY - timedelta(days=1), TWENTE.until_on + timedelta(days=1)):
        with refused("invalid"):
            plan(new=NewMeeting(planned_on=day))
    today, later = (plan(new=NewMeeting(planned_on=day, place="ROC", agenda="Zorg")) for day in (TODAY, LATER))
    [row] = list_pacts(actor=desk.manager, at=AT).rows
    assert row.next_on == TODAY
    tell = partial(record_pact_meeting, actor=desk.manager, at=AT)
    with refused("invalid"):
        tell(meeting_id=today, words=" ", came=(member,))
    with refused("invalid"):
        tell(meeting_id=later, words="Goed overleg", came=(member,))
    with refused("not_found"):
        tell(meeting_id=today, words="Goed overleg", came=(member, 0))
    tell(meeting_id=today, words="Drie leerplekken erbij", came=(member,))
    tell(meeting_id=later, words="De zaal was dubbel geboekt")
    with refused("not_found"):
        tell(meeting_id=today, words="Nog eens", came=(member,))
    agree(desk, pact, member, meeting_id=today)
    view = look(desk, pact)
    assert [(each.outcome, each.came) for each in view.meetings] == [
        ("cancelled", ()),
        ("held", ("Bakkerij Zonneveld",)),
    ]
    assert view.themes[0].theirs[0].agreed_on == TODAY


def test_another_point_of_contact_owes_what_the_municipality_agreed(desk: HiringDesk) -> None:
    pact = found(desk)
    agree(desk, pact, join(desk, pact), is_ours=True)
    colleague = desk.colleague.party_id
    hand_over_employer(actor=desk.manager, at=AT, employer_id=desk.employer, to_id=colleague)
    [ours] = look(desk, pact).themes[0].ours
    assert ours.promise.owner_id == colleague


def test_another_municipality_finds_nothing_of_it(desk: HiringDesk) -> None:
    pact = found(desk)
    agreement = agree(desk, pact, join(desk, pact))
    stranger, asked = elsewhere(desk), {"at": AT, "pact_id": pact}
    assert list_pacts(actor=stranger, at=AT).rows == ()
    for look_in in (
        partial(read_pact, actor=stranger, **asked),
        partial(record_pact, actor=stranger, new=TWENTE, **asked),
        partial(record_pact_result, actor=stranger, at=AT, agreement_id=agreement, seen=COUNTED),
        partial(record_pact_result, actor=desk.manager, at=AT, agreement_id=0, seen=COUNTED),
        partial(record_pact_meeting, actor=stranger, at=AT, meeting_id=0, words="Niets"),
        partial(read_employer_pacts, actor=stranger, at=AT, employer_id=desk.employer),
    ):
        with refused("not_found"):
            look_in()


def test_the_database_keeps_a_pact_to_its_own_members_and_themes(desk: HiringDesk) -> None:
    pact, other = found(desk), found(desk, name="Ander pact")
    member, stranger = join(desk, pact), join(desk, other)
    agreement = PactAgreement.objects.get(id=agree(desk, pact, member))
    meeting = plan_pact_meeting(actor=desk.manager, at=AT, pact_id=pact, new=NewMeeting(planned_on=TODAY))
    theme = PactTheme.objects.filter(pact=other).values_list("id", flat=True)[0]
    for wrong in ({"theme": theme}, {"member": stranger}):
        with pytest.raises(IntegrityError, match="not of a member"), transaction.atomic():
            PactAgreement.objects.filter(id=agreement.pk).update(**wrong)
    with pytest.raises(IntegrityError, match="not of a member"), transaction.atomic():
        PactAgreement.objects.create(theme_id=agreement.theme_id, member_id=member, promise=borrow_promise(desk))
    with pytest.raises(IntegrityError, match="of another pact"), transaction.atomic():
        PactMeeting.objects.get(id=meeting).came.add(PactMember.objects.get(id=stranger))


def borrow_promise(desk: HiringDesk) -> Promise:
    """Give a promise of the right kind that is owed to somebody who is no member."""
    theirs = Promise.objects.get(kind="pact_result_theirs")
    theirs.pk, theirs._state.adding, theirs.beneficiary_id = None, True, desk.house.team
    theirs.save(force_insert=True)
    return theirs


@pytest.fixture
def race(desk: HiringDesk) -> Iterator[Race]:
    with open_track() as race:
        yield race


def test_who_leaves_while_something_is_agreed_either_stays_or_agreed_nothing(desk: HiringDesk, race: Race) -> None:
    for _ in range(3):
        pact = found(desk)
        member = join(desk, pact)
        came_out = race(
            partial(agree, desk, pact, member),
            partial(end_pact_member, actor=desk.manager, at=AT, pact_id=pact, member_id=member),
        )
        assert came_out in {("done", "member_owes"), ("not_found", "done")}
        left = PactMember.objects.filter(id=member, until_on__isnull=False).exists()
        assert left != PactAgreement.objects.filter(member=member).exists()


def test_of_two_who_count_the_last_result_one_is_told_that_it_was_there(desk: HiringDesk, race: Race) -> None:
    pact = found(desk)
    agreement = agree(desk, pact, join(desk, pact), amount=2)
    record = partial(record_pact_result, actor=desk.manager, at=AT, agreement_id=agreement, seen=COUNTED)
    assert sorted(race(record, record)) == ["done", "not_open"]
