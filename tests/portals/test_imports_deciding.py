"""Deciding about a file on screen: rows left out, a file approved by another, and from one conflict to the next."""

import re

from tests.areas.imports.caseload import BSNS, find_row, match, read_in
from tests.areas.imports.test_headings import stage
from tests.portals.test_imports import press
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, House

from sluitend.areas.imports.models import Batch, BatchRow

OLD = [("K1", "", "Noor", "Jansen"), ("K2", "", "Sam", "Bakker")]
NEW = [("K1", "", "Nora", "Jansen"), ("K2", "", "Sam", "Bakker-Bos")]


def test_rows_are_left_out_together_and_taken_back_one_by_one(house: House, visit: Visit) -> None:
    read_in(house, OLD)
    batch, browser = match(house, NEW), visit(house.intake)
    shown = browser.get(f"/inlezen/{batch}/?field=first_name")
    assert "Voornaam Noor Nora" in read_main(shown)
    assert "Bakker-Bos" not in read_main(shown)
    rows = re.findall(r'name="row" value="(\d+)"', shown.content.decode())
    done = press(browser, f"/inlezen/{batch}/beslissen/", choice="refuse", because="book_right", row=rows)
    assert "1 besloten, 0 niet" in read_main(done)
    assert "Het boek klopt, het bestand niet" in read_main(browser.get(f"/inlezen/{batch}/"))
    row = find_row(batch, 2).id
    assert "Besloten: Weglaten" in read_main(browser.get(f"/inlezen/rij/{row}/"))
    back = press(browser, f"/inlezen/rij/{row}/beslissen/", choice="again")
    assert "Uw besluit is teruggenomen." in read_main(back)
    assert BatchRow.objects.get(id=row).decision == ""


def test_an_improbable_file_is_approved_by_another_and_says_so(house: House, visit: Visit) -> None:
    people = [(f"K{place}", "", f"Voor{place}", f"Achter{place}") for place in range(20)]
    read_in(house, people)
    batch = match(house, [(number, bsn, last, first) for number, bsn, first, last in people])
    reader, lead = visit(house.intake), visit(house.administrator)
    assert "die het niet zelf inlas, kan het goedkeuren" in read_main(reader.get(f"/inlezen/{batch}/"))
    approved = press(lead, f"/inlezen/{batch}/goedkeuren/", why="De namen stonden omgekeerd.")
    assert "De namen stonden omgekeerd." in read_main(approved)
    assert f"/inlezen/{batch}/doorvoeren/" in reader.get(f"/inlezen/{batch}/").content.decode()


def test_from_one_conflict_to_the_next(house: House, visit: Visit) -> None:
    read_in(house, [(f"K{place}", BSNS[place], "Noor", f"Jansen{place}") for place in range(4)])
    batch = match(house, [("K1", BSNS[0], "Noor", "Jansen0"), ("K3", BSNS[2], "Noor", "Jansen2")])
    first, second = find_row(batch, 2).id, find_row(batch, 3).id
    browser = visit(house.intake)
    assert f'href="/inlezen/rij/{first}/" data-next' in browser.get(f"/inlezen/{batch}/").content.decode()
    assert f'href="/inlezen/rij/{second}/" data-next' in browser.get(f"/inlezen/rij/{first}/").content.decode()
    assert f'href="/inlezen/rij/{first}/" data-next' in browser.get(f"/inlezen/rij/{second}/").content.decode()
    press(browser, f"/inlezen/rij/{first}/beslissen/", choice="skip")
    assert "data-next" not in browser.get(f"/inlezen/rij/{second}/").content.decode()


def test_files_are_searched_sorted_and_turned_over(house: House, visit: Visit) -> None:
    here = {"organisation_id": house.municipality, "team_id": house.team, "source": "suite", "kind": "CSV"}
    Batch.objects.bulk_create(
        Batch(name=f"lijst-{place}.csv", staged_at=AT, lines=place, state="matched", **here) for place in range(26)
    )
    browser = visit(house.intake)
    assert "26 bestanden" in read_main(browser.get("/inlezen/"))
    last = browser.get("/inlezen/?order=lines&page=2").content.decode()
    assert 'aria-sort="ascending"' in last
    assert re.findall(r"lijst-\d+", last) == ["lijst-25"]
    assert "Geen bestand gevonden." in read_main(browser.get("/inlezen/?words=zomaar"))
    assert "26 bestanden" in read_main(browser.get("/inlezen/?words=SUITE&state=matched&order=zomaar"))
    assert "Geen bestand gevonden." in read_main(browser.get("/inlezen/?state=undone"))


def test_where_a_table_begins_is_pointed_out(house: House, visit: Visit) -> None:
    batch, browser = stage(house), visit(house.intake)
    assert '<optgroup label="Mensen">' in browser.get(f"/inlezen/{batch}/kolommen/").content.decode()
    assert "Familie" in read_main(press(browser, f"/inlezen/{batch}/koppen/", place="1:4"))
    assert "Op deze regel kunnen geen" in read_main(press(browser, f"/inlezen/{batch}/koppen/", place="1:6"))
    assert "Het formulier is nog niet compleet." in read_main(press(browser, f"/inlezen/{batch}/koppen/", place="x"))
