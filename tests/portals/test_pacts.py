"""Pacts at the desk: a guarantee is agreed, filled and settled on its page, by those who may."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from tests.areas.employers.hiring import HiringDesk, found_hiring_desk
from tests.areas.introductions.meeting import Table
from tests.portals.filled import PACT_FORMS
from tests.portals.visiting import Visit, read_main
from tests.standing import TODAY, House

from sluitend.areas.pacts.models import (
    Guarantee,
    GuaranteeCandidate,
    Pact,
    PactAgreement,
    PactMeeting,
    PactMember,
    PactTheme,
)
from sluitend.gate.models import Account
from sluitend.parties.models import Person


@pytest.fixture
def desk(house: House) -> HiringDesk:
    return found_hiring_desk(house)


def send(browser: Client, address: str, where: int, **fields: object) -> str:
    """Send a form and give the words of the page that follows."""
    return read_main(browser.post(reverse(address, args=[where]), {"once": str(uuid4()), **fields}, follow=True))


def test_a_guarantee_is_agreed_filled_and_settled_at_the_desk(desk: HiringDesk, visit: Visit, house: House) -> None:
    manager, coach = visit(desk.manager), visit(house.coach)
    assert "nog geen garantie" in read_main(manager.get(reverse("guarantees")))
    agreed = PACT_FORMS["make-guarantee"]
    assert "nog niet compleet" in send(manager, "make-guarantee", desk.employer, **agreed | {"profile": " "})
    key = {"once": str(uuid4())}
    for words in ("Beide toezeggingen staan in het boek", "Dit was al gedaan"):
        address = reverse("make-guarantee", args=[desk.employer])
        assert words in read_main(manager.post(address, agreed | key, follow=True))
    guarantee, people = Guarantee.objects.get().pk, [house.admit(), house.admit(owner=house.colleague)]
    for person, who in zip(people, (coach, visit(house.colleague)), strict=True):
        number = Person.objects.get(party=person).number
        assert "vrijgehouden" in send(
            who, "add-guarantee-candidate", guarantee, number=number, trained_on=agreed["due_on"]
        )
    page = read_main(coach.get(reverse("guarantee", args=[guarantee])))
    assert ("Kandidaat 2" in page, page.count("Plaats teruggeven")) == (True, 2)
    first, second = GuaranteeCandidate.objects.order_by("id").values_list("id", flat=True)
    page = send(manager, "record-guarantee-start", guarantee, candidate_id=first, started_on=TODAY)
    assert "sinds 23 nov 2026" in page
    asked = {"candidate_id": second, "because": "Verhuist"}
    assert "De plaats is weer vrij." in send(visit(house.colleague), "withdraw-guarantee-candidate", guarantee, **asked)
    asked = {"expected": 1, "expected_because": "Een klant liep weg"}
    assert "1 plaats te weinig" in send(manager, "record-guarantee-expectation", guarantee, **asked)
    assert "Garanties" in read_main(manager.get(reverse("employer", args=[desk.employer])))
    assert "1 kandidaat te weinig" in read_main(visit(house.planner).get(reverse("guarantees")))
    assert "Er is geen reden gegeven" in send(manager, "settle-guarantee", guarantee)
    page = send(manager, "settle-guarantee", guarantee, settled_because="De cursus zat vol")
    assert ("Niet nagekomen" in page, "Vervallen" in page) == (True, True)


def test_an_outlook_is_told_and_shown_beside_the_places_there_are(desk: HiringDesk, visit: Visit) -> None:
    browser, said = visit(desk.manager), PACT_FORMS["record-demand-outlook"]
    assert "nog niets bekend" in read_main(browser.get(reverse("demand-outlook")))
    for given, words in (({**said, "source": ""}, "nog niet compleet"), (said, "Zorgkoepel 23 nov 2026")):
        page = browser.post(reverse("record-demand-outlook"), {"once": str(uuid4()), **given}, follow=True)
        assert words in read_main(page)
    assert "Verwachting vastleggen" not in read_main(visit(desk.house.planner).get(reverse("demand-outlook")))


def test_a_pact_is_founded_met_and_counted_at_the_desk_and_the_employer_reads_both_sides(
    desk: HiringDesk, visit: Visit, house: House
) -> None:
    manager, forms = visit(desk.manager), PACT_FORMS
    assert "nog geen pact" in read_main(manager.get(reverse("pacts")))
    key = {"once": str(uuid4())}
    nameless = forms["add-pact"] | key | {"name": ""}
    assert "nog niet compleet" in read_main(manager.post(reverse("add-pact"), nameless, follow=True))
    for words in ("voeg nu de leden toe", "Dit was al gedaan"):
        assert words in read_main(manager.post(reverse("add-pact"), forms["add-pact"] | key, follow=True))
    pact = Pact.objects.get().pk
    assert "De organisatie is lid" in send(manager, "add-pact-member", pact, **forms["add-pact-member"])
    member, theme = PactMember.objects.get().pk, PactTheme.objects.get().pk
    assert "is gepland" in send(manager, "plan-pact-meeting", pact, planned_on=TODAY, place="ROC")
    held = {"meeting_id": PactMeeting.objects.get().pk, "came": [member], "words": "Drie leerplekken erbij"}
    assert "Erbij: Bakkerij Zonneveld" in send(manager, "record-pact-meeting", pact, **held)
    told = forms["make-pact-agreement"] | {"theme_id": theme, "member_id": member}
    assert "als toezegging in het boek" in send(manager, "make-pact-agreement", pact, **told)
    ours = {"side": "ours", "title": "Taallessen", "meeting_id": held["meeting_id"]}
    assert "Afgesproken op de bijeenkomst" in send(manager, "make-pact-agreement", pact, **told | ours)
    theirs, other = PactAgreement.objects.order_by("id").values_list("id", flat=True)
    counted = forms["record-pact-result"] | {"agreement_id": theirs, "amount": 3}
    assert "3 van 3" in send(manager, "record-pact-result", pact, **counted)
    assert "kan het pact nog niet verlaten" in send(manager, "end-pact-member", pact, member_id=member)
    page = read_main(manager.get(reverse("employer", args=[desk.employer])))
    assert ("Lid van Pact Twente" in page, "Taallessen" in page, "Leerplekken" in page) == (True, True, True)
    person = visit()
    person.force_login(Account.objects.get(party_id=Table(desk=desk, demand=0, session=0).let_in().party_id))
    page = read_main(person.get(reverse("my-employer")))
    assert ("Wij beloven u" in page, "Taallessen" in page, "Leerplekken" in page) == (True, True, True)
    ended = forms["end-pact-agreement"] | {"agreement_id": other, "because": "Geen docent"}
    assert "Geen docent" in send(manager, "end-pact-agreement", pact, **ended)
    assert "Het lidmaatschap eindigt" in send(manager, "end-pact-member", pact, member_id=member)
    changed = forms["correct-pact"] | {"themes": "Techniek"}
    page = send(manager, "correct-pact", pact, **changed)
    assert ("Techniek" in page, "Zorg" in page) == (True, True)
    assert "Pact Twente" in read_main(visit(house.planner).get(reverse("pact", args=[pact])))
