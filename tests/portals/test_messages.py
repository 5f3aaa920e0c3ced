"""Gemeld aan u: what climbed stands on the list and in the menu until whoever was told says so."""

from datetime import timedelta
from uuid import uuid4

from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, SYSTEM, TODAY, House

from sluitend.ledger.actions import sweep_late
from sluitend.ledger.models import Message

LATE = timedelta(days=20)


def be_late(house: House, clock: Clock, *, people: int = 1) -> list[int]:
    """Let promises climb to the lead, and give their messages."""
    for _ in range(people):
        house.admit(kind="plan", due_on=TODAY)
    clock.at = AT + LATE
    for _ in range(2):
        sweep_late(actor=SYSTEM, at=clock.at)
    return list(Message.objects.filter(to_role="team_lead").values_list("id", flat=True))


def test_what_was_told_stands_on_the_list_and_is_counted_in_the_menu(house: House, visit: Visit, clock: Clock) -> None:
    be_late(house, clock)
    body = visit(house.lead).get("/lijst/").content.decode()
    assert '<span class="side__count">1</span>' in body
    assert "aan u gemeld op 13 dec 2026: melding" in body
    assert "side__count" not in visit(house.coach).get("/lijst/").content.decode()


def test_seen_it_leaves_the_list_and_the_way_leads_back(house: House, visit: Visit, clock: Clock) -> None:
    [message] = be_late(house, clock)
    client = visit(house.lead)
    answer = client.post("/meldingen/gezien/", {"once": str(uuid4()), "message": message, "back": "/lijst/?when=all"})
    assert answer.url == "/lijst/?when=all"
    words = read_main(client.get(answer.url))
    assert "1 melding is gezien." in words
    assert "Gemeld aan u" not in words
    assert "Er wacht geen melding op u." in read_main(client.get("/meldingen/"))


def test_all_that_is_shown_is_seen_with_one_button(house: House, visit: Visit, clock: Clock) -> None:
    messages, client = be_late(house, clock, people=3), visit(house.lead)
    assert "Alle meldingen hierboven gezien" in read_main(client.get("/meldingen/"))
    answer = client.post("/meldingen/gezien/", {"once": str(uuid4()), "shown": messages})
    assert answer.url == "/meldingen/"
    assert not Message.objects.filter(to_role="team_lead", seen_at=None).exists()


def test_more_than_the_list_shows_stands_on_a_page_of_its_own(house: House, visit: Visit, clock: Clock) -> None:
    be_late(house, clock, people=5)
    client = visit(house.lead)
    assert "Alle 5 meldingen" in read_main(client.get("/lijst/"))
    assert read_main(client.get("/meldingen/")).count("Plan van aanpak") == 5
    assert "5 meldingen wachten op u" in read_main(client.get("/team/"))


def test_no_message_at_all_is_told_so(house: House, visit: Visit, clock: Clock) -> None:
    be_late(house, clock)
    client = visit(house.lead)
    for given in ({}, {"message": "x"}):
        answer = client.post("/meldingen/gezien/", {"once": str(uuid4())} | given)
        assert "Er is geen melding gekozen." in read_main(client.get(answer.url))


def test_the_same_button_twice_is_told_as_done(house: House, visit: Visit, clock: Clock) -> None:
    [message] = be_late(house, clock)
    client, sent = visit(house.lead), {"once": str(uuid4()), "message": message}
    for _ in range(2):
        client.post("/meldingen/gezien/", sent)
    assert "Dit was al gedaan." in read_main(client.get("/meldingen/"))
