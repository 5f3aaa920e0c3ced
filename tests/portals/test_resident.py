"""The resident's face: a link and a code let one in; inside one sees oneself, late or not, and nobody else."""

import io
import json
import zipfile
from datetime import timedelta

import pytest
from django.urls import reverse
from tests.areas.dossiers.leaving import become
from tests.areas.plans.planning import Desk
from tests.areas.profiles.telling import CLEANER, tell
from tests.portals.test_crawl import crawl, digest_tables
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.areas.dossiers.actions import make_login_link
from sluitend.gate.links import LinkSecrets
from sluitend.journal.models import Entry
from sluitend.ledger.models import Promise
from sluitend.parties.actions import add_contact
from sluitend.parties.models import Organisation

PAGES = ("/mijn/", "/mijn/afspraken/", "/mijn/plan/", "/mijn/gegevens/", "/mijn/dossier/")
ONCE = "3f0e4e0c-2a44-4b8e-9c3b-0a5f6a1d2c77"


@pytest.fixture
def person(house: House) -> int:
    """Give somebody with a promise that is due in three days."""
    return house.admit(last_name="Bakker", due_on=TODAY + timedelta(days=3))


@pytest.fixture
def link(house: House, person: int) -> LinkSecrets:
    """Give a link for that person."""
    return make_login_link(actor=house.coach, at=AT, person_id=person)


def enter(client: object, link: LinkSecrets, *, code: str = "") -> object:
    fields = {"once": ONCE, "code": code or link.code}
    return client.post(f"/mijn/inloggen/{link.token}/code/", fields)  # type: ignore[attr-defined]


def test_on_every_page_of_a_resident_stands_whom_to_call(house: House, person: int, visit: Visit) -> None:
    Organisation.objects.filter(party=house.municipality).update(pack="amsterdam-2019")
    mine, told = visit(become(house, person)), "Hulp nodig? Bel 14 020, of kom naar een Stadsloket."
    for page in (*PAGES, "/mijn/bestaat-niet/", reverse("worklist")):
        assert told in read_main(mine.get(page))
    assert "Hulp nodig?" not in read_main(visit(house.coach).get(reverse("worklist")))


def test_a_link_shows_nothing_of_anybody_before_the_code(visit: Visit, link: LinkSecrets) -> None:
    right = read_main(visit().get(f"/mijn/inloggen/{link.token}/"))
    wrong = read_main(visit().get("/mijn/inloggen/bestaatniet/"))
    assert right == wrong
    assert "Bakker" not in right


def test_a_code_lets_in_once_with_a_new_session(visit: Visit, link: LinkSecrets) -> None:
    client = visit()
    client.get(f"/mijn/inloggen/{link.token}/")
    before = client.session.session_key
    assert enter(client, link, code=f"{link.code[:3]} {link.code[3:]}").url == "/mijn/"
    assert client.session.session_key != before
    assert "Bakker" in read_main(client.get("/mijn/"))
    again = visit()
    assert enter(again, link).url == f"/mijn/inloggen/{link.token}/"
    assert "al gebruikt" in read_main(again.get(f"/mijn/inloggen/{link.token}/"))


def test_a_wrong_code_says_what_to_do(visit: Visit, link: LinkSecrets) -> None:
    client = visit()
    answer = enter(client, link, code="geen")
    assert "Vraag de gemeente om een nieuwe link" in read_main(client.get(answer.url))


def test_my_promises_tell_who_and_by_when_and_are_honest_when_late(
    house: House, person: int, visit: Visit, clock: Clock
) -> None:
    client = visit(become(house, person))
    assert "coach 1 doet dit uiterlijk op 26 nov 2026" in read_main(client.get("/mijn/"))
    clock.at += timedelta(days=5)
    client = visit(become(house, person))
    words = read_main(client.get("/mijn/"))
    assert "Wij zijn met 1 ding te laat" in words
    assert "2 dagen te laat" in words


def test_conversations_stand_among_my_appointments_and_steps_do_not(house: House, visit: Visit) -> None:
    talk, step = house.admit(kind="first_conversation"), house.admit(kind="plan_step")
    assert "Eerste gesprek" in read_main(visit(become(house, talk)).get("/mijn/afspraken/"))
    assert "U hebt nu geen afspraken" in read_main(visit(become(house, step)).get("/mijn/afspraken/"))


