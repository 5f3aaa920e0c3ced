"""The office on screen: from an empty municipality to a colleague who logs in, and out again."""

import re
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from tests.portals.visiting import PASSWORD, Visit, make_account, read_main
from tests.standing import TODAY, House

from sluitend.gate.models import Account
from sluitend.parties.models import Area, Staff

NEW = "vier losse woorden hier"


def send(client: Client, address: str, **given: object) -> HttpResponse:
    return client.post(f"/beheer/{address}", {"once": str(uuid4())} | given)


def hire(client: Client, house: House, **given: object) -> int:
    """Add a colleague on screen, and give their number."""
    asked = {"name": "Sanne", "number": "S900", "team_id": house.team, "role": "coach", "started_on": TODAY}
    answer = send(client, "medewerkers/toevoegen/", **asked | given)
    return int(re.findall(r"\d+", answer.url)[0])


def open_account(client: Client, staff_id: int, username: str = "sanne") -> str:
    """Make an account on screen, and read its password."""
    answer = send(client, f"medewerkers/{staff_id}/account/maken/", username=username)
    return re.findall(r"<output>(.*?)</output>", answer.content.decode())[0]


def log_in(username: str, password: str) -> Client:
    client = Client()
    client.post("/inloggen/", {"username": username, "password": password})
    return client


def test_a_colleague_is_added_and_begins_with_a_password_of_their_own(house: House, visit: Visit) -> None:
    admin = visit(house.administrator)
    staff_id = hire(admin, house)
    assert "Maak nu een account." in read_main(admin.get(f"/beheer/medewerkers/{staff_id}/"))
    given = open_account(admin, staff_id)
    assert "Nog niet ingelogd" in read_main(admin.get("/beheer/medewerkers/?q=sanne"))
    sanne = log_in("sanne", given)
    assert sanne.get("/lijst/").url == "/beheer/wachtwoord/"
    assert "U kreeg een wachtwoord voor één keer." in read_main(sanne.get("/beheer/wachtwoord/"))
    answer = send(sanne, "wachtwoord/bewaren/", current_password=given, password=NEW)
    assert answer.url == "/"
    assert sanne.get("/", follow=True).redirect_chain[-1][0] == "/lijst/"
    assert "Open" in read_main(admin.get("/beheer/medewerkers/?q=sanne"))


def test_nothing_can_be_done_before_a_password_of_ones_own(house: House, visit: Visit) -> None:
    admin = visit(house.administrator)
    given = open_account(admin, hire(admin, house))
    sanne = log_in("sanne", given)
    answer = sanne.post("/meldingen/gezien/", {"once": str(uuid4()), "message": 1})
    assert answer.url == "/beheer/wachtwoord/"


def test_a_password_is_shown_once_and_the_form_twice_gives_no_other(house: House, visit: Visit) -> None:
    admin = visit(house.administrator)
    staff_id, key = hire(admin, house), str(uuid4())
    first = send(admin, f"medewerkers/{staff_id}/account/maken/", username="sanne", once=key)
    assert "no-store" in first["Cache-Control"]
    again = send(admin, f"medewerkers/{staff_id}/account/maken/", username="sanne", once=key)
    assert again.url == f"/beheer/medewerkers/{staff_id}/"
    assert "Dit was al gedaan." in read_main(admin.get(again.url))


def test_a_wrong_password_of_now_is_told_and_none_is_kept_in_the_session(house: House, visit: Visit) -> None:
    coach = visit(house.coach)
    answer = send(coach, "wachtwoord/bewaren/", current_password="ergens anders", password=NEW)
    assert answer.url == "/beheer/wachtwoord/"
    assert "ergens anders" not in str(dict(coach.session.items()))
    assert NEW not in str(dict(coach.session.items()))
    assert "Het wachtwoord van nu klopt niet." in read_main(coach.get(answer.url))
    send(coach, "wachtwoord/bewaren/", current_password=PASSWORD, password=NEW)
    assert Account.objects.get(party_id=house.coach.party_id).check_password(NEW)


def test_an_account_that_is_closed_ends_the_session_at_once(house: House, visit: Visit) -> None:
    admin, coach, staff_id = visit(house.administrator), visit(house.coach), house.coach.party_id
    send(admin, f"medewerkers/{staff_id}/account/afsluiten/")
    assert coach.get("/lijst/").url.startswith("/inloggen/")
    assert "Afgesloten" in read_main(admin.get(f"/beheer/medewerkers/{staff_id}/"))
    answer = send(admin, f"medewerkers/{staff_id}/account/openen/")
    given = re.findall(r"<output>(.*?)</output>", answer.content.decode())[0]
    assert Account.objects.get(party_id=staff_id).check_password(given)
    assert "<output>" in send(admin, f"medewerkers/{staff_id}/account/wachtwoord/").content.decode()


