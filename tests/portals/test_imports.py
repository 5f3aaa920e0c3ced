"""Reading a file on screen: from choosing it to carrying it out and taking it back, and who may decide what."""

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.areas.imports.caseload import BSNS, carry_out, find_row, match, read_in
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, SYSTEM, House

from sluitend.areas.imports.models import Batch, BatchRow, Merge
from sluitend.exchange.caseload.people import run_under_way
from sluitend.ledger.actions import discharge_person
from sluitend.parties.models import Person

CSV = f"ID_WZ;BSN;Volledige Naam;Onzin\nK1;{BSNS[0]};Noor Jansen;x\nK2;;Sam Bakker;y\n"


def upload(browser: Client, house: House, content: str | bytes = CSV, name: str = "lijst.csv") -> HttpResponse:
    file = SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
    sent = {"once": str(uuid4()), "file": file, "source": "suite", "team_id": house.team}
    return browser.post("/inlezen/nieuw/", sent, follow=True)


def press(browser: Client, address: str, **sent: object) -> HttpResponse:
    return browser.post(address, {"once": str(uuid4())} | sent, follow=True)


def test_a_file_goes_all_the_way_and_back(house: House, visit: Visit) -> None:
    browser = visit(house.intake)
    columns = upload(browser, house)
    assert "*****0019" in read_main(columns)
    assert BSNS[0] not in columns.content.decode()
    batch = Batch.objects.get().id
    rows = press(browser, f"/inlezen/{batch}/vergelijken/", column_0="number", column_1="bsn", column_2="name")
    assert "Noor Jansen" in read_main(rows)
    under_way = press(browser, f"/inlezen/{batch}/doorvoeren/", verdicts=["new"])
    assert "0 van 2 rijen" in read_main(under_way)
    assert run_under_way(AT) == 1
    assert "Doorgevoerd" in read_main(browser.get(f"/inlezen/{batch}/"))
    assert Person.objects.count() == 2
    press(browser, f"/inlezen/{batch}/terugdraaien/")
    run_under_way(AT)
    assert "Teruggedraaid" in read_main(browser.get(f"/inlezen/{batch}/"))
    assert not Person.objects.exists()


def test_progress_is_shown_alone_to_whoever_waits_and_the_page_when_it_is_done(house: House, visit: Visit) -> None:
    browser = visit(house.intake)
    batch = match(house, [("K1", BSNS[0], "Noor", "Jansen")])
    press(browser, f"/inlezen/{batch}/doorvoeren/", verdicts=["new"])
    waiting = browser.get(f"/inlezen/{batch}/", headers={"hx-request": "true"})
    assert 'hx-trigger="every 2s"' in waiting.content.decode()
    assert "<main" not in waiting.content.decode()
    run_under_way(AT)
    assert browser.get(f"/inlezen/{batch}/", headers={"hx-request": "true"})["HX-Refresh"] == "true"


@pytest.mark.parametrize(
    ("content", "told"),
    [("", "Kies een bestand"), ("1;2\n3;4\n", "geen kolomkoppen"), (b"\xd0\xcf\x11\xe0", "oud Excel-bestand")],
)
def test_a_file_that_cannot_be_read_comes_back_to_the_form_with_the_reason(
    house: House, visit: Visit, content: str | bytes, told: str
) -> None:
    answer = upload(visit(house.intake), house, content)
    assert answer.redirect_chain[-1][0] == "/inlezen/"
    assert (told in read_main(answer)) or (not content and "leeg" in read_main(answer))
    assert not Batch.objects.exists()


def test_facts_of_a_file_are_shown_as_days_and_in_words(house: House, visit: Visit) -> None:
    headings = ("Klantnummer", "Achternaam", "Statushouder sinds", "Instroom")
    batch = match(house, [("K1", "Jansen", "2024-06-01", "Ontslag")], headings)
    browser, row = visit(house.intake), find_row(batch, 2)
    for page in (reverse("import", args=[batch]), reverse("import-row", args=[row.id])):
        shown = read_main(browser.get(page))
        assert "1 jun 2024" in shown
        assert "Na verlies van werk, zonder WW" in shown


def test_two_columns_that_mean_the_same_are_refused(house: House, visit: Visit) -> None:
    browser = visit(house.intake)
    upload(browser, house)
    batch = Batch.objects.get().id
    answer = press(browser, f"/inlezen/{batch}/vergelijken/", column_0="number", column_1="number")
    assert "Twee kolommen betekenen hetzelfde." in read_main(answer)


def test_rows_are_filtered_by_verdict(house: House, visit: Visit) -> None:
    read_in(house, [("K1", "", "Noor", "Jansen")])
    batch = match(house, [("K1", "", "Noor", "Jansen"), ("K2", "", "Sam", "Bakker"), ("", "123456789", "Wie", "Wat")])
    browser = visit(house.intake)
    everything = read_main(browser.get(f"/inlezen/{batch}/"))
    assert "BSN: dit nummer voldoet niet aan de elfproef" in everything
    new = read_main(browser.get(f"/inlezen/{batch}/?verdict=new"))
    assert "Sam Bakker" in new
    assert "Noor Jansen" not in new
    assert "Sam Bakker" in read_main(browser.get(f"/inlezen/{batch}/?verdict=zomaar&page=99"))


