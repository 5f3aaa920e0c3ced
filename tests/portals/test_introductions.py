"""Sessions in the browser: agreed at the desk, answered by the resident, chosen from by the employer."""

from functools import partial
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.areas.introductions.meeting import Table, become, draft_session, lay_table
from tests.areas.matching.fair import SKILL, open_fair
from tests.areas.placements.working import WorkingDesk
from tests.contract.rooms.placements import PAPER
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.areas.employers.models import ContactPerson, Demand, EmployerObstacle
from sluitend.areas.introductions.actions import close_session, open_session
from sluitend.areas.introductions.models import Candidate, Session
from sluitend.areas.introductions.queries import read_session
from sluitend.areas.matching.actions import suspend_matching
from sluitend.areas.placements.actions import sign_placement_on_paper
from sluitend.gate.models import Account
from sluitend.journal.queries import list_readings


@pytest.fixture
def table(house: House) -> Table:
    return lay_table(house)


def send(browser: Client, address: str, where: tuple[int, ...] = (), **fields: object) -> str:
    """Send a form and give the words of the page that follows."""
    return read_main(browser.post(reverse(address, args=where), {"once": str(uuid4()), **fields}, follow=True))


def test_an_account_manager_agrees_on_a_session_shows_it_and_closes_it(table: Table, visit: Visit) -> None:
    browser, employer = visit(table.desk.manager), (table.desk.employer,)
    assert "Voorselectie afspreken" in read_main(browser.get(reverse("employer", args=employer)))
    page = send(browser, "open-session", employer, demands=[table.demand], way="session", held_on=TODAY, place="Hier")
    assert "de werkgever hoort op tijd" in page
    assert "Er is nog niemand voorgedragen." in page
    assert "2 van 2" not in read_main(browser.get(reverse("sessions")))
    where = (table.session,)
    assert "Er is nog niemand om te laten zien." in send(browser, "show-candidates", where)
    _person, candidate = table.put(last_name="Wiersma")
    assert "1. Noor Wiersma" in read_main(browser.get(reverse("session", args=where)))
    asked = {"candidate_id": candidate, "consent": "details"}
    assert "Zei ja, ook met naam" in send(browser, "session-consent", where, **asked)
    assert "zonder naam" in send(browser, "show-candidates", where)
    assert "Wil ontmoeten" in send(browser, "choose-candidate", where, candidate_id=candidate, choice="meet")
    assert "Van iemand is nog niet bekend" in send(browser, "close-session", where)
    assert "Aangenomen" in send(browser, "record-outcome", where, candidate_id=candidate, outcome="hired")
    assert "afgesloten op 23 nov 2026" in send(browser, "close-session", where)
    assert visit(table.house.coach).get(reverse("session", args=where)).status_code == 403


def test_an_account_manager_chooses_from_the_shortlist_on_the_page_of_the_session(house: House, visit: Visit) -> None:
    fair = open_fair(house)
    [person, unknown], demand = (
        [fair.admit(), fair.admit("skills", last_name="Onbekend")],
        fair.ask(required=(SKILL,), wished=()),
    )
    fair.play()
    session = open_session(actor=fair.desk.manager, at=AT, new=draft_session(fair.desk.employer, demand))
    browser, address = visit(fair.desk.manager), reverse("session", args=(session,))
    assert "Punten" not in read_main(browser.get(address))
    page = read_main(browser.get(address, {"demand": demand}))
    assert "Niet bekend: vereiste vaardigheden" in page
    assert "Noor Onbekend" in page
    assert "Wie?" not in read_main(browser.get(address, {"demand": demand + 1}))
    asked = {"demand": demand, "person_id": person, "opened": "pick"}
    page = send(browser, "pick-candidate", (session,), **asked, because=" ")
    assert "Noor Onbekend" in page
    assert not Candidate.objects.exists()
    assert "leest nu" in send(browser, "pick-candidate", (session,), **asked, because="Reed eerder heftruck")
    assert Candidate.objects.get().because == "Reed eerder heftruck"
    view = read_session(actor=fair.desk.manager, at=AT, session_id=session, demand_id=demand)
    assert view.choice
    assert person not in [each.person_id for each in view.choice.listed]
    assert "read_session" in {each.act for each in list_readings(unknown, limit=9)}


def test_nobody_is_chosen_from_a_list_while_matching_is_stopped_or_the_session_is_over(house: House) -> None:
    fair = open_fair(house)
    fair.admit()
    demand = fair.ask()
    fair.play()
    session = open_session(actor=fair.desk.manager, at=AT, new=draft_session(fair.desk.employer, demand))
    read = partial(read_session, actor=fair.desk.manager, at=AT, session_id=session, demand_id=demand)
    suspend_matching(actor=house.administrator, at=AT, because="Iets klopt niet")
    choice = read().choice
    assert choice
    assert (choice.listed, choice.stop is not None) == ((), True)
    close_session(actor=fair.desk.manager, at=AT, session_id=session, because="Geen werk meer")
    assert read().choice is None


