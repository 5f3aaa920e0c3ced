"""Contact on screen: written from the list without leaving it, one wall at a time, and nothing typed is lost."""

import html
import re
from uuid import uuid4

import pytest
from django.test import Client
from tests.areas.contacts.writing import write
from tests.portals.visiting import Visit, read_main
from tests.standing import TODAY, House

from sluitend.areas.contacts.actions import record_correction
from sluitend.areas.contacts.models import Note, NoteCorrection
from sluitend.ledger.models import Promise
from sluitend.parties.models import Person

HTMX = {"HX-Request": "true"}
# What the form that puts a note right sends besides the words.
FACTS = {
    "purpose": "work",
    "for_purpose": "work",
    "kind": "conversation",
    "happened_on": str(TODAY),
    "visibility": "team",
}


@pytest.fixture
def person(house: House) -> int:
    """Give somebody of the coach who waits for a first conversation."""
    return house.admit(last_name="Bakker", kind="first_conversation")


@pytest.fixture
def coach(house: House, visit: Visit) -> Client:
    """Give the coach's browser."""
    return visit(house.coach)


def fill(**given: object) -> dict[str, object]:
    fields = {"once": str(uuid4()), "purpose": "work", "kind": "call", "happened_on": str(TODAY), "visibility": "team"}
    return fields | {"text": "Gesproken over werk."} | given


def test_the_list_offers_to_note_a_contact_beside_settling(house: House, coach: Client, person: int) -> None:
    body = coach.get("/lijst/?when=all").content.decode()
    promise = house.promise(person)
    assert f'hx-get="/persoon/{person}/contact/nieuw/?toezegging={promise}"' in body
    assert f'hx-target="#settle-{promise}"' in body


def test_the_form_opens_in_the_row_with_the_promise_at_hand_chosen(house: House, coach: Client, person: int) -> None:
    promise = house.promise(person)
    body = coach.get(f"/persoon/{person}/contact/nieuw/?toezegging={promise}", headers=HTMX).content.decode()
    assert "<main" not in body
    assert f'<option value="{promise}" selected>Eerste gesprek' in body


def test_a_note_from_the_list_keeps_the_promise_and_the_row_says_so(house: House, coach: Client, person: int) -> None:
    promise = house.promise(person)
    answer = coach.post(f"/persoon/{person}/contact/bewaren/", fill(promise_id=promise), headers=HTMX)
    body = answer.content.decode()
    assert "De notitie is bewaard, en de toezegging is nagekomen." in body
    assert f'id="standing-{promise}" hx-swap-oob="true"' in body
    assert answer["HX-Trigger"] == "settled"
    assert Promise.objects.get(id=promise).state == "kept"


def test_a_note_without_a_promise_leaves_the_row_as_it_is(coach: Client, person: int) -> None:
    answer = coach.post(f"/persoon/{person}/contact/bewaren/", fill(), headers=HTMX)
    assert "hx-swap-oob" not in answer.content.decode()
    assert "HX-Trigger" not in answer


@pytest.mark.parametrize("kind", ["message", "no_show", "note"])
def test_what_is_no_speech_is_noted_and_the_promise_at_hand_stays_open(
    house: House, coach: Client, person: int, kind: str
) -> None:
    promise = house.promise(person)
    fields = fill(kind=kind, promise_id=promise)
    answer = coach.post(f"/persoon/{person}/contact/bewaren/", fields, headers=HTMX)
    assert "De notitie is bewaard." in answer.content.decode()
    assert Promise.objects.get(id=promise).state == "open"


def test_without_javascript_it_leads_back_to_the_place_on_the_list(coach: Client, person: int) -> None:
    answer = coach.post(f"/persoon/{person}/contact/bewaren/", fill(back="/lijst/?when=late#rij-3"))
    assert answer.url == "/lijst/?when=late#rij-3"
    assert "De notitie is bewaard." in read_main(coach.get("/lijst/?when=all"))


@pytest.mark.parametrize("back", ["", "https://elders.example/"])
def test_else_it_leads_to_the_timeline_or_the_list(coach: Client, person: int, back: str) -> None:
    answer = coach.post(f"/persoon/{person}/contact/bewaren/", fill(purpose="income", back=back))
    assert answer.url == ("/lijst/" if back else f"/persoon/{person}/contact/?doel=income")


def test_from_the_timeline_the_page_is_shown_anew(coach: Client, person: int) -> None:
    here = f"/persoon/{person}/contact/?doel=work"
    answer = coach.post(f"/persoon/{person}/contact/bewaren/", fill(back=here), headers=HTMX)
    assert answer["HX-Redirect"] == here


