"""Two at the same moment: a file is destroyed once, a hold and a destruction never both win, a link opens once."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

import pytest
from tests.areas.dossiers.leaving import leave, list_waiting
from tests.standing import AT, SYSTEM, House
from tests.town.racing import Race, open_track

from sluitend.areas.dossiers.actions import (
    approve_destruction,
    decide_request,
    destroy_files,
    make_login_link,
    make_rights_request,
    propose_destruction,
    redeem_login_link,
    start_hold,
)
from sluitend.areas.dossiers.models import DestructionList, Hold, RightsRequest
from sluitend.gate.links import LinkSecrets
from sluitend.gate.models import LoginLink
from sluitend.ledger.models import Evidence
from sluitend.parties.models import Person

pytestmark = pytest.mark.slow
ROUNDS = 20
# Where a round needs no file of its own.
DECISIONS = 100


@pytest.fixture
def race(house: House) -> Iterator[Race]:
    with open_track() as race:
        yield race


def list_one(house: House) -> tuple[int, int]:
    """Give somebody who left long ago, and the approved list that holds them."""
    person = house.admit()
    leave(person)
    propose_destruction(actor=SYSTEM, at=AT)
    [waiting] = list_waiting(house)
    approve_destruction(actor=house.lead, at=AT, list_id=waiting)
    return person, waiting


def test_a_list_is_destroyed_by_one_of_two(house: House, race: Race) -> None:
    for _ in range(ROUNDS):
        person, waiting = list_one(house)
        other = replace(house.planner, role="administrator")
        came_out = race(
            partial(destroy_files, actor=house.administrator, at=AT, list_id=waiting),
            partial(destroy_files, actor=other, at=AT, list_id=waiting),
        )
        assert sorted(came_out) == ["done", "invalid"]
        assert not Person.objects.filter(party=person).exists()


def test_a_file_is_held_or_destroyed_and_never_both(house: House, race: Race) -> None:
    for _ in range(ROUNDS):
        person, waiting = list_one(house)
        destroyed, held = race(
            partial(destroy_files, actor=house.administrator, at=AT, list_id=waiting),
            partial(start_hold, actor=house.lead, at=AT, person_id=person, because="Rechtszaak"),
        )
        is_here = Person.objects.filter(party=person).exists()
        assert (destroyed, held) == ("done", "done" if is_here else "not_found")
        assert Hold.objects.filter(person=person, until_on=None).exists() is is_here
        assert DestructionList.objects.get(id=waiting).destroyed_at == AT


def redeem(link: LinkSecrets, opened: list[int]) -> None:
    """Try a link, and note whose account it opened."""
    account = redeem_login_link(actor=SYSTEM, at=AT, token=link.token, code=link.code)
    opened += [account] if account else []


def test_a_link_opens_for_one_of_two(house: House, race: Race) -> None:
    for _ in range(ROUNDS):
        link = make_login_link(actor=house.coach, at=AT, person_id=house.admit())
        opened: list[int] = []
        enter = partial(redeem, link, opened)
        assert race(enter, enter) == ("done", "done")
        assert len(opened) == 1
    assert LoginLink.objects.filter(used_at=AT).count() == ROUNDS


def test_a_request_is_granted_or_refused_by_one_of_two(house: House, race: Race) -> None:
    person = house.admit()
    for _ in range(DECISIONS):
        request = make_rights_request(actor=house.intake, at=AT, person_id=person, asked="restriction")
        decide = partial(decide_request, at=AT, request_id=request)
        came_out = race(
            partial(decide, actor=house.intake, is_granted=True),
            partial(decide, actor=house.coach, is_granted=False, because="Niet nodig"),
        )
        assert sorted(came_out) == ["done", "not_open"]
        decision = RightsRequest.objects.get(id=request).decision
        assert decision == ("granted" if came_out[0] == "done" else "refused")
        assert Evidence.objects.filter(promise__rightsrequest=request).count() == 1
