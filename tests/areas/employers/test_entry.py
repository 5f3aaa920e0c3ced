"""Looking in: somebody at an employer logs in by a link, for that employer alone, until it ends from one moment on."""

import pytest
from tests.areas.employers.hiring import HiringDesk, elsewhere
from tests.refusals import refused
from tests.standing import AT, SYSTEM, TODAY

from sluitend.areas.dossiers.actions import redeem_login_link
from sluitend.areas.employers.actions import (
    NewContactPerson,
    NewDemand,
    approve_demand,
    correct_demand,
    end_employer_access,
    erase_contact_person,
    hand_over_employer,
    make_employer_link,
    record_contact_person,
    record_employer_obstacle,
    request_demand,
)
from sluitend.areas.employers.models import AccountManager, ContactPerson, Demand
from sluitend.areas.employers.queries import DemandFilter, list_demands, read_demand
from sluitend.gate.actor import Actor
from sluitend.gate.models import Account
from sluitend.parties.models import Party

ELS = NewContactPerson(name="Els Bakker", email="els@voorbeeld.nl")
BAKER = NewDemand(kind="vacancy", title="Bakker", places=2, hours_least=16, hours_most=32, starts_on=TODAY)


@pytest.fixture
def contact(desk: HiringDesk) -> int:
    return record_contact_person(actor=desk.manager, at=AT, employer_id=desk.employer, new=ELS)


def let_in(desk: HiringDesk, contact: int) -> Actor:
    asked = {"employer_id": desk.employer, "contact_id": contact}
    secrets = make_employer_link(actor=desk.manager, at=AT, **asked)
    account = redeem_login_link(actor=SYSTEM, at=AT, token=secrets.token, code=secrets.code)
    party_id = Account.objects.get(id=account).party_id
    return Actor(party_id=party_id, role="employer", organisation_id=desk.house.municipality)


def test_a_link_lets_somebody_in_for_one_employer_under_their_own_name(desk: HiringDesk, contact: int) -> None:
    employer = let_in(desk, contact)
    assert Party.objects.get(id=employer.party_id).name == "Els Bakker, Bakkerij Zonneveld"
    assert let_in(desk, contact).party_id == employer.party_id
    with refused("not_found"):
        make_employer_link(actor=elsewhere(desk), at=AT, employer_id=desk.employer, contact_id=contact)
    with refused("not_found"):
        make_employer_link(actor=desk.manager, at=AT, employer_id=desk.employer, contact_id=0)


def test_who_left_or_is_forgotten_is_out_at_once(desk: HiringDesk, contact: int) -> None:
    employer, asked = let_in(desk, contact), {"employer_id": desk.employer, "contact_id": contact}
    end_employer_access(actor=desk.manager, at=AT, **asked)
    assert not Account.objects.get(party_id=employer.party_id).is_active
    with refused("not_found"):
        request_demand(actor=employer, at=AT, employer_id=desk.employer, new=BAKER)
    with refused("not_found"):
        end_employer_access(actor=desk.manager, at=AT, **asked)
    assert let_in(desk, contact) == employer
    erase_contact_person(actor=desk.manager, at=AT, employer_id=desk.employer, person_id=contact)
    assert not Account.objects.filter(party_id=employer.party_id).exists()
    assert Party.objects.get(id=employer.party_id).name == "Bakkerij Zonneveld"
    assert not ContactPerson.objects.get(id=contact).may_enter


def test_what_an_employer_asks_by_itself_is_promised_an_answer_and_read_before_all_see_it(
    desk: HiringDesk, contact: int
) -> None:
    employer, coach = let_in(desk, contact), desk.house.coach
    with refused("invalid"):
        request_demand(actor=employer, at=AT, employer_id=desk.employer, new=NewDemand(**{**vars(BAKER), "places": 0}))
    with refused("not_found"):
        request_demand(actor=employer, at=AT, employer_id=0, new=BAKER)
    first, second = (request_demand(actor=employer, at=AT, employer_id=desk.employer, new=BAKER) for _ in range(2))
    assert [each.owner_id for each in desk.promises()] == [desk.manager.party_id] * 2
    assert list_demands(actor=coach, at=AT, wanted=DemandFilter()).rows == ()
    assert read_demand(actor=desk.manager, at=AT, demand_id=first).waits
    approve_demand(actor=desk.manager, at=AT, demand_id=first)
    with refused("invalid"):
        approve_demand(actor=desk.manager, at=AT, demand_id=first)
    correct_demand(actor=desk.manager, at=AT, demand_id=second, new=BAKER)
    assert len(list_demands(actor=coach, at=AT, wanted=DemandFilter()).rows) == 2
    assert not Demand.objects.filter(waits=True).exists()


def test_an_employer_promises_itself_nothing_when_nobody_is_its_point_of_contact(
    desk: HiringDesk, contact: int
) -> None:
    employer = let_in(desk, contact)
    hand_over_employer(actor=desk.manager, at=AT, employer_id=desk.employer, to_id=desk.colleague.party_id or 0)
    AccountManager.objects.all().delete()
    record_employer_obstacle(actor=employer, at=AT, employer_id=desk.employer, kind="sick_pay")
    assert [each.owner_id for each in desk.promises()] == [desk.manager.party_id]
