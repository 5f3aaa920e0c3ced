"""Conferences on screen: from the agenda to one advice, and what a partner gets to see."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.areas.conferences.meeting import Meeting, hire_partner, hold_meeting
from tests.portals.visiting import Visit, read_main
from tests.standing import AT, TODAY, House

from sluitend.areas.conferences.actions import Sitting, plan_conference
from sluitend.areas.conferences.models import Case, Conference
from sluitend.ledger.models import Promise


@pytest.fixture
def meeting(house: House) -> Meeting:
    """Give a planned conference with two partners."""
    return hold_meeting(house)


@pytest.fixture
def coach(house: House, visit: Visit) -> Client:
    """Give the coach's browser."""
    return visit(house.coach)


def send(client: Client, address: str, **given: object) -> str:
    """Send a form and give the words of the page that it leads to."""
    answer = client.post(address, {"once": str(uuid4())} | given)
    return read_main(client.get(answer.url))


def share(client: Client, meeting: Meeting, case: int) -> str:
    send(client, f"/overleg/zaak/{case}/grond/", ground="consent", since_on=str(TODAY))
    partners = [meeting.school.organisation_id]
    given = {"summary": "Zoekt een taalstage.", "school": "Mbo 2", "partner_ids": partners}
    return send(client, f"/overleg/zaak/{case}/delen/", **given)


def test_a_conference_goes_from_the_agenda_to_one_advice(house: House, visit: Visit, coach: Client) -> None:
    partner = hire_partner("School", house.municipality)
    assert "Er is geen overleg gepland." in read_main(coach.get("/overleg/"))
    assert "Het overleg is gepland." in send(coach, "/overleg/plannen/", name="Kernteam", held_on=str(TODAY))
    person = house.admit(last_name="Bakker")
    conference = Conference.objects.get()
    bring = f"/persoon/{person}/overleg/inbrengen/"
    assert "Er is nog niets gedeeld." in send(coach, bring, conference_id=conference.id, question="Wat helpt?")
    case = Case.objects.get().id
    assert "Noor Bakker" in read_main(coach.get("/overleg/"))
    words = share(coach, Meeting(house, conference.id, partner, partner), case)
    assert "De partners zien nu deze samenvatting" in words
    words = send(coach, f"/overleg/zaak/{case}/afsluiten/", ending="advised", advice="Begin met een taalstage.")
    assert "Het advies is vastgelegd" in words
    assert "Wat partners lazen" in words
    assert Promise.objects.filter(kind="conference_advice", beneficiary=person).count() == 1
    assert "Advies gegeven" in read_main(coach.get(f"/persoon/{person}/overleg/"))


def test_what_was_filled_in_to_move_one_of_many_is_there_again(meeting: Meeting, coach: Client) -> None:
    number, told = meeting.conference, "Het formulier is nog niet compleet."
    plan_conference(actor=meeting.house.coach, at=AT, name="Tweede", sitting=Sitting(held_on=TODAY))
    asked = {"held_on": "2026-12-03", "place": "Aula", "because": "", "moved": number, "once": str(uuid4())}
    answer = coach.post(reverse("move-conference", args=[number]), asked)
    page = coach.get(answer.url).content.decode()
    form = page.split(f'id="conference-move-{number}"')[1].split("</form>")[0]
    assert (page.count(told), told in form, page.count('value="Aula"'), 'value="Aula"' in form) == (1, True, 1, True)


def test_a_partner_reads_what_is_shared_until_it_closes(meeting: Meeting, visit: Visit, coach: Client) -> None:
    case = meeting.bring(person=meeting.house.admit(last_name="Bakker"))
    school = visit(meeting.school)
    assert school.get("/").url == "/overleg/gedeeld/"
    assert "Er wordt nu niets met u gedeeld." in read_main(school.get("/overleg/gedeeld/"))
    share(coach, meeting, case)
    assert "Noor Bakker" in read_main(school.get("/overleg/gedeeld/"))
    words = read_main(school.get(f"/overleg/gedeeld/{case}/"))
    assert "Zoekt een taalstage." in words
    assert "Mbo 2" in words
    assert visit(meeting.clinic).get(f"/overleg/gedeeld/{case}/").status_code == 404
    told = send(coach, f"/overleg/{meeting.conference}/sluiten/")
    assert "partners zien er niets meer van" in told
    assert school.get(f"/overleg/gedeeld/{case}/").status_code == 404


