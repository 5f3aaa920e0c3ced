"""Locking reaches as far as the scope that was granted: what is written out says what the QuerySets say."""

from contextlib import suppress
from dataclasses import replace

import pytest
from django.db import transaction
from tests.standing import House

from sluitend.gate.actor import Actor
from sluitend.gate.errors import NotFound
from sluitend.gate.grants import ALL, ORGANISATION, OWN, SELF, TEAM
from sluitend.ledger.models import Promise
from sluitend.ledger.pen import find_promises, lock_people
from sluitend.parties.models import Person


@pytest.fixture
def people(house: House) -> list[int]:
    """Give people of one municipality whom one speaks for oneself, a mate does, another team does, and nobody here."""
    return [house.admit(owner=owner) for owner in (house.coach, house.colleague, house.stranger, house.outsider)]


def find_each(actor: Actor, promises: list[int]) -> list[int]:
    """Give which of these promises are found when each is asked for alone."""
    found: list[int] = []
    for promise in promises:
        with suppress(NotFound):
            found += [each.id for each in find_promises(actor, [promise])]
    return found


@pytest.mark.parametrize("scope", [OWN, TEAM, ORGANISATION, ALL])
def test_people_and_promises_are_locked_as_far_as_a_scope_reaches(house: House, people: list[int], scope: str) -> None:
    actor = replace(house.coach, scope=scope)
    theirs = Person.objects.within(actor).select_related("party").order_by("party")
    promises = Promise.objects.within(actor).filter(beneficiary__in=people).order_by("id").values_list("id", flat=True)
    with transaction.atomic():
        locked = lock_people([*reversed(people), *people], within=actor)
        assert [(each, each.last_name, each.party.name) for each in locked] == [
            (each, each.last_name, each.party.name) for each in theirs
        ]
        assert find_each(actor, [house.promise(person) for person in people]) == list(promises)


def test_a_resident_locks_nobody_else(house: House, people: list[int]) -> None:
    me = replace(house.coach, role="resident", party_id=people[1], scope=SELF)
    with transaction.atomic():
        assert [each.pk for each in lock_people(people, within=me)] == [people[1]]