def test_the_same_form_sent_twice_is_one_note(coach: Client, person: int) -> None:
    fields = fill()
    for _ in range(2):
        answer = coach.post(f"/persoon/{person}/contact/bewaren/", fields, headers=HTMX)
    assert "Dit was al gedaan." in answer.content.decode()
    assert Note.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"kind": "taart"}, "Wat was het?"),
        ({"happened_on": "morgen"}, "Het formulier is nog niet compleet."),
        ({"happened_on": "2999-01-01"}, "Deze dag is nog niet geweest."),
        ({"kind": "note", "text": " "}, "Deze notitie is nog leeg."),
        ({"visibility": "iedereen"}, "Wie mag dit lezen?"),
        ({"text": "a" * 20_001}, "Het formulier is nog niet compleet."),
    ],
)
def test_what_does_not_fit_is_told_and_what_was_typed_comes_back(
    coach: Client, person: int, given: dict[str, object], told: str
) -> None:
    answer = coach.post(f"/persoon/{person}/contact/bewaren/", fill(**{"text": "Kanarie"} | given))
    assert answer.url == f"/persoon/{person}/contact/nieuw/"
    body = coach.get(answer.url).content.decode()
    assert told in body
    assert str(given.get("text", "Kanarie")).strip() in body
    assert Note.objects.count() == 0


def test_what_was_refused_comes_back_behind_its_own_wall(coach: Client, person: int) -> None:
    answer = coach.post(f"/persoon/{person}/contact/bewaren/", fill(purpose="debt", kind="note", text=""))
    body = coach.get(answer.url).content.decode()
    assert '<input type="hidden" name="purpose" value="debt"' in body
    assert "Rond meteen af" not in body


def test_a_template_begins_the_note_without_javascript_too(coach: Client, person: int) -> None:
    body = coach.get(f"/persoon/{person}/contact/nieuw/?sjabloon=huisbezoek").content.decode()
    assert "Wat spreken we af, en wanneer:" in body.split("<textarea")[1].split("</textarea>")[0]
    assert 'value="home_visit" id=' in body
    plain = coach.get(f"/persoon/{person}/contact/nieuw/?sjabloon=onbekend").content.decode()
    assert plain.split("<textarea")[1].split(">")[1].startswith("\n</textarea")


def test_a_template_keeps_the_promise_at_hand_and_the_way_back(house: House, coach: Client, person: int) -> None:
    promise = house.promise(person)
    opened = coach.get(f"/persoon/{person}/contact/nieuw/?toezegging={promise}&back=/lijst/").content.decode()
    [link] = re.findall(r'href="([^"]+sjabloon=telefonisch[^"]*)"', opened)
    body = coach.get(html.unescape(link)).content.decode()
    assert "Wie belde, en waarover:" in body
    assert f'<option value="{promise}" selected>' in body
    assert 'name="back" value="/lijst/"' in body


def test_the_timeline_shows_one_purpose_and_says_how_long_ago(house: House, coach: Client, person: int) -> None:
    write(house.coach, person, "Over de huur.", purpose="debt")
    words = read_main(coach.get(f"/persoon/{person}/contact/"))
    assert "Nog niet gesproken voor dit doel." in words
    assert "huur" not in words
    words = read_main(coach.get(f"/persoon/{person}/contact/?doel=debt"))
    assert "Vandaag gesproken." in words
    assert "Over de huur." in words


@pytest.mark.parametrize(("doel", "shown"), [("taart", "Notities voor werk"), ("integration", "voor inburgering")])
def test_a_purpose_that_is_none_is_that_of_the_desk(coach: Client, person: int, doel: str, shown: str) -> None:
    assert shown in read_main(coach.get(f"/persoon/{person}/contact/?doel={doel}"))


def test_intake_is_shown_no_door_in_a_wall_it_may_not_pass(house: House, visit: Visit, person: int) -> None:
    intake = visit(house.intake)
    assert "doel=debt" not in intake.get(f"/persoon/{person}/contact/").content.decode()
    assert intake.get(f"/persoon/{person}/contact/?doel=debt").status_code == 403


def test_a_long_timeline_has_pages(house: House, coach: Client, person: int) -> None:
    for number in range(41):
        write(house.coach, person, f"Notitie {number:02}.")
    assert "Pagina 1 van 2" in read_main(coach.get(f"/persoon/{person}/contact/"))
    last = read_main(coach.get(f"/persoon/{person}/contact/?page=2"))
    assert "Notitie 00." in last
    assert "Notitie 40." in read_main(coach.get(f"/persoon/{person}/contact/?page=x"))


def test_a_note_is_put_right_with_its_trace(house: House, coach: Client, person: int) -> None:
    note = write(house.coach, person, "Woont in Breda.").note_id
    fields = FACTS | {"once": str(uuid4()), "version": 1, "text": "Woont in Goirle.", "because": "Fout"}
    answers = [coach.post(f"/notitie/{note}/verbeteren/", fields) for _ in range(2)]
    assert {answer.url for answer in answers} == {f"/notitie/{note}/?doel=work"}
    words = read_main(coach.get(answers[0].url))
    assert "Woont in Goirle." in words
    assert "Woont in Breda." in words
    assert NoteCorrection.objects.count() == 1


