"""Importing spells: read once, covered at once, and all of it or nothing."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError
from tests.refusals import refused
from tests.standing import AT, SYSTEM, House

from sluitend.ledger.actions import Imported, SpellRow, import_spells
from sluitend.ledger.models import Promise
from sluitend.parties.models import BenefitSpell, Membership, Person

ROW = SpellRow(
    reference="1",
    started_on=date(2020, 3, 1),
    ended_on=None,
    birth_year=1980,
    household_form="alleenstaand",
    cause_code="03",
)
ENDED = replace(ROW, reference="2", ended_on=date(2022, 6, 30))


def read(house: House, *rows: SpellRow, source: str = "register", **more: int) -> Imported:
    place = {"organisation_id": house.municipality, "team_id": house.team} | more
    return import_spells(actor=SYSTEM, at=AT, source=source, rows=rows, **place)


def test_a_running_spell_becomes_a_covered_person(house: House) -> None:
    assert read(house, ROW) == Imported(added=1, known=0, covered=1)
    person = Person.objects.get()
    assert (person.number, person.active, person.birth_year) == ("register-1", True, 1980)
    assert person.covered_by_id == house.team
    assert Promise.objects.get().kind == "invitation"


def test_a_spell_that_ended_becomes_somebody_who_left_for_an_unknown_reason(house: House) -> None:
    assert read(house, ENDED) == Imported(added=1, known=0, covered=0)
    person, spell = Person.objects.get(), BenefitSpell.objects.get()
    assert (person.active, person.left_on, person.left_because) == (False, ENDED.ended_on, "unknown")
    assert (spell.ended_on, spell.end_reason) == (ENDED.ended_on, "unknown")


def test_what_the_register_says_of_a_spell_is_kept(house: House) -> None:
    read(house, ROW)
    spell = BenefitSpell.objects.get()
    assert (spell.source, spell.reference, spell.started_on) == ("register", "1", ROW.started_on)
    assert (spell.household_form, spell.cause_code) == ("alleenstaand", "03")


def test_a_spell_is_read_once_however_often_it_comes(house: House) -> None:
    read(house, ROW)
    assert read(house, ROW, ENDED) == Imported(added=1, known=1, covered=0)
    assert Person.objects.count() == 2


def test_another_register_may_use_the_same_numbers(house: House) -> None:
    read(house, ROW)
    assert read(house, ROW, source="other").added == 1


def test_an_empty_register_changes_nothing(house: House) -> None:
    assert read(house) == Imported(added=0, known=0, covered=0)


def test_of_a_register_all_is_read_or_nothing(house: House) -> None:
    backwards = replace(ENDED, reference="3", ended_on=date(2019, 1, 1))
    with pytest.raises(IntegrityError, match="spell_days"):
        read(house, ROW, backwards)
    assert not Person.objects.exists()


def test_a_team_of_another_municipality_covers_nobody_here(house: House) -> None:
    elsewhere = Membership.objects.get(staff=house.outsider.party_id).team_id
    with refused("not_found"):
        read(house, ROW, team_id=elsewhere)


def test_only_whoever_manages_the_system_imports(house: House) -> None:
    with refused("not_allowed"):
        import_spells(
            actor=house.lead,
            at=AT,
            source="register",
            rows=[ROW],
            organisation_id=house.municipality,
            team_id=house.team,
        )