@pytest.mark.parametrize(
    "address", ["/persoon/{person}/", "/persoon/{person}/contact/", "/overleg/zaak/{case}/", "/lijst/", "/overleg/"]
)
def test_no_other_page_opens_to_a_partner(meeting: Meeting, visit: Visit, coach: Client, address: str) -> None:
    person = meeting.house.admit()
    case = meeting.bring(person=person)
    share(coach, meeting, case)
    assert visit(meeting.school).get(address.format(person=person, case=case)).status_code == 403


def test_sharing_without_a_ground_is_told_and_what_was_written_comes_back(meeting: Meeting, coach: Client) -> None:
    case = meeting.bring()
    given = {"summary": "Kanarie", "partner_ids": [meeting.school.organisation_id]}
    answer = coach.post(f"/overleg/zaak/{case}/delen/", {"once": str(uuid4())} | given)
    body = coach.get(answer.url).content.decode()
    assert "Deze zaak kan nog niet worden gedeeld." in body
    assert "Kanarie" in body
    assert Case.objects.get(id=case).shared_at is None


@pytest.mark.parametrize(
    ("address", "given", "told"),
    [
        ("/overleg/plannen/", {"name": "Oud", "held_on": "2020-01-01"}, "Deze dag is al geweest."),
        ("/overleg/plannen/", {"name": ""}, "Het formulier is nog niet compleet."),
        ("/overleg/zaak/{case}/grond/", {"ground": "zomaar"}, "Grond"),
        ("/overleg/zaak/{case}/delen/", {"summary": "x", "partner_ids": ["x"]}, "Partners"),
        ("/overleg/zaak/{case}/afsluiten/", {"ending": "advised"}, "Het is niet duidelijk hoe deze zaak eindigt."),
    ],
)
def test_what_does_not_fit_is_told(
    meeting: Meeting, coach: Client, address: str, given: dict[str, object], told: str
) -> None:
    case = meeting.bring()
    assert told in send(coach, address.format(case=case), **given)


def test_each_form_sent_twice_counts_once(meeting: Meeting, coach: Client) -> None:
    person = meeting.house.admit()
    bring = {"once": str(uuid4()), "conference_id": meeting.conference, "question": "Wat helpt?"}
    steps: list[tuple[str, dict[str, object]]] = [
        ("/overleg/plannen/", {"name": "Nog een", "held_on": str(TODAY)}),
        (f"/persoon/{person}/overleg/inbrengen/", bring),
    ]
    for address, fields in steps:
        fields = {"once": str(uuid4())} | fields
        assert coach.post(address, fields).status_code == 302
        assert "Dit was al gedaan." in read_main(coach.get(coach.post(address, fields).url))
    case = Case.objects.get().id
    assert "1 zaak is nog niet besproken en eindigt zonder advies." in read_main(coach.get("/overleg/"))
    moved = {"held_on": str(TODAY), "begins": "10:30", "place": "Wijkcentrum", "because": "Zaal dicht"}
    later: list[tuple[str, dict[str, object]]] = [
        (f"/overleg/{meeting.conference}/verplaatsen/", moved),
        (f"/overleg/zaak/{case}/grond/", {"ground": "legal_task", "since_on": str(TODAY)}),
        (f"/overleg/zaak/{case}/delen/", {"summary": "x", "partner_ids": [meeting.school.organisation_id]}),
        (f"/overleg/zaak/{case}/afsluiten/", {"ending": "withdrawn"}),
        (f"/overleg/{meeting.conference}/sluiten/", {}),
    ]
    for address, fields in later:
        fields = {"once": str(uuid4())} | fields
        coach.post(address, fields)
        assert "Dit was al gedaan." in read_main(coach.get(coach.post(address, fields).url))


def test_a_colleague_sees_a_case_of_the_team_and_a_stranger_does_not(meeting: Meeting, visit: Visit) -> None:
    case = meeting.bring()
    assert visit(meeting.house.colleague).get(f"/overleg/zaak/{case}/").status_code == 200
    assert visit(meeting.house.stranger).get(f"/overleg/zaak/{case}/").status_code == 404
    assert "En 1 zaak van een collega." in read_main(visit(meeting.house.stranger).get("/overleg/"))
