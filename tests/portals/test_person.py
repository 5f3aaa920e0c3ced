"""The person: who, what is promised, what happened, who looked, and the BSN that is shown once."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, SYSTEM, House

from sluitend.journal.models import Entry
from sluitend.ledger.actions import Opening, Settling, discharge_person, settle_promise
from sluitend.parties.actions import add_contact, join_household
from sluitend.parties.models import Organisation

BSN = "999990019"
MOST_QUERIES = 20
# A transaction begins and ends without asking anything.
CONTROL = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")


def test_the_file_tells_who_what_and_what_happened(house: House, visit: Visit) -> None:
    person, other = house.admit(last_name="Bakker"), house.admit(last_name="Huisgenoot")
    for kind, value in (("phone", "06 12345678"), ("email", "n@voorbeeld.nl"), ("post", "Dam 1")):
        add_contact(actor=SYSTEM, at=AT, person_id=person, kind=kind, value=value)
    for each in (person, other):
        join_household(actor=SYSTEM, at=AT, person_id=each, number="H1")
    follows = Opening(kind="plan", owner_id=house.coach.party_id or 0)
    done = Settling(state="kept", evidence="reached", reference="aan de balie", successor=follows)
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=done)
    words = read_main(visit(house.coach).get(f"/persoon/{person}/"))
    for told in (
        "Noor Bakker",
        "06 12345678",
        "n@voorbeeld.nl",
        "Dam 1",
        "Noor Huisgenoot",
        "Plan van aanpak",
        "Bereikt en afspraak gemaakt, coach 1: aan de balie",
        "Nagekomen",
    ):
        assert told in words


def test_every_look_stands_in_the_file_with_who_and_what(house: House, visit: Visit) -> None:
    person = house.admit()
    visit(house.colleague).get(f"/persoon/{person}/")
    words = read_main(visit(house.coach).get(f"/persoon/{person}/"))
    assert "coach 2 Klantmanager Dossier bekeken Werk Uitgevoerd" in words


def test_somebody_who_has_left_is_told_apart(house: House, visit: Visit) -> None:
    person = house.admit()
    discharge_person(actor=SYSTEM, at=AT, person_id=person, because="work")
    words = read_main(visit(house.planner).get(f"/persoon/{person}/"))
    assert "Uitgestroomd op 23 nov 2026: Naar werk." in words
    assert "Er staat niets open" in words
    assert "Overdragen" not in words


def test_a_bsn_is_covered_until_it_is_asked_for_and_the_journal_knows(house: House, visit: Visit) -> None:
    person, client = house.admit(bsn=BSN), visit(house.coach)
    closed = client.get(f"/persoon/{person}/").content.decode()
    assert BSN not in closed
    assert "Toon BSN" in closed
    opened = client.post(f"/persoon/{person}/bsn/")
    assert BSN in opened.content.decode()
    assert "no-store" in opened["Cache-Control"]
    entry = Entry.objects.get(act="read_bsn")
    assert (entry.purpose, entry.about, entry.outcome) == ("income", [person], "done")


def test_with_htmx_the_bsn_takes_the_place_of_the_stars(house: House, visit: Visit) -> None:
    person = house.admit(bsn=BSN)
    answer = visit(house.coach).post(f"/persoon/{person}/bsn/", headers={"HX-Request": "true"})
    assert "<main" not in answer.content.decode()


def test_a_planner_has_no_business_with_a_bsn(house: House, visit: Visit) -> None:
    person, client = house.admit(bsn=BSN), visit(house.planner)
    assert "Toon BSN" not in client.get(f"/persoon/{person}/").content.decode()
    assert client.post(f"/persoon/{person}/bsn/").status_code == 403


def test_asking_for_a_bsn_by_address_shows_the_file(house: House, visit: Visit) -> None:
    assert visit(house.coach).get("/persoon/7/bsn/").url == "/persoon/7/"


def test_somebody_outside_the_team_is_not_found(house: House, visit: Visit) -> None:
    person = house.admit(last_name="Geheim")
    answer = visit(house.stranger).get(f"/persoon/{person}/")
    assert answer.status_code == 404
    assert "Geheim" not in answer.content.decode()
    assert "valt buiten uw werkgebied" in read_main(answer)


def test_a_late_promise_shows_how_late(house: House, visit: Visit, clock: object) -> None:
    person = house.admit(due_on=AT.date())
    clock.at += timedelta(days=3)  # type: ignore[attr-defined]
    assert "3 dagen te laat" in read_main(visit(house.coach).get(f"/persoon/{person}/"))


@pytest.mark.parametrize("pack", ["national", "enschede-2010", "leeuwarden-2000"])
def test_a_whole_situation_asks_the_database_little(house: House, visit: Visit, pack: str) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack=pack)
    person, client = house.admit(), visit(house.coach)
    done = Settling(state="kept", evidence="reached", reference="aan de balie")
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(person), settling=done)
    client.get(f"/persoon/{person}/")
    with CaptureQueriesContext(connection) as asked:
        client.get(f"/persoon/{person}/")
    # A statement of which the server keeps the plan has no text to tell.
    told = [each["sql"] or "" for each in asked.captured_queries]
    questions = [sql[:90] for sql in told if not sql.startswith(CONTROL)]
    assert len(questions) <= MOST_QUERIES, questions


def test_the_whole_situation_stands_on_one_screen(house: House, visit: Visit) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack="enschede-2010")
    words = read_main(visit(house.coach).get(f"/persoon/{house.admit()}/"))
    for card in (
        "begeleid door coach 1 , Noord",
        "Open toezeggingen",
        "Plan van aanpak",
        "Contact en notities",
        "Profiel",
        "Voorzieningen",
        "Participatieladder",
        "Om deze persoon heen",
        "Wie keek in dit dossier",
    ):
        assert card in words


def test_a_role_sees_no_card_of_a_room_that_is_closed_to_it(house: House, visit: Visit) -> None:
    words = read_main(visit(house.planner).get(f"/persoon/{house.admit()}/"))
    assert "Open toezeggingen" in words
    for card in ("Contact en notities", "Voorzieningen", "Om deze persoon heen", "Overleg"):
        assert card not in words


def test_what_somebody_looked_at_all_day_is_one_line(house: House, visit: Visit) -> None:
    person, client = house.admit(), visit(house.coach)
    for _ in range(3):
        client.get("/lijst/?when=all")
    words = read_main(client.get(f"/persoon/{person}/"))
    assert words.count("Getoond in een lijst") == 1
    assert "Getoond in een lijst 3 keer" in words


def test_whoever_may_not_open_a_promise_is_given_no_way_to_it(house: House, visit: Visit) -> None:
    person = house.admit()
    way = f'href="/toezegging/{house.promise(person)}/'
    page = f"/persoon/{person}/"
    assert way in visit(house.coach).get(page).content.decode()
    assert way not in visit(house.intake).get(page).content.decode()
