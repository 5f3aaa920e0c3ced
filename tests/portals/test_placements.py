"""Placements on screen: placed from the file, signed by three, changed and ended; and the check before unpaid work."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.areas.employers.hiring import BAKERY, found_hiring_desk
from tests.areas.placements.working import WorkingDesk
from tests.portals.visiting import Visit, read_main
from tests.standing import TODAY, House

from sluitend.areas.placements.models import DisplacementCheck, Placement
from sluitend.gate.actor import Actor

PLACED = {
    "kind": "job",
    "work": "Brood bakken",
    "hours_a_week": 24,
    "starts_on": TODAY,
    "pay": "15,50",
    "kvk": BAKERY.kvk,
    "tasks": "Deeg en oven",
    "guidance": "Els de Bakker",
    "told_by": "employer",
}


@pytest.fixture
def desk(house: House) -> WorkingDesk:
    return WorkingDesk(house=house, hiring=found_hiring_desk(house))


def send(browser: Client, address: str, *where: int | str, **fields: object) -> str:
    """Send a form and give the words of the page that follows."""
    return read_main(browser.post(reverse(address, args=where), {"once": str(uuid4()), **fields}, follow=True))


def test_a_coach_places_somebody_and_what_was_typed_is_not_lost(desk: WorkingDesk, visit: Visit) -> None:
    person, coach = desk.house.admit(), visit(desk.house.coach)
    here = reverse("person-placements", args=[person])
    assert f'href="{here}"' in coach.get(reverse("person", args=[person])).content.decode()
    wrong = coach.post(
        reverse("record-placement", args=[person]), {**PLACED, "once": str(uuid4()), "pay": ""}, follow=True
    )
    assert "Het loon ontbreekt." in read_main(wrong)
    assert 'value="Brood bakken"' in wrong.content.decode()
    assert "Brood bakken bij Bakkerij Zonneveld" in send(coach, "record-placement", person, **PLACED)
    placement = Placement.objects.get().pk
    page = send(coach, "sign-placement", placement, version=1, side="person", name="Noor", signed_on=TODAY)
    assert "Inwoner: Noor, op papier, 23 nov 2026" in page
    changed = {"hours_a_week": 28, "pay": "15,50", "tasks": "Alles", "guidance": "Els", "because": "Het gaat goed"}
    assert "Overeenkomst, versie 2" in send(coach, "extend-placement", placement, **changed)
    granted = {"from_on": TODAY, "until_on": TODAY, "wage_code": "wml_hour_21", "because": "Nog niet gemeten"}
    assert "€ 1.190,29 per maand" in send(coach, "decide-subsidy", placement, **granted)
    pdf = coach.get(reverse("placement-agreement", args=[placement]))
    assert pdf.content[:5] == b"%PDF-"
    ended = {"ending": "hired", "on": TODAY, "because": "Vast contract", "following": "aftercare_contact"}
    page = send(coach, "end-placement", placement, **ended)
    assert "Aangenomen door deze werkgever" in page
    assert "Wat u nu kunt doen" not in page


def test_an_employer_agrees_with_a_link_and_the_resident_in_the_portal(desk: WorkingDesk, visit: Visit) -> None:
    person = desk.house.admit()
    placement, manager, door = desk.place(person), visit(desk.hiring.manager), visit()
    told = manager.post(reverse("make-agreement-link", args=[placement]), {"once": str(uuid4())}).content.decode()
    [secret] = re.findall(r"/overeenkomst/([a-z2-7]+)/", told)
    assert "vraagt uw akkoord" in read_main(door.get(reverse("agreement-link", args=[secret])))
    assert "U hebt al akkoord gegeven." in send(door, "agree-by-link", secret, name="Els de Bakker")
    assert door.get(reverse("agreement-link", args=["abc"])).status_code == 404
    me = visit(Actor(party_id=person, role="resident", organisation_id=desk.house.municipality))
    assert "Bakker bij Bakkerij Zonneveld" in read_main(me.get(reverse("my-work")))
    assert "in het portaal" in send(me, "agree-placement", placement_id=placement, version=1)
    assert me.get(reverse("my-agreement", args=[placement])).content[:5] == b"%PDF-"
    assert me.get(reverse("my-agreement", args=[placement + 1])).status_code == 404


def test_a_check_is_asked_by_one_and_decided_by_another(desk: WorkingDesk, visit: Visit) -> None:
    where, manager, lead = desk.hiring.employer, visit(desk.hiring.manager), visit(desk.house.lead)
    answers = {"is_additional": "yes", "was_vacant": "no", "was_dismissed": "no", "is_learning": "yes"}
    asked = {"work": "Soep schenken", "staff": 20, "beside": 2} | answers
    assert "niet geslaagd" in send(manager, "record-check", where, **asked | {"was_dismissed": "yes"})
    page = send(manager, "record-check", where, **asked)
    assert "wacht op een besluit" in page
    assert "Besluit vastleggen" not in page
    waiting = DisplacementCheck.objects.get(is_passed=None).pk
    assert "Soep schenken, Bakkerij Zonneveld" in read_main(lead.get(reverse("placements")))
    assert "geslaagd" in send(lead, "decide-check", where, check_id=waiting, passed="yes")


def test_the_list_is_filtered_and_taken_along(desk: WorkingDesk, visit: Visit) -> None:
    desk.place(desk.house.admit(), kind="municipal", answer="Wajong")
    lead = visit(desk.house.lead)
    page = read_main(lead.get(reverse("placements"), {"q": "bakker", "soort": "municipal", "volgorde": "name"}))
    assert "1 plaatsing" in page
    assert "Werken bij de gemeente Wajong 1" in page
    table = lead.get(reverse("placements-file"), {"stand": "all"}).content.decode()
    assert "Bakkerij Zonneveld" in table
    assert "Er is geen plaatsing gevonden." in read_main(lead.get(reverse("placements"), {"stand": "ended"}))
