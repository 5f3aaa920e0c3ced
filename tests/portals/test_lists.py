"""Kept lists and files on screen: keep the list one comes from, open it, ask for it as a file, take it along."""

from uuid import uuid4

from django.test import Client
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, House

from sluitend.cli.work import write_files


def send(client: Client, address: str, **given: str) -> object:
    return client.post(address, {"once": str(uuid4())} | given)


def test_a_list_is_kept_with_its_filters_and_opened_again(house: House, visit: Visit) -> None:
    house.admit()
    client = visit(house.coach)
    assert "/lijsten/?subject=people&amp;query=signal%3Dlate" in client.get("/mensen/?signal=late").content.decode()
    page = client.get("/lijsten/?subject=people&query=signal%3Dlate").content.decode()
    assert 'value="signal=late"' in page
    send(client, "/lijsten/bewaren/", subject="people", query="signal=late", name="Nu bellen", is_shared="on")
    body = client.get("/lijsten/").content.decode()
    assert 'href="/mensen/?signal=late"' in body
    assert "Nu bellen" in visit(house.colleague).get("/lijsten/").content.decode()


def test_a_list_is_forgotten(house: House, visit: Visit) -> None:
    client = visit(house.coach)
    send(client, "/lijsten/bewaren/", subject="promises", query="when=late", name="Laat")
    [number] = [
        part.split("/")[0]
        for part in client.get("/lijsten/").content.decode().split("/lijsten/")[1:]
        if "wegdoen" in part[:20]
    ]
    send(client, f"/lijsten/{number}/wegdoen/")
    assert "U hebt nog geen lijst bewaard." in read_main(client.get("/lijsten/"))


def test_a_list_without_a_name_is_told(house: House, visit: Visit) -> None:
    client = visit(house.coach)
    answer = send(client, "/lijsten/bewaren/", subject="people", query="", name="")
    assert "Het formulier is nog niet compleet." in read_main(client.get(answer.url))


def test_a_file_is_asked_for_made_and_taken_along(house: House, visit: Visit) -> None:
    house.admit(last_name="Bakker")
    client = visit(house.lead)
    assert (
        send(client, "/bestanden/vragen/", subject="people", query="column=number", format="csv").url == "/bestanden/"
    )
    words = read_main(client.get("/bestanden/"))
    assert "0 van 1" in words
    assert "hx-trigger" in client.get("/bestanden/").content.decode()
    assert write_files(AT) == 1
    part = client.get("/bestanden/", headers={"HX-Request": "true"}).content.decode()
    assert "<main" not in part
    number = part.split("/bestanden/")[1].split("/")[0]
    answer = client.get(f"/bestanden/{number}/")
    assert answer["Content-Disposition"] == 'attachment; filename="mensen-2026-11-23.csv"'
    assert "Noor Bakker" in answer.content.decode()
    send(client, f"/bestanden/{number}/wegdoen/")
    assert "Weggedaan" in read_main(client.get("/bestanden/"))


def test_promises_go_along_too(house: House, visit: Visit) -> None:
    house.admit()
    client = visit(house.planner)
    send(client, "/bestanden/vragen/", subject="promises", query="when=all&kind=invitation", format="xlsx")
    assert "Toezeggingen" in read_main(client.get("/bestanden/"))


def test_a_coach_is_not_offered_a_file(house: House, visit: Visit) -> None:
    house.admit()
    client = visit(house.coach)
    assert "Als bestand" not in read_main(client.get("/mensen/"))
    assert send(client, "/bestanden/vragen/", subject="people", query="", format="csv").status_code == 403


def test_an_unknown_kind_of_file_is_told(house: House, visit: Visit) -> None:
    client = visit(house.lead)
    answer = send(client, "/bestanden/vragen/", subject="people", query="", format="exe")
    assert "Het formulier is nog niet compleet." in read_main(client.get(answer.url))