def test_my_details_can_be_questioned(house: House, person: int, visit: Visit) -> None:
    add_contact(actor=SYSTEM, at=AT, person_id=person, kind="phone", value="06 12345678")
    client = visit(become(house, person))
    assert "06 12345678" in read_main(client.get("/mijn/gegevens/"))
    wish = {"once": ONCE, "asked": "rectification", "wish": "Mijn nummer is anders"}
    assert client.post("/mijn/gegevens/verzoek/", wish).url == "/mijn/gegevens/"
    words = read_main(client.get("/mijn/gegevens/"))
    assert "Mijn nummer is anders" in words
    assert "U krijgt uiterlijk 23 dec 2026 antwoord" in words
    assert Promise.objects.filter(kind="rights_request", beneficiary=person).count() == 1


def test_i_put_my_profile_right_and_my_coach_sees_what_was_there(house: House, person: int, visit: Visit) -> None:
    tell(house.coach, person, "work", CLEANER)
    client = visit(become(house, person))
    assert "schoonmaker" in client.get(reverse("my-section", args=["work"])).content.decode()
    sent = {"once": ONCE, "work-seen": "1", "work-lines": "1", "work-0-words": "bakker"}
    answer = client.post(reverse("record-my-section", args=["work"]), sent, follow=True)
    assert "U schreef dit zelf op 23 nov 2026." in read_main(answer)
    desk = visit(house.coach)
    assert "Zelf gewijzigd" in read_main(desk.get(f"/persoon/{person}/"))
    words = read_main(desk.get(reverse("profile-section", args=[person, "work"])))
    assert "Zo stond het er schoonmaker, Bol, 2015–2019" in words
    assert "Zo schreef de persoon het bakker" in words
    assert client.post("/mijn/gegevens/profiel/diagnose/bewaren/", sent).status_code == 404


def test_an_empty_question_comes_back_with_the_reason(house: House, person: int, visit: Visit) -> None:
    client = visit(become(house, person))
    client.post("/mijn/gegevens/verzoek/", {"once": ONCE, "asked": "access", "wish": ""})
    assert "nog niet compleet" in read_main(client.get("/mijn/gegevens/"))


def test_i_see_who_looked_and_not_that_i_did(house: House, person: int, visit: Visit) -> None:
    for _ in range(2):
        visit(house.coach).get(f"/persoon/{person}/")
    client = visit(become(house, person))
    client.get("/mijn/")
    words = read_main(client.get("/mijn/dossier/"))
    assert "coach 1 Klantmanager" in words
    assert "bekeek uw dossier (2 keer)" in words
    assert "Eigen toezeggingen bekeken" not in words


def test_i_can_take_my_whole_file_home(house: House, person: int, visit: Visit) -> None:
    answer = visit(become(house, person)).get("/mijn/dossier/downloaden/")
    assert answer["Content-Type"] == "application/zip"
    assert "Bakker" not in answer["Content-Disposition"]
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    assert "Noor Bakker" in packed.read("dossier.html").decode()
    tables = {table["code"] for table in json.loads(packed.read("dossier.json"))["tables"]}
    assert {"parties.person", "ledger.promise", "gate.account"} <= tables


def test_a_plan_that_is_not_there_says_so(house: House, person: int, visit: Visit) -> None:
    assert "U hebt nog geen plan" in read_main(visit(become(house, person)).get("/mijn/plan/"))


def test_with_a_password_of_my_own_i_need_no_link(visit: Visit, link: LinkSecrets, person: int) -> None:
    client = visit()
    enter(client, link)
    name = f"inwoner-{person}"
    assert name in read_main(client.get("/mijn/gegevens/"))
    client.post("/mijn/gegevens/wachtwoord/", {"once": ONCE, "password": "geheim"})
    words = read_main(client.get("/mijn/gegevens/"))
    assert "niet sterk genoeg" in words
    assert "geheim" not in words
    client.post("/mijn/gegevens/wachtwoord/", {"once": ONCE, "password": "vier losse woorden hier"})
    # Whoever else was logged in as me is not any more, and neither am I.
    assert "/inloggen/" in client.get("/mijn/").url
    again = visit()
    again.post("/inloggen/", {"username": name, "password": "vier losse woorden hier"})
    assert "Bakker" in read_main(again.get("/mijn/"))


