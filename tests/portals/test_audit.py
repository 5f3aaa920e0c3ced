"""The auditor's page: whether the system keeps its own promise, and a fingerprint to compare."""

import re
from dataclasses import replace

from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import SYSTEM, House

from sluitend.gate.actor import Actor
from sluitend.ledger.actions import sweep_late


def be_auditor(house: House) -> Actor:
    return replace(house.planner, role="auditor")


def test_an_auditor_begins_where_the_book_is_checked(house: House, visit: Visit, clock: Clock) -> None:
    client = visit(be_auditor(house))
    assert client.get("/").url == "/controle/"
    assert "De ronde blijft weg" in read_main(client.get("/controle/"))
    sweep_late(actor=SYSTEM, at=clock.at)
    assert "De ronde loopt" in read_main(client.get("/controle/"))


def test_the_fingerprint_changes_with_the_book_and_not_by_itself(house: House, visit: Visit) -> None:
    client, seen = visit(be_auditor(house)), []
    for _ in range(2):
        seen += re.findall(r"<output>(\w{64})</output>", client.post("/controle/vingerafdruk/").content.decode())
    house.admit()
    seen += re.findall(r"<output>(\w{64})</output>", client.post("/controle/vingerafdruk/").content.decode())
    assert seen[0] == seen[1] != seen[2]


def test_nobody_else_audits(house: House, visit: Visit) -> None:
    assert visit(house.lead).get("/controle/").status_code == 403
    assert visit(house.coach).post("/controle/vingerafdruk/").status_code == 403
