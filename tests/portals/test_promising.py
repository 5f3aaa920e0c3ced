"""A promise beside the others, and a clock that stands still on a ground of the law and runs again."""

from datetime import timedelta
from uuid import uuid4

from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.ledger.models import Promise, Suspension


def once() -> dict[str, object]:
    return {"once": str(uuid4())}


def test_a_coach_promises_something_beside_what_is_promised_already(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    assert "Toezegging doen" in read_main(client.get(f"/persoon/{person}/"))
    page = client.get(f"/persoon/{person}/toezegging/").content.decode()
    assert "Deze toezegging komt op uw naam." in page
    assert 'value="offer"' in page
    assert 'value="provision_talk"' not in page
    sent = {"kind": "first_conversation", "owner_id": house.coach.party_id, "due_on": TODAY + timedelta(days=3)}
    answer = client.post(f"/persoon/{person}/toezegging/doen/", once() | sent)
    assert answer.url == f"/persoon/{person}/"
    assert [(row.kind, row.due_on) for row in house.promises(person)][-1] == (
        "first_conversation",
        TODAY + timedelta(days=3),
    )


def test_a_lead_promises_in_the_name_of_whoever_guides_the_person(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.lead)
    assert "op naam van coach 1" in read_main(client.get(f"/persoon/{person}/toezegging/"))


def test_a_day_beyond_the_term_is_refused_and_stays_in_the_form(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    sent = {"kind": "first_conversation", "owner_id": house.coach.party_id, "due_on": "2031-01-01"}
    answer = client.post(f"/persoon/{person}/toezegging/doen/", once() | sent)
    body = client.get(answer.url).content.decode()
    assert "Deze datum kan niet." in body
    assert 'value="2031-01-01"' in body


def test_nothing_is_promised_to_somebody_of_a_colleague(house: House, visit: Visit) -> None:
    person = house.admit()
    assert visit(house.stranger).get(f"/persoon/{person}/toezegging/").status_code == 404
    assert visit(house.council).get(f"/persoon/{person}/toezegging/").status_code == 403


def test_a_clock_stands_still_with_its_ground_and_proof_and_runs_again(
    house: House, visit: Visit, clock: Clock
) -> None:
    promise, client = house.promise(house.admit(due_on=TODAY + timedelta(days=10))), visit(house.coach)
    assert "Termijn opschorten" in read_main(client.get(f"/toezegging/{promise}/"))
    sent = {"reason": "applicant", "proof": "Brief van 23 november"}
    answer = client.post(f"/toezegging/{promise}/opschorten/", once() | sent)
    assert "De termijn staat stil" in read_main(client.get(answer.url))
    stretch = Suspension.objects.get(promise=promise)
    assert (stretch.reason, stretch.proof) == ("applicant", "Brief van 23 november")
    clock.at = AT + timedelta(days=5)
    client = visit(house.coach)
    client.post(f"/toezegging/{promise}/hervatten/", once())
    assert Promise.objects.get(id=promise).due_on > TODAY + timedelta(days=10)
    assert "Termijn opschorten" in read_main(client.get(f"/toezegging/{promise}/"))


def test_without_a_ground_or_proof_no_clock_stops(house: House, visit: Visit) -> None:
    promise, client = house.promise(house.admit()), visit(house.coach)
    for sent in ({"reason": "zomaar", "proof": "Brief"}, {"reason": "applicant", "proof": ""}):
        answer = client.post(f"/toezegging/{promise}/opschorten/", once() | sent)
        assert "Het formulier is nog niet compleet." in read_main(client.get(answer.url))
    assert not Suspension.objects.exists()


def test_from_the_row_the_way_to_the_clock_is_shown(house: House, visit: Visit) -> None:
    promise = house.promise(house.admit())
    body = visit(house.coach).get(f"/toezegging/{promise}/", headers={"HX-Request": "true"}).content.decode()
    assert f"/toezegging/{promise}/#clock-title" in body