@pytest.fixture
def desk(house: House, person: int) -> Desk:
    """Give the coach at work on the plan of this person."""
    return Desk(house, person)


def test_a_draft_is_not_mine_to_read_yet(desk: Desk, visit: Visit) -> None:
    desk.draft("Aanmelden voor de cursus")
    assert "U hebt nog geen plan" in read_main(visit(desk.resident).get("/mijn/plan/"))


def test_i_agree_with_what_was_proposed_and_it_holds(desk: Desk, visit: Visit) -> None:
    version, client = desk.propose("Aanmelden voor de cursus"), visit(desk.resident)
    words = read_main(client.get("/mijn/plan/"))
    assert "Aanmelden voor de cursus" in words
    assert "Dit plan wacht op uw antwoord" in words
    client.post("/mijn/plan/akkoord/", {"once": ONCE, "version": version})
    assert "U ging akkoord op 23 nov 2026" in read_main(client.get("/mijn/plan/"))
    assert desk.states() == {version: "agreed"}


def test_what_i_think_of_the_plan_is_kept(desk: Desk, visit: Visit) -> None:
    version, client = desk.propose(), visit(desk.resident)
    client.post("/mijn/plan/reactie/", {"once": ONCE, "version": version, "words": "Liever op dinsdag"})
    assert "Liever op dinsdag" in read_main(client.get("/mijn/plan/"))
    client.post("/mijn/plan/reactie/", {"once": ONCE.replace("3f", "4f"), "version": version, "words": " "})
    assert "nog niet compleet" in read_main(client.get("/mijn/plan/"))


def test_agreeing_to_a_plan_that_moved_on_is_told(desk: Desk, visit: Visit) -> None:
    version, client = desk.agree(), visit(desk.resident)
    client.post("/mijn/plan/akkoord/", {"once": ONCE, "version": version})
    assert "al ondertekend" in read_main(client.get("/mijn/plan/"))


def test_whoever_follows_every_link_of_a_resident_meets_no_fault_and_changes_nothing(
    house: House, person: int, visit: Visit, owner: object
) -> None:
    client = visit(become(house, person))
    before = digest_tables(owner)  # type: ignore[arg-type]
    pages = crawl(client)
    assert digest_tables(owner) == before  # type: ignore[arg-type]
    assert set(PAGES) <= set(pages)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_mine_shows_nobody_else(house: House, person: int, visit: Visit, address: str) -> None:
    house.admit(last_name="Geheim")
    answer = visit(become(house, person)).get(address)
    assert answer.status_code == 200
    assert "Geheim" not in answer.content.decode()
    assert Entry.objects.latest("number").about == [person]


@pytest.mark.parametrize("address", [*PAGES, "/mijn/dossier/downloaden/"])
def test_whoever_works_here_has_no_page_of_a_resident(house: House, visit: Visit, address: str) -> None:
    assert visit(house.coach).get(address).status_code == 403
    assert "/inloggen/" in visit().get(address).url


@pytest.mark.parametrize("address", ["/lijst/", "/zoeken/?q=Bakker", "/raad/", "/vernietigen/", "/mensen/"])
def test_a_resident_has_no_page_of_whoever_works_here(house: House, person: int, visit: Visit, address: str) -> None:
    assert visit(become(house, person)).get(address).status_code == 403


def test_a_resident_does_not_open_a_file_by_its_number(house: House, person: int, visit: Visit) -> None:
    client = visit(become(house, person))
    for address in (f"/persoon/{person}/", f"/persoon/{person}/rechten/", f"/toezegging/{house.promise(person)}/"):
        assert client.get(address).status_code == 403


def test_the_start_leads_a_resident_to_what_is_owed(house: House, person: int, visit: Visit) -> None:
    assert visit(become(house, person)).get("/").url.endswith("/mijn/")
