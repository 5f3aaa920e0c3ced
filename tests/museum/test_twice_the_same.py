"""What once went wrong with the same thing twice: a contact point that was there double, work given to its owner."""

from tests.standing import AT, House

from sluitend.areas.caseloads.actions import hand_over_caseload
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_contact
from sluitend.parties.models import ContactPoint, PersonContact


def test_a_contact_point_that_two_colleagues_added_at_once_could_never_be_used_again(house: House) -> None:
    first, _ = (ContactPoint.objects.create(kind="phone", value="0612345678") for _ in range(2))
    person = house.admit()
    point = add_contact(actor=house.coach, at=AT, person_id=person, kind="phone", value="0612345678")
    assert point == first.id == PersonContact.objects.get().point_id


def test_a_caseload_handed_to_its_own_owner_asked_for_a_story_about_everybody(house: House) -> None:
    house.admit()
    coach = house.coach.party_id or 0
    assert hand_over_caseload(actor=house.lead, at=AT, from_id=coach, to_id=coach).promises == 0
    assert not Promise.objects.filter(kind="handover").exists()
