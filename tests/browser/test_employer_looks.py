"""Employers on a wide and a narrow screen: nobody is kept out, nothing sticks out, and typing proposes and warns."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import expect
from tests.areas.employers.hiring import HiringDesk, found_hiring_desk
from tests.areas.employers.test_demand import CLEANER
from tests.areas.pacts.test_guarantee import agree
from tests.areas.pacts.test_pact import COUNTED, found, join
from tests.areas.pacts.test_pact import agree as agree_on_result
from tests.browser.conftest import LogIn
from tests.browser.looking import look
from tests.standing import AT, TODAY, House

from sluitend.areas.employers.actions import (
    NewBranch,
    NewContactPerson,
    record_branch,
    record_contact_person,
    record_demand,
    record_employer_obstacle,
)
from sluitend.areas.employers.models import Demand
from sluitend.areas.pacts.actions import NewMeeting, plan_pact_meeting, record_pact_meeting, record_pact_result
from sluitend.areas.profiles.models import Concept, OccupationSkill

pytestmark = pytest.mark.slow


@pytest.fixture
def desk(house: House) -> HiringDesk:
    """Give a desk of which the employer has something in every part of its file."""
    desk = found_hiring_desk(house)
    asked = {"actor": desk.manager, "at": AT, "employer_id": desk.employer}
    person = record_contact_person(**asked, new=NewContactPerson(name="Els de Bakker", phone="0612345678"))
    record_branch(**asked, branch=NewBranch(name="Winkel", number="000012345678", address="Markt 1, Voorbeeld"))
    desk.call(on=TODAY - timedelta(days=20), person_id=person)
    desk.call(person_id=person)
    record_employer_obstacle(**asked, kind="sick_pay", words="Een week ziek kost ons te veel")
    record_demand(**asked, new=replace(CLEANER, licences=("b",), pay_cents=1520, words="Ook in het weekend."))
    return desk


def agree_in_pact(desk: HiringDesk) -> int:
    """Found a pact that met, in which each side promised something and one side did part of it."""
    pact = found(desk)
    member, asked = join(desk, pact), {"actor": desk.manager, "at": AT}
    meeting = plan_pact_meeting(**asked, pact_id=pact, new=NewMeeting(planned_on=TODAY, place="ROC"))
    record_pact_meeting(**asked, meeting_id=meeting, words="Drie leerplekken erbij", came=(member,))
    agree_on_result(desk, pact, member, is_ours=True, title="Taallessen op de werkvloer", meeting_id=meeting)
    theirs = agree_on_result(desk, pact, member, meeting_id=meeting)
    record_pact_result(**asked, agreement_id=theirs, seen=COUNTED)
    return pact


def bring_proposed(desk: HiringDesk) -> int:
    """Let another system tell of a vacancy for which an occupation and skills are proposed."""
    demand = desk.bring(replace(CLEANER, title="Schoonmaakmedewerker kantoren", required=(), wished=(), tasks=()))
    occupation, *skills = (
        Concept.objects.create(id=f"{kind}/{name}", kind=kind, label_nl=name, label_en=name)
        for kind, name in (
            ("occupation", "schoonmaker gebouwen"),
            ("skill", "vloeren schoonmaken"),
            ("skill", "ramen lappen"),
            ("skill", "schoonmaakmiddelen doseren"),
        )
    )
    for skill in skills:
        OccupationSkill.objects.create(occupation=occupation, skill=skill, is_essential=True)
    Demand.objects.filter(id=demand).update(proposed=occupation)
    return demand


def test_the_file_of_an_employer_keeps_nobody_out_and_warns_while_typing(
    desk: HiringDesk, log_in: LogIn, axe: str
) -> None:
    view = desk.read()
    employer, [demand], [person] = (desk.employer,), view.demands, view.people
    pages = [reverse("employers"), reverse("employer", args=employer), reverse("demands")]
    pages += [reverse("demand", args=[demand.id]), reverse("contact-person", args=[desk.employer, person.id])]
    pages += [reverse("employer-guarantees", args=employer), reverse("guarantee", args=[agree(desk)])]
    pages += [reverse("pacts"), reverse("pact", args=[agree_in_pact(desk)])]
    pages += [reverse("demand", args=[bring_proposed(desk)]), f"{reverse('demands')}?stand=found"]
    pages += [reverse("demand-outlook"), reverse("employer-files"), reverse("demand-form", args=employer)]
    page = log_in(desk.manager)
    assert look(page, pages, axe) == []
    page.get_by_label("Toelichting").press_sequentially("Gastvrouw")
    expect(page.locator("#wordings")).to_contain_text("sluit mensen uit")
