"""Sharing: never without a ground, only with partners, and only what was written for them."""

from datetime import timedelta

import psycopg
import pytest
from tests.areas.conferences.meeting import Meeting, hire_partner
from tests.refusals import refused
from tests.standing import AT, TODAY, House

from sluitend.areas.conferences.actions import Sharing, open_case, record_ground
from sluitend.areas.conferences.models import Case
from sluitend.areas.conferences.queries import list_shared_cases, read_case, read_shared_case


def open_(meeting: Meeting, case: int, **given: object) -> int:
    asked = {"summary": "Zoekt een stage.", "partner_ids": (meeting.school.organisation_id,)} | given
    return open_case(actor=meeting.house.coach, at=AT, case_id=case, sharing=Sharing(**asked))  # type: ignore[arg-type]


def test_nothing_is_shared_without_a_ground(meeting: Meeting) -> None:
    case = meeting.bring()
    with refused("no_ground"):
        open_(meeting, case)


def test_the_database_itself_refuses_to_share_without_a_ground(
    meeting: Meeting, owner: "psycopg.Connection[tuple[object, ...]]"
) -> None:
    case = meeting.bring()
    with pytest.raises(psycopg.errors.CheckViolation, match="no_sharing_without_ground"):
        owner.execute("UPDATE conferences_case SET shared_at = %s, summary = 'x' WHERE id = %s", [AT, case])


def test_an_empty_summary_is_not_shared(meeting: Meeting) -> None:
    case = meeting.bring()
    record_ground(actor=meeting.house.coach, at=AT, case_id=case, ground="legal_task", since_on=TODAY)
    with refused("no_ground"):
        open_(meeting, case, summary="   ")


def test_a_ground_says_which_since_when_and_by_whom(meeting: Meeting) -> None:
    case = meeting.bring()
    since_on = TODAY - timedelta(days=3)
    record_ground(actor=meeting.house.lead, at=AT, case_id=case, ground="consent", since_on=since_on)
    view = read_case(actor=meeting.house.coach, at=AT, case_id=case)
    assert (view.row.ground, view.ground_on) == ("consent", since_on)
    assert view.ground_by.startswith("team_lead")


def test_consent_that_was_not_given_yet_is_no_ground(meeting: Meeting) -> None:
    case = meeting.bring()
    with refused("invalid"):
        record_ground(
            actor=meeting.house.coach, at=AT, case_id=case, ground="consent", since_on=TODAY + timedelta(days=1)
        )


def test_a_partner_of_another_municipality_is_neither_offered_nor_invited(meeting: Meeting) -> None:
    case, theirs = meeting.bring(), hire_partner("Elders", meeting.house.outsider.organisation_id or 0)
    offered = read_case(actor=meeting.house.coach, at=AT, case_id=case).partners
    assert [name for _, name, _ in offered] == ["GGZ", "School"]
    record_ground(actor=meeting.house.coach, at=AT, case_id=case, ground="legal_task", since_on=TODAY)
    with refused("not_found"):
        open_(meeting, case, partner_ids=(theirs.organisation_id,))


@pytest.mark.parametrize("who", ["municipality", "nobody", "no one"])
def test_only_partners_are_invited(meeting: Meeting, who: str) -> None:
    case = meeting.bring()
    record_ground(actor=meeting.house.coach, at=AT, case_id=case, ground="consent", since_on=TODAY)
    invited = {"municipality": (meeting.house.municipality,), "nobody": (999_999,), "no one": ()}[who]
    with refused("not_found"):
        open_(meeting, case, partner_ids=invited)


def test_sharing_anew_replaces_what_partners_see_and_who_they_are(meeting: Meeting) -> None:
    case = meeting.bring()
    meeting.share(case, meeting.school, items={"school": "Mbo 2", "home": " "})
    meeting.share(case, meeting.clinic, summary="Anders.", items={"help": "Maatje"})
    assert list_shared_cases(actor=meeting.school, at=AT) == []
    seen = read_shared_case(actor=meeting.clinic, at=AT, case_id=case)
    assert (seen.summary, seen.items) == ("Anders.", (("help", "Maatje"),))
    view = read_case(actor=meeting.house.colleague, at=AT, case_id=case)
    assert [(name, invited) for _, name, invited in view.partners] == [("GGZ", True), ("School", False)]


@pytest.mark.parametrize("who", ["colleague", "stranger", "outsider"])
def test_only_whoever_serves_the_person_records_and_shares(meeting: Meeting, who: str) -> None:
    case, actor = meeting.bring(), getattr(meeting.house, who)
    with refused("not_found"):
        record_ground(actor=actor, at=AT, case_id=case, ground="consent", since_on=TODAY)
    sharing = Sharing(summary="x", partner_ids=(meeting.school.organisation_id or 0,))
    with refused("not_found"):
        open_case(actor=actor, at=AT, case_id=case, sharing=sharing)


@pytest.mark.parametrize("who", ["stranger", "outsider"])
def test_a_case_is_not_for_everybody(meeting: Meeting, who: str) -> None:
    case = meeting.bring()
    with refused("not_found"):
        read_case(actor=getattr(meeting.house, who), at=AT, case_id=case)


def test_what_was_never_shared_says_so(meeting: Meeting, house: House) -> None:
    case = meeting.bring()
    view = read_case(actor=house.coach, at=AT, case_id=case)
    assert (view.row.is_shared, view.summary, view.items, view.ground_by) == (False, "", {}, "")
    assert Case.objects.get(id=case).shared_at is None
