"""Aftercare on the screens: a link that anybody can answer once, forms that come back, and the person's own page."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.areas.aftercare.working import begin_work
from tests.areas.outcomes.test_lasting import live
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import AT, TODAY, House


def send(browser: Client, name: str, *where: object, **fields: object) -> HttpResponse:
    return browser.post(reverse(name, args=where), {"once": str(uuid4()), **fields}, follow=True)


def find_link(page: HttpResponse) -> str:
    body = page.content.decode()
    return body.split('class="secret">')[1].split("<")[0].removeprefix("http://testserver")


def test_an_employer_answers_two_questions_without_an_account_and_once(house: House, visit: Visit) -> None:
    person = house.admit()
    placement = begin_work(person)
    desk, anybody = visit(house.coach), visit()
    link = find_link(send(desk, "request-report", person, placement_id=placement, side="employer"))
    assert "Hoe gaat het met Noor Jansen001?" in read_main(anybody.get(link))
    half = anybody.post(f"{link}antwoord/", {"once": str(uuid4())}, follow=True)
    assert "Gaat het werk zoals afgesproken?" in read_main(half)
    answered = {"once": str(uuid4()), "is_working": "no", "needs": "Een vaste begeleider"}
    for _ in range(2):
        assert "Uw antwoord is binnen." in read_main(anybody.post(f"{link}antwoord/", answered))
    assert anybody.get(link).status_code == 404
    shown = read_main(desk.get(reverse("work-care", args=[person])))
    assert "gaat niet zoals afgesproken" in shown
    assert "Een vaste begeleider" in shown
    assert "gaat niet zoals afgesproken" in read_main(desk.get(reverse("aftercare")))


def test_what_a_coach_writes_down_is_there_and_what_was_wrong_comes_back(house: House, visit: Visit) -> None:
    person = house.admit()
    placement = begin_work(person)
    desk = visit(house.coach)
    hours = {"placement_id": placement, "coach": "A. de Wit", "from_on": TODAY, "until_on": TODAY}
    assert 'value="A. de Wit"' in send(desk, "agree-coaching", person, hours=0, **hours).content.decode()
    assert "nog 120 van 120 minuten" in read_main(send(desk, "agree-coaching", person, hours=2, **hours))
    signed = {"skills": "Komt op tijd\nWerkt samen", "seen_by": "P. Hamer", "function": "Voorman", "signed_on": TODAY}
    done = read_main(send(desk, "write-skill-certificate", person, placement_id=placement, **signed))
    assert "Komt op tijd, Werkt samen" in done


def test_a_resident_tells_how_it_goes_and_takes_the_certificate_along(house: House, visit: Visit) -> None:
    person = house.admit()
    placement = begin_work(person)
    signed = {"skills": "Komt op tijd", "seen_by": "P. Hamer", "function": "Voorman", "signed_on": TODAY}
    send(visit(house.coach), "write-skill-certificate", person, placement_id=placement, **signed)
    mine = visit(replace(house.coach, party_id=person, role="resident"))
    told = read_main(send(mine, "report-my-work", placement, is_working="yes"))
    assert "gaat zoals afgesproken" in told
    body = mine.get(reverse("my-aftercare")).content.decode()
    letter = mine.get(find_letter(body))
    assert letter.content.startswith(b"%PDF")


def test_the_council_page_tells_who_is_back_who_works_and_of_whom_nothing_is_known(
    house: House, visit: Visit, clock: Clock
) -> None:
    live(house)
    clock.at = AT + timedelta(days=201)
    planner = visit(house.planner)
    assert read_main(planner.get(reverse("lasting"))).count("1 van 3, 33%") == 3
    lines = planner.get(reverse("lasting-csv")).content.decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + 7
    hidden = read_main(visit(house.council).get(reverse("lasting")))
    assert "minder dan 10" in hidden


def find_letter(body: str) -> str:
    return next(part.split('"')[0] for part in body.split('href="') if ".pdf" in part.split('"')[0])