def test_an_employer_reads_first_which_agreements_wait_for_it(house: House, visit: Visit) -> None:
    table = lay_table(house)
    browser, desk = visit(table.let_in()), WorkingDesk(house=house, hiring=table.desk)
    assert "Te bevestigen" not in read_main(browser.get(reverse("my-employer")))
    placement = desk.place(house.admit(last_name="Wiersma"))
    page = read_main(browser.get(reverse("my-employer")))
    assert "Te bevestigen Overeenkomst: Bakker, Bakkerij Zonneveld" in page
    assert page.index("Te bevestigen") < page.index("Mensen ontmoeten")
    # Who it is stands in the agreement itself.
    assert "Wiersma" not in page
    sign_placement_on_paper(actor=table.desk.manager, at=AT, placement_id=placement, version=1, mark=PAPER)
    assert "Te bevestigen" not in read_main(browser.get(reverse("my-employer")))


def test_a_coach_puts_somebody_forward_who_reads_and_answers(table: Table, visit: Visit) -> None:
    person = table.house.admit(last_name="Wiersma")
    coach, where = visit(table.house.coach), (person,)
    assert "Bakkerij Zonneveld, Schoonmaker" in read_main(coach.get(reverse("introductions", args=where)))
    asked = {"session_id": table.session, "because": "Werkte schoon", "words": "Wiersma werkt snel"}
    assert "In deze tekst staat wie het is: ‘Wiersma’" in send(coach, "propose-candidate", where, **asked)
    assert "leest nu" in send(coach, "propose-candidate", where, **asked | {"words": "Werkt snel"})
    candidate = Candidate.objects.get().id
    assert "Zei nee" in send(coach, "record-consent", where, candidate_id=candidate, consent="no")
    resident = visit(become(table.house, person))
    page = read_main(resident.get(reverse("my-introductions")))
    assert "Dit ziet de werkgever van u" in page
    assert "Werkt snel" in page
    assert "ja, zonder mijn naam" in send(resident, "record-my-consent", candidate_id=candidate, consent="blind")
    table.show()
    assert "te zien voor de werkgever" in read_main(coach.get(reverse("introductions", args=where)))


def test_an_employer_logs_in_asks_hesitates_chooses_and_tells(table: Table, visit: Visit) -> None:
    desk, employer = visit(table.desk.manager), table.desk.employer
    send(desk, "add-contact-person", (employer,), name="Els Bakker")
    where = (employer, ContactPerson.objects.get().id)
    page = desk.post(reverse("employer-link", args=where), {"once": str(uuid4())}).content.decode()
    link, code = (part.split("</strong>")[0].split(">")[-1] for part in page.split('class="secret')[1:3])
    browser = visit()
    assert browser.post(f"{link}code/", {"once": str(uuid4()), "code": code}).url == reverse("my-employer")
    page = read_main(browser.get(reverse("my-employer")))
    assert "Uw aanspreekpunt bij de gemeente is Accountmanager AM1." in page
    # What is promised is said with what it is about.
    assert "Op tijd Schoonmaker Accountmanager AM1" in page
    asked = {"employer_id": employer, "title": "Bakker", "kind": "vacancy", "places": 1, "starts_on": TODAY}
    page = send(browser, "request-demand", **asked, hours_least=30, hours_most=20, opened="ask")
    assert "Deze uren kunnen niet." in page
    assert "Uw vraag is binnen" in send(browser, "request-demand", **asked, hours_least=20, hours_most=30)
    assert "bevestigd" in send(desk, "approve-demand", (Demand.objects.latest("id").id,))
    assert "Wij zoeken uit" in send(browser, "name-my-obstacle", employer_id=employer, kind="sick_pay", note="Te duur")
    assert EmployerObstacle.objects.get().words == "Te duur"
    _person, candidate = table.agree(last_name="Wiersma")
    table.show()
    mine = (table.session,)
    assert "Kandidaat 1" in read_main(browser.get(reverse("my-session", args=mine)))
    assert "Wiersma" in send(browser, "choose-my-candidate", mine, candidate_id=candidate, choice="meet")
    assert "Aangenomen" in send(browser, "record-my-outcome", mine, candidate_id=candidate, outcome="hired")
    assert browser.get(reverse("offer-estimate")).status_code == 200
    assert browser.get(reverse("session", args=mine)).status_code == 403
    send(desk, "end-employer-access", where)
    assert browser.get(reverse("my-employer")).status_code == 302


def test_an_employer_finds_nothing_of_another(table: Table, visit: Visit) -> None:
    stranger = visit()
    stranger.force_login(Account.objects.get(party_id=table.let_in().party_id))
    response = stranger.get(reverse("my-session", args=[table.session]))
    assert response.status_code == 404
    assert "Zonneveld" not in read_main(response)
    assert Session.objects.get().shown_at is None
