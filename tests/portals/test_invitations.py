"""Inviting as people meet it: a page for colleagues, a code for the person, and one answer to every wrong code."""

from datetime import timedelta
from uuid import uuid4

from django.test import Client
from django.urls import reverse
from icalendar import Calendar
from tests.areas.invitations.inviting import choose, find, invite, look, work
from tests.portals.visiting import Clock, Visit, read_main
from tests.standing import TODAY, House

from sluitend.areas.contacts.models import Appointment
from sluitend.areas.invitations.models import Attempt, Invitation, Unreachable

WRONG = "Deze code of link werkt niet."
YESTERDAY = TODAY - timedelta(days=1)


def fill(**given: object) -> dict[str, object]:
    return {"once": str(uuid4())} | given


def open_with(browser: Client, code: str) -> str:
    """Type a code as it stands in the letter, and give what the page says."""
    answer = browser.post(reverse("open-invitation"), fill(code=code), follow=True)
    return read_main(answer)


def test_a_colleague_invites_and_sees_the_code_this_once(house: House, visit: Visit) -> None:
    person, browser = house.admit(), visit(house.coach)
    work(house.coach.party_id or 0)
    page = read_main(browser.get(reverse("invitation", args=[person])))
    assert "nog niet uitgenodigd" in page
    sent = {"staff_id": house.coach.party_id, "way": "phone", "minutes": 45, "from_on": TODAY, "until_on": "2026-12-11"}
    made = read_main(browser.post(reverse("invite", args=[person]), fill(**sent)))
    assert "Er is geen adres, e-mailadres of mobiel nummer bekend." in made
    assert look(made.split("Vul deze code in:")[1].split()[0]) is not None
    assert "wacht op antwoord" in read_main(browser.get(reverse("person", args=[person])))
    again = browser.post(reverse("invite", args=[person]), fill(**sent), follow=True)
    assert "al uitgenodigd" in read_main(again)


def test_whoever_has_the_code_chooses_moves_keeps_and_gives_back_without_an_account(house: House, visit: Visit) -> None:
    code = invite(house, house.admit()).secrets.code
    slots, browser = look(code).slots, visit()
    assert "U spreekt met" not in open_with(browser, code)
    address = reverse("invitation-choice", args=[code])
    asked = {"starts_at": f"{slots[1]:%Y-%m-%dT%H:%M}", "interpreter": "Arabisch"}
    done = browser.post(reverse("take-slot", args=[code]), fill(**asked), follow=True)
    assert "De afspraak staat" in done.content.decode()
    assert "tolk: Arabisch" in read_main(done)
    event = Calendar.from_ical(browser.get(reverse("invitation-ics", args=[code])).content).walk("VEVENT")[0]
    assert (event["dtstart"].dt, str(event["location"])) == (slots[1], "Stadhuis, kamer 3")
    taken = browser.post(reverse("take-slot", args=[code]), fill(starts_at="2026-11-24T09:05"), follow=True)
    assert "Dit moment is niet meer vrij." in read_main(taken)
    browser.post(reverse("return-slot", args=[code]), fill(because="Griep"))
    assert Appointment.objects.get().state == "cancelled"
    assert "Wanneer kunt u?" in read_main(browser.get(address))
    assert browser.get(reverse("invitation-ics", args=[code])).status_code == 404


def test_later_days_come_on_a_page_of_their_own(house: House, visit: Visit) -> None:
    code = invite(house, house.admit()).secrets.code
    page = visit().get(reverse("invitation-choice", args=[code]))
    later = page.context["next_day"]
    assert f"?vanaf={later}" in page.content.decode()
    assert read_main(visit().get(f"{page.request['PATH_INFO']}?vanaf={later}")).count(":") > 0


def test_every_wrong_code_gets_one_answer_and_five_of_them_close_the_door_but_not_the_link(
    house: House, visit: Visit
) -> None:
    over, other = (invite(house, house.admit()) for _ in range(2))
    Invitation.objects.filter(id=over.invitation_id).update(from_on=YESTERDAY, until_on=YESTERDAY)
    browser, answers = visit(), set()
    for code in (over.secrets.code, "ABCD-EFGH", "x", over.secrets.token):
        answers.add(open_with(browser, code))
    [answer] = answers
    assert WRONG in answer
    for code in ("ABCD-EFG1", other.secrets.code):
        assert "Wacht een kwartier" in open_with(browser, code)
    assert "Wanneer kunt u?" in read_main(browser.get(reverse("invitation-choice", args=[other.secrets.token])))


def test_attempts_and_who_is_out_of_reach_are_noted_on_one_page(house: House, visit: Visit) -> None:
    person, coach = house.admit(), visit(house.coach)
    asked = {"invitation_id": invite(house, person).invitation_id}
    for channel in ("letter", "home_visit"):
        tried = fill(**asked, channel=channel, result="no_answer")
        coach.post(reverse("record-attempt", args=[person]), tried)
    assert Attempt.objects.count() == 2
    coach.post(reverse("report-unreachable", args=[person]), fill(**asked, words="Buren weten niets"))
    page = read_main(visit(house.lead).get(reverse("invitation", args=[person])))
    assert "Een collega meldt dat niemand deze persoon kan bereiken." in page
    told = fill(unreachable_id=Unreachable.objects.get().id)
    visit(house.lead).post(reverse("agree-unreachable", args=[person]), told)
    assert Unreachable.objects.get().agreed_by_id == house.lead.party_id
    coach.post(reverse("end-unreachable", args=[person]), told | fill())
    assert Unreachable.objects.get().ended_at


def test_from_the_appointment_it_is_one_choice_how_it_went_and_the_intake_is_next(
    house: House, visit: Visit, clock: Clock
) -> None:
    invited = invite(house, house.admit())
    clock.at = choose(invited.secrets.code)
    made, browser = find(invited).appointment_id, visit(house.coach)
    assert "Was er niet" in read_main(browser.get(reverse("appointment", args=[made])))
    done = browser.post(reverse("record-attendance", args=[made]), fill(outcome="present"), follow=True)
    assert "Naar de intake" in read_main(done)
