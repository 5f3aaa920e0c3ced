"""The council's page: three noughts, two honest figures, and exits whose two groups are never added up."""

import csv
import io
from datetime import timedelta

from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, SYSTEM, House

from sluitend.ledger.actions import Opening, Settling, discharge_person, settle_promise


def live(house: House) -> None:
    """One broken promise, and three people gone: two to work, one without an answer."""
    again = Opening(kind="invitation", owner_id=house.coach.party_id or 0)
    broken = Settling(state="broken", reason="no_show", successor=again)
    settle_promise(actor=house.coach, at=AT, promise_id=house.promise(house.admit()), settling=broken)
    for because in ("work", "work", "no_response"):
        discharge_person(actor=SYSTEM, at=AT, person_id=house.admit(), because=because)


def test_three_noughts_in_words(house: House, visit: Visit) -> None:
    live(house)
    words = read_main(visit(house.council).get("/raad/"))
    assert words.count("Op orde") == 3
    assert "1 niet nagekomen" in words
    assert "2 keer naar werk; 1 keer een uitkering gestopt" in words


def test_a_nought_that_is_none_says_so(house: House, visit: Visit, clock: Clock) -> None:
    house.admit(due_on=AT.date())
    clock.at += timedelta(days=3)
    words = read_main(visit(house.council).get("/raad/"))
    assert words.count("Op orde") == 2
    assert "Dit moet nul zijn" in words


def test_the_page_shows_no_person(house: House, visit: Visit) -> None:
    house.admit(last_name="Geheim")
    assert "Geheim" not in visit(house.council).get("/raad/").content.decode()


def test_the_table_is_a_file_that_a_spreadsheet_reads(house: House, visit: Visit) -> None:
    live(house)
    answer = visit(house.council).get("/raad/uitstroom.csv")
    assert answer["Content-Disposition"] == 'attachment; filename="uitstroom-2026-11-23.csv"'
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == ["Reden", "Aantal", "Soort", "Van", "Tot en met"]
    assert ["Naar werk", "2", "Uitgestroomd", "2025-11-23", "2026-11-23"] in rows
    assert ["Gestopt na geen reactie", "1", "Uitkering gestopt", "2025-11-23", "2026-11-23"] in rows


def test_a_coach_has_no_council_page(house: House, visit: Visit) -> None:
    assert visit(house.coach).get("/raad/").status_code == 403
    assert visit(house.coach).get("/raad/uitstroom.csv").status_code == 403