def test_whoever_comes_second_reads_the_newer_text_beside_the_own_words(
    house: House, coach: Client, person: int
) -> None:
    note = write(house.coach, person, "Woont in Breda.").note_id
    actor = house.coach
    at = Note.objects.get(id=note).written_at
    record_correction(actor=actor, at=at, note_id=note, version=1, text="Woont in Tilburg.", because="Fout")
    fields = FACTS | {"once": str(uuid4()), "version": 1, "text": "Woont in Goirle.", "because": "Fout"}
    answer = coach.post(f"/notitie/{note}/verbeteren/", fields)
    body = coach.get(answer.url).content.decode()
    assert "Een collega heeft dit intussen gewijzigd." in body
    assert "Woont in Tilburg." in body
    assert "Woont in Goirle." in body


def test_a_colleague_reads_a_note_and_is_not_offered_to_put_it_right(house: House, visit: Visit, person: int) -> None:
    note = write(house.coach, person, "Woont in Breda.", about_third=True).note_id
    words = read_main(visit(house.colleague).get(f"/notitie/{note}/"))
    assert "Woont in Breda." in words
    assert "staat daarom niet in de kopie" in words
    assert "Verbeteren" not in words


def test_words_are_looked_for_without_standing_in_an_address(house: House, coach: Client, person: int) -> None:
    write(house.coach, person, "Wil in een café werken.")
    words = read_main(coach.post("/notities/", {"text": "cafe", "purpose": "work"}))
    assert "‹café›" in words
    assert "Noor Bakker" in words
    for narrowed in ({"purpose": "income"}, {"kind": "call"}, {"until": "2026-11-22"}, {"author": 1}):
        assert "Niets gevonden." in read_main(coach.post("/notities/", {"text": "cafe", "purpose": "work"} | narrowed))
    assert "Wat zoekt u?" in read_main(coach.get("/notities/?text=cafe"))


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_no_page_about_somebody_out_of_reach_is_there(house: House, visit: Visit, person: int, who: str) -> None:
    note, browser = write(house.coach, person).note_id, visit(getattr(house, who))
    for address in (f"/persoon/{person}/contact/", f"/persoon/{person}/contact/nieuw/", f"/notitie/{note}/"):
        assert browser.get(address).status_code == 404


def test_a_note_on_the_wrong_person_is_moved_and_both_timelines_tell(house: House, coach: Client, person: int) -> None:
    note, right = write(house.coach, person, "Woont in Breda.").note_id, house.admit(last_name="Smit")
    number = Person.objects.get(party=right).number
    sent = {"once": str(uuid4()), "purpose": "work", "version": 1, "number": number, "because": "Ander dossier"}
    coach.post(f"/notitie/{note}/verplaatsen/", sent)
    there, here = (read_main(coach.get(f"/persoon/{each}/contact/")) for each in (person, right))
    assert "hier een notitie weg die bij iemand anders hoort" in there
    assert "Breda" not in there
    assert "hier een notitie neer die bij iemand anders stond" in here
    assert "Woont in Breda." in here


def test_an_emptied_note_shows_that_it_is_and_why(house: House, coach: Client, person: int) -> None:
    note = write(house.coach, person, "Kanarie").note_id
    sent = {"once": str(uuid4()), "purpose": "work", "version": 1, "because": "Hoort hier niet"}
    words = read_main(coach.get(coach.post(f"/notitie/{note}/leegmaken/", sent).url))
    assert "Deze notitie is leeggemaakt." in words
    assert "Hoort hier niet" in words
    assert "Kanarie" not in words
    assert "Leeggemaakt, met een reden." in read_main(coach.get(f"/persoon/{person}/contact/"))


def test_a_note_that_goes_to_another_purpose_is_opened_there(house: House, coach: Client, person: int) -> None:
    note = write(house.coach, person, "Schuld bij de bank.").note_id
    sent = FACTS | {"once": str(uuid4()), "version": 1, "text": "Schuld.", "because": "Fout", "for_purpose": "debt"}
    answer = coach.post(f"/notitie/{note}/verbeteren/", sent)
    assert answer.url == f"/notitie/{note}/?doel=debt"
    assert coach.get(f"/notitie/{note}/?doel=work").status_code == 404
    assert "Schuld." in read_main(coach.get(answer.url))


def test_the_list_of_people_offers_to_note_a_contact_without_leaving_it(
    house: House, visit: Visit, coach: Client, person: int
) -> None:
    body = coach.get("/mensen/?all=1").content.decode()
    assert f'hx-get="/persoon/{person}/contact/nieuw/" hx-target="#note-{person}"' in body
    assert f'id="note-{person}"' in body
    assert f'hx-target="#note-{person}"' not in visit(house.planner).get("/mensen/?all=1").content.decode()
