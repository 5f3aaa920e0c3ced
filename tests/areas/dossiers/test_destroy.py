"""Destroying: what is due, by two different people, whole, with a certificate, and never what must be kept."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from tests.areas.dossiers.leaving import LONG_AGO, become, destroy_due, leave, list_waiting
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.dossiers.actions import (
    approve_destruction,
    destroy_files,
    end_hold,
    make_rights_request,
    propose_destruction,
    start_hold,
)
from sluitend.areas.dossiers.models import DestructionLine, DestructionList, Hold, Tally
from sluitend.areas.dossiers.pen import destroy_file
from sluitend.areas.dossiers.queries import export_my_file, read_certificate, read_destruction
from sluitend.areas.imports.models import Merge
from sluitend.journal.models import Entry
from sluitend.ledger.actions import Settling, discharge_person, settle_promise
from sluitend.parties.actions import add_contact
from sluitend.parties.models import ContactPoint, Party, Person


@pytest.fixture
def leaver(house: House) -> int:
    """Give somebody who left so long ago that the file may go."""
    person = house.admit(last_name="Vertrokken")
    leave(person)
    return person


@pytest.fixture
def approved(house: House, leaver: int) -> int:
    """Give a list with one file, to which the team lead has agreed."""
    propose_destruction(actor=SYSTEM, at=AT)
    [waiting] = list_waiting(house)
    approve_destruction(actor=house.lead, at=AT, list_id=waiting)
    return waiting


def test_what_is_due_is_listed_once_with_its_day(house: House, leaver: int) -> None:
    assert propose_destruction(actor=house.administrator, at=AT) == 1
    assert propose_destruction(actor=SYSTEM, at=AT) == 0
    line = DestructionLine.objects.get()
    left_on = TODAY - LONG_AGO
    assert (line.subject, line.due_on) == (leaver, left_on.replace(year=left_on.year + 5))


def test_nothing_is_listed_of_whoever_is_here_or_left_lately(house: House) -> None:
    house.admit()
    leave(house.admit(), left_on=TODAY - timedelta(days=365))
    assert propose_destruction(actor=SYSTEM, at=AT) == 0


@pytest.mark.parametrize(("because", "due"), [("work", 1), ("enforcement", 0)])
def test_the_term_depends_on_why_somebody_left(house: House, because: str, due: int) -> None:
    leave(house.admit(), because=because, left_on=TODAY.replace(year=TODAY.year - 6))
    assert propose_destruction(actor=SYSTEM, at=AT) == due


def test_a_person_is_gone_whole_after_two_different_people_agreed(house: House, leaver: int, approved: int) -> None:
    assert destroy_files(actor=house.administrator, at=AT, list_id=approved) == 1
    assert not Person.objects.filter(party=leaver).exists()
    assert not Party.objects.filter(id=leaver).exists()


def test_the_same_person_cannot_agree_twice(house: House, approved: int) -> None:
    with refused("same_person"):
        destroy_files(actor=house.lead, at=AT, list_id=approved)


def test_nobody_destroys_what_nobody_agreed_to(house: House, leaver: int) -> None:
    propose_destruction(actor=SYSTEM, at=AT)
    [waiting] = list_waiting(house)
    with refused("invalid"):
        destroy_files(actor=house.administrator, at=AT, list_id=waiting)


def test_a_list_is_approved_once_and_destroyed_once(house: House, approved: int) -> None:
    with refused("invalid"):
        approve_destruction(actor=house.administrator, at=AT, list_id=approved)
    destroy_files(actor=house.administrator, at=AT, list_id=approved)
    with refused("invalid"):
        destroy_files(actor=house.administrator, at=AT, list_id=approved)


def test_what_somebody_agreed_to_does_not_grow(house: House, approved: int) -> None:
    leave(house.admit())
    assert propose_destruction(actor=SYSTEM, at=AT) == 1
    assert len(list_waiting(house)) == 2
    assert DestructionLine.objects.filter(list=approved).count() == 1


def test_whoever_came_back_is_left_out(house: House, leaver: int, approved: int) -> None:
    Person.objects.filter(party=leaver).update(left_on=TODAY)
    assert destroy_files(actor=house.administrator, at=AT, list_id=approved) == 0
    assert Person.objects.filter(party=leaver).exists()


def test_what_is_held_is_neither_listed_nor_destroyed_until_the_hold_ends(
    house: House, leaver: int, approved: int
) -> None:
    hold = start_hold(actor=house.lead, at=AT, person_id=leaver, because="Beroep bij de rechter")
    assert destroy_files(actor=house.administrator, at=AT, list_id=approved) == 0
    assert destroy_due(house) == 0
    end_hold(actor=house.lead, at=AT, hold_id=hold)
    assert destroy_due(house) == 1


def test_the_database_itself_refuses_to_destroy_what_is_held(house: House, leaver: int) -> None:
    start_hold(actor=house.lead, at=AT, person_id=leaver, because="Onderzoek van de accountant")
    with pytest.raises(IntegrityError, match="is held"), transaction.atomic():
        destroy_file(Person.objects.select_related("party").get(party=leaver))
    assert Hold.objects.filter(person=leaver).exists()


def test_nobody_is_held_twice_at_once_or_without_a_reason(house: House, leaver: int) -> None:
    with refused("invalid"):
        start_hold(actor=house.lead, at=AT, person_id=leaver, because=" ")
    start_hold(actor=house.lead, at=AT, person_id=leaver, because="Rechtszaak")
    with refused("on_hold"):
        start_hold(actor=house.lead, at=AT, person_id=leaver, because="Rechtszaak")


def test_a_hold_ends_once(house: House, leaver: int) -> None:
    hold = start_hold(actor=house.lead, at=AT, person_id=leaver, because="Rechtszaak")
    end_hold(actor=house.lead, at=AT, hold_id=hold)
    with refused("not_found"):
        end_hold(actor=house.lead, at=AT, hold_id=hold)


def test_the_certificate_counts_and_names_nobody(house: House, leaver: int, approved: int) -> None:
    destroy_files(actor=house.administrator, at=AT, list_id=approved)
    certificate = read_certificate(actor=house.lead, at=AT, list_id=approved)
    assert (certificate.files, certificate.left_out, certificate.destroyed_at) == (1, 0, AT)
    assert dict(certificate.counts)["parties_person"] == 1
    assert certificate.first_by != certificate.second_by
    assert "Vertrokken" not in repr(certificate)
    # The journal, which is sealed, holds the same digest.
    assert Entry.objects.get(act="destroy_files").object == f"sha256:{certificate.digest}"


def test_a_telephone_that_a_housemate_uses_too_stays(house: House, leaver: int, approved: int) -> None:
    mate = house.admit()
    for person, value in ((leaver, "06 1111"), (mate, "06 1111"), (leaver, "06 2222")):
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value=value)
    destroy_files(actor=house.administrator, at=AT, list_id=approved)
    assert list(ContactPoint.objects.values_list("value", flat=True)) == ["06 1111"]


def test_a_double_file_that_was_joined_goes_along_and_is_given_along(house: House, leaver: int, approved: int) -> None:
    double = house.admit(last_name="Dubbel")
    discharge_person(actor=SYSTEM, at=AT, person_id=double, because="moved")
    Merge.objects.create(kept_id=leaver, gone_id=double, at=AT, was_active=False)
    assert "Dubbel" in repr(export_my_file(actor=become(house, leaver), at=AT).tables)
    hold = start_hold(actor=house.lead, at=AT, person_id=double, because="Rechtszaak")
    assert destroy_files(actor=house.administrator, at=AT, list_id=approved) == 0
    end_hold(actor=house.lead, at=AT, hold_id=hold)
    assert destroy_due(house) == 1
    assert not Person.objects.filter(party__in=[leaver, double]).exists()


def test_the_figures_keep_how_many_left_and_what_became_of_promises(house: House, leaver: int, approved: int) -> None:
    destroy_files(actor=house.administrator, at=AT, list_id=approved)
    counts = {(row.about, row.code, row.state): row.count for row in Tally.objects.all()}
    assert counts == {("exit", "work", ""): 1, ("promise", "invitation", "released"): 1}
    tallies = read_destruction(actor=house.lead, at=AT).tallies
    assert [(row.code, row.year, row.count) for row in tallies if row.about == "exit"] == [
        ("work", (TODAY - LONG_AGO).year, 1)
    ]


def test_figures_of_the_same_month_are_added_up(house: House) -> None:
    for _ in range(3):
        leave(house.admit())
    assert destroy_due(house) == 3
    assert Tally.objects.get(about="exit").count == 3


@pytest.mark.parametrize("name", ["coach", "planner", "intake"])
def test_only_who_answers_for_the_municipality_destroys(house: House, approved: int, name: str) -> None:
    with refused("not_allowed"):
        destroy_files(actor=getattr(house, name), at=AT, list_id=approved)


def test_another_municipality_finds_neither_list_nor_certificate(house: House, approved: int) -> None:
    away = replace(house.outsider, role="administrator")
    with refused("not_found"):
        destroy_files(actor=away, at=AT, list_id=approved)
    with refused("not_found"):
        read_certificate(actor=away, at=AT, list_id=approved)
    assert read_destruction(actor=away, at=AT).waiting == ()
    assert DestructionList.objects.get().destroyed_at is None


def test_the_screen_shows_who_waits_and_what_is_due(house: House, leaver: int) -> None:
    assert read_destruction(actor=house.lead, at=AT).due == 1
    propose_destruction(actor=house.lead, at=AT)
    screen = read_destruction(actor=house.lead, at=AT)
    [line] = screen.waiting[0].lines
    assert (screen.due, line.name, line.because, line.is_kept) == (0, "Noor Vertrokken", "work", False)
    assert Entry.objects.latest("number").about == [leaver]


def test_a_file_that_somebody_asked_for_waits_until_they_are_answered(house: House, leaver: int) -> None:
    make_rights_request(actor=house.intake, at=AT, person_id=leaver, asked="access")
    assert propose_destruction(actor=SYSTEM, at=AT) == 0
    [answer] = house.promises(leaver)
    given = Settling(state="kept", evidence="file_given")
    settle_promise(actor=house.coach, at=AT, promise_id=answer.id, settling=given)
    assert destroy_due(house) == 1


def test_a_file_that_is_asked_for_after_it_was_listed_is_left_out(house: House, leaver: int, approved: int) -> None:
    make_rights_request(actor=house.intake, at=AT, person_id=leaver, asked="access")
    [waiting] = read_destruction(actor=house.administrator, at=AT).waiting
    assert [line.is_kept for line in waiting.lines] == [True]
    assert destroy_files(actor=house.administrator, at=AT, list_id=approved) == 0
    assert Person.objects.filter(party=leaver).exists()