def test_an_improbable_file_shows_why_and_cannot_be_carried_out(house: House, visit: Visit) -> None:
    people = [(f"K{n}", "", f"Voor{n}", f"Achter{n}") for n in range(25)]
    read_in(house, people)
    batch = match(house, [(number, bsn, last, first) for number, bsn, first, last in people])
    shown = read_main(visit(house.intake).get(f"/inlezen/{batch}/"))
    assert "Achternaam verschilt bij 100% van de bekende mensen" in shown
    assert "Helemaal terugdraaien" not in shown
    assert f"/inlezen/{batch}/doorvoeren/" not in shown


def test_a_conflict_is_shown_side_by_side_and_decided(house: House, visit: Visit) -> None:
    read_in(house, [("K1", BSNS[0], "Noor", "Jansen"), ("K2", BSNS[1], "Sam", "Bakker")])
    batch = match(house, [("K2", BSNS[0], "Nora", "Jansen")])
    row = find_row(batch, 2)
    browser = visit(house.intake)
    shown = read_main(browser.get(f"/inlezen/rij/{row.id}/"))
    assert "BSN wijst naar Noor Jansen." in shown
    assert "Klantnummer wijst naar Sam Bakker." in shown
    assert "een ander nummer" in shown
    noor = Person.objects.get(number="K1").pk
    decided = press(browser, f"/inlezen/rij/{row.id}/beslissen/", choice="person", person_id=noor)
    assert "Uw besluit is bewaard" in read_main(decided)
    carry_out(house, batch)
    assert Person.objects.get(number="K1").first_name == "Nora"
    assert "Doorgevoerd" in read_main(browser.get(f"/inlezen/rij/{row.id}/"))


def test_somebody_who_is_missing_leaves_only_with_a_reason(house: House, visit: Visit) -> None:
    read_in(house, [("K1", "", "Noor", "Jansen"), ("K2", "", "Sam", "Bakker")])
    batch = match(house, [("K1", "", "Noor", "Jansen")])
    row, browser = find_row(batch, 0), visit(house.intake)
    assert "staat nu niet meer in het bestand" in read_main(browser.get(f"/inlezen/rij/{row.id}/"))
    refused = press(browser, f"/inlezen/rij/{row.id}/beslissen/", choice="leave")
    assert "Deze reden is niet bekend." in read_main(refused)
    press(browser, f"/inlezen/rij/{row.id}/beslissen/", choice="leave", because="moved")
    assert BatchRow.objects.get(id=row.id).because == "moved"


def test_a_team_lead_sees_and_decides_rows_of_the_own_team_only(house: House, visit: Visit) -> None:
    mine, theirs = house.admit(first_name="Eigen"), house.admit(first_name="Ander", owner=house.stranger)
    numbers = dict(Person.objects.values_list("party", "number"))
    batch = match(house, [(numbers[mine], "", "Piet", "Peters"), (numbers[theirs], "", "Kees", "Klaassen")])
    BatchRow.objects.filter(batch=batch).update(verdict="conflict")
    browser = visit(house.lead)
    shown = read_main(browser.get(f"/inlezen/{batch}/"))
    assert "Piet Peters" in shown
    assert "Kees Klaassen" not in shown
    assert "Doorvoeren" not in shown
    assert browser.get(f"/inlezen/rij/{find_row(batch, 3).id}/").status_code == 404
    assert "Dit is" in read_main(browser.get(f"/inlezen/rij/{find_row(batch, 2).id}/"))


def test_a_file_is_laid_aside(house: House, visit: Visit) -> None:
    batch = match(house, [("K1", "", "Noor", "Jansen")])
    answer = press(visit(house.intake), f"/inlezen/{batch}/opzijleggen/")
    assert "er is niets veranderd" in read_main(answer)
    assert Batch.objects.get(id=batch).state == "dropped"


def test_two_files_are_merged_and_taken_apart(house: House, visit: Visit) -> None:
    kept, gone = house.admit(), house.admit()
    browser = visit(house.intake)
    both = browser.get(f"/inlezen/samenvoegen/?person_id={kept}&gone_id={gone}", follow=True)
    assert "Zijn dit dezelfde persoon?" in read_main(both)
    done = press(browser, f"/inlezen/samenvoegen/{kept}/{gone}/bevestigen/")
    assert "De dossiers zijn samengevoegd" in read_main(done)
    apart = press(browser, f"/inlezen/uit-elkaar/{Merge.objects.get().id}/")
    assert "De dossiers zijn weer uit elkaar." in read_main(apart)
    assert Person.objects.filter(active=True).count() == 2