def test_whoever_owns_is_not_let_go_before_all_is_handed_over(house: House, visit: Visit) -> None:
    person, admin, staff_id = house.admit(), visit(house.administrator), house.coach.party_id
    address = f"/beheer/medewerkers/{staff_id}/"
    assert "Draag eerst alles over" in read_main(admin.get(address))
    refused = send(admin, f"medewerkers/{staff_id}/uit-dienst/")
    assert "Deze collega kan nog niet weg." in read_main(admin.get(refused.url))
    assert "Noord" in read_main(admin.get(f"{address}overdragen/"))
    send(admin, f"medewerkers/{staff_id}/overdragen/bevestigen/", to_id=house.team)
    assert house.promises(person)[0].owner_id == house.team
    send(admin, f"medewerkers/{staff_id}/uit-dienst/")
    assert Staff.objects.get(party=staff_id).ended_on == TODAY
    assert "coach 1" in read_main(admin.get("/beheer/medewerkers/?gone=on"))


def test_a_lead_manages_the_own_team_without_accounts(house: House, visit: Visit) -> None:
    lead = visit(house.lead)
    words = read_main(lead.get("/beheer/medewerkers/"))
    assert "coach 1" in words
    assert "Zuid" not in words
    assert "Account maken" not in read_main(lead.get(f"/beheer/medewerkers/{house.coach.party_id}/"))
    assert lead.get("/beheer/gebieden/").status_code == 403
    body = lead.get("/beheer/medewerkers/nieuw/").content.decode()
    assert "Klantmanager" in body
    assert "Functioneel beheerder" not in body


def test_another_team_or_role_is_chosen_on_a_page(house: House, visit: Visit) -> None:
    admin, staff_id = visit(house.administrator), house.coach.party_id
    make_account(house.coach)
    assert "Zuid" in admin.get(f"/beheer/medewerkers/{staff_id}/team/").content.decode()
    send(admin, f"medewerkers/{staff_id}/team/bewaren/", team_id=house.other_team, role="intake")
    assert "Zuid, Medewerker instroom" in read_main(admin.get(f"/beheer/medewerkers/{staff_id}/"))


def test_teams_partners_and_areas_are_added(house: House, visit: Visit) -> None:
    admin = visit(house.administrator)
    send(admin, "gebieden/toevoegen/", code="A1", name="Binnenstad", from_on=TODAY)
    area = Area.objects.get()
    assert "Binnenstad" in admin.get("/beheer/teams/nieuw/").content.decode()
    send(admin, "teams/toevoegen/", name="West", area_id=area.id)
    assert "West Gemeente Voorbeeld Binnenstad 0" in read_main(admin.get("/beheer/teams/"))
    partner = send(admin, "partners/toevoegen/", name="Buurtkamer", staff_name="Wijk", staff_number="B1")
    assert "Wijk" in read_main(admin.get(partner.url))
    assert "Buurtkamer" in read_main(admin.get("/beheer/partners/"))
    send(admin, f"gebieden/{area.id}/eindigen/", until_on=TODAY)
    assert "23 nov 2026 – 23 nov 2026" in read_main(admin.get("/beheer/gebieden/"))


def test_what_is_wrong_with_a_form_is_told_and_what_was_typed_stays(house: House, visit: Visit) -> None:
    admin = visit(house.administrator)
    answer = send(admin, "partners/toevoegen/", name="Buurtkamer", kvk="12", staff_name="Wijk", staff_number="B1")
    body = admin.get(answer.url).content.decode()
    assert "Het formulier is nog niet compleet." in body
    assert 'value="Buurtkamer"' in body
    taken = send(
        admin, "medewerkers/toevoegen/", name="X", number="S1", team_id=house.team, role="coach", started_on=TODAY
    )
    assert "Dit is al in gebruik." in read_main(admin.get(taken.url))


def test_an_empty_search_and_a_page_too_far_are_answered(house: House, visit: Visit) -> None:
    admin = visit(house.administrator)
    assert "Er is niemand gevonden." in read_main(admin.get("/beheer/medewerkers/?q=bestaatniet"))
    assert "9 medewerkers" in read_main(admin.get("/beheer/medewerkers/?page=99"))
