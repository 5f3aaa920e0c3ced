"""The team board on screen, telling that a colleague is away, and back again."""

from uuid import uuid4

from django.test import Client
from tests.portals.visiting import Visit, read_main
from tests.standing import House


def tell(client: Client, staff: int | None, **given: str) -> object:
    return client.post(f"/team/{staff}/afwezig/melden/", {"once": str(uuid4())} | given)


def test_the_board_shows_who_has_how_many_people(house: House, visit: Visit) -> None:
    house.admit()
    words = read_main(visit(house.lead).get("/team/"))
    for told in ("Norm: 80 mensen per klantmanager", "niet nagekeken", "coach 1 Noord 1", "Afwezig melden"):
        assert told in words


def test_somebody_is_told_to_be_away_with_a_stand_in_and_back(house: House, visit: Visit) -> None:
    client, staff = visit(house.lead), house.coach.party_id
    assert "coach 1 is afwezig" in read_main(client.get(f"/team/{staff}/afwezig/"))
    answer = tell(client, staff, taker=f"staff:{house.colleague.party_id}", expected_until_on="2026-12-04")
    assert answer.url == "/team/"
    words = read_main(client.get("/team/"))
    assert "Afwezig sinds 23 nov 2026 coach 2 neemt waar · terug rond 4 dec 2026" in words
    client.post(f"/team/{staff}/terug/", {"once": str(uuid4())})
    assert "De collega is aanwezig." in read_main(client.get("/team/"))


def test_the_team_takes_over_for_a_long_time(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.lead)
    tell(client, house.coach.party_id, taker=f"team:{house.team}")
    assert house.promises(person)[0].owner_id == house.team
    assert "het team heeft overgenomen" in read_main(client.get("/team/"))


def test_nobody_to_stand_in_is_told_and_the_form_comes_back(house: House, visit: Visit) -> None:
    client, staff = visit(house.lead), house.coach.party_id
    for taker in ("", "zomaar", "staff:x"):
        answer = tell(client, staff, taker=taker)
        assert answer.url == f"/team/{staff}/afwezig/"
        assert "Wie neemt waar?" in read_main(client.get(answer.url))


def test_the_same_form_twice_is_told_as_done(house: House, visit: Visit) -> None:
    client, staff, key = visit(house.lead), house.coach.party_id, str(uuid4())
    for _ in range(2):
        tell(client, staff, taker=f"team:{house.team}", once=key)
    assert "Dit was al gedaan." in read_main(client.get("/team/"))