def test_a_form_that_is_sent_twice_counts_once(house: House, visit: Visit) -> None:
    browser, key = visit(house.intake), str(uuid4())
    kept, gone = house.admit(), house.admit()
    for _ in range(2):
        answer = browser.post(f"/inlezen/samenvoegen/{kept}/{gone}/bevestigen/", {"once": key}, follow=True)
    assert "Dit was al gedaan." in read_main(answer)
    assert Merge.objects.count() == 1
    batch, key = match(house, [("K1", "", "Noor", "Jansen")]), str(uuid4())
    for _ in range(2):
        answer = browser.post(f"/inlezen/{batch}/opzijleggen/", {"once": key}, follow=True)
    assert "Dit was al gedaan." in read_main(answer)


def test_the_list_leads_to_each_file(house: House, visit: Visit) -> None:
    batch = match(house, [("K1", "", "Noor", "Jansen")])
    shown = visit(house.intake).get("/inlezen/").content.decode()
    assert f'href="/inlezen/{batch}/"' in shown
    assert "Er is nog geen bestand gelezen." in read_main(visit(house.lead).get("/inlezen/"))


def test_a_group_that_is_missing_leaves_together_for_one_reason(house: House, visit: Visit) -> None:
    rows = [(f"K{place}", "", "Noor", f"Jansen{place}") for place in range(1, 5)]
    read_in(house, rows)
    batch, browser = match(house, rows[:1]), visit(house.intake)
    shown = browser.get(f"/inlezen/{batch}/?verdict=gone").content.decode()
    gone = re.findall(r'name="row" value="(\d+)"', shown)
    assert len(gone) == 3
    where = f"/inlezen/{batch}/beslissen/"
    refused = press(browser, where, choice="leave", row=gone[0])
    assert "Deze reden is niet bekend." in read_main(refused)
    assert "Er is nog niets gekozen." in read_main(press(browser, where, choice="skip"))
    done = press(browser, where, choice="leave", because="moved", row=gone[:2])
    assert "2 besloten, 0 niet" in read_main(done)
    rest = press(browser, where, choice="skip", all="1", shown=gone)
    assert "3 besloten, 0 niet" in read_main(rest)
    assert "Kiezen" not in read_main(browser.get(f"/inlezen/{batch}/?waits=1"))


def test_the_same_answer_sent_twice_is_told(house: House, visit: Visit) -> None:
    read_in(house, [("K1", "", "Noor", "Jansen"), ("K2", "", "Sam", "Bakker")])
    batch, browser, key = match(house, [("K1", "", "Noor", "Jansen")]), visit(house.intake), str(uuid4())
    given = {"once": key, "choice": "skip", "row": find_row(batch, 0).id}
    assert browser.post(f"/inlezen/{batch}/beslissen/", given).status_code == 200
    again = browser.post(f"/inlezen/{batch}/beslissen/", given, follow=True)
    assert "Dit was al gedaan." in read_main(again)


def test_from_a_person_to_a_double_that_is_merged_and_taken_apart(house: House, visit: Visit) -> None:
    kept, gone = house.admit(last_name="Bakker"), house.admit(last_name="Bakker")
    browser = visit(house.intake)
    assert f'href="/persoon/{kept}/dubbel/"' in browser.get(f"/persoon/{kept}/").content.decode()
    found = browser.get(f"/persoon/{kept}/dubbel/")
    assert "dezelfde naam; niet van beide is de geboortedatum bekend" in read_main(found)
    assert f'href="/inlezen/samenvoegen/{kept}/{gone}/"' in found.content.decode()
    merged = press(browser, f"/inlezen/samenvoegen/{kept}/{gone}/bevestigen/")
    assert "samengevoegd met een dubbel dossier: Noor Bakker" in read_main(merged)
    assert "Uit elkaar halen" in read_main(browser.get(f"/persoon/{kept}/"))
    resting = read_main(browser.get(f"/persoon/{gone}/"))
    assert "Dit dossier rust" in resting
    assert "Uitgestroomd" not in resting
    merge = Merge.objects.get().id
    apart = press(browser, f"/inlezen/uit-elkaar/{merge}/", person_id=kept)
    assert apart.redirect_chain[-1][0] == f"/persoon/{kept}/dubbel/"
    assert "De dossiers zijn weer uit elkaar." in read_main(apart)


def test_a_coach_sees_a_double_and_whom_to_tell(house: House, visit: Visit) -> None:
    person, double = house.admit(last_name="Bakker"), house.admit(last_name="Bakker", owner=house.colleague)
    browser = visit(house.coach)
    shown = browser.get(f"/persoon/{person}/dubbel/")
    assert "Geef dan beide klantnummers door aan een medewerker instroom" in read_main(shown)
    assert f'href="/persoon/{double}/"' in shown.content.decode()
    assert "samenvoegen/" not in shown.content.decode().split("<main")[1]
    assert "Geen dubbel dossier gevonden." in read_main(browser.get(f"/persoon/{house.admit(last_name='Bos')}/dubbel/"))


def test_somebody_who_left_rests_when_the_double_is_still_there(house: House, visit: Visit) -> None:
    left, here = house.admit(last_name="Bakker"), house.admit(last_name="Bakker")
    discharge_person(actor=SYSTEM, at=AT, person_id=left, because="work")
    shown = visit(house.intake).get(f"/persoon/{left}/dubbel/").content.decode()
    assert f'href="/inlezen/samenvoegen/{here}/{left}/"' in shown
