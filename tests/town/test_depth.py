"""What colleagues who write everything out leave behind: every room of the person is filled by its own acts."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import override_settings
from tests.town.test_town import build, live

from sluitend.areas.aftercare.models import ContactMoment, WorkReport
from sluitend.areas.conferences.models import Case
from sluitend.areas.contacts.models import Appointment, Note
from sluitend.areas.employers.models import Demand, EmployerObstacle
from sluitend.areas.introductions.models import Candidate
from sluitend.areas.invitations.models import Attempt, Invitation
from sluitend.areas.ladder.models import GrowthPotential, LadderAnswers
from sluitend.areas.pacts.models import Guarantee, GuaranteeCandidate, PactAgreement, PactMeeting
from sluitend.areas.placements.models import PlacementMark
from sluitend.areas.plans.models import BudgetRequest, Plan, PlanStep
from sluitend.areas.profiles.models import Edition
from sluitend.areas.provisions.models import ProvisionStage
from sluitend.cli.town.caring import hear_from_work
from sluitend.cli.town.employers import meet_employers, open_employers
from sluitend.cli.town.introductions import introduce_people
from sluitend.cli.town.pacts import meet_pact
from sluitend.cli.town.placing import place_people
from sluitend.cli.town.stories import tell_story
from sluitend.cli.work import follow_aftercare
from sluitend.journal.models import Entry
from sluitend.ledger.models import Promise
from sluitend.parties.models import Person


@pytest.mark.slow
def test_a_town_fills_every_room_of_the_person(book: None) -> None:
    live(build(1, scale=0.01, deep=1), months=9)
    kinds = Counter(Note.objects.values_list("kind", flat=True))
    assert all(kinds[kind] for kind in ("conversation", "call", "no_show")), kinds
    assert Note.objects.filter(purpose="debt").exists()
    assert Edition.objects.filter(section="work").exists()
    assert LadderAnswers.objects.exists()
    assert GuaranteeCandidate.objects.exists()
    assert GrowthPotential.objects.exists()
    assert Plan.objects.filter(state="agreed", signed_how="paper").exists()
    assert PlanStep.objects.filter(side="resident", done_on__isnull=False).exists()
    assert PlanStep.objects.filter(started_on__isnull=False).exists()
    assert {"requested", "granted", "in_place"} <= {*ProvisionStage.objects.values_list("stage", flat=True)}
    assert {"answered", "expired"} <= {*Invitation.objects.values_list("state", flat=True)}
    assert {"letter", "home_visit"} <= {*Attempt.objects.values_list("channel", flat=True)}
    assert {"held", "missed"} <= {*Appointment.objects.values_list("state", flat=True)}
    assert Case.objects.filter(shared_at__isnull=False).exists()


def test_employers_are_called_and_answered_and_one_has_what_it_asked(book: None) -> None:
    world = build(1, scale=0.01)
    open_employers(world, day=world.starts_on)
    for week in range(12):
        meet_employers(world, day=world.starts_on + timedelta(weeks=week), week=week)
    assert {"", "filled"} <= {*Demand.objects.values_list("ending", flat=True)}
    assert EmployerObstacle.objects.exclude(answer="").exists()
    assert Guarantee.objects.get().expected == 3


def test_a_pact_meets_each_quarter_and_keeps_what_it_agreed_or_is_late_with_it(book: None) -> None:
    world = build(1, scale=0.01)
    open_employers(world, day=world.starts_on)
    for week in range(17):
        day = world.starts_on + timedelta(weeks=week)
        meet_pact(world, day=day)
    assert [*PactMeeting.objects.order_by("planned_on").values_list("outcome", flat=True)] == ["held", "held", ""]
    assert {"open", "kept"} == {*PactAgreement.objects.values_list("promise__state", flat=True)}
    assert PactAgreement.objects.filter(promise__state="open", promise__due_on__lt=day).exists()


def test_where_nobody_writes_everything_out_only_promises_and_steps_are_kept(book: None) -> None:
    live(build(1, scale=0.01), months=2)
    assert not Note.objects.exists()
    assert not Plan.objects.exists()
    assert Entry.objects.filter(act="record_ladder_steps").count() > 1


@pytest.mark.slow
def test_people_are_placed_where_employers_ask_for_them(book: None) -> None:
    world = build(1, scale=0.01)
    live(world, months=2)
    begins_on = world.clock.last_at.date()
    for week in range(1, 9):
        day = begins_on + timedelta(weeks=week)
        meet_employers(world, day=day, week=week)
        place_people(world, day=day, week=week)
        follow_aftercare(world.clock.read(day))
        hear_from_work(world, day=day, week=week)
    assert ContactMoment.objects.exists()
    assert WorkReport.objects.exists()
    found = set(PlacementMark.objects.values_list("side", "how"))
    assert found >= {("person", "paper"), ("employer", "paper")}, found
    demands, people = Demand.objects.are_open(), Person.objects.filter(active=True)
    agreed = zip(*(each.values_list("pk", flat=True)[:2] for each in (demands, people)), strict=True)
    introduce_people(world, day=day, agreed=agreed)
    assert {*Candidate.objects.values_list("consent", "outcome")} == {("details", "again"), ("blind", "")}


def test_somebody_is_the_same_in_every_conversation() -> None:
    assert tell_story(1, "Anna Bos") == tell_story(1, "Anna Bos")
    assert len({tell_story(1, f"Anna {number}").trouble for number in range(100)}) == 7


@pytest.mark.slow
def test_where_the_pack_has_a_personal_budget_the_town_lives_it(book: None) -> None:
    packs = settings.PACKS
    # Leeuwarden names no people, so those of Enschede live there for a while.
    leeuwarden = replace(packs["leeuwarden-2000"], population=packs["enschede-2010"].population)
    with override_settings(PACKS={**packs, leeuwarden.name: leeuwarden}):
        live(build(1, scale=0.01, pack=leeuwarden.name, deep=1), months=9)
    states = Counter(BudgetRequest.objects.values_list("state", flat=True))
    assert states["granted"] > states["refused"] > 0, states
    assert BudgetRequest.objects.filter(paid_on__isnull=False).exists()
    assert not Promise.objects.filter(kind="budget_decision", state="broken").exists()
